import { useText } from '../../base/language/use-text.ts'
import styles from './predictions.module.css'

/** Probabilities with the names of their classes: name, bar, percent. */
export function ClassShares(props: {
  /** Class indices in the order to show. */
  readonly classes: readonly number[]
  readonly shares: readonly number[]
  readonly names: readonly string[]
  readonly actual: number
  /** Marks the right class with a tick, where nothing beside it says which one that is. */
  readonly ticked?: boolean
  /** The class that was answered, where it is worth marking. */
  readonly predicted?: number
}) {
  const { percent, number, t } = useText()
  const are = props.shares.every((share) => share >= 0 && share <= 1)
  return (
    // biome-ignore lint/a11y/useSemanticElements: no list may stand inside a button, where this is shown small
    <span role="list" className={styles.shares}>
      {props.classes.map((at) => {
        const share = props.shares[at] ?? 0
        const isRight = at === props.actual
        return (
          // biome-ignore lint/a11y/useSemanticElements: the same
          <span
            role="listitem"
            key={at}
            data-right={isRight || undefined}
            data-wrong={(!isRight && at === props.predicted) || undefined}
          >
            <i style={{ inlineSize: `${Math.max(0, Math.min(1, share)) * 100}%` }} />
            <span>
              {props.names[at]}
              {isRight && props.ticked && <b title={t('results.right-class')}>✓</b>}
            </span>
            <span>{are ? percent(share) : number(share, { maximumSignificantDigits: 3 })}</span>
          </span>
        )
      })}
    </span>
  )
}
