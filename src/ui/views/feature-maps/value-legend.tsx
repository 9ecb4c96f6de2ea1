import { useText } from '../../base/language/use-text.ts'
import type { Brightness } from '../../pictures/tiles.ts'
import styles from './features.module.css'

/** Which numbers the shades of a map stand for. */
export function ValueLegend({ low, high, signed }: Brightness) {
  const { number, t } = useText()
  const short = { maximumSignificantDigits: 3 }
  return (
    <p className={styles.legend}>
      <span className="visually-hidden">{t('results.shades')}: </span>
      {number(signed ? low : 0, short)}
      <span
        className={styles.shades}
        aria-hidden="true"
        style={{ '--zero': `${signed ? (-low / (high - low || 1)) * 100 : 0}%` } as React.CSSProperties}
      />
      {number(high, short)}
    </p>
  )
}
