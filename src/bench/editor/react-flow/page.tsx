import {
  type Edge,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  type ReactFlowInstance,
  useEdgesState,
  useNodesState,
} from '@xyflow/react'
import { memo } from 'react'
import { createRoot } from 'react-dom/client'
import '@xyflow/react/dist/style.css'
import './nodes.css'
import type { GraphDocument } from '../../../graph/document/document.ts'
import { MIN_ZOOM } from '../../../ui/canvas/view/viewport.ts'
import { OPENING_MARGIN, READABLE_ZOOM } from '../../../ui/layout/first-screen.ts'
import { chainOfLayers } from '../chain-of-layers.ts'
import { type EditorBench, type EditorLike, isSaid, placeNearMiddle, untilShown } from '../editor-bench.ts'

type BodyNode = Node<{ readonly title: string; readonly shape: string }, 'body'>

/** Root, two handles, a header with its title, and what React Flow puts around a node. */
const OTHER_ELEMENTS = 6

let chain: GraphDocument
let flow: ReactFlowInstance<BodyNode, Edge>
let lines: readonly number[] = []
let size = 14
const rootElement = document.getElementById('root')!
const shown = () => document.querySelectorAll('.react-flow__node').length

/** As many elements as a card of ours. */
const Body = memo(function Body({ data }: NodeProps<BodyNode>) {
  return (
    <div className="body">
      <Handle type="target" position={Position.Left} />
      <div className="header">
        <span className="title">{data.title}</span>
      </div>
      {lines.map((line) => (
        <span key={line}>{line === 0 ? data.shape : '3'}</span>
      ))}
      <Handle type="source" position={Position.Right} />
    </div>
  )
})

const nodeTypes = { body: Body }

function Flow() {
  const [nodes, , onNodesChange] = useNodesState<BodyNode>(
    Object.entries(chain.nodes).map(([id, { position, type }]) => ({
      id,
      type: 'body',
      position,
      data: { title: type, shape: shapeNow() },
    })),
  )
  const [edges, , onEdgesChange] = useEdgesState<Edge>(
    Object.entries(chain.wires).map(([id, { from, to }]) => ({ id, source: from[0], target: to[0] })),
  )
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onInit={(instance) => {
        flow = instance
      }}
      onlyRenderVisibleElements
      // A large graph opens at its beginning, as small as it can still be read; ours does the same.
      defaultViewport={{ x: OPENING_MARGIN.side, y: OPENING_MARGIN.top, zoom: READABLE_ZOOM }}
      minZoom={MIN_ZOOM}
    />
  )
}

const shapeNow = () => `${size} × ${size} × 8`
const canvas = () => document.querySelector('.react-flow')!

const editorBench: EditorBench = {
  // e^(0.0018 × 120) there, 2^(0.002 × 156) here.
  notch: 156,
  async prepare(count: number, { canvas: { x, y, width, height }, elements, node }: EditorLike) {
    chain = chainOfLayers(count)
    lines = Array.from({ length: Math.max(1, elements - OTHER_ELEMENTS) }, (_, i) => i)
    Object.assign(rootElement.style, {
      left: `${x}px`,
      top: `${y}px`,
      width: `${width}px`,
      height: `${height}px`,
    })
    rootElement.style.setProperty('--width', `${node.width}px`)
    rootElement.style.setProperty('--height', `${node.height}px`)
  },
  async open() {
    createRoot(rootElement).render(<Flow />)
    await untilShown(() => shown() > 0)
  },
  async add() {
    const { left, top, width, height } = canvas().getBoundingClientRect()
    const position = flow.screenToFlowPosition({ x: left + width / 2, y: top + height / 2 })
    const id = `added-${flow.getNodes().length}`
    flow.addNodes({ id, type: 'body', position, data: { title: 'dense', shape: shapeNow() } })
    await untilShown(() => {
      const element = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`)
      return element !== null && element.style.visibility !== 'hidden'
    })
  },
  async edit() {
    size = size === 14 ? 16 : 14
    const shape = shapeNow()
    flow.setNodes((nodes) => nodes.map((node) => ({ ...node, data: { ...node.data, shape } })))
    await untilShown(() => isSaid('.body', shape))
  },
  zoomToReadable() {
    const { left, top, width, height } = canvas().getBoundingClientRect()
    const middle = flow.screenToFlowPosition({ x: left + width / 2, y: top + height / 2 })
    void flow.setCenter(middle.x, middle.y, { zoom: 1 })
  },
  like() {
    const { x, y, width, height } = canvas().getBoundingClientRect()
    const { offsetWidth, offsetHeight } = document.querySelector<HTMLElement>('.body')!
    return {
      canvas: { x, y, width, height },
      node: { width: offsetWidth, height: offsetHeight },
      elements: document.querySelectorAll('.react-flow__node, .react-flow__node *').length / shown(),
    }
  },
  graspOfNode: () => placeNearMiddle(canvas(), (there) => there.closest('.title') !== null),
  graspOfGround: () => placeNearMiddle(canvas(), (there) => there.classList.contains('react-flow__pane')),
}

Object.assign(globalThis, { editorBench, isReady: true })
