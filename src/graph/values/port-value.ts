import type { Text } from '../base/text.ts'
import type { NodeId, PortRef } from '../document/document.ts'
import type { Initializer } from './initializers.ts'
import type { LossKind } from './loss-kind.ts'
import type { LearningRateSchedule } from './schedule.ts'

/** The shape of one example, without the batch: `[28, 28, 1]` is height, width, channels. */
export type Shape = readonly number[]

/** The parts of a data set. Augmentation and fitting touch `train` only. */
export const PARTS = ['train', 'validation', 'test'] as const
export type Part = (typeof PARTS)[number]

/** What the network is to predict. */
export type Target =
  | { readonly kind: 'classes'; readonly names: readonly Text[] }
  | {
      readonly kind: 'numbers'
      readonly names: readonly Text[]
      readonly units?: readonly string[]
      /** Smallest and largest number the network is to give, where it is known. */
      readonly range?: readonly [min: number, max: number]
      /** The network gives them in another unit; answers are shown in that of `units` all the same. */
      readonly scaled?: true
      /** Two of them that single precision, which networks compute with, cannot tell apart. */
      readonly indistinct?: readonly [number, number]
    }

/** One number of an example: what it is called and what it is measured in. */
export interface Feature {
  readonly name: Text
  readonly unit?: string
}

export type ClassCounts = Readonly<Record<Part, readonly number[]>>

/** Examples with their targets: what flows through a data wire. */
export interface DataValue {
  readonly kind: 'data'
  readonly shape: Shape
  readonly target: Target
  /** How many examples each part has. */
  readonly examples: Readonly<Record<Part, number>>
  /** How many examples of each class each part has; missing where that shows only when the data is loaded. */
  readonly perClass?: ClassCounts
  /** The class of each training example, in order; only where the order is known before loading: in tables. */
  readonly classOrder?: readonly number[]
  /** The counts of `examples` are estimates: they hang on how many of each class there are, which is not known yet. */
  readonly about?: true
  /** Smallest and largest value a number of an example can have, as far as it is known. */
  readonly range: readonly [min: number, max: number]
  /** What the numbers of an example are called, in order; only where examples are rows of a table. */
  readonly features?: readonly Feature[]
  /** Smallest and largest value of each number of an example, where they are known. */
  readonly extents?: readonly (readonly [min: number, max: number])[]
  /** Two values of the same number that single precision, which networks compute with, cannot tell apart. */
  readonly indistinct?: { readonly feature: number; readonly values: readonly [number, number] }
  /** The numbers have been scaled: they no longer are in the units of `features`. */
  readonly scaled?: boolean
  /** There are no examples yet: only what they have to be like is known. */
  readonly isAwaited?: true
}

/** One layer of a network, as counted by the check. */
export interface LayerFact {
  readonly node: NodeId
  /** Numbers that training changes. */
  readonly trainable: number
  /** Numbers that are kept but not trained (moving averages of batch normalisation). */
  readonly fixed: number
  /** Numbers this layer puts out for one example. */
  readonly outputs: number
  /** It keeps moving averages, of which each step leaves this share. */
  readonly momentum?: number
}

/** A network up to here: what flows through a network wire. */
export interface NetworkValue {
  readonly kind: 'network'
  readonly shape: Shape
  /** The data the network was begun with, and the port it comes from. */
  readonly data: DataValue
  readonly source: PortRef
  /** Every layer up to here, once, inputs before users. */
  readonly layers: readonly LayerFact[]
  /** Activation at the output, e.g. `softmax`; `linear` where there is none. */
  readonly activation: string
  /**
   * The nodes whose parameters `units` and `activation` decide how many numbers come out here and how they are
   * activated; missing where no single parameter does.
   */
  readonly setBy?: { readonly units?: NodeId; readonly activation?: NodeId }
}

export interface OptimizerValue {
  readonly kind: 'optimizer'
  readonly name: string
  /** Step size of one update. */
  readonly learningRate: number
  /** Numbers it keeps for each weight besides the weight itself. */
  readonly slots: number
  /** How the learning rate changes, where a node of its own says so. */
  readonly schedule?: ScheduleValue
}

/** How the learning rate changes while it is trained. */
export interface ScheduleValue {
  readonly kind: 'schedule'
  /** The node that says so. */
  readonly node: NodeId
  /** The rate stays as it is where left out. */
  readonly schedule?: LearningRateSchedule
}

export interface LossValue {
  readonly kind: 'loss'
  /** What a person asked for. */
  readonly name: LossKind | 'automatic'
  /** The node whose parameter `kind` says so. */
  readonly node: NodeId
}

/** A trained (or still training) network: what a trainer puts out. */
export interface ModelValue {
  readonly kind: 'model'
  readonly trainer: NodeId
  readonly network: NetworkValue
  readonly data: DataValue
}

/** Loss and accuracy over batches and epochs. */
export interface MetricsValue {
  readonly kind: 'metrics'
  readonly trainer: NodeId
}

/** Numbers that are worked out at once, without training; see `Grid`. */
export interface ImageValue {
  readonly kind: 'image'
  readonly shape: readonly [height: number, width: number, channels: number]
}

/** Weights of one's own for a weighted sum: how many neurons, and how they begin. */
export interface WeightsValue {
  readonly kind: 'weights'
  readonly node: NodeId
  /** One number: how many neurons share the weights' inputs. */
  readonly shape: readonly [units: number]
  readonly initializer: Initializer
}

/** Numbers that a training begins with, in the place of those that are drawn. */
export interface StartValue {
  readonly kind: 'start'
  /** The file in which they are kept, by its content. */
  readonly content: string
  /** By the layer's node: the names of its arrays in the file, in the engine's order, and how many numbers these are. */
  readonly layers: Readonly<Record<NodeId, { readonly arrays: readonly string[]; readonly numbers: number }>>
}

export type PortValue =
  | DataValue
  | NetworkValue
  | OptimizerValue
  | ScheduleValue
  | LossValue
  | ModelValue
  | MetricsValue
  | ImageValue
  | WeightsValue
  | StartValue
export type PortType = PortValue['kind']
export type ValueOf<T extends PortType> = Extract<PortValue, { kind: T }>

/** Whether a wire from a port of type `from` may end at a port of type `to`. Data may begin a network. */
export function fits(from: PortType, to: PortType): boolean {
  return from === to || (from === 'data' && to === 'network')
}

/** The value as the receiving port sees it: data arriving at a network port begins a network. */
export function arriveAs(value: PortValue, type: PortType, source: PortRef): PortValue {
  if (value.kind !== 'data' || type !== 'network') return value
  return { kind: 'network', shape: value.shape, data: value, source, layers: [], activation: 'linear' }
}

/** How many numbers a shape holds; 1 for the empty shape. */
export function sizeOf(shape: Shape): number {
  let product = 1
  for (const extent of shape) product *= extent
  return product
}
