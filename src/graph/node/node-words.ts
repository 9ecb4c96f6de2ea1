import { dictionary } from '../base/lookup.ts'
import type { NodeType, ShapeOf } from './define-node.ts'
import type { Parameters } from './parameter.ts'

export interface ParamWords {
  readonly label: string
  readonly hint: string
}

/** Words for a parameter with options. */
export type ChoiceWords<V extends string> = ParamWords & { readonly options: Readonly<Record<V, string>> }

type WordsOfParams<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends { readonly options: readonly (infer V extends string)[] }
    ? ChoiceWords<V>
    : ParamWords
}

/** Everything a person reads about a node type, in one language. Sentences are ICU messages. */
export type NodeWords<T extends NodeType> = {
  readonly title: string
  /** One sentence: what it does. */
  readonly summary: string
  /** A few short paragraphs: what it does, why one uses it, what its parameters change. Blank line between them. */
  readonly help: string
  /** Other words a person may search for. */
  readonly keywords: readonly string[]
  readonly inputs: { readonly [K in keyof ShapeOf<T>['inputs']]: string }
  readonly outputs: { readonly [K in keyof ShapeOf<T>['outputs']]: string }
  readonly params: WordsOfParams<ShapeOf<T>['params']>
} & ([ShapeOf<T>['variant']] extends [never]
  ? unknown
  : {
      /** Titles that follow the parameters. */
      readonly titles: Readonly<Record<ShapeOf<T>['variant'], string>>
    }) &
  ([ShapeOf<T>['code']] extends [never]
    ? unknown
    : {
        /** Sentences for the node's own problems and facts. */
        readonly messages: Readonly<Record<ShapeOf<T>['code'], string>>
      })

/** The words of any node type. */
export interface AnyNodeWords {
  readonly title: string
  readonly titles?: Readonly<Record<string, string>>
  readonly summary: string
  readonly help: string
  readonly keywords: readonly string[]
  readonly inputs: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
  readonly params: Readonly<
    Record<string, ParamWords & { readonly options?: Readonly<Record<string, string>> }>
  >
  readonly messages?: Readonly<Record<string, string>>
}

/** The same words, to be looked up by names that stand in files. */
export function dictionaryOfWords(words: AnyNodeWords): AnyNodeWords {
  const params = Object.entries(words.params).map(([name, param]) => [
    name,
    param.options ? { ...param, options: dictionary(param.options) } : param,
  ])
  return {
    ...words,
    inputs: dictionary(words.inputs),
    outputs: dictionary(words.outputs),
    params: dictionary(Object.fromEntries(params)),
    ...(words.titles && { titles: dictionary(words.titles) }),
    ...(words.messages && { messages: dictionary(words.messages) }),
  }
}
