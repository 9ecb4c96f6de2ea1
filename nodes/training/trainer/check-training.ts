import { lookup } from '../../../src/graph/base/lookup.ts'
import { intoData } from '../../../src/graph/check/into-data.ts'
import { chooseLoss } from '../../../src/graph/compile/choose-loss.ts'
import type { NodeId } from '../../../src/graph/document/document.ts'
import type { Fact, ProblemDraft } from '../../../src/graph/document/problem.ts'
import type { Inferred } from '../../../src/graph/node/define-node.ts'
import type { EarlyStopping, TrainingConfig } from '../../../src/graph/plan/plan.ts'
import { differsBetweenKerasBackends } from '../../../src/graph/values/loss-kind.ts'
import type {
  DataValue,
  LossValue,
  NetworkValue,
  OptimizerValue,
  StartValue,
} from '../../../src/graph/values/port-value.ts'
import { dataMismatch } from '../../results/examined-data.ts'
import { scheduleWarnings } from './schedule-warnings.ts'
import { memoryProblem } from './training-memory.ts'
import { alikeInputs, averageWarnings, classWarnings, targetWarnings } from './training-warnings.ts'

export type TrainingParams = Required<Omit<TrainingConfig, 'earlyStopping'>> &
  EarlyStopping & { readonly earlyStopping: boolean }

interface TrainingSituation {
  readonly node: NodeId
  readonly inputs: {
    /** Stands in for the data the network begins with. */
    readonly data: DataValue | undefined
    readonly network: NetworkValue
    readonly optimizer: OptimizerValue
    readonly loss: LossValue | undefined
    readonly start: StartValue | undefined
  }
  readonly params: TrainingParams
}

type TrainingOutputs = {
  readonly model: { readonly type: 'model' }
  readonly metrics: { readonly type: 'metrics' }
}

/** A weight itself and its gradient. */
const COPIES = 2
/** Larger numbers than this at the input make usual learning rates overshoot. */
const LARGE_INPUT = 100

/** Whether network, data, optimizer and loss can be trained together, and what is worth saying about it. */
export function checkTraining(situation: TrainingSituation): Inferred<TrainingOutputs> {
  const { node, inputs, params } = situation
  const { network, optimizer, loss } = inputs
  const data = inputs.data ?? network.data
  const mismatch = inputs.data && dataMismatch(network.data, inputs.data)
  if (mismatch) return { problems: [mismatch] }
  const examples = data.examples.train
  if (examples < 1 && !data.isAwaited) return { problems: [{ code: 'no-training-examples' }] }
  const chosen = chooseLoss(network, data, loss && loss.name !== 'automatic' ? loss.name : undefined)
  if ('problem' in chosen) return { problems: [withLossFix(chosen.problem, loss)] }
  const trainable = network.layers.reduce((sum, layer) => sum + layer.trainable, 0)
  if (trainable === 0) return { problems: [nothingToTrain(network, data)] }
  // How the network has to end is said before.
  if (examples < 1) return { problems: [{ code: 'no-training-examples' }] }
  const kept = COPIES + optimizer.slots + Number(params.earlyStopping && params.restoreBest)
  const memory = memoryProblem(network, params.batchSize, kept)
  const blind = params.earlyStopping ? unwatchable(params, data) : undefined
  if (memory || blind) return { problems: [memory, blind].filter((problem) => problem !== undefined) }
  const { epochs, batchSize: batch } = params
  const steps = Math.ceil(examples / batch)
  return {
    outputs: {
      model: { kind: 'model', trainer: node, network, data },
      metrics: { kind: 'metrics', trainer: node },
    },
    problems: [...(chosen.warning ? [chosen.warning] : []), ...warnings(situation, data)],
    facts: [
      chosen.why,
      ...(differsBetweenKerasBackends(chosen.loss, network.activation)
        ? [{ code: 'loss-differs-in-keras', values: {} }]
        : []),
      epochs > 0
        ? { code: 'steps', values: { examples, batch, steps, epochs, all: steps * epochs } }
        : { code: 'only-measured', values: {} },
      { code: 'weights-to-train', values: { trainable } },
      ...(inputs.start ? startFacts(network, inputs.start) : []),
    ],
  }
}

