import { type ReactNode, useId } from 'react'
import { useText } from '../base/language/use-text.ts'
import styles from './plot.module.css'
import { type Extent, labelsOf, shareOf, ticks } from './ticks.ts'

const [WIDTH, HEIGHT] = [264, 200]
const EDGE = { left: 38, right: 6, top: 8, bottom: 36 }
/** Width of a digit of the labels, and air between two of them. */
const [DIGIT, AIR] = [7.8, 8]
const MOST_MARKS = 5

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
  const marks = { x: ticks(x, MOST_MARKS), y: ticks(y, 4) }
  const labels = { x: labelsOf(marks.x, number), y: labelsOf(marks.y, number) }
  // Long labels get the room they need, and fewer of them fit beside each other.
  const left = Math.max(EDGE.left, widthOf(labels.y.labels) + 6)
  const right = WIDTH - EDGE.right
  const fitting = Math.max(1, Math.floor((right - left) / (widthOf(labels.x.labels) + AIR)))
  const every = Math.ceil(marks.x.length / fitting)
  const scales: Scales = {
    x: (value) => left + shareOf(value, x) * (right - left),
    y: (value) => HEIGHT - EDGE.bottom - shareOf(value, y) * (HEIGHT - EDGE.top - EDGE.bottom),
  }
  const named = (name: string, { offset }: { readonly offset?: string }) =>
    offset === undefined ? name : `${name} − ${offset}`
  return (
    <svg className={styles.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={props.label}>
      <g className={styles.axes}>
        {marks.x.map((at, i) => (
          <g key={at}>
            <path d={`M${scales.x(at)},${EDGE.top}V${HEIGHT - EDGE.bottom}`} />
            {i % every === 0 && (
              <text {...inPicture(scales.x(at), labels.x.labels[i])} y={HEIGHT - EDGE.bottom + 14}>
                {labels.x.labels[i]}
              </text>
            )}
          </g>
        ))}
        {marks.y.map((at, i) => (
          <g key={at}>
            <path d={`M${left},${scales.y(at)}H${right}`} />
            <text x={left - 4} y={scales.y(at) + 4} textAnchor="end">
              {labels.y.labels[i]}
            </text>
          </g>
        ))}
        <text className={styles.name} x={right} y={HEIGHT - 4} textAnchor="end">
          {named(props.xName, labels.x)}
        </text>
        <text className={styles.name} x={2} y={HEIGHT - 4}>
          ↑ {named(props.yName, labels.y)}
        </text>
      </g>
      <clipPath id={inside}>
        <rect
          x={left}
          y={EDGE.top - 4}
          width={right - left + 4}
          height={HEIGHT - EDGE.top - EDGE.bottom + 8}
        />
      </clipPath>
      <g clipPath={`url(#${inside})`}>{props.children(scales)}</g>
    </svg>
  )
}

function widthOf(labels: readonly string[]): number {
  return DIGIT * labels.reduce((most, label) => Math.max(most, label.length), 0)
}

/** Below its mark, but not over the edge of the picture. */
function inPicture(x: number, label = '') {
  const half = widthOf([label]) / 2
  return x + half > WIDTH
    ? ({ x: WIDTH, textAnchor: 'end' } as const)
    : ({ x, textAnchor: 'middle' } as const)
}
