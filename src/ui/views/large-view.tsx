import { Suspense } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import { useProject } from '../base/context.tsx'
import { useSlice } from '../base/signals/use-slice.ts'
import { viewOf } from './views.ts'

/** What a node has to show, large: a result, the run of a trainer, the maps of a layer. Nothing for other nodes. */
export function LargeView({ node, fill }: { readonly node: NodeId; readonly fill?: boolean }) {
  const project = useProject()
  const checked = useSlice(project.checked, (graph) => graph.node(node))
  const view = checked && viewOf(checked)
  if (!view) return null
  return (
    <Suspense fallback={null}>
      <view.Large key={node} id={node} checked={checked} fill={fill} />
    </Suspense>
  )
}
