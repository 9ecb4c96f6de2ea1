import { memo, useMemo, useRef } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { useSize } from '../../base/use-size.ts'
import { Button } from '../../base/widgets/button.tsx'
import { formatMeasure } from '../../trainers/measure.ts'
import { AxisBrush } from './axis-brush.tsx'
import { type Brush, type Line, linesInside, linesOf, nearestLine, stopsOf } from './line-places.ts'
import styles from './plot.module.css'
import { pointKey } from './point-key.ts'
import { RunsPlot } from './runs-plot.tsx'
import { scoredPoints, scoreScale, shade } from './score-scale.ts'
import { axisKey, type ShownOfSweep } from './shown-of.ts'
import shared from './sweep.module.css'
import type { SweepPartProps } from './sweep-part.ts'

const [TOP, BOTTOM, SIDE] = [42, 18, 64] as const
/** Room behind the last axis for the scores. */
const END = 80

/**
 * Each run as a line through its values to its score (Inselberg's parallel coordinates). A stretch of an axis can be
 * brushed, which leaves the lines that cross it.
 */
export function ParallelLines(
  props: SweepPartProps & {
    readonly brushes: ShownOfSweep['brushes']
    readonly onBrush: (brushes: ShownOfSweep['brushes']) => void
  },
) {
  const { table, texts, looked, chosen, onLook, onChoose } = props
  const { t, ...tools } = useText()
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(box)
  const { axes, points, measure, best } = table
  const { lines, scales } = useMemo(() => linesOf(table), [table])
  const brushes = useMemo(
    () => [...axes, undefined].map((axis) => props.brushes[axisKey(axis)]),
    [axes, props.brushes],
  )
  const inside = useMemo(() => linesInside(lines, brushes), [lines, brushes])
  const shown = useMemo(() => inside.map(({ point }) => point), [inside])
  const share = scoreScale(table)
  const { ends } = scoredPoints(table)
  const [between, tall] = [
    Math.max(1, (width - SIDE - END) / axes.length),
    Math.max(1, height - TOP - BOTTOM),
  ]
  const x = (axis: number) => SIDE + axis * between
  const y = (at: number) => TOP + (1 - at) * tall
  const names = [...texts.map(({ name }) => name), t(measure === 'loss' ? 'node.loss' : 'node.accuracy')]
  const nearest = (left: number, top: number, reach: number) =>
    nearestLine(inside, (left - SIDE) / between, 1 - (top - TOP) / tall, reach / tall)?.point
  const isBrushed = brushes.some((brush) => brush)
  const lookedLine = looked && inside.find(({ point }) => pointKey(point) === pointKey(looked))
  const brush = (axis: number, to: Brush | undefined) =>
    props.onBrush({ ...props.brushes, [axisKey(axes[axis])]: to })
  const said = (axis: number) => (place: number) => {
    const line = lines.reduce<Line | undefined>((near, each) => {
      const distance = (of: Line) => Math.abs((of.places[axis] ?? 0) - place)
      return !near || distance(each) < distance(near) ? each : near
    }, undefined)
    if (!line) return ''
    return axis === axes.length
      ? formatMeasure(line.point.score, measure, tools)
      : (texts[axis]?.value(line.point.values[axis] ?? null) ?? '')
  }
  return (
    <>
      <div ref={box} className={styles.plot}>
        <RunsPlot
          width={width}
          height={height}
          label={t('sweep.lines-of', { names: names.join(', '), count: inside.length })}
          along={shown}
          up={shown}
          nearest={nearest}
          chosen={chosen}
          onLook={onLook}
          onChoose={onChoose}
        >
          <AllLines
            lines={lines}
            inside={inside}
            best={best === undefined ? undefined : points[best]}
            size={`${width}/${height}`}
            path={(line) => pathOf(line, x, y)}
          />
          {lookedLine && <path className={styles.lookedLine} d={pathOf(lookedLine, x, y)} />}
          {names.map((name, axis) => (
            <g key={name} transform={`translate(${x(axis)},0)`} className={styles.axis}>
              <path d={`M0,${TOP}V${height - BOTTOM}`} />
              <text
                className={styles.name}
                y={20}
                textAnchor={axis === 0 ? 'start' : 'middle'}
                dx={axis === 0 ? -SIDE + 4 : 0}
              >
                {name}
              </text>
              {scales[axis]?.ticks.map(({ value, at }) => (
                <text key={JSON.stringify(value)} className={styles.tick} x={-12} y={y(at)} dy="0.35em">
                  {texts[axis]?.value(value)}
                </text>
              ))}
              {axis === axes.length &&
                ends.map((score) => (
                  <text key={score} className={styles.end} x={12} y={y(share(score))} dy="0.35em">
                    {formatMeasure(score, measure, tools)}
                  </text>
                ))}
            </g>
          ))}
        </RunsPlot>
        {lines.length > 1 &&
          names.map((name, axis) => (
            <AxisBrush
              key={name}
              name={name}
              left={x(axis)}
              top={TOP}
              height={tall}
              brush={brushes[axis]}
              stops={stopsOf(lines, axis)}
              said={said(axis)}
              onBrush={(to) => brush(axis, to)}
              onTap={(top, reach) => onChoose(nearest(x(axis), top, reach))}
            />
          ))}
      </div>
      {isBrushed ? (
        <p className={styles.brushed}>
          <span aria-live="polite">{t('sweep.inside', { count: inside.length, all: lines.length })}</span>
          <Button kind="plain" onClick={() => props.onBrush({})}>
            {t('sweep.show-all')}
          </Button>
        </p>
      ) : (
        lines.length > 1 && <p className={shared.muted}>{t('sweep.brush-hint')}</p>
      )}
    </>
  )
}

interface AllLinesProps {
  readonly lines: readonly Line[]
  readonly inside: readonly Line[]
  readonly best: Line['point'] | undefined
  /** What the paths follow from besides. */
  readonly size: string
  readonly path: (line: Line) => string
}

/** Drawn once for as long as nothing but what is looked at changes: there may be hundreds. */
const AllLines = memo(
  function AllLines({ lines, inside, best, path }: AllLinesProps) {
    const kept = new Set(inside)
    const outside = lines.filter((line) => !kept.has(line))
    return (
      <>
        <path className={styles.outside} d={outside.map(path).join('')} />
        {inside.map((line) => (
          <path
            key={pointKey(line.point)}
            d={path(line)}
            className={styles.line}
            style={shade(line.places.at(-1) ?? 0)}
            data-best={line.point === best || undefined}
            data-given-up={line.point.status === 'given-up' || undefined}
          />
        ))}
      </>
    )
  },
  (before, now) =>
    before.lines === now.lines &&
    before.inside === now.inside &&
    before.best === now.best &&
    before.size === now.size,
)

function pathOf({ places }: Line, x: (axis: number) => number, y: (at: number) => number): string {
  return `M${places.map((at, axis) => `${x(axis).toFixed(1)},${y(at).toFixed(1)}`).join('L')}`
}
