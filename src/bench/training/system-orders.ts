import type { Plan } from '../../graph/plan/plan.ts'

/** Numbers of a tensor as they travel between processes: float32, little-endian, in base 64. */
export interface SentTensor {
  /** `<layer>/<weight>` */
  readonly name: string
  readonly shape: readonly number[]
  readonly values: string
}

/** What every system gets to train: the same network, start weights and batch. */
export interface BenchModel {
  readonly plan: Plan
  readonly weights: readonly SentTensor[]
  /** `targets.length × inputShape` */
  readonly examples: string
  /** Class indices. */
  readonly targets: readonly number[]
}

/** Orders to a system, in a worker, a process of Node or one of Python alike. */
export type SystemOrder =
  | { readonly do: 'start'; readonly system: string; readonly threads: number }
  | { readonly do: 'build'; readonly model: BenchModel }
  | { readonly do: 'step'; readonly count: number }

/** `absent`: why a system cannot take part here. */
export type SystemReply =
  | { readonly ok: true; readonly threads: number; readonly version: string }
  /** `loss` of the first step, without dropout; `ms` that step took. */
  | { readonly ok: true; readonly loss: number; readonly ms: number; readonly variant?: string }
  /** Of each step. */
  | { readonly ok: true; readonly ms: readonly number[] }
  | { readonly ok: false; readonly absent: string }
