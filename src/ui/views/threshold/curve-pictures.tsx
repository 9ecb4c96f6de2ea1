import { type CurvePoint, falseAlarmsOf, precisionOf, recallOf } from '../../../scores/threshold-curves.ts'
import { useText } from '../../base/language/use-text.ts'
import { pathOf } from '../../pictures/path-of.ts'
import { Plot } from '../../pictures/plot.tsx'
import styles from './threshold.module.css'
import type { AtThreshold } from './use-threshold.ts'

const UNIT = [0, 1] as const

type Place = readonly [x: number, y: number]

/** Where points lie on the ROC curve; those without both shares have no place. */
export function rocPlaces(points: readonly Omit<CurvePoint, 'threshold'>[]): readonly Place[] {
  return points.flatMap((point) => {
    const [x, y] = [falseAlarmsOf(point), recallOf(point)]
    return x === undefined || y === undefined ? [] : [[x, y] as const]
  })
}

/** Found against false alarms at every threshold. */
export function RocPicture({ points, counts, area }: AtThreshold) {
  const { t, percent, number } = useText()
  const [dot] = rocPlaces([counts])
  const share = (value: number | undefined) => (value === undefined ? '–' : percent(value))
  return (
    <Plot
      x={UNIT}
      y={UNIT}
      xName={t('score.false-alarms')}
      yName={t('score.found')}
      label={t('score.roc-label', {
        auc: area === undefined ? '–' : number(area),
        found: share(recallOf(counts)),
        alarms: share(falseAlarmsOf(counts)),
      })}
    >
      {({ x, y }) => (
        <>
          <path className={styles.chance} d={`M${x(0)},${y(0)}L${x(1)},${y(1)}`} />
          <path className={styles.line} d={pathOf(rocPlaces(points).map(([a, b]) => [x(a), y(b)]))} />
          {dot && <circle className={styles.dot} cx={x(dot[0])} cy={y(dot[1])} r={4.5} />}
        </>
      )}
    </Plot>
  )
}

/** Precision against recall at every threshold. */
export function PrecisionPicture({ points, counts }: AtThreshold) {
  const { t, percent } = useText()
  const places = points.flatMap((point) => precisionPlace(point))
  const [dot] = precisionPlace(counts)
  const share = (value: number | undefined) => (value === undefined ? '–' : percent(value))
  return (
    <Plot
      x={UNIT}
      y={UNIT}
      xName={t('score.recall')}
      yName={t('score.precision')}
      label={t('score.pr-label', {
        precision: share(precisionOf(counts)),
        recall: share(recallOf(counts)),
      })}
    >
      {({ x, y }) => (
        <>
          <path className={styles.line} d={pathOf(places.map(([a, b]) => [x(a), y(b)]))} />
          {dot && <circle className={styles.dot} cx={x(dot[0])} cy={y(dot[1])} r={4.5} />}
        </>
      )}
    </Plot>
  )
}

function precisionPlace(point: Omit<CurvePoint, 'threshold'>): readonly Place[] {
  const [x, y] = [recallOf(point), precisionOf(point)]
  return x === undefined || y === undefined ? [] : [[x, y]]
}
