import type { ContentHash } from '../base/content-hash.ts'
import type { Json } from '../base/json.ts'
import type { NodeId } from '../document/document.ts'
import type { PictureDivision } from '../values/divide-pictures.ts'
import type { LossKind } from '../values/loss-kind.ts'
import type { ArrayLabel, ArrayPlace } from '../values/own-arrays.ts'
import type { Part, Shape } from '../values/port-value.ts'
import type { LearningRateSchedule, Monitor } from '../values/schedule.ts'
import type { TableInput } from '../values/table-input.ts'

/** A layer as Keras writes it in a functional model's config. */
export interface KerasLayer {
  readonly class_name: string
  readonly name: string
  readonly config: Readonly<Record<string, Json>>
  /** `[[[layer, 0, 0, {}], …]]`: one call of the layer with its inputs in order; `[]` for an input. */
  readonly inbound_nodes: readonly (readonly (readonly [
    layer: string,
    node: 0,
    tensor: 0,
    kwargs: Readonly<Record<string, never>>,
  ])[])[]
}

/**
 * A Keras functional model's config. tfjs and Keras load it as it is. A layer's name is its node's id; the input
 * layer is called `input`.
 */
export interface KerasModel {
  readonly class_name: 'Functional'
  readonly config: {
    readonly name: string
    readonly layers: readonly KerasLayer[]
    readonly input_layers: readonly (readonly [layer: string, node: 0, tensor: 0])[]
    readonly output_layers: readonly (readonly [layer: string, node: 0, tensor: 0])[]
  }
  /** Where its weights come from at the beginning; all are drawn where left out. */
  readonly start?: NetworkStart
}

/** Start weights that are kept by their content. Layers without any, or whose arrays do not fit, draw theirs. */
export interface NetworkStart {
  readonly content: ContentHash
  /** By layer: the names of its arrays in the content, in the order of the layer's weights. */
  readonly layers: Readonly<Record<string, readonly string[]>>
}

/** Which examples are taken out of the files of a set of labelled pictures. */
export interface PicturesConfig {
  /** Which classes, ascending. */
  readonly classes: readonly number[]
  /** How many examples of each part, taken in the order of the files after choosing the classes. */
  readonly train: number
  readonly validation: number
  readonly test: number
  /** Validation examples follow the training ones in the training file, or are the first of the test file. */
  readonly validationFrom: 'training' | 'test'
}

/** Arrays that somebody brought, found by their content. */
export interface OwnArraysConfig {
  readonly kind: 'own-arrays'
  /** Of an example, as the network gets it. */
  readonly shape: Shape
  /** An example has one picture for each colour in its array, and all colours of a pixel together in the network. */
  readonly channelsFirst: boolean
  readonly target: 'classes' | 'numbers'
  /** What stands for each class in the answers; how many there are where answers are one-hot. */
  readonly labels?: readonly ArrayLabel[] | number
  readonly parts: Readonly<
    Partial<Record<Part, { readonly examples: ArrayPlace; readonly answers: ArrayPlace }>>
  >
}

/** What is made of a picture of one's own before a network sees it. */
export interface FittedPicture {
  readonly height: number
  readonly width: number
  readonly colour: boolean
  /**
   * Where the ratio of the sides differs: the middle is cut out, black is put around, or the sides are squeezed each
   * by its own factor. Smaller pictures are made by area, larger ones by bilinear interpolation.
   */
  readonly fit: 'crop' | 'letterbox' | 'stretch'
}

/** The source of examples at the beginning of the data steps. */
export type DatasetConfig =
  | ({ readonly kind: 'digits' } & PicturesConfig)
  | ({ readonly kind: 'fashion' } & PicturesConfig)
  | ({ readonly kind: 'cifar-10' } & PicturesConfig)
  | ({ readonly kind: 'screws' } & PicturesConfig)
  | ({ readonly kind: 'street-signs' } & PicturesConfig)
  /** A collection of pictures, kept by its content; classes without pictures take no part. */
  | ({ readonly kind: 'own-pictures'; readonly collection: string } & FittedPicture & PictureDivision)
  /** All rows are for training: a class index or a number for each row of inputs. */
  | {
      readonly kind: 'table'
      readonly inputs: readonly (readonly number[])[]
      readonly targets: readonly number[]
      readonly target: 'classes' | 'numbers'
    }
  /** There is none yet; nothing can be loaded. */
  | { readonly kind: 'awaited' }
  | OwnArraysConfig
  /** The rows of a table that is kept by its content; those without a value that is needed are left out. */
  | {
      readonly kind: 'own-table'
      readonly content: ContentHash
      readonly inputs: readonly TableInput[]
      /** The column to predict, with the names of its classes in order. */
      readonly answer: { readonly column: number; readonly classes?: readonly string[] }
      readonly target: 'classes' | 'numbers'
    }

