import { Play, RotateCcw, Square } from 'lucide-react'
import { useState } from 'react'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { feederOf, nodeTitle } from '../../../graph/check/node-title.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Problem } from '../../../graph/document/problem.ts'
import { isTesting, RATE_TEST, type RateTest } from '../../../runs/rate-test.ts'
import { useProject, useSelection } from '../../base/context.tsx'
import type { TextTools } from '../../base/language/text-tools.ts'
import { useText } from '../../base/language/use-text.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { Button } from '../../base/widgets/button.tsx'
import { ProblemList } from '../../problems/problem-list.tsx'
import { orderedTrainers, runLooks } from '../../trainers/run-palette.ts'
import shared from '../shared/view.module.css'
import type { ViewProps } from '../view.ts'
import { Advice } from './advice.tsx'
import styles from './rate-test.module.css'
import { RateTestChart } from './rate-test-chart.tsx'

/** Finds a learning rate for an optimizer: trains for a moment with rates that grow, and looks at the loss. */
export function RateTestView({ id, fill }: ViewProps) {
  const project = useProject()
  const graph = useSignal(project.checked)
  const selected = useSignal(useSelection()).nodes
  const tools = useText()
  const { t, text } = tools
  const [chosen, choose] = useState<NodeId>()
  const [refused, setRefused] = useState<Refusal>()
  const trainers = trainersWith(graph, id)
  const trainer =
    trainers.find((each) => each === chosen) ?? trainers.find((each) => selected.has(each)) ?? trainers[0]
  const test = useSlice(project.rateTests.tests, (tests) =>
    trainer === undefined ? undefined : tests[trainer],
  )
  const isUnderWay = test !== undefined && isTesting(test)
  const start = (of: NodeId) => {
    const started = project.rateTests.start(of)
    setRefused(started.ok ? undefined : { trainer: of, graph, problems: started.problems })
  }
  return (
    <section className={fill ? shared.filled : shared.result} aria-label={t('rate-test.title')}>
      <h3>{t('rate-test.title')}</h3>
      <p>{t('rate-test.about', { steps: RATE_TEST.steps })}</p>
      {trainer === undefined ? (
        <p className={shared.muted}>{t('rate-test.no-trainer')}</p>
      ) : (
        <div className={styles.head}>
          {trainers.length > 1 && (
            <select
              aria-label={t('rate-test.trainer')}
              value={trainer}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              {trainers.map((each) => (
                <option key={each} value={each}>
                  {text(nodeTitle(graph, each))}
                </option>
              ))}
            </select>
          )}
          {isUnderWay ? (
            <Button onClick={() => project.rateTests.stop(trainer)}>
              <Square size={13} fill="currentColor" aria-hidden /> {t('rate-test.stop')}
            </Button>
          ) : (
            <Button kind={test ? 'plain' : 'strong'} onClick={() => start(trainer)}>
              {test ? <RotateCcw size={14} aria-hidden /> : <Play size={14} aria-hidden />}{' '}
              {t(test ? 'rate-test.again' : 'rate-test.start')}
            </Button>
          )}
          {test && <span className={shared.muted}>{statusText(test, tools)}</span>}
        </div>
      )}
      {refused?.graph === graph && refused.trainer === trainer && <ProblemList problems={refused.problems} />}
      {test?.problem && <ProblemList problems={[{ ...test.problem, node: trainer }]} />}
      {test && trainer !== undefined && test.losses.length > 0 && (
        <RateTestChart test={test} look={runLooks(graph).get(trainer)!} />
      )}
      {test?.isStale && <p className={shared.muted}>{t('rate-test.stale')}</p>}
      {test && !isUnderWay && test.losses.length > 0 && (
        <Advice id={id} graph={graph} test={test} trainers={trainers.length} />
      )}
    </section>
  )
}

/** Why no test was begun, as long as the graph is the same. */
interface Refusal {
  readonly trainer: NodeId
  readonly graph: CheckedGraph
  readonly problems: readonly Problem[]
}

function trainersWith(graph: CheckedGraph, optimizer: NodeId): readonly NodeId[] {
  return orderedTrainers(graph).filter((trainer) => feederOf(graph, trainer, 'optimizer') === optimizer)
}

function statusText({ status, losses, blewUp }: RateTest, { t }: TextTools): string {
  if (status === 'done') return t(blewUp ? 'rate-test.blew-up' : 'rate-test.done', { step: losses.length })
  if (status === 'running') return t('rate-test.running', { step: losses.length, steps: RATE_TEST.steps })
  return t(`rate-test.${status}`)
}
