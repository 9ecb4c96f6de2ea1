import { useState } from 'react'
import type { RunView } from '../../../../session/run-view.ts'
import { useText } from '../../../base/language/use-text.ts'
import { Segments } from '../../../base/widgets/segments.tsx'
import type { ComparePartProps } from '../compare-part.ts'
import styles from './answers.module.css'
import { AnswersFrame } from './answers-frame.tsx'
import { MatrixTile } from './matrix-tile.tsx'
import { OpenedMatrix } from './opened-matrix.tsx'
import type { AnsweringRun } from './use-answers.ts'

type Mode = 'matrix' | 'difference'

/** What each run takes for what, epoch by epoch, side by side or as the difference to one of them. */
export function MatricesPart({ runs: all }: ComparePartProps) {
  const { t } = useText()
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
                {runs.map(({ run, title }) => (
                  <option key={run.run} value={run.run}>
                    {title}
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
            <ul className={styles.tiles}>
              {answers.runs.map((shown) => (
                <MatrixTile
                  key={shown.run.run}
                  shown={shown}
                  reference={reference}
                  answers={answers}
                  onOpen={open}
                />
              ))}
            </ul>
            {reference && <p>{t('compare.difference-means', { run: reference.title })}</p>}
          </>
        )
      }}
    </AnswersFrame>
  )
}
