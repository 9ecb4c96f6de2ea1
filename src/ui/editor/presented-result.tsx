import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../graph/check/node-title.ts'
import type { NodeId } from '../../graph/document/document.ts'
import { useProject, useSelection } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { PartBoundary } from '../base/late/part-boundary.tsx'
import { useSignal } from '../base/signals/use-signal.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import { LargeView } from '../views/large-view.tsx'
import { viewOf } from '../views/views.ts'
import styles from './editor.module.css'

/** Beside the canvas while the project is presented: what is selected at large, else the first result. */
export function PresentedResult() {
  const project = useProject()
  const selected = useSignal(useSelection()).nodes
  const id = useSlice(project.checked, (graph) => presentedNode(graph, selected))
  return id === undefined ? null : <Presented node={id} />
}

function Presented({ node }: { readonly node: NodeId }) {
  const graph = useSignal(useProject().checked)
  const { text } = useText()
  const title = text(nodeTitle(graph, node))
  return (
    <section className={styles.presented} aria-label={title}>
      <h2>{title}</h2>
      <div className={styles.presentedBody} data-scrolls="">
        <PartBoundary>
          <LargeView node={node} />
        </PartBoundary>
      </div>
    </section>
  )
}

function presentedNode(graph: CheckedGraph, selected: ReadonlySet<NodeId>): NodeId | undefined {
  const [one] = selected.size === 1 ? selected : []
  const node = one === undefined ? undefined : graph.node(one)
  if (node && viewOf(node)) return one
  return (['result', 'experiment', 'trainer'] as const)
    .map((kind) => graph.order.find((id) => graph.definition(id)?.plan.kind === kind))
    .find((id) => id !== undefined)
}
