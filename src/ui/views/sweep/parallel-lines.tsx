import { useMemo, useRef } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { useSize } from '../../base/use-size.ts'
import { formatMeasure } from '../../trainers/measure.ts'
import { axisScale } from './axis-scale.ts'
import styles from './plot.module.css'
import { scoredPoints, scoreScale, shade } from './score-scale.ts'
import type { SweepPartProps } from './sweep-part.ts'

const [TOP, BOTTOM, SIDE] = [34, 14, 52] as const
/** Room behind the last axis for the scores. */
const END = 80

/** Each run as a line through its values to its score (Inselberg's parallel coordinates). */
export function ParallelLines({ table, texts, looked, onLook }: SweepPartProps) {
  const { t, ...tools } = useText()
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(box)
  const { axes, points, measure, best } = table
  const scales = useMemo(() => axes.map(({ values }) => axisScale(values)), [axes])
  const share = scoreScale(table)
  const { scored, ends } = scoredPoints(table)
  const x = (axis: number) => SIDE + (axis / axes.length) * Math.max(0, width - SIDE - END)
  const y = (at: number) => TOP + (1 - at) * Math.max(0, height - TOP - BOTTOM)
  const names = [...texts.map(({ name }) => name), t(measure === 'loss' ? 'node.loss' : 'node.accuracy')]
  return (
    <div ref={box} className={styles.plot}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={t('sweep.lines-of', { names: names.join(', '), count: scored.length })}
      >
        {scored.map((point) => {
          const good = share(point.score as number)
          const line = [...scales.map((scale, axis) => scale.place(point.values[axis] ?? null)), good]
          const d = `M${line.map((at, axis) => `${x(axis).toFixed(1)},${y(at).toFixed(1)}`).join('L')}`
          return (
            <g
              key={JSON.stringify(point.values)}
              style={shade(good)}
              data-best={(best !== undefined && point === points[best]) || undefined}
              data-looked={point === looked || undefined}
              data-given-up={point.status === 'given-up' || undefined}
              className={styles.line}
              onPointerEnter={() => onLook(point)}
              onPointerLeave={() => onLook(undefined)}
            >
              <path d={d} className={styles.seen} />
              <path d={d} className={styles.hit} />
            </g>
          )
        })}
        {names.map((name, axis) => (
          <g key={name} transform={`translate(${x(axis)},0)`} className={styles.axis}>
            <path d={`M0,${TOP - 6}V${height - BOTTOM + 6}`} />
            <text
              className={styles.name}
              y={14}
              textAnchor={axis === 0 ? 'start' : 'middle'}
              dx={axis === 0 ? -SIDE + 4 : 0}
            >
              {name}
            </text>
            {scales[axis]?.ticks.map(({ value, at }) => (
              <text key={JSON.stringify(value)} className={styles.tick} x={-6} y={y(at)} dy="0.35em">
                {texts[axis]?.value(value)}
              </text>
            ))}
            {axis === axes.length &&
              ends.map((score) => (
                <text key={score} className={styles.end} x={8} y={y(share(score))} dy="0.35em">
                  {formatMeasure(score, measure, tools)}
                </text>
              ))}
          </g>
        ))}
      </svg>
    </div>
  )
}
