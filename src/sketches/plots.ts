import { extent } from 'd3-array'
import { checkedNodes } from '../graph/check/checked-graph.ts'
import type { RunView } from '../session/run-view.ts'
import type { ProjectSession } from '../session/types.ts'
import type { SketchPlot } from '../ui/start/sketch/sketch.ts'
import { orderedTrainers } from '../ui/trainers/run-palette.ts'
import { answer } from './open-graph.ts'

type Point = readonly [x: number, y: number]

/** More points than a small picture has pixels say nothing. */
const MOST_POINTS = 60
/** Fewer epochs than these are no curve; the batches are one. */
const FEW_EPOCHS = 6

/** One line for each trainer: accuracy where there is one, else the loss. */
export function plotOfRuns(project: ProjectSession): SketchPlot | undefined {
  const runs = project.runs.value
  const views = orderedTrainers(project.checked.value).flatMap((id) => runs[id] ?? [])
  const lines = views.map(curveOf).filter((line) => line.length > 1)
  if (lines.length === 0) return undefined
  const isAccuracy = views.every(({ history }) => history.accuracy.length > 0)
  const highest = isAccuracy ? 1 : Math.max(...lines.flat())
  const series = lines.map((line) =>
    line.map((value, i): Point => [round(i / (line.length - 1)), round(value / highest)]),
  )
  return { kind: 'lines', series }
}

function curveOf({ history, batches }: RunView): readonly number[] {
  const { accuracy, valAccuracy, loss, valLoss } = history
  const epochs = [valAccuracy, accuracy, valLoss, loss].find(({ length }) => length > 0) ?? []
  if (epochs.length >= FEW_EPOCHS) return thinned(epochs)
  return thinned(batches.accuracy.length > 0 ? batches.accuracy : batches.loss)
}

/** Neighbours averaged. */
function thinned(values: readonly number[]): readonly number[] {
  const count = Math.min(MOST_POINTS, values.length)
  return Array.from({ length: count }, (_, i) => {
    const part = values.slice(
      Math.floor((i * values.length) / count),
      Math.floor(((i + 1) * values.length) / count),
    )
    return part.reduce((sum, value) => sum + value, 0) / part.length
  })
}

/** The rows of a table: the first input along, the number asked for or the second input up, a series for each class. */
export async function plotOfTable(project: ProjectSession): Promise<SketchPlot | undefined> {
  const table = checkedNodes(project.checked.value).find(({ definition }) => definition?.type === 'table')
  const data = table?.outputs.data
  if (!table || data?.kind !== 'data') return undefined
  const samples = await answer(project.samples(table.id, 'train', 200))
  if (!samples) return undefined
  const [features = 1] = samples.shape
  const isClasses = data.target.kind === 'classes'
  const targets = [...samples.targets]
  const xs = targets.map((_, row) => samples.values[row * features] ?? 0)
  const ys = isClasses ? targets.map((_, row) => samples.values[row * features + 1] ?? 0) : targets
  const points = xs.map((x, row): Point => [within(x, xs), within(ys[row] ?? 0, ys)])
  const classes = isClasses ? [...new Set(targets)].sort() : []
  const series = isClasses ? classes.map((c) => points.filter((_, row) => targets[row] === c)) : [points]
  return { kind: 'points', series }
}

/** The way down a curve, with the curve. */
export async function plotOfDescent(project: ProjectSession): Promise<SketchPlot | undefined> {
  const descent = checkedNodes(project.checked.value).find(({ definition }) => {
    const plan = definition?.plan
    return plan?.kind === 'experiment' && plan.shows === 'descent'
  })
  const result = descent && (await answer(project.experiment(descent.id)))
  if (!result) return undefined
  const series = Object.values(result.outputs).map(({ shape: [count], values }) => {
    const width = values.length / count
    return Array.from(
      { length: count },
      (_, i): Point => [values[i * width] ?? 0, values[i * width + 1] ?? 0],
    )
  })
  const [all, alongs, ups] = [series.flat(), series.flat().map(([x]) => x), series.flat().map(([, y]) => y)]
  if (all.length === 0) return undefined
  return {
    kind: 'lines',
    series: series.map((line) => line.map(([x, y]) => [within(x, alongs), within(y, ups)])),
  }
}

function within(value: number, values: readonly number[]): number {
  const [low = 0, high = 1] = extent(values)
  return high > low ? round((value - low) / (high - low)) : 0.5
}

const round = (value: number): number => Math.round(value * 1000) / 1000
