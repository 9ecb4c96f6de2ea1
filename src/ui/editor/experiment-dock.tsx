import type { NodeId } from '../../graph/document/document.ts'
import { LargeView } from '../views/large-view.tsx'
import styles from './experiment-dock.module.css'

/** An experiment under the canvas, where there is room to see what arrives and what comes out side by side. */
export function ExperimentDock({ node }: { readonly node: NodeId }) {
  return (
    <div className={styles.dock} data-scrolls="">
      <LargeView node={node} />
    </div>
  )
}
