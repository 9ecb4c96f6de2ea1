import { LineChart } from 'lucide-react'
import { useText } from '../base/language/use-text.ts'
import { RunButton } from '../trainers/run-button.tsx'
import { useTrainers } from '../trainers/use-trainers.ts'
import styles from './runs-panel.module.css'

/** What to do while nothing has been trained. */
export function NoRuns() {
  const { all, ready } = useTrainers()
  const { t } = useText()
  const what =
    all.length === 0 ? 'run.no-trainer' : ready.length === 0 ? 'results.not-ready' : 'results.start-here'
  return (
    <div className={styles.empty}>
      <LineChart size={28} aria-hidden="true" />
      <p>{t(what)}</p>
      {all.length > 0 && <RunButton />}
    </div>
  )
}
