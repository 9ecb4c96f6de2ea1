import { useMemo } from 'react'
import { useSignal } from '../../base/signals/use-signal.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { useCanvas } from '../canvas-context.tsx'
import { GhostCard } from '../guide/ghost-card.tsx'
import { CardTool } from './card-tool.tsx'
import { FlowLayer } from './flow-layer.tsx'
import { FrameLayer } from './frame-layer.tsx'
import styles from './layers.module.css'
import { LooseEnd } from './loose-end.tsx'
import { NoteLayer } from './note-layer.tsx'
import { useReadingOrder } from './reading-order.ts'
import { LitWire, Wire } from './wire.tsx'
import { WireLabels } from './wire-labels.tsx'
import { WireTool } from './wire-tool.tsx'

/** Everything that is on the canvas, from back to front. */
export function World() {
  return (
    <>
      <FrameLayer />
      <WireLayer />
      <FlowLayer />
      <NoteLayer />
      <GhostCard />
      <NodeLayer />
      <LooseEnd />
      <WireTool />
      <CardTool />
      <Marquee />
    </>
  )
}

/** The nodes in reading order. */
function NodeLayer() {
  const { view, project } = useCanvas()
  const nodes = useSignal(view.nodes)
  const cards = useSignal(view.cards)
  const document = useSignal(project.document)
  const reading = useReadingOrder(nodes, document)
  // Kept as it is while an edit changes no order: React need not compare a thousand shells.
  return useMemo(() => reading.map((id) => cards.get(id)), [reading, cards])
}

/** The rectangle being drawn to select. */
function Marquee() {
  const rect = useSignal(useCanvas().marquee)
  if (!rect) return null
  return (
    <div
      className={styles.marquee}
      style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
    />
  )
}

/** All wires that can be seen, in one SVG: one element each in place of one layer each. */
function WireLayer() {
  const { view, wiring, splice } = useCanvas()
  const wires = useSignal(view.wires)
  const inHand = useSlice(wiring, (now) => now?.loose.wire)
  const splicing = useSignal(splice)
  return (
    <svg className={styles.wires} width="1" height="1" aria-hidden="true">
      {wires.map((shape) => (
        <Wire key={shape.id} shape={shape} inHand={shape.id === inHand} splicing={shape.id === splicing} />
      ))}
      <LitWires />
      <WireLabels />
    </svg>
  )
}

/** Over the other wires, so that they can be followed through a crossing. */
function LitWires() {
  const { view, lit } = useCanvas()
  const wires = useSignal(view.wires)
  const now = useSignal(lit)
  if (now.wires.size === 0) return null
  return wires.flatMap((shape) => (now.wires.has(shape.id) ? <LitWire key={shape.id} shape={shape} /> : []))
}
