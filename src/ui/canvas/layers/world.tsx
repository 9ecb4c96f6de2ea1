import { useMemo } from 'react'
import { useSignal } from '../../base/signals/use-signal.ts'
import { useCanvas } from '../canvas-context.tsx'
import { FrameLayer } from './frame-layer.tsx'
import { LooseEnd } from './loose-end.tsx'
import { Marquee } from './marquee.tsx'
import { NodeShell } from './node-shell.tsx'
import { NoteLayer } from './note-layer.tsx'
import { useReadingOrder } from './reading-order.ts'
import { WireLayer } from './wire-layer.tsx'
import { WireTool } from './wire-tool.tsx'

/** Everything that is on the canvas, from back to front. */
export function World() {
  const { view, project } = useCanvas()
  const nodes = useSignal(view.nodes)
  const document = useSignal(project.document)
  const reading = useReadingOrder(nodes, document)
  // Kept as it is while an edit changes no order: React need not compare a thousand shells.
  const shells = useMemo(() => reading.map((id) => <NodeShell key={id} id={id} />), [reading])
  return (
    <>
      <FrameLayer />
      <WireLayer />
      <NoteLayer />
      {shells}
      <LooseEnd />
      <WireTool />
      <Marquee />
    </>
  )
}
