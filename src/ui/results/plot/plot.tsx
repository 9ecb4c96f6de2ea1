import { type ReactNode, useId } from 'react'
import { useText } from '../../language/use-text.ts'
import styles from './plot.module.css'
import { type Extent, ticks } from './ticks.ts'

const [WIDTH, HEIGHT] = [264, 200]
const EDGE = { left: 38, right: 6, top: 8, bottom: 32 }

/** Turns numbers into places of the drawing. */
export interface Scales {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}

/** A picture with two axes; what is in it is drawn by `children` at the places the scales give. */
export function Plot(props: {
  readonly x: Extent
  readonly y: Extent
  readonly xName: string
  readonly yName: string
  readonly label: string
  readonly children: (scales: Scales) => ReactNode
}) {
  const { x, y } = props
  const { number } = useText()
  const inside = useId()
  const scales: Scales = {
    x: (value) => EDGE.left + ((value - x[0]) / (x[1] - x[0])) * (WIDTH - EDGE.left - EDGE.right),
    y: (value) => HEIGHT - EDGE.bottom - ((value - y[0]) / (y[1] - y[0])) * (HEIGHT - EDGE.top - EDGE.bottom),
  }
  return (
    <svg className={styles.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={props.label}>
      <g className={styles.axes}>
        {ticks(x, 5).map((at) => (
          <g key={at}>
            <path d={`M${scales.x(at)},${EDGE.top}V${HEIGHT - EDGE.bottom}`} />
            <text x={scales.x(at)} y={HEIGHT - EDGE.bottom + 12} textAnchor="middle">
              {number(at)}
            </text>
          </g>
        ))}
        {ticks(y, 4).map((at) => (
          <g key={at}>
            <path d={`M${EDGE.left},${scales.y(at)}H${WIDTH - EDGE.right}`} />
            <text x={EDGE.left - 4} y={scales.y(at) + 3.5} textAnchor="end">
              {number(at)}
            </text>
          </g>
        ))}
        <text className={styles.name} x={WIDTH - EDGE.right} y={HEIGHT - 5} textAnchor="end">
          {props.xName}
        </text>
        <text className={styles.name} x={2} y={HEIGHT - 5}>
          ↑ {props.yName}
        </text>
      </g>
      <clipPath id={inside}>
        <rect
          x={EDGE.left}
          y={EDGE.top - 4}
          width={WIDTH - EDGE.left - EDGE.right + 4}
          height={HEIGHT - EDGE.top - EDGE.bottom + 8}
        />
      </clipPath>
      <g clipPath={`url(#${inside})`}>{props.children(scales)}</g>
    </svg>
  )
}
