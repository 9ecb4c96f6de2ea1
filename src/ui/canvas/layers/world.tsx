import { useMemo } from 'react'
import { useLive } from '../../live/use-live.ts'
import { useSlice } from '../../live/use-slice.ts'
import { useCanvas } from '../canvas-context.tsx'
import { FrameLayer } from './frame-layer.tsx'
import { LooseEnd } from './loose-end.tsx'
import { Marquee } from './marquee.tsx'
import { NodeShell } from './node-shell.tsx'
import { NoteLayer } from './note-layer.tsx'
import { WireLayer } from './wire-layer.tsx'
import { WireTool } from './wire-tool.tsx'

/** Everything that is on the canvas, from back to front. */
export function World() {
  const { view, project } = useCanvas()
  const nodes = useLive(view.nodes)
  const order = useSlice(project.checked, (graph) => graph.order)
  // Tab follows the flow: inputs before users, whatever was added first.
  const reading = useMemo(() => {
    const shown = new Set(nodes)
    return order.filter((id) => shown.has(id))
  }, [nodes, order])
  return (
    <>
      <FrameLayer />
      <WireLayer />
      <NoteLayer />
      {reading.map((id) => (
        <NodeShell key={id} id={id} />
      ))}
      <LooseEnd />
      <WireTool />
      <Marquee />
    </>
  )
}
