import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/live/use-slice.ts'
import { LayerView } from '../layer/layer-picture.tsx'
import { networkThrough } from '../layer/network-through.ts'
import { SamplesView } from '../samples/samples-picture.tsx'
import styles from '../shared/card.module.css'

/** The maps of the layer it is wired to; the examples themselves where that is data. */
export function FeatureMapsBody({ id, checked }: { readonly id: NodeId; readonly checked: CheckedNode }) {
  const project = useProject()
  const { t } = useText()
  const network = networkThrough(checked)
  const source = useSlice(project.checked, ({ nodes }) => (network ? nodes[network.source[0]] : undefined))
  const brightness = checked.params.brightness === 'common' ? 'common' : 'each'
  return (
    <div className={styles.maps}>
      {!network && <span className={styles.nothing}>{t('node.result.no-layer')}</span>}
      {network && network.layers.length > 0 && (
        <LayerView id={id} most={8} columns={4} brightness={brightness} />
      )}
      {network?.layers.length === 0 && source && <SamplesView id={source.id} checked={source} />}
    </div>
  )
}
