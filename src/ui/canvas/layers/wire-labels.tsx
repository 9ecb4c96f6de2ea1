import { useEffect, useMemo, useRef, useState } from 'react'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { valueIn } from '../../../graph/check/value-in.ts'
import type { Position, WireId } from '../../../graph/document/document.ts'
import { formatShape } from '../../../graph/words/format-message.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { noteRect } from '../../layout/part-rects.ts'
import { labelGround, labelSpots } from '../../layout/wires/label-spots.ts'
import type { RectGrid } from '../../layout/wires/rect-grid.ts'
import type { WirePath } from '../../layout/wires/wire-path.ts'
import { useCanvas } from '../canvas-context.tsx'
import type { WireShape } from '../view/wire-shapes.ts'
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
  const far = useSignal(view.far)
  const isDragging = useSlice(dragged, (now) => now !== undefined)
  const texts = useSlice(project.checked, (graph) =>
    far || isDragging ? '' : shown.map(({ id }) => textOf(graph, id)).join('\n'),
  )
  const settled = useRef<readonly Label[]>([])
  const ground = useGround(far || isDragging)
  // Other words of the same length stay where those before were.
  const widths = texts.replace(/[^\n]/g, '.')
  const spots = useMemo(() => {
    if (far || ground?.shown !== shown) return undefined
    const widthAt = widths.split('\n')
    const wires = shown.flatMap(({ id, wire, path }, i) => {
      const width = widthAt[i]!.length * CHARACTER
      return width === 0 ? [] : [{ id, port: wire.from.join(' '), path, width }]
    })
    return labelSpots(wires, ground.free)
  }, [shown, far, widths, ground])
  const labels = useMemo((): readonly Label[] => {
    if (far) return []
    const textAt = texts.split('\n')
    // Room is looked for a moment later, and once what is dragged has been let go; until then wires that have another
    // way have no label, and the others theirs where it is.
    if (!spots) {
      const placeOf = new Map(shown.map(({ path }, i) => [path, i]))
      return settled.current.flatMap((label) => {
        const place = placeOf.get(label.path)
        if (place === undefined) return []
        const text = textAt[place] ?? label.text
        return text === '' ? [] : [text === label.text ? label : { ...label, text }]
      })
    }
    return shown.flatMap(({ id, path }, i) => {
      const spot = spots.get(id)
      return spot ? [{ id, text: textAt[i]!, path, ...spot }] : []
    })
  }, [shown, far, texts, spots])
  useEffect(() => {
    if (!isDragging) settled.current = labels
  }, [isDragging, labels])
  return labels.map(({ id, text, x, y }) => (
    <text key={id} className={styles.wireLabel} x={x} y={y}>
      {text}
    </text>
  ))
}

interface Ground {
  /** The wires that were in view. */
  readonly shown: readonly WireShape[]
  readonly free: RectGrid
}

/** Milliseconds from a change to the look at what is there now: a frame that shows a new card does not wait for it. */
const LATER = 120

/** What labels may not lie on. Until it is looked at cards lie over them, and what has come into view has none. */
function useGround(isOff: boolean): Ground | undefined {
  const { view, project } = useCanvas()
  const shown = useSignal(view.wires)
  const visible = useSignal(view.visible)
  const notes = useSlice(project.document, (document) => document.notes)
  // Cards that turned out taller may leave less room.
  const heights = useSignal(view.heights)
  const [ground, setGround] = useState<Ground>()
  const look = useRef<() => Ground>(undefined)
  look.current = () => {
    const cards = [...visible].flatMap((id) => view.places.rect(id) ?? [])
    const paths = shown.map(({ path }) => path)
    return { shown, free: labelGround(paths, [...cards, ...Object.values(notes).map(noteRect)]) }
  }
  // A pan that goes on must not put it off for ever.
  const due = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (isOff || due.current !== undefined) return
    due.current = setTimeout(() => {
      due.current = undefined
      setGround(look.current)
    }, LATER)
  }, [view, shown, visible, notes, heights, isOff])
  useEffect(() => {
    return () => {
      clearTimeout(due.current)
      due.current = undefined
    }
  }, [])
  return isOff ? undefined : ground
}

/** Nothing where no shape flows. */
function textOf(graph: CheckedGraph, id: WireId): string {
  const value = valueIn(graph, id)
  return value?.kind === 'data' || value?.kind === 'network' ? formatShape(value.shape) : ''
}
