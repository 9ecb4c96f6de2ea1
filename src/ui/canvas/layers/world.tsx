import { memo, useRef } from 'react'
import { useSignal } from '../../base/signals/use-signal.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { useCanvas } from '../canvas-context.tsx'
import { GhostCard } from '../guide/ghost-card.tsx'
import type { WireShape } from '../view/wire-shapes.ts'
import { CardTool } from './card-tool.tsx'
import { FlowLayer } from './flow-layer.tsx'
import { FrameLayer } from './frame-layer.tsx'
import styles from './layers.module.css'
import { LooseEnd } from './loose-end.tsx'
import { NodeLayer } from './node-layer.tsx'
import { NoteLayer } from './note-layer.tsx'
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

/**
 * All wires that can be seen, in one SVG: one element each in place of one layer each. Those that follow a card in the
 * hand are in another, as are the words: at each step the browser paints anew the whole of an SVG in which one changes.
 */
function WireLayer() {
  const { view, dragged } = useCanvas()
  const wires = useSignal(view.wires)
  const inHand = useSlice(dragged, (now) => now?.parts.nodes)
  const follows = ({ wire }: WireShape) => inHand?.has(wire.from[0]) || inHand?.has(wire.to[0])
  const still = useSameItems(inHand ? wires.filter((shape) => !follows(shape)) : wires)
  return (
    <>
      <svg className={styles.wires} width="1" height="1" aria-hidden="true">
        <Wires shapes={still} />
      </svg>
      <svg className={styles.wires} width="1" height="1" aria-hidden="true">
        {inHand && <Wires shapes={wires.filter(follows)} />}
        <LitWires />
      </svg>
      <svg className={styles.wires} width="1" height="1" aria-hidden="true">
        <WireLabels />
      </svg>
    </>
  )
}

const Wires = memo(function Wires({ shapes }: { readonly shapes: readonly WireShape[] }) {
  const { wiring, splice } = useCanvas()
  const inHand = useSlice(wiring, (now) => now?.loose.wire)
  const splicing = useSignal(splice)
  return shapes.map((shape) => (
    <Wire key={shape.id} shape={shape} inHand={shape.id === inHand} splicing={shape.id === splicing} />
  ))
})

/** The list of before where it has the same items. */
function useSameItems<T>(items: readonly T[]): readonly T[] {
  const before = useRef(items)
  const isSame =
    items.length === before.current.length && items.every((item, i) => item === before.current[i])
  if (!isSame) before.current = items
  return before.current
}

/** Over the other wires, so that they can be followed through a crossing. */
function LitWires() {
  const { view, lit } = useCanvas()
  const wires = useSignal(view.wires)
  const now = useSignal(lit)
  if (now.wires.size === 0) return null
  return wires.flatMap((shape) => (now.wires.has(shape.id) ? <LitWire key={shape.id} shape={shape} /> : []))
}
