import { memo } from 'react'
import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { LayerView } from '../../views/layer/layer-picture.tsx'
import { SamplesView } from '../../views/samples/samples-picture.tsx'
import styles from './node-card.module.css'

/** What flows out of a data node or a layer. The box keeps its size, whatever there is to see. */
export const NodePicture = memo(function NodePicture(props: {
  readonly id: NodeId
  readonly checked: CheckedNode
}) {
  const { id, checked } = props
  const kind = checked.definition?.plan.kind
  const ready = checked.status === 'ready'
  return (
    <div className={styles.picture} data-picture="">
      {ready && (kind === 'dataset' || kind === 'data-step') && <SamplesView id={id} checked={checked} />}
      {ready && kind === 'layer' && <LayerView id={id} most={4} />}
    </div>
  )
})
