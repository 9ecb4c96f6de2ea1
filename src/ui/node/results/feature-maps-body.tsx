import type { CheckedNode } from '../../../graph/checked-graph.ts'
import type { NodeId } from '../../../graph/document.ts'
import { useProject } from '../../context.tsx'
import { useText } from '../../language/use-text.ts'
import { useSlice } from '../../live/use-slice.ts'
import { LayerView } from '../layer-view.tsx'
import { SamplesView } from '../samples-view.tsx'
import styles from './results.module.css'

/** The maps of the layer it is wired to; the examples themselves where that is data. */
export function FeatureMapsBody({ id, checked }: { readonly id: NodeId; readonly checked: CheckedNode }) {
  const project = useProject()
  const { t } = useText()
  const layer = useSlice(
    project.document,
    ({ wires }) => Object.values(wires).find(({ to }) => to[0] === id)?.from[0],
  )
  const source = useSlice(project.checked, ({ nodes }) => (layer === undefined ? undefined : nodes[layer]))
  const brightness = checked.params.brightness === 'common' ? 'common' : 'each'
  return (
    <div className={styles.maps}>
      {source?.status !== 'ready' || layer === undefined ? (
        <span className={styles.nothing}>{t('node.result.no-layer')}</span>
      ) : source.definition?.plan.kind === 'layer' ? (
        <LayerView id={layer} most={8} columns={4} brightness={brightness} />
      ) : (
        <SamplesView id={layer} checked={source} />
      )}
    </div>
  )
}
