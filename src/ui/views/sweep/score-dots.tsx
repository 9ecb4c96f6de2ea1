import { useMemo, useRef } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { useSize } from '../../base/use-size.ts'
import { formatMeasure } from '../../trainers/measure.ts'
import { axisScale } from './axis-scale.ts'
import styles from './plot.module.css'
import { pointKey } from './point-key.ts'
import { RunsPlot } from './runs-plot.tsx'
import { scoredPoints, scoreScale, shade } from './score-scale.ts'
import type { SweepPartProps } from './sweep-part.ts'

const [TOP, RIGHT, BOTTOM, LEFT] = [40, 20, 40, 84] as const

/** Each run as a dot over two parameters, the better the darker; over one parameter by its score. */
export function ScoreDots(
  props: SweepPartProps & { readonly across: number; readonly down: number | undefined },
) {
  const { table, texts, looked, chosen, onLook, onChoose, across, down } = props
  const { t, ...tools } = useText()
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(box)
  const { axes, points, measure, best } = table
  const [horizontal, vertical] = useMemo(
    () => [axisScale(axes[across]?.values ?? []), axisScale(axes[down ?? across]?.values ?? [])],
    [axes, across, down],
  )
  const share = scoreScale(table)
  const { scored, ends } = scoredPoints(table)
  const x = (at: number) => LEFT + at * Math.max(0, width - LEFT - RIGHT)
  const y = (at: number) => TOP + (1 - at) * Math.max(0, height - TOP - BOTTOM)
  const dots = scored.map((point) => {
    const good = share(point.score as number)
    return {
      point,
      good,
      cx: x(horizontal.place(point.values[across] ?? null)),
      cy: y(down === undefined ? good : vertical.place(point.values[down] ?? null)),
    }
  })
  const nearest = (left: number, top: number, reach: number) => {
    const away = ({ cx, cy }: (typeof dots)[number]) => Math.hypot(cx - left, cy - top)
    return dots.filter((dot) => away(dot) <= reach).sort((a, b) => away(a) - away(b))[0]?.point
  }
  const along = dots.toSorted((a, b) => a.cx - b.cx || b.cy - a.cy).map(({ point }) => point)
  const up = dots.toSorted((a, b) => b.cy - a.cy || a.cx - b.cx).map(({ point }) => point)
  const what = t(measure === 'loss' ? 'node.loss' : 'node.accuracy')
  return (
    <div ref={box} className={styles.plot}>
      <RunsPlot
        width={width}
        height={height}
        label={t('sweep.dots-of', {
          names: [texts[across]?.name, down === undefined ? what : texts[down]?.name].join(', '),
          count: scored.length,
        })}
        along={along}
        up={up}
        nearest={nearest}
        chosen={chosen}
        onLook={onLook}
        onChoose={onChoose}
      >
        <path
          className={styles.frame}
          d={`M${LEFT},${TOP - 8}V${height - BOTTOM + 8}H${width - RIGHT + 8}`}
        />
        <text className={styles.name} x={LEFT - 8} y={20} textAnchor="start" dx={-LEFT + 12}>
          {down === undefined ? what : texts[down]?.name}
        </text>
        <text className={styles.name} x={width - RIGHT} y={height - 4} textAnchor="end">
          {texts[across]?.name}
        </text>
        {horizontal.ticks.map(({ value, at }) => (
          <text key={JSON.stringify(value)} className={styles.mark} x={x(at)} y={height - BOTTOM + 22}>
            {texts[across]?.value(value)}
          </text>
        ))}
        {down === undefined
          ? ends.map((score) => (
              <text key={score} className={styles.tick} x={LEFT - 8} y={y(share(score))} dy="0.35em">
                {formatMeasure(score, measure, tools)}
              </text>
            ))
          : vertical.ticks.map(({ value, at }) => (
              <text key={JSON.stringify(value)} className={styles.tick} x={LEFT - 8} y={y(at)} dy="0.35em">
                {texts[down]?.value(value)}
              </text>
            ))}
        {dots.map(({ point, good, cx, cy }) => (
          <circle
            key={pointKey(point)}
            cx={cx}
            cy={cy}
            r={point === looked ? 9 : 6}
            className={styles.dot}
            style={shade(good)}
            data-best={(best !== undefined && point === points[best]) || undefined}
            data-given-up={point.status === 'given-up' || undefined}
          />
        ))}
      </RunsPlot>
    </div>
  )
}
