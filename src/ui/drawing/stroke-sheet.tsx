import { type KeyboardEvent, useRef, useState } from 'react'
import { pathOf } from '../pictures/path-of.ts'
import type { PadPoint, Stroke } from './rasterise.ts'
import styles from './stroke-sheet.module.css'
import { type Spot, useStroke } from './use-stroke.ts'

const SIDE = 200
const STEP = 0.04
const MOVES: Readonly<Record<string, PadPoint>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

const inside = (value: number) => Math.min(1, Math.max(0, value))
const onPad = ([x, y]: Spot): PadPoint => [inside(x), inside(y)]

/** A black sheet to draw on with mouse, finger, pen or keys. */
export function StrokeSheet(props: {
  readonly label: string
  readonly strokes: readonly Stroke[]
  readonly onChange: (strokes: readonly Stroke[]) => void
}) {
  const { strokes, label, onChange } = props
  const [pen, setPen] = useState<{ readonly at: PadPoint; readonly down: boolean }>()
  // A pen reports more often than the page is drawn.
  const latest = useRef(strokes)
  latest.current = strokes

  const change = (next: readonly Stroke[]) => {
    latest.current = next
    onChange(next)
  }
  const begin = (at: PadPoint) => change([...latest.current, [at]])
  const draw = (points: readonly PadPoint[]) => {
    const last = latest.current.at(-1)
    if (last) change([...latest.current.slice(0, -1), [...last, ...points]])
  }
  const listeners = useStroke({
    begin(at) {
      setPen(undefined)
      begin(onPad(at))
    },
    draw: (through) => draw(through.map(onPad)),
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const { at, down } = pen ?? { at: [0.5, 0.5] as const, down: false }
    const move = MOVES[event.key]
    if (move) {
      const next: PadPoint = [inside(at[0] + move[0]), inside(at[1] + move[1])]
      setPen({ at: next, down })
      if (down) draw([next])
    } else if (event.key === ' ') {
      setPen({ at, down: !down })
      if (!down) begin(at)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const place = ([x, y]: PadPoint) => [x * SIDE, y * SIDE] as const
  return (
    <svg
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      className={styles.sheet}
      role="application"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: one draws on it with keys
      tabIndex={0}
      {...listeners}
      onKeyDown={onKeyDown}
      onBlur={() => setPen(undefined)}
    >
      {strokes.map((stroke, i) => (
        // A single point would be no line; the round cap of one of no length is a dot.
        <path key={i} d={`${pathOf(stroke.map(place))}h0.01`} />
      ))}
      {pen && <circle data-down={pen.down || undefined} cx={place(pen.at)[0]} cy={place(pen.at)[1]} r={6} />}
    </svg>
  )
}