/** How many layers begin with what a file held, and how many draw their weights after all. */
function startFacts({ layers }: NetworkValue, start: StartValue): readonly Fact[] {
  const weighty = layers.filter(({ trainable, fixed }) => trainable + fixed > 0)
  const brought = weighty.filter(({ node }) => lookup(start.layers, node))
  const begun = brought.filter(
    ({ node, trainable, fixed }) => start.layers[node]?.numbers === trainable + fixed,
  )
  const facts: Fact[] = [{ code: 'begins-with', values: { begun: begun.length, all: weighty.length } }]
  const [changed, fresh] = [brought.length - begun.length, weighty.length - brought.length]
  if (changed > 0) facts.push({ code: 'start-resized', values: { count: changed } })
  if (fresh > 0) facts.push({ code: 'start-new', values: { count: fresh } })
  return facts
}

/** A layer as wide as the answers, so that what was right about the output stays right. */
function nothingToTrain({ shape, activation }: NetworkValue, { target }: DataValue): ProblemDraft {
  const params = {
    units: shape[0] ?? 1,
    activation: target.kind === 'numbers' ? 'linear' : shape[0] === 1 ? 'sigmoid' : activation,
  }
  const fix = { kind: 'insert', port: 'network', type: 'dense', params } as const
  return { code: 'nothing-to-train', port: 'network', fix }
}

/** A loss that does not fit can always be left to the network's output. */
function withLossFix(problem: ProblemDraft, loss: LossValue | undefined): ProblemDraft {
  if (!loss || problem.port !== 'loss') return problem
  return { ...problem, fix: { kind: 'set', node: loss.node, param: 'kind', value: 'automatic' } }
}

function warnings(situation: TrainingSituation, data: DataValue): readonly ProblemDraft[] {
  const { batchSize, validate, earlyStopping, patience, epochs } = situation.params
  const [least, most] = data.range
  const examples = data.examples.train
  const found: Omit<ProblemDraft, 'severity'>[] = []
  const largest = Math.max(-least, most)
  if (largest > LARGE_INPUT) {
    const fix = intoData(situation, 'scale', most === 255 ? undefined : { mode: 'standardise' })
    found.push({ code: 'inputs-not-scaled', values: { largest }, fix })
  }
  found.push(...targetWarnings(data.target, intoData(situation, 'scale-target')))
  const column = { mode: 'standardise', per: 'column' } as const
  if (data.indistinct) found.push(alikeInputs(data, data.indistinct, intoData(situation, 'scale', column)))
  found.push(...classWarnings(data))
  if (batchSize > examples) {
    const fix = { kind: 'set', param: 'batchSize', value: examples } as const
    found.push({
      code: 'batch-exceeds-data',
      values: { batch: batchSize, examples },
      param: 'batchSize',
      fix,
    })
  }
  if (validate && data.examples.validation === 0)
    found.push({ code: 'no-validation', param: 'validate', fix: intoData(situation, 'split') })
  // The first epoch is the one to beat, and one more is needed that would have been left out.
  if (epochs > 0 && earlyStopping && patience + 1 >= epochs)
    found.push({
      code: 'patience-too-long',
      values: { patience, epochs },
      param: 'patience',
      fix:
        epochs > 2
          ? { kind: 'set', param: 'patience', value: epochs - 2 }
          : { kind: 'set', param: 'epochs', value: patience + 2 },
    })
  found.push(...scheduleWarnings(situation.inputs.optimizer, situation.params, data))
  if (epochs > 0)
    found.push(...averageWarnings(situation.inputs.network, Math.ceil(examples / batchSize), epochs))
  return found.map((problem) => ({ ...problem, severity: 'warning' }))
}

/** Early stopping can only watch what is measured. */
function unwatchable({ monitor, validate }: TrainingParams, data: DataValue): ProblemDraft | undefined {
  const fix = { kind: 'set', param: 'monitor', value: 'loss' } as const
  const measured = monitor === 'loss' || monitor === 'accuracy' || (validate && data.examples.validation > 0)
  if (!measured) return { code: 'monitor-not-measured', param: 'monitor', fix }
  const ofClasses = monitor === 'accuracy' || monitor === 'valAccuracy'
  return ofClasses && data.target.kind === 'numbers'
    ? { code: 'monitor-needs-classes', param: 'monitor', fix }
    : undefined
}
