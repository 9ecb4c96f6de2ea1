import { Eraser } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { WritableSignal } from '../../../session/base/signal.ts'
import { useText } from '../../base/language/use-text.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { Button } from '../../base/widgets/button.tsx'
import { pathOf } from '../threshold/curve-pictures.tsx'
import styles from './predict.module.css'
import type { PadPoint, Stroke } from './rasterise.ts'

const SIDE = 200
const STEP = 0.04
const MOVES: Readonly<Record<string, PadPoint>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

const inside = (value: number) => Math.min(1, Math.max(0, value))

/** A sheet to draw on with mouse, finger, pen or keys. */
export function DrawingPad({ drawing }: { readonly drawing: WritableSignal<readonly Stroke[]> }) {
  const strokes = useSignal(drawing)
  const { t } = useText()
  const pointer = useRef<number>(undefined)
  const [pen, setPen] = useState<{ readonly at: PadPoint; readonly down: boolean }>()

  const begin = (at: PadPoint) => drawing.set([...drawing.value, [at]])
  const draw = (points: readonly PadPoint[]) => {
    const last = drawing.value.at(-1)
    if (last) drawing.set([...drawing.value.slice(0, -1), [...last, ...points]])
  }
  const placeOf = (event: { readonly clientX: number; readonly clientY: number }, pad: Element): PadPoint => {
    const { left, top, width, height } = pad.getBoundingClientRect()
    return [inside((event.clientX - left) / width), inside((event.clientY - top) / height)]
  }
  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    // A second finger does not draw; neither does the right button.
    if (pointer.current !== undefined || event.button !== 0) return
    pointer.current = event.pointerId
    event.currentTarget.setPointerCapture(event.pointerId)
    setPen(undefined)
    begin(placeOf(event, event.currentTarget))
  }
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    if (event.pointerId !== pointer.current) return
    const pad = event.currentTarget
    const all = event.nativeEvent.getCoalescedEvents?.() ?? []
    draw((all.length > 0 ? all : [event]).map((each) => placeOf(each, pad)))
  }
  const onPointerEnd = (event: PointerEvent) => {
    if (event.pointerId === pointer.current) pointer.current = undefined
  }
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
    <div className={styles.pad}>
      <svg
        viewBox={`0 0 ${SIDE} ${SIDE}`}
        role="application"
        aria-label={t('score.draw')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one draws on it with keys
        tabIndex={0}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerEnd}
        onPointerCancel={onPointerEnd}
        onKeyDown={onKeyDown}
        onBlur={() => setPen(undefined)}
      >
        {strokes.map((stroke, i) => (
          // A single point would be no line; the round cap of one of no length is a dot.
          <path key={i} d={`${pathOf(stroke.map(place))}h0.01`} />
        ))}
        {pen && (
          <circle data-down={pen.down || undefined} cx={place(pen.at)[0]} cy={place(pen.at)[1]} r={6} />
        )}
      </svg>
      <Button
        kind="quiet"
        aria-disabled={strokes.length === 0}
        onClick={() => {
          drawing.set([])
          setPen(undefined)
        }}
      >
        <Eraser size={15} /> {t('score.clear')}
      </Button>
    </div>
  )
}
