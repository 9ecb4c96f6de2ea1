import type { JsonObject } from '../../graph/base/json.ts'
import type { Shape } from '../../graph/values/port-value.ts'
import type { CarriedGraph } from '../networks/carried-graph.ts'

/** An array of numbers as a file has it. */
export interface ReadWeight {
  /** The last part of its name: `kernel`, `moving_mean`; its place in the layer where a file has no names. */
  readonly name: string
  readonly shape: Shape
  readonly values: Float32Array
}

/** A model that another program wrote, before anybody has looked at what its layers are. */
export interface ReadModel {
  /** The model as it stood in the file, word for word: `class_name` (`Functional`, `Sequential`, …) and `config`. */
  readonly config: JsonObject
  /**
   * By the layer's name, each in the order in which the layer's class keeps them; layers without weights are missing.
   * A layer of a model inside the model is called by all names from the outside in, with `/` between them. Empty
   * where the file has none.
   */
  readonly weights: Readonly<Record<string, readonly ReadWeight[]>>
  /** Of a file that was written here. */
  readonly carried?: CarriedGraph
}
