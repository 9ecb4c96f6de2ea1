import { useEffect, useMemo, useRef } from 'react'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { Position, WireId } from '../../../graph/document/document.ts'
import { formatShape } from '../../../graph/words/format-message.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { noteRect } from '../../layout/part-rects.ts'
import { labelGround, labelSpots } from '../../layout/wires/label-spots.ts'
import type { WirePath } from '../../layout/wires/wire-path.ts'
import { useCanvas } from '../canvas-context.tsx'
import styles from './layers.module.css'

/** About how wide a character of a label is. */
const CHARACTER = 6.4

interface Label extends Position {
  readonly id: WireId
  readonly text: string
  readonly path: WirePath
}

/** The shapes that flow through the wires in view, where there is room for them. */
export function WireLabels() {
  const { view, project, dragged } = useCanvas()
  const shown = useSignal(view.wires)
  const visible = useSignal(view.visible)
  const far = useSignal(view.far)
  const notes = useSlice(project.document, (document) => document.notes)
  // Cards that turned out taller may leave less room.
  const heights = useSignal(view.heights)
  const isDragging = useSlice(dragged, (now) => now !== undefined)
  const texts = useSlice(project.checked, (graph) =>
    far || isDragging ? '' : shown.map(({ id }) => textOf(graph, id)).join('\n'),
  )
  const settled = useRef<readonly Label[]>([])
  // Apart, so that an edit that changes only what flows need not look at every card again.
  const ground = useMemo(() => {
    if (far || isDragging) return undefined
    const cards = [...visible].flatMap((id) => view.places.rect(id) ?? [])
    const paths = shown.map(({ path }) => path)
    return labelGround(paths, [...cards, ...Object.values(notes).map(noteRect)])
  }, [view, shown, visible, far, notes, heights, isDragging])
  const labels = useMemo((): readonly Label[] => {
    if (far) return []
    // Room is looked for once what is dragged has been let go; until then wires that follow it have no label.
    if (!ground) {
      const paths = new Set(shown.map(({ path }) => path))
      return settled.current.filter(({ path }) => paths.has(path))
    }
    const textAt = texts.split('\n')
    const wires = shown.flatMap(({ id, wire, path }, i) => {
      const text = textAt[i]
      return !text ? [] : [{ id, port: wire.from.join(' '), path, text, width: text.length * CHARACTER }]
    })
    const spots = labelSpots(wires, ground)
    return wires.flatMap(({ id, text, path }) => {
      const spot = spots.get(id)
      return spot ? [{ id, text, path, ...spot }] : []
    })
  }, [shown, far, texts, ground])
  useEffect(() => {
    if (!isDragging) settled.current = labels
  }, [isDragging, labels])
  return labels.map(({ id, text, x, y }) => (
    <text key={id} className={styles.wireLabel} x={x} y={y}>
      {text}
    </text>
  ))
}

/** Nothing where no shape flows. */
function textOf({ wires }: CheckedGraph, id: WireId): string {
  const value = wires[id]
  return value?.kind === 'data' || value?.kind === 'network' ? formatShape(value.shape) : ''
}
