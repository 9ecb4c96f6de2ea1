import type { Json, JsonObject } from '../base/json.ts'
import type { Text } from '../base/text.ts'
import type { Axis } from '../values/axis.ts'
import type { OwnArrays } from '../values/own-arrays.ts'
import type { CollectionReference } from '../values/picture-collection.ts'
import type { AnyTable, TableBounds } from '../values/table.ts'

/** The values of a node's parameters while defaults and visibility are worked out. */
export type LooseParams = Readonly<Record<string, Json | undefined>>

interface Common<T> {
  /** A fixed value, or one that depends on the other parameters (a learning rate on the optimizer). */
  readonly default: T | ((params: LooseParams) => T)
  /** Whether the parameter means anything given the others; hidden and ignored where not. */
  readonly shown?: (params: LooseParams) => boolean
  /** Editable on the node's card too, not in the inspector alone. */
  readonly onCard?: boolean
  /** Edited in the node's large view and not in the list of parameters. */
  readonly inView?: boolean
  /** Says how often something is trained and not what, so that a sweep over it would train the same again and again. */
  readonly isOutsidePlan?: boolean
}

export interface Bounds {
  readonly min: number
  readonly max: number
}

export interface IntegerParameter extends Common<number>, Bounds {
  readonly kind: 'integer'
  /** Steps of a slider or of the arrow keys. */
  readonly step?: number
}

export interface NumberParameter extends Common<number>, Bounds {
  readonly kind: 'number'
  readonly step?: number
  /** `log` where people think in factors of ten (learning rates). */
  readonly scale?: 'linear' | 'log'
}

export interface ChoiceParameter<O extends string = string> extends Common<O> {
  readonly kind: 'choice'
  readonly options: readonly O[]
  /** Parameters whose defaults belong to the option: what a person set there goes when another option is chosen. */
  readonly resets?: readonly string[]
}

export interface ToggleParameter extends Common<boolean> {
  readonly kind: 'toggle'
}

/** Height and width, each within the bounds. */
export interface SizeParameter extends Common<readonly [number, number]>, Bounds {
  readonly kind: 'size'
}

/** A set of class indices, ascending, without repeats, not empty. */
export interface ClassesParameter extends Common<readonly number[]> {
  readonly kind: 'classes'
  /** How many classes there are to choose from, at most where the arriving data says how many. */
  readonly count: number
  /** What they are called; their indices where left out. */
  readonly names?: readonly Text[]
  /** The input port whose data has the classes; left out where the node itself knows them. */
  readonly of?: string
}

/** Numbers in rows of equal length, each number within the bounds: a filter, a small picture, a drawing. */
export interface GridParameter extends Common<readonly (readonly number[])[]>, Bounds {
  readonly kind: 'grid'
  /** How many rows there may be. */
  readonly rows: Bounds
  /** How many numbers a row may have. */
  readonly columns: Bounds
  /** `numbers` (where left out): a table to type in. `drawing`: a pad to draw on, from `min` (paper) to `max` (ink). */
  readonly editor?: 'numbers' | 'drawing'
}

/** A JPEG picture as base64; the empty text while none is chosen. */
export interface PictureParameter extends Common<string> {
  readonly kind: 'picture'
  /** Height and width at most, in pixels. */
  readonly side: number
  /** Letters at most, so that a graph file stays small. */
  readonly most: number
}

/** Rows of numbers and text under named columns, in the document or, where they are many, by their content. */
export interface TableParameter extends Common<AnyTable>, TableBounds {
  readonly kind: 'table'
  /**
   * What is set counts only where that parameter has that value; elsewhere the default stands. A person who edits the
   * table sets both.
   */
  readonly ownWhen?: { readonly param: string; readonly value: Json }
}

/** Arrays that somebody brought, by their content, and what each is for. */
export interface ArraysParameter extends Common<OwnArrays> {
  readonly kind: 'arrays'
}

/** Pictures of one's own, in classes: where they are kept, and how many there are. */
export interface PicturesParameter extends Common<CollectionReference> {
  readonly kind: 'pictures'
}

/** The index of one class of the data that arrives. */
export interface ClassParameter extends Common<number> {
  readonly kind: 'class'
  /** How many classes there can be. */
  readonly count: number
  /** The input port whose data has the classes. */
  readonly of: string
}

