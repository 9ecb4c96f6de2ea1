import type { NodeId } from '../../graph/document/document.ts'
import { useProject } from '../context.tsx'
import { useSlice } from '../live/use-slice.ts'
import styles from './image-view.module.css'
import { LiveView } from './live-view.tsx'

/** A live node under the canvas, where there is room to see what arrives and what comes out side by side. */
export function LiveDock({ node }: { readonly node: NodeId }) {
  const project = useProject()
  const checked = useSlice(project.checked, (graph) => graph.nodes[node])
  const plan = checked?.definition?.plan
  if (!checked || plan?.kind !== 'live') return null
  return (
    <div className={styles.dock} data-scrolls="">
      <LiveView key={node} id={node} checked={checked} shows={plan.shows} />
    </div>
  )
}
