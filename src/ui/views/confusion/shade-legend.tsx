import { useText } from '../../base/language/use-text.ts'
import styles from './confusion.module.css'
import { LEVELS } from './confusion-stats.ts'

const STEPS = Array.from({ length: LEVELS + 1 }, (_, level) => level)

/** What the shades of the cells mean: the share in the row, right answers and mistakes apart. */
export function ShadeLegend() {
  const { t, percent } = useText()
  return (
    <div className={styles.legend}>
      <p>{t('results.shades-mean')}</p>
      <dl>
        {(['right', 'wrong'] as const).map((kind) => (
          <div key={kind}>
            <dt>{t(`results.shade-${kind}`)}</dt>
            <dd>
              {percent(0, 0)}
              <span className={styles.scale} aria-hidden="true">
                {STEPS.map((level) => (
                  <i key={level} data-level={level} data-right={kind === 'right' || undefined} />
                ))}
              </span>
              {percent(1, 0)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
