import type { Text } from '../../graph/base/text.ts'
import type { DatasetConfig } from '../../graph/plan/plan.ts'
import type { Shape } from '../../graph/values/port-value.ts'
import type { PortableEvaluation } from '../networks/portable-network.ts'

/** A number or a word that is typed or chosen, and which inputs of the network it becomes, in order. */
export type PageField =
  | {
      readonly kind: 'number'
      readonly name: Text
      readonly unit?: string
      /** What the data has, where it is known. */
      readonly range?: readonly [least: number, most: number]
    }
  /** 1 for the word that is chosen, 0 for each of the others. */
  | { readonly kind: 'choice'; readonly name: Text; readonly words: readonly string[] }

/** What one asks the network. */
export type PageInput =
  | {
      readonly kind: 'picture'
      /** `[height, width, channels]` with one channel or three. */
      readonly shape: Shape
      /** The number of what is brightest. */
      readonly full: number
      readonly fit: 'crop' | 'letterbox' | 'stretch'
      /** The network knows light ink on a dark ground, and most of what people bring is the other way round. */
      readonly isInk?: true
      /** Pictures are centred as those of MNIST are. */
      readonly isWritten?: true
    }
  | { readonly kind: 'fields'; readonly shape: Shape; readonly fields: readonly PageField[] }
  | { readonly kind: 'numbers'; readonly shape: Shape }

export type PageAnswer =
  | { readonly kind: 'classes'; readonly names: readonly Text[] }
  | {
      readonly kind: 'numbers'
      readonly names: readonly Text[]
      readonly units: readonly (string | null)[]
    }

/** Everything a self-running page says of its network, as JSON. */
export interface PageContents {
  readonly format: 1
  readonly title: Text
  readonly input: PageInput
  readonly answer: PageAnswer
  readonly trainedOn: {
    readonly kind: DatasetConfig['kind']
    readonly examples?: number
    /** 0 where the network has its start weights. */
    readonly epochs: number
  }
  readonly evaluation?: PortableEvaluation
  readonly parameters: number
}

/** A model of TensorFlow.js: its weights lie one after another, each `shape` of float32. */
export interface PageModel {
  readonly topology: object
  readonly weights: readonly { readonly name: string; readonly shape: Shape }[]
}
