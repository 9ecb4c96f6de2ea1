import type { Checkpoint, EpochLook, History, StoredTensor } from '../protocol.ts'
import type { Best } from './early-stopping.ts'
import type { PlateauState } from './plateau.ts'

/** Where a run stands, apart from the numbers in the back end. */
export interface TrainingState {
  /** Completed epochs. */
  epoch: number
  /** Completed steps of the epoch under way. */
  step: number
  /** Sums over the epoch under way. */
  examples: number
  loss: number
  hits: number
  updates: number
  trainedMs: number
  readonly history: { [K in keyof History]: number[] }
  best?: Best
  plateau?: PlateauState
  /** Of the epoch under way, once its steps are trained. */
  look?: EpochLook
}

/** `rate` is the plan's learning rate: a run that goes on with a lower one does so on a plateau, too. */
export function beginState(rate: number, from?: Checkpoint): TrainingState {
  const [examples, loss, hits] = from?.partial ?? [0, 0, 0]
  return {
    epoch: from?.epoch ?? 0,
    step: from?.step ?? 0,
    examples,
    loss,
    hits,
    updates: from?.updates ?? 0,
    trainedMs: from?.trainedMs ?? 0,
    history: copyHistory(from?.history ?? { loss: [], accuracy: [], valLoss: [], valAccuracy: [] }),
    best: from?.earlyStopping,
    plateau: from?.plateau && { ...from.plateau, rate: Math.min(from.plateau.rate, rate) },
    look: from?.look,
  }
}

export function copyHistory({ loss, accuracy, valLoss, valAccuracy }: History) {
  return { loss: [...loss], accuracy: [...accuracy], valLoss: [...valLoss], valAccuracy: [...valAccuracy] }
}

export function checkpointOf(
  plan: string,
  state: TrainingState,
  weights: readonly StoredTensor[],
  optimizer: readonly StoredTensor[],
): Checkpoint {
  const { epoch, step, examples, loss, hits, updates, trainedMs, history, best, plateau, look } = state
  return {
    plan,
    epoch,
    step,
    partial: [examples, loss, hits],
    history: copyHistory(history),
    weights,
    optimizer,
    updates,
    trainedMs,
    // Copied, because a host may give the checkpoint's arrays away.
    earlyStopping: best && { ...best, bestWeights: best.bestWeights?.map(copyTensor) },
    ...(plateau && { plateau }),
    ...(look && { look }),
  }
}

function copyTensor(tensor: StoredTensor): StoredTensor {
  return { ...tensor, values: tensor.values.slice() }
}
