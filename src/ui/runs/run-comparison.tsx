import { Dices, TableProperties } from 'lucide-react'
import { useState } from 'react'
import { type SaidDifference, sayDifferences } from '../../graph/words/say-differences.ts'
import { useProject, useReadOnly } from '../base/context.tsx'
import { drawSeed } from '../base/draw-seed.ts'
import { useText } from '../base/language/use-text.ts'
import { Button } from '../base/widgets/button.tsx'
import { Dialog } from '../base/widgets/dialog.tsx'
import { Hint } from '../base/widgets/hint.tsx'
import { RunMark } from '../trainers/run-mark.tsx'
import { useDifferences } from '../trainers/use-differences.ts'
import type { ShownTrainer } from '../trainers/use-runs.ts'
import styles from './run-comparison.module.css'
import { sameStart } from './same-start.ts'

/** Whether the runs can be compared fairly, and what they differ in; nothing of a single run. */
export function RunComparison({ trainers }: { readonly trainers: readonly ShownTrainer[] }) {
  const tools = useText()
  const { t, words } = tools
  const project = useProject()
  const readOnly = useReadOnly()
  const [isOpen, setOpen] = useState(false)
  const shown = trainers.flatMap(({ run, ...trainer }) => (run ? [{ ...trainer, run }] : []))
  const said = useDifferences(shown.map(({ run }) => run))
  const start = sameStart(
    shown.map(({ run }) => run),
    tools,
  )
  if (start === undefined) return null
  const sentence = sayDifferences(said, words)
  return (
    <div className={styles.comparison} data-many={said.length > 1 || undefined}>
      <button type="button" className={styles.line} title={sentence} onClick={() => setOpen(true)}>
        <TableProperties size={14} aria-hidden="true" />
        <span>{sentence}</span>
      </button>
      <Hint text={t('results.new-seed')}>
        <Button
          kind="icon"
          className={styles.seed}
          aria-label={t('results.new-seed')}
          aria-disabled={readOnly}
          onClick={() => !readOnly && drawSeed(project)}
        >
          <Dices size={16} />
        </Button>
      </Hint>
      <Dialog title={t('results.differs')} open={isOpen} onClose={() => setOpen(false)}>
        <p>
          {start} {sentence}
        </p>
        {said.length > 0 && <DifferencesTable runs={shown} said={said} />}
      </Dialog>
    </div>
  )
}

/** Only what differs, a row for each run. */
function DifferencesTable(props: {
  readonly runs: readonly Omit<ShownTrainer, 'run'>[]
  readonly said: readonly SaidDifference[]
}) {
  const { runs, said } = props
  const { t } = useText()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t('results.differs')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('results.run')}</th>
            {said.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map(({ id, title, look }, row) => (
            <tr key={id}>
              <th scope="row">
                <RunMark look={look} size={12} /> {title}
              </th>
              {said.map(({ label, values }) => (
                <td key={label}>{values[row]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.alike}>{t('results.differs-only')}</p>
    </section>
  )
}
