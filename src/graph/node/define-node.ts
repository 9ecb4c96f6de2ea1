import type { Json, JsonObject } from '../base/json.ts'
import { dictionary } from '../base/lookup.ts'
import type { NodeId } from '../document/document.ts'
import type { Fact, ProblemDraft } from '../document/problem.ts'
import type { DataStep, DatasetConfig, OptimizerConfig, TrainingConfig } from '../plan/plan.ts'
import type { SweepConfig } from '../values/axis.ts'
import type { LossKind } from '../values/loss-kind.ts'
import type { DataValue, Part, PortType, PortValue, ValueOf } from '../values/port-value.ts'
import type { LearningRateSchedule } from '../values/schedule.ts'
import type { ExperimentContribution } from './experiment-contribution.ts'
import type { Parameters, ParamsOf } from './parameter.ts'

export const CATEGORIES = ['data', 'layer', 'training', 'result', 'experiment'] as const
export type Category = (typeof CATEGORIES)[number]

export interface InputPort {
  readonly type: PortType
  /** Takes any number of wires; their values arrive as a list, in the order of the wires' ids. */
  readonly many?: boolean
  /** The node works without a wire here. */
  readonly optional?: boolean
}

export interface OutputPort {
  readonly type: PortType
}

export type InputPorts = Readonly<Record<string, InputPort>>
export type OutputPorts = Readonly<Record<string, OutputPort>>

/** The values at the inputs as `infer` sees them. */
export type InputsOf<I extends InputPorts> = {
  readonly [K in keyof I]: I[K]['many'] extends true
    ? readonly ValueOf<I[K]['type']>[]
    : I[K]['optional'] extends true
      ? ValueOf<I[K]['type']> | undefined
      : ValueOf<I[K]['type']>
}

export type OutputsOf<O extends OutputPorts> = { readonly [K in keyof O]: ValueOf<O[K]['type']> }

/** How many numbers a layer holds, and how that comes about (`3·3·1·16 + 16`). */
export interface WeightCount {
  readonly trainable: number
  readonly fixed: number
  /** Digits and `·`, `+`, `(`, `)` only: the same in every language. */
  readonly formula: string
}

export interface Inferred<O extends OutputPorts = OutputPorts> {
  /** Left out where a problem makes it unknown. */
  readonly outputs?: Partial<OutputsOf<O>>
  readonly weights?: WeightCount
  readonly problems?: readonly ProblemDraft[]
  readonly facts?: readonly Fact[]
}

export interface Situation<I extends InputPorts, P extends Parameters> {
  readonly node: NodeId
  readonly inputs: InputsOf<I>
  readonly params: ParamsOf<P>
}

/** A Keras layer without its name; `seed: null` in an initializer is filled in by the compiler. */
export interface LayerConfig {
  readonly class_name: string
  readonly config: Readonly<Record<string, Json>>
}

/**
 * What a setting of Keras is here: the parameters of a node, with the names of settings that are left out because they
 * matter only for training; or the setting without which it is another thing, which no parameter can say.
 */
export type KerasReading<P> =
  | { readonly params: Partial<P>; readonly leftOut?: readonly string[] }
  | { readonly cannot: string; readonly value: Json }

/** Reads the config of one class of Keras, in the words of Keras 2, Keras 3 and TensorFlow.js alike. */
export type ReadKeras<P> = (config: JsonObject) => KerasReading<P>

/** What a node adds to a plan; `P` are the values of its parameters, `S` its situation. */
type ContributionOf<P, S> =
  | { readonly kind: 'dataset'; readonly dataset: (params: P) => DatasetConfig }
  | {
      readonly kind: 'data-step'
      readonly step: (params: P, arriving: DataValue) => DataStep | undefined
      /** Makes something else of a training example every time it is drawn: pictures of it show several draws. */
      readonly draws?: true
    }
  | { readonly kind: 'layer'; readonly layer: (situation: S) => LayerConfig }
  | { readonly kind: 'optimizer'; readonly optimizer: (params: P) => OptimizerConfig }
  /** `undefined` leaves the rate as it is. */
  | { readonly kind: 'schedule'; readonly schedule: (params: P) => LearningRateSchedule | undefined }
  /** `undefined` leaves the choice to the network's output. */
  | { readonly kind: 'loss'; readonly loss: (params: P) => LossKind | undefined }
  | { readonly kind: 'trainer'; readonly training: (params: P) => TrainingConfig }
  /** Shows a result. `part` says which examples have to be measured for it after training. */
  | { readonly kind: 'result'; readonly part?: (params: P) => Part }
  /** Stands in the place of something that is missing: nothing with it can be trained. */
  | { readonly kind: 'placeholder' }
  /** Has the trainer before it trained again and again, with other values of parameters. */
  | { readonly kind: 'sweep'; readonly sweep: (params: P) => SweepConfig }
  /** Its value is read by what it is wired to. */
  | { readonly kind: 'weights' }
  /** Works something out at once, without training. */
  | ExperimentContribution<P>

