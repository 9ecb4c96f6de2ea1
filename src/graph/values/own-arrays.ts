import type { Shape } from './port-value.ts'

/** What an array of one's own is for. */
export const ARRAY_ROLES = [
  'x-train',
  'y-train',
  'x-validation',
  'y-validation',
  'x-test',
  'y-test',
  'class-names',
  'unused',
] as const
export type ArrayRole = (typeof ARRAY_ROLES)[number]

/** The answer to an example as it stands in an array. */
export type ArrayLabel = string | number

/** What is known of an array without its values, which are elsewhere. */
export type ArrayFacts = {
  /** NumPy's name of the type, with the order of the bytes: `|u1`, `<f4`. */
  readonly dtype: string
  readonly shape: Shape
  /** Its first values. */
  readonly first: readonly ArrayLabel[]
  /** The smallest and the largest number that is finite. */
  readonly range?: readonly [min: number, max: number]
  /** How many numbers are infinite or none at all; missing where there are none. */
  readonly notFinite?: number
  /** There are fractions among the numbers. */
  readonly fractions?: true
  /** Of an array with one value for each example, where there are not many different ones: each, and how often. */
  readonly labels?: readonly (readonly [label: ArrayLabel, count: number])[]
  /** Of an array whose rows are 0 but for one 1: how many rows have it at each place. */
  readonly oneHot?: readonly number[]
  /** Of a short list of different texts: all of it. */
  readonly texts?: readonly string[]
}

/** Where the values of an array are. */
export type ArrayPlace = {
  /** The file, by its content. */
  readonly content: string
  /** Which of the arrays in the file; missing where there is only one. */
  readonly key?: string
}

/** An array that somebody brought. */
export type OwnArray = ArrayFacts &
  ArrayPlace & {
    /** Of its file. */
    readonly name: string
    readonly role: ArrayRole
  }

/** Arrays of one's own as examples with their answers. */
export type OwnArrays = {
  readonly files: readonly OwnArray[]
  /** Of an example, where somebody chose it; else it is guessed. */
  readonly shape?: Shape
  /** Pictures have their colours one after the other, and not together at every pixel; guessed where left out. */
  readonly channelsFirst?: boolean
  /** What the answers are; guessed where left out. */
  readonly target?: 'classes' | 'numbers'
  /** What the classes are called, in their order. */
  readonly names?: readonly string[]
}

/** More classes than that are none. */
export const MOST_ARRAY_LABELS = 1000
