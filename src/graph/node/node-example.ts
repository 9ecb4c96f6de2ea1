import type { Json } from '../base/json.ts'
import type { Translated } from '../base/text.ts'
import type { AnyInputs, InputsOf, NodeType, OutputsOf, ShapeOf } from './define-node.ts'
import type { ParamsOf } from './parameter.ts'

/** Parameters and inputs with what must come out: what a node type is tested with. */
interface NodeExample<T extends NodeType> {
  readonly name: string
  readonly params: Partial<ParamsOf<ShapeOf<T>['params']>>
  readonly inputs: Partial<InputsOf<ShapeOf<T>['inputs']>>
  /** Compared field by field: what is given must be equal. */
  readonly outputs?: {
    readonly [K in keyof ShapeOf<T>['outputs']]?: Partial<OutputsOf<ShapeOf<T>['outputs']>[K]>
  }
  /** Trainable and fixed together, as Keras counts parameters. */
  readonly weights?: number
  /** Problem codes that must appear; none may where it is left out. */
  readonly problems?: readonly string[]
}

export type NodeExamples<T extends NodeType> = readonly NodeExample<T>[]

/** An example of any node type. */
export interface AnyNodeExample {
  readonly name: string
  readonly params: Readonly<Record<string, Json | undefined>>
  readonly inputs: AnyInputs
  readonly outputs?: Readonly<Record<string, unknown>>
  readonly weights?: number
  readonly problems?: readonly string[]
}

/** Word for word what problems say, by code, in the first of the node's examples that has them. */
export type ProblemSentences = Readonly<Record<string, Translated>>