/** What happens to the examples between their source and the network, in order. */
export type DataStep =
  /** Divide every number by `by`. */
  | { readonly kind: 'divide'; readonly by: number }
  /**
   * Subtract the training part's mean and divide by its standard deviation: one of each for all numbers, or for each
   * number of an example ("column") its own.
   */
  | { readonly kind: 'standardise'; readonly per?: 'column' }
  /**
   * The numbers asked for as standard deviations from the training part's mean, or divided by a number. Answers are
   * shown in the unit of before.
   */
  | { readonly kind: 'scale-target'; readonly method: 'standardise' }
  | { readonly kind: 'scale-target'; readonly method: 'divide'; readonly by: number }
  /** Move examples out of the training part. Counts, not fractions: they are decided when the graph is checked. */
  | {
      readonly kind: 'split'
      readonly validation: number
      readonly test: number
      readonly shuffle: boolean
      readonly seed: number
    }
  /** Only the first `count` examples of each of the parts; all where there are no more. */
  | { readonly kind: 'take'; readonly parts: readonly Part[]; readonly count: number }
  /** The examples of each of the parts in another order, which the seed decides. */
  | { readonly kind: 'shuffle'; readonly parts: readonly Part[]; readonly seed: number }
  /** Only examples of these classes, ascending; the first of them becomes class 0, the next 1, and so on. */
  | { readonly kind: 'select-classes'; readonly classes: readonly number[] }
  /** The class becomes class 1, all others class 0. */
  | { readonly kind: 'one-vs-rest'; readonly class: number }
  /** As many examples of each of the parts, the first ones, as leave the class with this share of the part. */
  | {
      readonly kind: 'imbalance'
      readonly parts: readonly Part[]
      readonly class: number
      /** 0 < percent < 100 */
      readonly percent: number
    }
  | {
      readonly kind: 'resize'
      readonly height: number
      readonly width: number
      readonly method: 'area' | 'bilinear' | 'nearest'
    }
  /** Touches the training part only, and only while training draws from it. */
  | ({ readonly kind: 'augment' } & Augmentation)

/** Changes to a training example, drawn anew in each epoch: Keras's `ImageDataGenerator` with these settings. */
export interface Augmentation {
  /** Degrees, either way. */
  readonly rotation: number
  /** Below 1 a share of the width, either way; else whole pixels, fewer than so many. */
  readonly widthShift: number
  /** The same along the height. */
  readonly heightShift: number
  /** Degrees, either way. */
  readonly shear: number
  /** Factors between 1 − zoom and 1 + zoom, along width and height each its own. */
  readonly zoom: number
  readonly horizontalFlip: boolean
  readonly verticalFlip: boolean
  /** What stands where the picture has been moved away: its last pixel, a value, its mirror image, it once more. */
  readonly fill: 'nearest' | 'constant' | 'reflect' | 'wrap'
  /** The value of `constant`. */
  readonly value: number
  readonly seed: number
}

export interface DataPlan {
  readonly dataset: DatasetConfig
  readonly steps: readonly DataStep[]
}

/** What a gradient may be at most: each number, the norm over an array of weights, or that over all of them. */
export interface Clipping {
  readonly by: 'value' | 'norm' | 'globalNorm'
  readonly limit: number
}

/** Keras's names, formulas and defaults (https://keras.io/api/optimizers/). */
export type OptimizerConfig = {
  /** The learning rate stays as it is where left out. */
  readonly schedule?: LearningRateSchedule
  /** With each update, and before it, every weight loses this share of itself times the learning rate. */
  readonly weightDecay?: number
  readonly clip?: Clipping
} & (
  | {
      readonly kind: 'sgd'
      readonly learningRate: number
      readonly momentum: number
      readonly nesterov: boolean
    }
  | {
      readonly kind: 'rmsprop'
      readonly learningRate: number
      readonly rho: number
      readonly momentum: number
      readonly epsilon: number
      readonly centered: boolean
    }
  | {
      readonly kind: 'adam' | 'adamax'
      readonly learningRate: number
      readonly beta1: number
      readonly beta2: number
      readonly epsilon: number
    }
  | {
      readonly kind: 'adagrad'
      readonly learningRate: number
      readonly initialAccumulator: number
      readonly epsilon: number
    }
  | {
      readonly kind: 'adadelta'
      readonly learningRate: number
      readonly rho: number
      readonly epsilon: number
    }
)

export interface EarlyStopping {
  readonly monitor: Monitor
  /** Epochs without improvement after which training ends. */
  readonly patience: number
  /** A change smaller than this is no improvement. */
  readonly minDelta: number
  /** Go back to the weights of the best epoch. */
  readonly restoreBest: boolean
}

export interface TrainingConfig {
  readonly epochs: number
  readonly batchSize: number
  readonly shuffle: boolean
  /** Measure on the validation part after each epoch. */
  readonly validate: boolean
  readonly earlyStopping?: EarlyStopping
}

/** A measurement after training, asked for by the nodes named. */
export interface EvaluationPlan {
  /** Hash of data and part; the same for all nodes that look at the same examples. */
  readonly id: string
  readonly data: DataPlan
  readonly part: Part
}

/** Everything a run needs, as plain data with a content hash. */
export interface Plan {
  readonly format: 1
  /** Content hash of everything else but `trainer`; equal plans give equal runs on the same back end. */
  readonly hash: string
  readonly trainer: NodeId
  readonly inputShape: Shape
  /** Numbers the network puts out for an example: one per class or per number asked for, one alone for two classes. */
  readonly outputs: number
  readonly target: 'classes' | 'numbers'
  readonly network: KerasModel
  readonly data: DataPlan
  readonly optimizer: OptimizerConfig
  readonly loss: LossKind
  readonly training: TrainingConfig
  readonly seed: number
  /** At least one: the first measures the test part (else validation, else train) of the trainer's own data. */
  readonly evaluations: readonly EvaluationPlan[]
}
