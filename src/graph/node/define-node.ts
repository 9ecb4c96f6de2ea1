import type { Json } from '../base/json.ts'
import { dictionary } from '../base/lookup.ts'
import type { Language } from '../base/text.ts'
import type { NodeId } from '../document/document.ts'
import type { Fact, ProblemDraft } from '../document/problem.ts'
import type { DataStep, DatasetConfig, OptimizerConfig, TrainingConfig } from '../plan/plan.ts'
import type { LossKind } from '../values/loss-kind.ts'
import type { DataValue, Part, PortType, PortValue, ValueOf } from '../values/port-value.ts'
import type { LiveContribution } from './experiment-contribution.ts'
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

/** What a node adds to a plan. */
export type Contribution<I extends InputPorts, P extends Parameters> =
  | { readonly kind: 'dataset'; readonly dataset: (params: ParamsOf<P>) => DatasetConfig }
  | {
      readonly kind: 'data-step'
      readonly step: (params: ParamsOf<P>, arriving: DataValue) => DataStep | undefined
      /** Makes something else of a training example every time it is drawn: pictures of it show several draws. */
      readonly draws?: true
    }
  | { readonly kind: 'layer'; readonly layer: (situation: Situation<I, P>) => LayerConfig }
  | { readonly kind: 'optimizer'; readonly optimizer: (params: ParamsOf<P>) => OptimizerConfig }
  /** `undefined` leaves the choice to the network's output. */
  | { readonly kind: 'loss'; readonly loss: (params: ParamsOf<P>) => LossKind | undefined }
  | { readonly kind: 'trainer'; readonly training: (params: ParamsOf<P>) => TrainingConfig }
  /** Shows a result. `part` says which examples have to be measured for it after training. */
  | { readonly kind: 'result'; readonly shows: ResultKind; readonly part?: (params: ParamsOf<P>) => Part }
  /** Its value is read by the layer it is wired to. */
  | { readonly kind: 'weights' }
  /** Works something out at once, without training. */
  | LiveContribution<ParamsOf<P>>

export type ResultKind =
  | 'evaluation'
  | 'confusion'
  | 'curves'
  | 'predictions'
  | 'feature-maps'
  | 'threshold'
  | 'regression'
  | 'weights'
  | 'predict'

export interface ParamText {
  readonly label: string
  readonly hint: string
}

/** Everything a person reads about a node type, in one language. Sentences are ICU messages. */
export interface NodeText<I extends InputPorts, O extends OutputPorts, P extends Parameters> {
  readonly title: string
  /** One sentence: what it does. */
  readonly summary: string
  /** A few short paragraphs: what it does, why one uses it, what its parameters change. Blank line between them. */
  readonly help: string
  /** Other words a person may search for. */
  readonly keywords: readonly string[]
  readonly inputs: { readonly [K in keyof I]: string }
  readonly outputs: { readonly [K in keyof O]: string }
  readonly params: {
    readonly [K in keyof P]: P[K] extends { readonly options: readonly (infer V extends string)[] }
      ? ParamText & { readonly options: Readonly<Record<V, string>> }
      : ParamText
  }
  /** Sentences for the node's own problem and fact codes. */
  readonly messages?: Readonly<Record<string, string>>
}

/** Parameters and inputs with what must come out; feeds tests, help and gallery. */
export interface NodeExample<I extends InputPorts, O extends OutputPorts, P extends Parameters> {
  readonly name: Readonly<Record<Language, string>>
  readonly params: Partial<ParamsOf<P>>
  readonly inputs: Partial<InputsOf<I>>
  /** Compared field by field: what is given must be equal. */
  readonly outputs?: { readonly [K in keyof O]?: Partial<OutputsOf<O>[K]> }
  /** Trainable and fixed together, as Keras counts parameters. */
  readonly weights?: number
  /** Problem codes that must appear; none may where it is left out. */
  readonly problems?: readonly string[]
}

