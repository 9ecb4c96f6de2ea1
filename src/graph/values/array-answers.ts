import type { ProblemDraft } from '../document/problem.ts'
import type { ArrayLabel, OwnArray, OwnArrays } from './own-arrays.ts'
import { type ClassCounts, PARTS, type Part, sizeOf } from './port-value.ts'

export interface ArrayAnswers {
  readonly ok: true
  readonly target: 'classes' | 'numbers'
  readonly labels?: readonly ArrayLabel[]
  readonly names: readonly string[]
  readonly perClass?: ClassCounts
  readonly answerRange?: readonly [number, number]
  readonly warnings: readonly ProblemDraft[]
}

type Outcome = ArrayAnswers | { readonly ok: false; readonly problem: ProblemDraft }
type Parts = Readonly<Partial<Record<Part, { readonly answers: OwnArray }>>>

/** Whole numbers with more different values than that are taken for numbers, not for classes. */
const MOST_GUESSED = 256

/** What the answers of all parts ask for. `listed`: the names of the classes out of an array. */
export function readAnswers(parts: Parts, arrays: OwnArrays, listed: readonly string[] | undefined): Outcome {
  const all = PARTS.flatMap((part) => parts[part]?.answers ?? [])
  const refuse = (code: string, values: ProblemDraft['values'] = {}): Outcome => ({
    ok: false,
    problem: { code, values },
  })
  const wide = all.find(
    ({ shape, oneHot }) => oneHot === undefined && shape.slice(1).some((extent) => extent !== 1),
  )
  if (wide) return refuse('arrays-answers-wide', { numbers: sizeOf(wide.shape.slice(1)) })
  if (all.some(({ oneHot }) => oneHot !== undefined)) {
    const classes = all.map(({ oneHot }) => oneHot?.length)
    if (new Set(classes).size > 1) return refuse('arrays-answers-differ')
    return oneHotAnswers(parts, classes[0] ?? 0, arrays.names ?? listed)
  }
  const texts = all.map(isTextual)
  if (new Set(texts).size > 1) return refuse('arrays-answers-differ')
  const target = arrays.target ?? guessTarget(all)
  if (target === 'numbers') {
    if (texts.some(Boolean)) return refuse('arrays-text-answers')
    const ranges = all.flatMap(({ range }) => (range ? [range] : []))
    const answerRange = [
      Math.min(...ranges.map(([low]) => low)),
      Math.max(...ranges.map(([, high]) => high)),
    ] as const
    return { ok: true, target, names: [arrays.names?.[0] ?? 'y'], answerRange, warnings: [] }
  }
  if (all.some(({ labels }) => labels === undefined))
    return refuse(texts.some(Boolean) ? 'arrays-many-texts' : 'arrays-many-classes')
  const occurring = sorted(new Set(all.flatMap(({ labels }) => labels?.map(([label]) => label) ?? [])))
  const named = nameClasses(occurring, arrays.names ?? listed)
  if (named.labels.length < 2) return refuse('arrays-one-class', { label: String(named.labels[0]) })
  const counts = (part: Part) => {
    const byLabel = new Map(parts[part]?.answers.labels)
    return named.labels.map((label) => byLabel.get(label) ?? 0)
  }
  return { ok: true, target, ...named, perClass: ofParts(counts) }
}

/** Whether the answers are classes where nobody has said so. */
function guessTarget(all: readonly OwnArray[]): 'classes' | 'numbers' {
  const few = all.every(({ labels }) => labels !== undefined && labels.length <= MOST_GUESSED)
  const whole = all.every(({ fractions }) => fractions === undefined)
  return all.some(isTextual) || (few && whole) ? 'classes' : 'numbers'
}

function isTextual({ dtype }: OwnArray): boolean {
  return /[US]/.test(dtype)
}

function oneHotAnswers(parts: Parts, classes: number, names: readonly string[] | undefined): Outcome {
  const fits = names?.length === classes
  const counts = (part: Part) => parts[part]?.answers.oneHot ?? new Array<number>(classes).fill(0)
  return {
    ok: true,
    target: 'classes',
    names: fits ? names : Array.from({ length: classes }, (_, index) => String(index)),
    perClass: ofParts(counts),
    warnings: fits || !names ? [] : [namesProblem(names.length, classes)],
  }
}

/** The classes by their labels. Names that are counted by whole numbers have room for classes that do not occur. */
function nameClasses(labels: readonly ArrayLabel[], names: readonly string[] | undefined) {
  const own = { labels, names: labels.map(String), warnings: [] as readonly ProblemDraft[] }
  if (!names) return own
  if (labels.every((label) => typeof label === 'number' && names[label] !== undefined))
    return { ...own, labels: names.map((_, index) => index), names }
  if (labels.length === names.length) {
    // Names that are the labels themselves bring their own order.
    const isOrder = labels.every((label) => names.includes(String(label)))
    return isOrder && typeof labels[0] === 'string' ? { ...own, labels: names, names } : { ...own, names }
  }
  return { ...own, warnings: [namesProblem(names.length, labels.length)] }
}

function namesProblem(names: number, classes: number): ProblemDraft {
  return { code: 'arrays-names-count', values: { names, classes } }
}

function sorted(labels: ReadonlySet<ArrayLabel>): readonly ArrayLabel[] {
  return [...labels].sort((a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1,
  )
}

function ofParts(counts: (part: Part) => readonly number[]): ClassCounts {
  return { train: counts('train'), validation: counts('validation'), test: counts('test') }
}
