import type { CheckedNode } from '../../graph/check/checked-graph.ts'
import type { NodeId } from '../../graph/document/document.ts'
import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import { LateResult } from '../editor/late-parts.tsx'
import { SamplesView, showsDraws } from '../views/samples/samples-picture.tsx'
import styles from './inspector.module.css'

/** What a node puts out, as pictures: examples, feature maps, a run, a result. */
export function NodePictures({ id, checked }: { readonly id: NodeId; readonly checked: CheckedNode }) {
  const { t } = useText()
  const kind = checked.definition?.plan.kind
  if (kind !== 'dataset' && kind !== 'data-step') return <LateResult node={id} />
  if (checked.status !== 'ready') return null
  return (
    <section className={styles.samples} aria-label={t('inspector.pictures')}>
      <h3>{t('inspector.pictures')}</h3>
      <div className={cx(styles.samplesBox, showsDraws(checked) && styles.drawsBox)}>
        <SamplesView id={id} checked={checked} large />
      </div>
    </section>
  )
}

/**
 * Where the pictures stand: above the parameters where they follow the sliders, before what flows where they are what
 * one came for.
 */
export function placeOfPictures(checked: CheckedNode): 'above' | 'first' | 'last' {
  if (showsDraws(checked)) return 'above'
  const kind = checked.definition?.plan.kind
  return kind === 'result' || kind === 'trainer' || kind === 'live' ? 'first' : 'last'
}
