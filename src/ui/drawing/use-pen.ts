import { useEffect, useRef } from 'react'
import { drawLine, type Pen, type Picture, type Point } from './draw-line.ts'
import { type Spot, useStroke } from './use-stroke.ts'

/**
 * Draws with the pointer. What is drawn is handed on once a frame: a pen reports faster than a picture can be worked
 * with.
 */
export function usePen(options: {
  readonly rows: Picture
  readonly pen: Pen
  readonly disabled: boolean
  readonly onChange: (rows: Picture) => void
}) {
  const latest = useRef(options)
  latest.current = options
  const stroke = useRef<{ at: Point; rows: Picture; frame: number }>(undefined)
  const handOn = () => {
    const { current } = stroke
    if (!current) return
    current.frame = 0
    latest.current.onChange(current.rows)
  }
  const draw = (points: readonly Point[]) => {
    const { current } = stroke
    if (!current) return
    for (const point of points) {
      current.rows = drawLine(current.rows, current.at, point, latest.current.pen)
      current.at = point
    }
    if (current.frame === 0) current.frame = requestAnimationFrame(handOn)
  }
  useEffect(() => () => cancelAnimationFrame(stroke.current?.frame ?? 0), [])
  const cellAt = ([x, y]: Spot): Point => {
    const { rows } = latest.current
    return { x: x * (rows[0]?.length ?? 1), y: y * rows.length }
  }
  return useStroke(
    {
      begin(spot) {
        const at = cellAt(spot)
        stroke.current = { at, rows: latest.current.rows, frame: 0 }
        draw([at])
      },
      draw: (through) => draw(through.map(cellAt)),
      end() {
        const { current } = stroke
        if (current && current.frame !== 0) {
          cancelAnimationFrame(current.frame)
          handOn()
        }
        stroke.current = undefined
      },
    },
    options.disabled,
  )
}
