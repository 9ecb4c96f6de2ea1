import { median } from 'd3-array'
import { slotsOf } from '../../../../graph/plan/optimizers.ts'
import type { OptimizerConfig } from '../../../../graph/plan/plan.ts'
import { bestEpoch, epochValues } from '../../../../runs/best-epoch.ts'
import { describeValues, type ValueSummary } from '../../../../scores/statistics/describe-values.ts'
import type { RunView } from '../../../../session/run-view.ts'
import type { FinalPart, MeasuredRun } from '../../../trainers/final-part.ts'
import type { Measure } from '../../../trainers/measure.ts'
import { runFigures } from '../../../trainers/run-figures.ts'
import type { ComparedEntry } from '../compared-entries.ts'
import { unitsAt } from '../curves/progress-units.ts'

/** What a table says at the end of an entry: of several runs mean and spread. */
export interface FinalFigures {
  readonly entry: ComparedEntry
  readonly accuracy?: ValueSummary
  readonly loss?: ValueSummary
  /** Counted from 1, with the value there. */
  readonly best?: { readonly epoch: ValueSummary; readonly value: ValueSummary }
  /** Seconds of training until the goal was reached, of the runs that did. */
  readonly reached?: ValueSummary
  readonly msPerStep?: ValueSummary
  readonly weights?: number
  /** Bytes of what is kept for each weight while it trains. */
  readonly memory?: number
}

const BYTES = 4

/** Entries as the statistics take them. */
export function measuredEntries(entries: readonly ComparedEntry[]) {
  return entries.map(({ title, runs }) => ({
    name: title,
    runs: runs.map((run): MeasuredRun => ({ seed: run.seed, status: run.status, figures: runFigures(run) })),
  }))
}

export function finalFigures(
  entry: ComparedEntry,
  part: FinalPart,
  measure: Measure,
  goal: number | undefined,
): FinalFigures {
  const { runs, weights } = entry
  const figures = runs.map((run) => runFigures(run)[part])
  const bests = runs.flatMap(({ history }) => bestEpoch(history, measure) ?? [])
  const epoch = describeValues(bests.map((best) => best.epoch))
  const value = describeValues(bests.map((best) => best.value))
  const [first] = runs
  return {
    entry,
    accuracy: summary(figures.map(({ accuracy }) => accuracy)),
    loss: summary(figures.map(({ loss }) => loss)),
    best: epoch && value && { epoch, value },
    reached: goal === undefined ? undefined : summary(runs.map((run) => secondsUntil(run, measure, goal))),
    msPerStep: summary(runs.map(({ msPerStep }) => msPerStep)),
    weights,
    memory: weights !== undefined && first ? memoryOf(weights, first.ran.optimizer) : undefined,
  }
}

/** Seconds of training up to the end of the first epoch that reached a goal. */
export function secondsUntil(run: RunView, measure: Measure, goal: number): number | undefined {
  const epoch = epochValues(run.history, measure).findIndex((value) =>
    measure === 'loss' ? value <= goal : value >= goal,
  )
  return epoch < 0 ? undefined : unitsAt(run, 'second')(epoch + 1)
}

/** A goal that about half of the runs reach, as a round number. */
export function usualGoal(entries: readonly ComparedEntry[], measure: Measure): number | undefined {
  const bests = entries.flatMap(({ runs }) =>
    runs.flatMap(({ history }) => bestEpoch(history, measure)?.value ?? []),
  )
  const middle = median(bests)
  if (middle === undefined) return undefined
  return measure === 'accuracy' ? Math.floor(middle * 100) / 100 : Number(middle.toPrecision(2))
}

/** Where the slider of a goal ends. */
export function largestGoal(
  rows: readonly FinalFigures[],
  measure: Measure,
  usual: number | undefined,
): number {
  // The goal is about the epochs, and what is reached in the end may be better than all of them.
  return measure === 'accuracy'
    ? 1
    : Math.max(1e-6, usual ?? 0, ...rows.flatMap(({ loss }) => loss?.max ?? []))
}

/** Weights, their gradients and what the optimizer remembers of each. */
export function memoryOf(weights: number, optimizer: OptimizerConfig): number {
  const { kind } = optimizer
  const momentum = 'momentum' in optimizer ? optimizer.momentum : 0
  const centered = 'centered' in optimizer && optimizer.centered
  const algorithm = kind === 'sgd' && momentum > 0 ? 'momentum' : kind
  return BYTES * weights * (2 + slotsOf(algorithm, momentum, centered))
}

function summary(values: readonly (number | undefined)[]): ValueSummary | undefined {
  return describeValues(values.filter((value) => value !== undefined && Number.isFinite(value)) as number[])
}