interface NodeSpec<
  I extends InputPorts,
  O extends OutputPorts,
  P extends Parameters,
  C extends string,
  V extends string,
> {
  /** Kebab-case, the name in files; equal to the name of the node's folder in `nodes/`. */
  readonly type: string
  readonly version: number
  readonly category: Category
  /** Where it stands among its category in the library, in the order in which a network is usually built. */
  readonly place: number
  readonly inputs: I
  readonly outputs: O
  readonly params: P
  readonly infer: (situation: Situation<I, P>) => Inferred<O>
  readonly plan: ContributionOf<ParamsOf<P>, Situation<I, P>>
  /** Which classes of Keras (layers, optimizers, losses) the node stands for, and how their configs are read. */
  readonly reads?: Readonly<Record<string, ReadKeras<ParamsOf<P>>>>
  /** Comes out of files alone: no library offers it. */
  readonly fromFiles?: true
  /** Problems and facts of its own; its words have a sentence for each. */
  readonly codes?: readonly C[]
  /** Which of the titles in its words the parameters ask for (`Max pooling`); the type's own title where left out. */
  readonly variant?: (params: ParamsOf<P>) => V
  /** Brings parameters written for an older version up to the next one. Key: the version they are in. */
  readonly migrations?: Readonly<
    Record<number, (params: Readonly<Record<string, Json>>) => Readonly<Record<string, Json>>>
  >
}

/** A node type with its ports and parameters forgotten by the compiler: what the rest of the code works with. */
export interface NodeDefinition
  extends Omit<
    NodeSpec<InputPorts, OutputPorts, Parameters, string, string>,
    'infer' | 'plan' | 'codes' | 'variant' | 'reads'
  > {
  readonly infer: (situation: AnySituation) => Inferred
  readonly plan: AnyContribution
  readonly reads?: Readonly<Record<string, ReadKeras<AnyParams>>>
  readonly codes: readonly string[]
  readonly variant?: (params: AnyParams) => string
}

declare const shape: unique symbol
/** What is known of one node type, for its words and examples; there at compile time only. */
export interface NodeShape<
  I extends InputPorts = InputPorts,
  O extends OutputPorts = OutputPorts,
  P extends Parameters = Parameters,
  C extends string = string,
  V extends string = string,
> {
  readonly inputs: I
  readonly outputs: O
  readonly params: P
  readonly code: C
  readonly variant: V
}
export type NodeType<S extends NodeShape = NodeShape> = NodeDefinition & { readonly [shape]?: S }
export type ShapeOf<T extends NodeType> = NonNullable<T[typeof shape]>

export type AnyParams = Readonly<Record<string, Json>>
export type AnyInputs = Readonly<Record<string, PortValue | readonly PortValue[] | undefined>>
export interface AnySituation {
  readonly node: NodeId
  readonly inputs: AnyInputs
  readonly params: AnyParams
}
export type AnyContribution = ContributionOf<AnyParams, AnySituation>

/**
 * Declares a node type. The ports and parameters given as data decide the types `infer` and `plan` see; outside,
 * every node type looks the same.
 */
export function defineNode<
  const I extends InputPorts,
  const O extends OutputPorts,
  const P extends Parameters,
  const C extends string = never,
  V extends string = never,
>(spec: NodeSpec<I, O, P, C, V>): NodeType<NodeShape<I, O, P, C, V>> {
  const { codes = [], inputs, outputs, params } = spec
  // Ports and parameters are looked up by names that stand in files.
  const bare = {
    ...spec,
    codes,
    inputs: dictionary(inputs),
    outputs: dictionary(outputs),
    params: dictionary(params),
  }
  // Sound because the check hands `infer` only inputs of the declared port types and resolved parameters.
  return bare as unknown as NodeType<NodeShape<I, O, P, C, V>>
}
