import { type PointerEvent, useMemo, useRef } from 'react'
import { curveOf, type Descent, type DescentStep } from '../../../graph/experiment/descend.ts'
import { useText } from '../../base/language/use-text.ts'
import { ticks } from '../../pictures/ticks.ts'
import { shortNumber } from '../shared/short-number.ts'
import styles from './descent.module.css'
import { descentScale, tangentAt } from './descent-scale.ts'

export interface ChartSize {
  readonly width: number
  readonly height: number
  /** Space for the figures of the axes; none where there are no axes. */
  readonly margin: number
}

/** The curve, the way gone so far, and the tangent where it is now. */
export function DescentChart(props: {
  readonly descent: Descent
  readonly path: readonly DescentStep[]
  /** The step that is shown. */
  readonly index: number
  readonly size: ChartSize
  readonly label: string
  /** The start was put elsewhere. */
  readonly onStart?: (x: number) => void
}) {
  const { descent, path, index, size, label, onStart } = props
  const tools = useText()
  const drawing = useRef<SVGSVGElement>(null)
  // While the start is dragged the picture must not move under the finger.
  const held = useRef<ReturnType<typeof descentScale>>(undefined)
  const fresh = useMemo(() => descentScale(descent, path), [descent, path])
  const scale = held.current ?? fresh
  const right = size.width - (size.margin > 0 ? 8 : 2)
  const bottom = size.height - (size.margin > 0 ? 20 : 2)
  const [left, top] = [size.margin || 2, size.margin > 0 ? 8 : 2]
  const px = (x: number) => left + ((x - scale.x[0]) / (scale.x[1] - scale.x[0])) * (right - left)
  const py = (y: number) => bottom - ((y - scale.y[0]) / (scale.y[1] - scale.y[0])) * (bottom - top)
  const at = (x: number, y: number) => `${px(x).toFixed(1)},${py(y).toFixed(1)}`
  const gone = path.slice(0, index + 1)
  const now = path[index]
  const tangent = now && tangentAt(curveOf(descent), now.x, scale)
  const start = (event: PointerEvent) => {
    const rect = drawing.current?.getBoundingClientRect()
    if (!rect || !held.current) return
    const x = ((event.clientX - rect.left) / rect.width) * size.width
    const { x: range } = held.current
    onStart?.(Number((range[0] + ((x - left) / (right - left)) * (range[1] - range[0])).toFixed(2)))
  }
  return (
    <svg
      ref={drawing}
      className={styles.chart}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
      data-own-use={onStart && ''}
      data-movable={onStart && ''}
      onPointerDown={(event) => {
        if (!onStart || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        held.current = fresh
        start(event)
      }}
      onPointerMove={start}
      onLostPointerCapture={() => {
        held.current = undefined
        if (path[0]) onStart?.(path[0].x)
      }}
    >
      {size.margin > 0 && (
        <g className={styles.axes}>
          {ticks(scale.x, 6).map((x) => (
            <g key={x}>
              <path d={`M${px(x)},${top}V${bottom}`} />
              <text x={px(x)} y={bottom + 14} textAnchor="middle">
                {shortNumber(x, tools)}
              </text>
            </g>
          ))}
          {ticks(scale.y, 4).map((y) => (
            <g key={y}>
              <path d={`M${left},${py(y)}H${right}`} />
              <text x={left - 5} y={py(y) + 4} textAnchor="end">
                {shortNumber(y, tools)}
              </text>
            </g>
          ))}
        </g>
      )}
      <path className={styles.curve} d={`M${scale.curve.map(([x, y]) => at(x, y)).join('L')}`} />
      {tangent && <path className={styles.tangent} d={`M${at(...tangent[0])}L${at(...tangent[1])}`} />}
      <path
        className={styles.way}
        d={gone.length > 1 ? `M${gone.map((p) => at(p.x, p.height)).join('L')}` : ''}
      />
      {gone.map(({ x, height }, step) => (
        <circle
          key={step}
          className={step === index ? styles.ball : styles.step}
          cx={px(x)}
          cy={py(height)}
          r={step === index ? 6 : 3}
        />
      ))}
    </svg>
  )
}
