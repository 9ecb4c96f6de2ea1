import { useText } from '../../../base/language/use-text.ts'
import { pathOf } from '../../../pictures/path-of.ts'
import { type Extent, shareOf, ticks } from '../../../pictures/ticks.ts'
import { RunMark } from '../../../trainers/run-mark.tsx'
import { MARK_PATHS, type RunLook } from '../../../trainers/run-palette.ts'
import { decadesOf, type LayerFigure, type LayerLine, valueAt } from './layer-lines.ts'
import styles from './layers.module.css'

/** A line with the name and look it has in this chart. */
export interface NamedLine extends LayerLine {
  readonly name: string
  readonly look: RunLook
}

const [WIDTH, HEIGHT] = [260, 168]
/** Of letters, in the same units: they grow with the drawing. */
const LETTERS = 13
const EDGE = { left: 44, right: 10, top: 8, bottom: 22 }
/** Powers of ten that are named at most. */
const MOST_POWERS = 6
/** Of more lines the others are counted: their names would be higher than the chart. */
const MOST_NAMED = 8
/** Digits of a size that matter. */
const DIGITS = 3

/** Sizes over epochs on a logarithmic axis, or shares on a plain one; beside it the numbers of one epoch. */
export function SizeChart(props: {
  readonly title: string
  readonly look: RunLook | undefined
  readonly lines: readonly NamedLine[]
  /** Those of all charts, which have the same axes. */
  readonly all: readonly LayerLine[]
  readonly figure: LayerFigure
  readonly epoch: number
  readonly last: number
}) {
  const { lines, all, figure, epoch, last } = props
  const { number, percent, t } = useText()
  const isShare = figure === 'dead'
  const [low, high]: Extent = isShare ? [0, 1] : decadesOf(all)
  const x = (at: number) => EDGE.left + shareOf(at, [1, Math.max(2, last)]) * (WIDTH - EDGE.left - EDGE.right)
  const y = (value: number) => {
    // What is too small for a logarithmic axis lies at its lower end, and so does nothing.
    const at = isShare ? value : value > 0 ? Math.max(low, Math.log10(value)) : low
    return HEIGHT - EDGE.bottom - shareOf(at, [low, high]) * (HEIGHT - EDGE.top - EDGE.bottom)
  }
  const every = Math.max(1, Math.ceil((high - low) / MOST_POWERS))
  const marks = isShare
    ? [0, 0.25, 0.5, 0.75, 1]
    : Array.from({ length: Math.floor((high - low) / every) + 1 }, (_, i) => low + i * every)
  const epochs = ticks([1, Math.max(2, last)], 4).filter(Number.isInteger)
  const shown = (value: number) =>
    isShare ? percent(value) : number(value, { maximumSignificantDigits: DIGITS })
  return (
    <figure className={styles.chart}>
      <figcaption>
        {props.look && <RunMark look={props.look} />}
        <span>{props.title}</span>
      </figcaption>
      <div className={styles.drawn}>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={t('compare.chart-label', { figure: t(`compare.figure-${figure}`), of: props.title })}
        >
          <g className={styles.axes} fontSize={LETTERS}>
            {marks.map((at) => (
              <g key={at}>
                <path d={`M${EDGE.left},${y(isShare ? at : 10 ** at)}H${WIDTH - EDGE.right}`} />
                <text x={EDGE.left - 5} y={y(isShare ? at : 10 ** at) + 4} textAnchor="end">
                  {isShare ? percent(at, 0) : <Power of={at} />}
                </text>
              </g>
            ))}
            {epochs.map((at) => (
              <text key={at} x={x(at)} y={HEIGHT - 6} textAnchor="middle">
                {number(at)}
              </text>
            ))}
          </g>
          <path className={styles.at} d={`M${x(epoch)},${EDGE.top}V${HEIGHT - EDGE.bottom}`} />
          {lines.map(({ run, layer, look, epochs: told, values }) => (
            <g key={`${run} ${layer}`}>
              <path
                className={styles.line}
                style={{ stroke: look.color }}
                d={pathOf(values.map((value, i) => [x(told[i]!), y(value)]))}
              />
              <path
                d={MARK_PATHS[look.mark]}
                fill={look.color}
                transform={`translate(${x(told.at(-1)!)},${y(values.at(-1)!)}) scale(3.4)`}
              />
            </g>
          ))}
        </svg>
        <dl>
          {lines.slice(0, MOST_NAMED).map((line) => {
            const value = valueAt(line, epoch)
            return (
              <div key={`${line.run} ${line.layer}`}>
                <dt>
                  <RunMark look={line.look} size={9} />
                  <span title={line.name}>{line.name}</span>
                </dt>
                <dd>{value === undefined ? '–' : shown(value)}</dd>
              </div>
            )
          })}
          {lines.length > MOST_NAMED && <dt>{t('compare.more', { count: lines.length - MOST_NAMED })}</dt>}
        </dl>
      </div>
    </figure>
  )
}

/** A power of ten as an axis names it: plain where it is short. */
function Power({ of }: { readonly of: number }) {
  const { number } = useText()
  if (of >= -2 && of <= 3) return number(10 ** of)
  return (
    <>
      10
      <tspan dy={-4} fontSize={9}>
        {String(of).replace('-', '−')}
      </tspan>
    </>
  )
}
