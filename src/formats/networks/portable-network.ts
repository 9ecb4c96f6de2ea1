import type { KerasModel, Plan } from '../../graph/plan/plan.ts'
import type { ExampleStep } from '../../graph/values/example-step.ts'
import type { DataValue, Part, Shape } from '../../graph/values/port-value.ts'
import type { TargetScale } from '../../graph/values/target-scale.ts'

/** An array of numbers that belongs to a layer, under the name the engine stores it by: `<layer>/<weight>`. */
export interface PortableWeight {
  readonly name: string
  readonly shape: Shape
  readonly values: Float32Array
}

/** What the numbers mean that a network puts out. */
export type PortableAnswer =
  /** One probability for each name, in order; one alone, of the second of two names, where there is one sigmoid unit. */
  | { readonly kind: 'classes'; readonly names: readonly string[] }
  | {
      readonly kind: 'numbers'
      readonly names: readonly string[]
      readonly units: readonly (string | undefined)[]
    }

/** How good a network was found to be. */
export interface PortableEvaluation {
  readonly part: Part
  readonly examples: number
  /** Of classes: the share that was right. */
  readonly accuracy?: number
  /** Of numbers: how far the answers are off on average, in the unit that was asked in. */
  readonly meanAbsoluteError?: number
}

/** A network with everything that has to travel with it so that it gives the same answers elsewhere. */
export interface PortableNetwork {
  /** The title of its graph, in the language of whoever takes it out. */
  readonly title: string
  /** The plan's network: a layer is called by its node's id, the input `input`. */
  readonly model: KerasModel
  readonly weights: readonly PortableWeight[]
  /** What a person calls each layer's node, by its id; two may be called the same. */
  readonly titles: Readonly<Record<string, string>>
  /** Of an example as the data set has it, before any step. */
  readonly inputShape: Shape
  /** Names of the columns of a table, in order; nothing for pictures. */
  readonly inputNames?: readonly string[]
  /** What happens to the numbers of an example before they reach the network, in order. */
  readonly before: readonly ExampleStep[]
  /** How to come from what the network puts out to the unit that was asked in: `answer = factor · given + shift`. */
  readonly targetScale?: TargetScale
  readonly answer: PortableAnswer
  /**
   * The data before any step, with what is asked for, and how many examples there were, as the network was trained:
   * names in every language, units and ranges.
   */
  readonly data?: DataValue
  /** Missing where it was not measured. */
  readonly evaluation?: PortableEvaluation
  /** What it was trained by; `optimizer`, `loss` and `training` travel with it. */
  readonly plan: Plan
  /** Epochs it was trained for; 0 where it has its start weights. */
  readonly epochs: number
}
