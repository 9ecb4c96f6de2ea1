import { useText } from '../../base/language/use-text.ts'
import { keyOfRun, type ShownRun } from '../../trainers/measure.ts'
import { RunMark } from '../../trainers/run-mark.tsx'
import type { Parts, Points } from './chart-data.ts'
import styles from './curves.module.css'

/**
 * Which run looks how (a press hides or shows it) and what the kinds of lines mean, as far as the names at the ends of
 * the curves do not say it.
 */
export function CurveLegend(props: {
  readonly runs: readonly ShownRun[]
  readonly hidden: ReadonlySet<string>
  readonly points: Points
  readonly parts: Parts
  /** The curves are named where they end. */
  readonly named: boolean
  readonly onToggle: (key: string) => void
}) {
  const { runs, hidden, points, parts, named } = props
  const { t } = useText()
  const single = runs.length === 1 ? runs[0] : undefined
  if (named && (single || (points === 'epochs' && parts !== 'both'))) return null
  return (
    <div className={styles.legend} data-several={runs.length > 1 || undefined}>
      {runs.length > 1 && !named && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row in every browser
        <span role="group" aria-label={t('results.shown-runs')} className={styles.runs}>
          {runs.map((shown) => {
            const [key, { look, title }] = [keyOfRun(shown), shown]
            return (
              <button
                key={key}
                type="button"
                aria-pressed={!hidden.has(key)}
                title={t(hidden.has(key) ? 'results.show-run' : 'results.hide-run', { run: title })}
                onClick={() => props.onToggle(key)}
              >
                <RunMark look={look} />
                <span>{title}</span>
              </button>
            )
          })}
        </span>
      )}
      <span className={styles.kinds}>
        {points !== 'epochs' && <Kind name={t('results.batch')} width={1} color={single?.look.color} minor />}
        {points !== 'batches' && parts !== 'validation' && (
          <Kind name={t('results.training')} width={2} color={single?.look.color} />
        )}
        {parts !== 'training' && (
          <Kind name={t('results.validation')} width={2} dash="4 3" color={single?.look.color} />
        )}
      </span>
    </div>
  )
}

function Kind(props: {
  readonly name: string
  readonly width: number
  readonly dash?: string
  readonly color: string | undefined
  /** The first to go where there is little room. */
  readonly minor?: boolean
}) {
  return (
    <span data-minor={props.minor}>
      <svg width={18} height={6} aria-hidden="true" focusable="false">
        <path
          d="M0 3H18"
          stroke={props.color ?? 'currentColor'}
          strokeWidth={props.width}
          strokeDasharray={props.dash}
        />
      </svg>
      {props.name}
    </span>
  )
}
