import { type CSSProperties, memo, useCallback } from 'react'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { GraphDocument, NodeId } from '../../../graph/document/document.ts'
import { useText } from '../../base/language/use-text.ts'
import type { SelectedParts } from '../../base/selection.ts'
import { useKeyedParts } from '../../base/signals/use-keyed.ts'
import { cx } from '../../base/theme/cx.ts'
import { useCanvas } from '../canvas-context.tsx'
import type { CanvasModel, Lit } from '../canvas-model.ts'
import { describeNode } from '../card/describe-node.ts'
import { FarCard } from '../card/far-card.tsx'
import styles from './layers.module.css'
import { typeColor } from './type-color.ts'

const isAmong = (ids: ReadonlySet<NodeId>, id: NodeId) => ids.has(id)
const isSelected = ({ nodes }: SelectedParts, id: NodeId) => nodes.has(id)
const litIn = ({ nodes }: Lit, id: NodeId) => (nodes.has(id) ? typeColor(nodes.get(id)) : undefined)
const nodeOf = ({ nodes }: GraphDocument, id: NodeId) => nodes[id]
const checkedOf = (graph: CheckedGraph, id: NodeId) => graph.node(id)

const partsOf = ({ view, project, selection, lit }: CanvasModel) =>
  [
    { signal: view.visible, pick: isAmong, keys: (ids: ReadonlySet<NodeId>) => ids },
    { signal: view.detailed, pick: isAmong, keys: (ids: ReadonlySet<NodeId>) => ids },
    { signal: selection, pick: isSelected, keys: ({ nodes }: SelectedParts) => nodes },
    { signal: lit, pick: litIn, keys: ({ nodes }: Lit) => nodes.keys() },
    { signal: project.document, pick: nodeOf, told: 'at-once-if-seen' },
    // Only what is read aloud follows from it.
    { signal: project.checked, pick: checkedOf, told: 'later' },
  ] as const

const known = new WeakMap<CanvasModel, ReturnType<typeof partsOf>>()

/** What a node follows, the same for all of them. */
function sourcesOf(model: CanvasModel): ReturnType<typeof partsOf> {
  const sources = known.get(model) ?? partsOf(model)
  known.set(model, sources)
  return sources
}

/**
 * A node on the canvas: the element that moves and that takes the focus. It stays on the page while the node is
 * out of sight, so that Tab and screen readers reach every node; its card is drawn only where it can be seen.
 */
export const NodeShell = memo(function NodeShell({ id }: { readonly id: NodeId }) {
  const model = useCanvas()
  const { view, project } = model
  const tools = useText()
  const [visible, detailed, selected, color, node] = useKeyedParts(sourcesOf(model), id)
  const shell = useCallback(
    (element: HTMLElement | null) => (element ? view.elements.adopt(id, element) : undefined),
    [view, id],
  )
  if (!node) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own layout and no better role
    <div
      ref={shell}
      className={cx(styles.shell, selected && styles.selected)}
      data-node={id}
      data-selected={selected || undefined}
      data-lit={color && ''}
      style={color ? ({ '--lit': color } as CSSProperties) : undefined}
      role="group"
      aria-roledescription={tools.t('node.role')}
      aria-label={describeNode(project.checked.value, id, tools, selected)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: nodes are what the keyboard moves between and acts on
      tabIndex={0}
    >
      {visible && !detailed && <FarCard id={id} size={view.places.rect(id)} />}
      {detailed && view.renderer.card(id)}
    </div>
  )
})
