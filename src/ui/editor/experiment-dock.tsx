import type { NodeId } from '../../graph/document/document.ts'
import { useProject } from '../base/context.tsx'
import { useSlice } from '../base/live/use-slice.ts'
import styles from '../views/image/image.module.css'
import { LiveView } from '../views/image/view.tsx'

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
