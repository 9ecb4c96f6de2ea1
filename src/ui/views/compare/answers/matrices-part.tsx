import { useState } from 'react'
import type { RunView } from '../../../../session/run-view.ts'
import { useText } from '../../../base/language/use-text.ts'
import { Segments } from '../../../base/widgets/segments.tsx'
import type { ComparePartProps } from '../compare-part.ts'
import { runName } from '../each-run.ts'
import { Pages, usePage } from '../pages.tsx'
import styles from './answers.module.css'
import { AnswersFrame } from './answers-frame.tsx'
import { MatrixTile } from './matrix-tile.tsx'
import { OpenedMatrix } from './opened-matrix.tsx'
import type { AnsweringRun, ShownAnswers } from './use-answers.ts'

/** Tiles that are drawn at once. */
const PAGE = 24

type Mode = 'matrix' | 'difference'

/** What each run takes for what, epoch by epoch, side by side or as the difference to one of them. */
export function MatricesPart({ runs: all }: ComparePartProps) {
  const tools = useText()
  const { t } = tools
  const [mode, setMode] = useState<Mode>('matrix')
  const [chosen, choose] = useState<RunView['run']>()
  const [opened, open] = useState<RunView['run']>()
  const referenceOf = (runs: readonly AnsweringRun[]) =>
    runs.length > 1 && mode === 'difference'
      ? (runs.find(({ run }) => run.run === chosen) ?? runs[0])
      : undefined
  return (
    <AnswersFrame
      runs={all}
      head={({ runs }) =>
        runs.length > 1 && (
          <span className={styles.choices}>
            <Segments<Mode>
              label={t('compare.matrices-show')}
              options={[
                ['matrix', t('compare.matrices-counts')],
                ['difference', t('compare.matrices-difference')],
              ]}
              value={mode}
              onChange={setMode}
            />
            {mode === 'difference' && (
              <select
                aria-label={t('compare.reference')}
                value={referenceOf(runs)?.run.run}
                onChange={(event) => choose(event.currentTarget.value)}
              >
                {runs.map((shown) => (
                  <option key={shown.run.run} value={shown.run.run}>
                    {runName(shown, tools)}
                  </option>
                ))}
              </select>
            )}
          </span>
        )
      }
    >
      {(answers) => {
        const reference = referenceOf(answers.runs)
        const large = answers.runs.find(({ run }) => run.run === opened)
        if (large)
          return (
            <OpenedMatrix
              key={large.run.run}
              shown={large}
              reference={reference === large ? undefined : reference}
              answers={answers}
              onBack={() => open(undefined)}
            />
          )
        return (
          <>
            <Tiles answers={answers} reference={reference} onOpen={open} />
            <p>
              {reference
                ? t('compare.difference-means', { run: runName(reference, tools) })
                : t('compare.matrix-means')}
            </p>
          </>
        )
      }}
    </AnswersFrame>
  )
}

function Tiles(props: {
  readonly answers: ShownAnswers
  readonly reference: AnsweringRun | undefined
  readonly onOpen: (run: RunView['run']) => void
}) {
  const { answers } = props
  const page = usePage(answers.runs, PAGE)
  return (
    <>
      <ul className={styles.tiles} style={{ '--tiles': page.shown.length } as React.CSSProperties}>
        {page.shown.map((shown) => (
          <MatrixTile
            key={shown.run.run}
            shown={shown}
            reference={props.reference}
            answers={answers}
            onOpen={props.onOpen}
          />
        ))}
      </ul>
      <Pages {...page} />
    </>
  )
}
