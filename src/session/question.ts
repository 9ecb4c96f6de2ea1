import type { Answers, PredictRequest, StoredTensor } from '../engine/protocol.ts'
import type { NodeId } from '../graph/document/document.ts'
import type { DataPlan, KerasModel } from '../graph/plan/plan.ts'

/** The network of a trainer with the best weights there are. */
export interface ShownModel {
  readonly trainer: NodeId
  readonly network: KerasModel
  readonly data: DataPlan
  /** Of the latest checkpoint; missing before the first one. */
  readonly weights?: readonly StoredTensor[]
}

/** What a person asks a network about. */
export type Question = PredictRequest['ask']

export interface Answered extends Answers {
  /** `start`: random start weights, because nothing was trained yet. */
  readonly weights: 'start' | 'trained'
}