/** What a file held, word for word: shown, and never edited. */
export interface KeptParameter extends Common<JsonObject> {
  readonly kind: 'kept'
}

/** Inputs to ask a network about: each a row of numbers, one for each feature. */
export interface RowsParameter extends Common<readonly (readonly number[])[]> {
  readonly kind: 'rows'
  /** Rows at most. */
  readonly most: number
}

/** Parameters of other nodes, and the values that each is given in turn. The check looks after the nodes. */
export interface AxesParameter extends Common<readonly Axis[]> {
  readonly kind: 'axes'
}

export type Parameter =
  | IntegerParameter
  | NumberParameter
  | ChoiceParameter
  | ToggleParameter
  | SizeParameter
  | ClassesParameter
  | GridParameter
  | PictureParameter
  | TableParameter
  | ArraysParameter
  | PicturesParameter
  | ClassParameter
  | RowsParameter
  | KeptParameter
  | AxesParameter

export type Parameters = Readonly<Record<string, Parameter>>

/** Whether a parameter takes whole numbers alone. */
export function takesWhole({ kind }: Parameter): boolean {
  return kind === 'integer' || kind === 'class'
}

/** The TypeScript type of a parameter's value. */
export type ValueOfParameter<P extends Parameter> =
  P extends ChoiceParameter<infer O>
    ? O
    : P extends IntegerParameter | NumberParameter | ClassParameter
      ? number
      : P extends PictureParameter
        ? string
        : P extends ToggleParameter
          ? boolean
          : P extends SizeParameter
            ? readonly [number, number]
            : P extends GridParameter | RowsParameter
              ? readonly (readonly number[])[]
              : P extends TableParameter
                ? AnyTable
                : P extends ArraysParameter
                  ? OwnArrays
                  : P extends PicturesParameter
                    ? CollectionReference
                    : P extends KeptParameter
                      ? JsonObject
                      : P extends AxesParameter
                        ? readonly Axis[]
                        : readonly number[]

export type ParamsOf<P extends Parameters> = { readonly [K in keyof P]: ValueOfParameter<P[K]> }

type Declaration<P extends Parameter> = Omit<P, 'kind'>

export const integer = (declaration: Declaration<IntegerParameter>): IntegerParameter => ({
  kind: 'integer',
  ...declaration,
})
export const number = (declaration: Declaration<NumberParameter>): NumberParameter => ({
  kind: 'number',
  ...declaration,
})
export const toggle = (declaration: Declaration<ToggleParameter>): ToggleParameter => ({
  kind: 'toggle',
  ...declaration,
})
export const size = (declaration: Declaration<SizeParameter>): SizeParameter => ({
  kind: 'size',
  ...declaration,
})
export const classes = (declaration: Declaration<ClassesParameter>): ClassesParameter => ({
  kind: 'classes',
  ...declaration,
})
export const picture = (declaration: Declaration<PictureParameter>): PictureParameter => ({
  kind: 'picture',
  ...declaration,
})
export const grid = (declaration: Declaration<GridParameter>): GridParameter => ({
  kind: 'grid',
  ...declaration,
})
export const table = (declaration: Declaration<TableParameter>): TableParameter => ({
  kind: 'table',
  ...declaration,
})
export const arrays = (declaration: Declaration<ArraysParameter>): ArraysParameter => ({
  kind: 'arrays',
  ...declaration,
})
export const pictures = (declaration: Declaration<PicturesParameter>): PicturesParameter => ({
  kind: 'pictures',
  ...declaration,
})
export const oneClass = (declaration: Declaration<ClassParameter>): ClassParameter => ({
  kind: 'class',
  ...declaration,
})
export const kept = (declaration: Declaration<KeptParameter>): KeptParameter => ({
  kind: 'kept',
  ...declaration,
})
export const axes = (declaration: Declaration<AxesParameter>): AxesParameter => ({
  kind: 'axes',
  ...declaration,
})
export const rows = (declaration: Declaration<RowsParameter>): RowsParameter => ({
  kind: 'rows',
  ...declaration,
})
export const choice = <const O extends string>(
  declaration: Declaration<ChoiceParameter<O>>,
): ChoiceParameter<O> => ({
  kind: 'choice',
  ...declaration,
})
