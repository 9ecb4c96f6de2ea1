import { type Language, type Text, textIn } from '../../src/graph/base/text.ts'
import type { ProblemDraft } from '../../src/graph/document/problem.ts'
import { type ClassCounts, type DataValue, PARTS, type Part } from '../../src/graph/values/port-value.ts'

/**
 * How many examples of each class a part has. Where that shows only when the data is loaded, as if all classes were
 * equally frequent; what is counted from it is then marked `about`.
 */
export function classCounts({ perClass, examples, target }: DataValue, part: Part): readonly number[] {
  const equal = Math.round(examples[part] / Math.max(1, target.names.length))
  return perClass?.[part] ?? target.names.map(() => equal)
}

/** The data with other counts; what was known about single classes is forgotten unless it is given anew. */
export function recounted(
  data: DataValue,
  examples: DataValue['examples'],
  {
    perClass,
    classOrder,
    about = false,
  }: {
    readonly perClass?: ClassCounts
    readonly classOrder?: readonly number[]
    readonly about?: boolean
  } = {},
): DataValue {
  const { perClass: _, classOrder: __, ...rest } = data
  return {
    ...rest,
    examples,
    ...(perClass && { perClass }),
    ...(classOrder && { classOrder }),
    ...(about && { about }),
  }
}

/** How many examples of each class there are in a row of them. */
export function countClasses(order: readonly number[], classes: number): readonly number[] {
  const counts = Array.from({ length: classes }, () => 0)
  for (const index of order) counts[index] = (counts[index] ?? 0) + 1
  return counts
}

/** Names to be read in a sentence: a few, and how many more there are. */
export function listOf(names: readonly Text[]): Exclude<Text, string> {
  const more = names.length > MOST_NAMED ? ' …' : ''
  const list = (language: Language) =>
    names
      .slice(0, MOST_NAMED)
      .map((name) => textIn(name, language))
      .join(', ') + more
  return { en: list('en'), de: list('de') }
}

const MOST_NAMED = 3

/** Something for every part. */
export function byPart<T>(make: (part: Part) => T): Readonly<Record<Part, T>> {
  const [train, validation, test] = PARTS.map(make) as [T, T, T]
  return { train, validation, test }
}

/** What a step cannot work with goes on without it. */
const TAKE_OUT = { kind: 'take-out' } as const

/** Why steps that work with classes cannot take this data. */
export function classProblem({ target }: DataValue): ProblemDraft | undefined {
  if (target.kind === 'numbers') return { code: 'needs-classes', port: 'data', fix: TAKE_OUT }
  return target.names.length < 2 ? { code: 'needs-two-classes', port: 'data', fix: TAKE_OUT } : undefined
}

/** A single class leaves nothing to tell apart: all of a data set are offered. */
export function oneClassOf(count: number): ProblemDraft {
  const all = Array.from({ length: count }, (_, index) => index)
  return { code: 'one-class', param: 'classes', fix: { kind: 'set', param: 'classes', value: all } }
}

/** A class that the arriving data does not have. */
export function missingClass(data: DataValue, param: string, index: number): ProblemDraft | undefined {
  const classes = data.target.names.length
  if (index < classes) return undefined
  return {
    code: 'class-not-there',
    param,
    values: { index, classes, last: classes - 1 },
    fix: { kind: 'set', param, value: classes - 1 },
  }
}

/** The data as pictures: height, width, channels. */
export function pictureProblem({ shape }: DataValue): ProblemDraft | undefined {
  return shape.length === 3
    ? undefined
    : { code: 'needs-pictures', port: 'data', values: { shape }, fix: TAKE_OUT }
}

/** The counts of each part as a sentence; as an estimate where that is what they are. */
export function countsFact({ examples, about }: DataValue) {
  return { code: about ? 'counts-about' : 'counts-now', values: { ...examples } }
}
