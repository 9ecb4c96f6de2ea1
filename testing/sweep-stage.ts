import { registry } from '../nodes/registry.ts'
import { splitSeed } from '../src/graph/base/hash.ts'
import { check } from '../src/graph/check/check.ts'
import type { GraphDocument } from '../src/graph/document/document.ts'
import { parseDocument } from '../src/graph/file/parse-document.ts'
import type { Axis, SweepConfig } from '../src/graph/values/axis.ts'
import { sweepOf, variantsOfSweep } from '../src/graph/variants/sweep-of.ts'
import type { Variant } from '../src/graph/variants/variant.ts'
import type { KeptRun } from '../src/runs/kept-run.ts'
import type { GroupMember, RunGroup } from '../src/runs/run-group.ts'
import { SHIPPED_TEXTS } from '../src/ui/start/shipped-texts.ts'
import { keptRun } from './kept-runs.ts'
import { resultsStage } from './results-stage.ts'

const RATES: Axis = {
  node: 'optimizer',
  param: 'learningRate',
  values: { kind: 'log-range', from: 0.001, to: 10, count: 5 },
}
/** Axes to choose from, in the order in which they are taken. */
export const SWEEP_AXES: readonly Axis[] = [
  RATES,
  { node: 'trainer', param: 'batchSize', values: { kind: 'list', values: [16, 64, 256] } },
  { node: 'hidden', param: 'units', values: { kind: 'range', from: 8, to: 64, count: 4 } },
  { node: 'hidden', param: 'activation', values: { kind: 'list', values: ['relu', 'tanh', 'sigmoid'] } },
]

/** The shipped sweep with other axes. */
export function sweepGraph(params: Partial<SweepConfig>): GraphDocument {
  const parsed = parseDocument(SHIPPED_TEXTS['learning-rate-sweep'] ?? '', registry)
  if (!parsed.ok) throw new Error('learning-rate-sweep cannot be read')
  const { document } = parsed.value
  const sweep = document.nodes.sweep!
  return {
    ...document,
    nodes: { ...document.nodes, sweep: { ...sweep, params: { ...sweep.params, ...params } as never } },
  }
}

export interface SweepStage {
  readonly params: Partial<SweepConfig>
  /** What has become of each run; all are completed where it is left out. */
  readonly status?: (place: number, accuracy: number) => GroupMember['status']
  readonly group?: Partial<RunGroup>
}

/** A project whose sweep has run, or is under way. */
export function sweepStage({ params, status = () => 'completed', group }: SweepStage) {
  const document = sweepGraph(params)
  const graph = check(document, registry)
  const sweep = sweepOf(graph, 'sweep')
  const made = (sweep ? variantsOfSweep(graph, sweep) : []).map((variant, place) => {
    const accuracy = accuracyOf(variant, place)
    return { variant, accuracy, status: status(place, accuracy), run: `sweep-${place}` }
  })
  const members = made.map((each): GroupMember => {
    const hasRun = each.status !== 'waiting'
    const { variant } = each
    return { variant, epochs: 10, steps: 320, status: each.status, ...(hasRun && { run: each.run }) }
  })
  return resultsStage((project) => {
    project.groups.groups.set([
      {
        ...{ id: 'group', kind: 'sweep', trainer: 'trainer', sweep: 'sweep', members, begunAt: 0, round: 0 },
        ...{ status: 'completed', epochs: 10, backend: 'wasm', ...group },
      } as RunGroup,
    ])
    project.kept.runs.set(made.flatMap((each) => (each.status === 'waiting' ? [] : keptOf(each))))
  }, document)
}

function keptOf(made: {
  readonly variant: Variant
  readonly accuracy: number
  readonly status: GroupMember['status']
  readonly run: string
}): KeptRun {
  const { variant, accuracy, status, run } = made
  const hasFailed = status === 'failed'
  const figures = hasFailed ? {} : { accuracy, loss: 2.5 * (1 - accuracy) ** 0.7 }
  return keptRun({
    ...{ run, variant, group: 'group', status: hasFailed ? 'failed' : 'completed' },
    epoch: hasFailed ? 1 : status === 'given-up' ? 2 : 10,
    figures: { training: figures, validation: figures, test: figures },
  })
}

/** Best about a rate of 0.1, a little better with small batches and many units, and a little chance. */
function accuracyOf({ settings }: Variant, place: number): number {
  const value = (param: string, otherwise: number) => {
    const found = settings.find((setting) => setting.param === param)?.value
    return typeof found === 'number' ? found : otherwise
  }
  const off = Math.abs(Math.log10(value('learningRate', 0.1)) + 1) / 2.2
  const batch = Math.log2(value('batchSize', 64)) / 100
  const units = Math.log2(value('units', 32)) / 60
  const chance = splitSeed(1, 'sweep', place) / 2 ** 31
  return Math.min(0.97, Math.max(0.09, 0.86 - off ** 2 * 0.8 - batch + units + 0.05 * (chance - 0.5)))
}
