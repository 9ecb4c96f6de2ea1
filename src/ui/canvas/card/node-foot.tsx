import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import { formatShape } from '../../../graph/words/format-message.ts'
import { useText } from '../../base/language/use-text.ts'
import { hasFoot } from '../../layout/card-geometry.ts'
import { outputShape } from '../../layout/output-shape.ts'
import styles from './node-card.module.css'

/** The line at the bottom of a card: the shape that leaves it, and its weights or what the data asks for. */
export function NodeFoot({ checked }: { readonly checked: CheckedNode }) {
  const { t } = useText()
  const { definition } = checked
  if (!definition || !hasFoot(definition)) return null
  const shape = outputShape(checked)
  const data = Object.values(checked.outputs).find((value) => value.kind === 'data')
  const weights = checked.weights
  return (
    <div className={styles.foot}>
      <span>{shape ? formatShape(shape) : '–'}</span>
      {data && (
        <span>
          {t(data.target.kind === 'classes' ? 'node.classes' : 'node.numbers', {
            count: data.target.names.length,
          })}
        </span>
      )}
      {definition.plan.kind === 'layer' && weights && (
        <span>{t('node.weights', { count: weights.trainable + weights.fixed })}</span>
      )}
    </div>
  )
}