export interface NodeSpec<I extends InputPorts, O extends OutputPorts, P extends Parameters> {
  /** Kebab-case, the name in files; equal to the file's name in `nodes/`. */
  readonly type: string
  readonly version: number
  readonly category: Category
  readonly inputs: I
  readonly outputs: O
  readonly params: P
  readonly infer: (situation: Situation<I, P>) => Inferred<O>
  readonly plan: Contribution<I, P>
  readonly text: Readonly<Record<Language, NodeText<I, O, P>>>
  readonly examples: readonly NodeExample<I, O, P>[]
  /** A title that follows the parameters (`Max pooling`); the type's title where left out. */
  readonly title?: (params: ParamsOf<P>) => Readonly<Record<Language, string>>
  /** Brings parameters written for an older version up to the next one. Key: the version they are in. */
  readonly migrations?: Readonly<
    Record<number, (params: Readonly<Record<string, Json>>) => Readonly<Record<string, Json>>>
  >
}

/** A node type with its ports and parameters forgotten by the compiler: what the rest of the code works with. */
export interface NodeDefinition
  extends Omit<
    NodeSpec<InputPorts, OutputPorts, Parameters>,
    'infer' | 'plan' | 'title' | 'text' | 'examples'
  > {
  readonly infer: (situation: AnySituation) => Inferred
  readonly plan: AnyContribution
  readonly title?: (params: AnyParams) => Readonly<Record<Language, string>>
  readonly text: Readonly<Record<Language, AnyNodeText>>
  readonly examples: readonly AnyNodeExample[]
}

export type AnyParams = Readonly<Record<string, Json>>
export type AnyInputs = Readonly<Record<string, PortValue | readonly PortValue[] | undefined>>
export interface AnySituation {
  readonly node: NodeId
  readonly inputs: AnyInputs
  readonly params: AnyParams
}
export type AnyContribution =
  | { readonly kind: 'dataset'; readonly dataset: (params: AnyParams) => DatasetConfig }
  | {
      readonly kind: 'data-step'
      readonly step: (params: AnyParams, arriving: DataValue) => DataStep | undefined
      readonly draws?: true
    }
  | { readonly kind: 'layer'; readonly layer: (situation: AnySituation) => LayerConfig }
  | { readonly kind: 'optimizer'; readonly optimizer: (params: AnyParams) => OptimizerConfig }
  | { readonly kind: 'loss'; readonly loss: (params: AnyParams) => LossKind | undefined }
  | { readonly kind: 'trainer'; readonly training: (params: AnyParams) => TrainingConfig }
  | { readonly kind: 'result'; readonly shows: ResultKind; readonly part?: (params: AnyParams) => Part }
  | { readonly kind: 'weights' }
  | LiveContribution<AnyParams>
export interface AnyNodeText {
  readonly title: string
  readonly summary: string
  readonly help: string
  readonly keywords: readonly string[]
  readonly inputs: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
  readonly params: Readonly<
    Record<string, ParamText & { readonly options?: Readonly<Record<string, string>> }>
  >
  readonly messages?: Readonly<Record<string, string>>
}
export interface AnyNodeExample {
  readonly name: Readonly<Record<Language, string>>
  readonly params: Readonly<Record<string, Json | undefined>>
  readonly inputs: AnyInputs
  readonly outputs?: Readonly<Record<string, unknown>>
  readonly weights?: number
  readonly problems?: readonly string[]
}

/**
 * Declares a node type. The ports and parameters given as data decide the types `infer` and `plan` see; outside,
 * every node type looks the same.
 */
export function defineNode<
  const I extends InputPorts,
  const O extends OutputPorts,
  const P extends Parameters,
>(spec: NodeSpec<I, O, P>): NodeDefinition {
  const { text, inputs, outputs, params } = spec
  const bare = {
    ...spec,
    // Ports, parameters and codes are looked up by names that stand in files.
    inputs: dictionary(inputs),
    outputs: dictionary(outputs),
    params: dictionary(params),
    text: { en: bareText(text.en as AnyNodeText), de: bareText(text.de as AnyNodeText) },
  }
  // Sound because the check hands `infer` only inputs of the declared port types and resolved parameters.
  return bare as unknown as NodeDefinition
}

function bareText(text: AnyNodeText): AnyNodeText {
  const params = Object.entries(text.params).map(([name, param]) => [
    name,
    param.options ? { ...param, options: dictionary(param.options) } : param,
  ])
  return {
    ...text,
    inputs: dictionary(text.inputs),
    outputs: dictionary(text.outputs),
    params: dictionary(Object.fromEntries(params)),
    ...(text.messages && { messages: dictionary(text.messages) }),
  }
}
