import type { Grid } from '../values/grid.ts'
import type { PhotographName } from '../values/photographs.ts'
import type { Part } from '../values/port-value.ts'

/** What arrives at an experiment node: a grid for each wired input, a list of them where an input takes several wires. */
export type ExperimentInputs = Readonly<Record<string, Grid | readonly Grid[] | undefined>>

export interface ExperimentSituation<P> {
  readonly inputs: ExperimentInputs
  readonly params: P
}

/** What arrives at an experiment node and what it makes of it. */
export interface ExperimentResult {
  readonly inputs: ExperimentInputs
  readonly outputs: Readonly<Record<string, Grid>>
}

/** A place in the grid that comes out. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly channel: number
}

/** One number of the window, and the weight it is multiplied with where there is one. */
export interface Term extends Cell {
  readonly value: number
  readonly weight?: number
  /** Lies beyond the edge: padding. */
  readonly outside?: boolean
}

/** How one number came about: shown when a person points at it. */
export interface Explanation {
  /** The input the window lies on. */
  readonly port: string
  /**
   * In reading order, row by row; where a window goes through several channels, one channel after the other. `row` and
   * `column` are places of the input and may lie outside it.
   */
  readonly terms: readonly Term[]
  /** Height and width of the window. */
  readonly window: readonly [height: number, width: number]
  /**
   * `sum`: the terms come from several pictures, one from each, all from the same place. `taken-over`: the one term is
   * the result.
   */
  readonly operation: 'sum-of-products' | 'sum' | 'maximum' | 'average' | 'function' | 'taken-over'
  /** What the sum is divided by (blur: 9). */
  readonly divisor?: number
  /** Added at the end. */
  readonly bias?: number
  readonly result: number
}

/** How an experiment node is drawn. `image`: a picture or, when few, numbers; `descent`: a ball on a curve. */
export type ExperimentView = 'image' | 'descent'

/** Numbers from outside the graph. */
export type ExperimentSource =
  /** An example of the data that arrives at the input `data`. */
  | { readonly kind: 'example'; readonly part: Part; readonly index: number }
  /** A picture that ships with the app. */
  | { readonly kind: 'photograph'; readonly name: PhotographName }
  /** A JPEG picture that the document carries, as base64. */
  | { readonly kind: 'own-picture'; readonly jpeg: string }
  /** Whatever the camera sees, in this height and width, with red, green and blue. */
  | { readonly kind: 'camera'; readonly size: readonly [height: number, width: number] }

export interface ExperimentContribution<P> {
  readonly kind: 'experiment'
  readonly shows: ExperimentView
  /** What has to be fetched before `compute` can work; it arrives as the input `source`. */
  readonly source?: (params: P) => ExperimentSource
  /**
   * The grids at the outputs, in the shapes `infer` gave, and further ones that only its own view shows. Pure and
   * quick: it follows every edit within a frame.
   */
  readonly compute: (situation: ExperimentSituation<P>) => Readonly<Record<string, Grid>>
  /** How the number at a place of the output came about; nothing where there is no window. */
  readonly explain?: (situation: ExperimentSituation<P>, cell: Cell) => Explanation | undefined
}
