import { useMemo, useState } from 'react'
import type { Json } from '../../../graph/base/json.ts'
import { type Descent, type DescentStep, descend } from '../../../graph/experiment/descend.ts'
import { useProject, useReadOnly } from '../../base/context.tsx'
import type { TextTools } from '../../base/language/text-tools.ts'
import { useText } from '../../base/language/use-text.ts'
import { ParameterControl } from '../../controls/parameter-control.tsx'
import { PlayerBar } from '../shared/player-bar.tsx'
import { factorText, fullText } from '../shared/short-number.ts'
import { usePlayer } from '../shared/use-player.ts'
import type { ViewProps } from '../view.ts'
import styles from './descent.module.css'
import { DescentChart } from './descent-chart.tsx'
import { descentOf, remarkOn } from './descent-of.ts'
import { DescentTable } from './descent-table.tsx'

const SIZE = { width: 420, height: 250, margin: 40 }
/** What one wants to turn while looking at the curve. */
const TURNED = ['start', 'rate'] as const

/** Gradient descent at large: the ball on the curve step by step, each step in words, all of them in a table. */
export function DescentView({ id, checked }: ViewProps) {
  const project = useProject()
  const readOnly = useReadOnly()
  const tools = useText()
  const [descent, path] = useMemo(() => {
    const found = descentOf(checked)
    return [found, descend(found)] as const
  }, [checked])
  const [chosen, choose] = useState<number>()
  const last = path.length - 1
  const index = Math.min(chosen ?? last, last)
  const player = usePlayer(() => {
    choose(index + 1)
    return index + 1 < last
  })
  const set = (param: string, value: Json) =>
    project.perform({
      name: 'set-param',
      operation: { kind: 'set-param', id, param, value },
      mergeKey: `${id}/${param}`,
    })
  const remark = remarkOn(path, index, descent)
  const now = path[index]
  const { definition } = checked
  return (
    <section className={styles.container} aria-label={tools.t('experiment.experiment')}>
      <div className={styles.view}>
        <DescentChart
          descent={descent}
          path={path}
          index={index}
          size={SIZE}
          label={tools.t('experiment.descent-chart', { step: index, ...valuesOf(now, tools) })}
          onStart={readOnly ? undefined : (x) => set('start', within(x, definition?.params.start))}
        />
        <div className={styles.side}>
          <PlayerBar
            player={player}
            atStart={index === 0}
            atEnd={index === last}
            onStep={(way) => choose(index + way)}
            onReset={() => choose(0)}
          />
          <p className={styles.words} aria-live={player.playing ? 'off' : 'polite'}>
            {sentence(descent, path, index, tools)}{' '}
            {remark && <strong data-remark={remark}>{tools.t(`experiment.descent-${remark}`)}</strong>}
          </p>
          {definition && (
            <div className={styles.sliders}>
              {TURNED.filter((name) => definition.params[name]).map((name) => (
                <ParameterControl
                  key={name}
                  definition={definition}
                  name={name}
                  value={checked.basis.set[name] ?? checked.params[name]}
                  problem={checked.problems.find(({ param }) => param === name)}
                  disabled={readOnly}
                  onChange={(value) => set(name, value)}
                />
              ))}
            </div>
          )}
        </div>
        <DescentTable path={path} rate={descent.rate} index={index} onChoose={choose} />
      </div>
    </section>
  )
}

function sentence({ rate }: Descent, path: readonly DescentStep[], index: number, tools: TextTools): string {
  const [before, now] = [path[index - 1], path[index]]
  if (!before) return tools.t('experiment.descent-begin', valuesOf(now, tools))
  return tools.t('experiment.descent-step', {
    step: index,
    ...valuesOf(now, tools),
    before: fullText(before.x, tools),
    rate: fullText(rate, tools),
    slope: factorText(before.slope, tools),
  })
}

function valuesOf(step: DescentStep | undefined, tools: TextTools) {
  return {
    x: fullText(step?.x ?? 0, tools),
    height: fullText(step?.height ?? 0, tools),
    slope: fullText(step?.slope ?? 0, tools),
  }
}

function within(value: number, parameter: unknown): number {
  const { min = -Infinity, max = Infinity } = (parameter ?? {}) as { min?: number; max?: number }
  return Math.min(max, Math.max(min, value))
}
