import type { Json } from '../base/json.ts'
import type { Text } from '../base/text.ts'
import type { Fact, ProblemDraft } from '../document/problem.ts'
import { type ArrayAnswers, readAnswers } from './array-answers.ts'
import { exampleShape } from './array-shape.ts'
import type { ArrayLabel, ArrayRole, OwnArray, OwnArrays } from './own-arrays.ts'
import { type ClassCounts, PARTS, type Part, type Shape } from './port-value.ts'

/** Arrays of one's own as training needs them: which are what, and what is known of them. */
export interface ReadArrays {
  /** The examples and the answers of each part that is there. */
  readonly parts: Readonly<Partial<Record<Part, { readonly examples: OwnArray; readonly answers: OwnArray }>>>
  readonly counts: Readonly<Record<Part, number>>
  /** Of an example, as the network gets it. */
  readonly shape: Shape
  /** An example has one picture for each colour, which are put together at every pixel. */
  readonly channelsFirst: boolean
  readonly range: readonly [min: number, max: number]
  readonly target: 'classes' | 'numbers'
  /** What stands for each class; missing where answers are one-hot or numbers. */
  readonly labels?: readonly ArrayLabel[]
  readonly names: readonly Text[]
  readonly perClass?: ClassCounts
  /** Smallest and largest answer, where they are numbers. */
  readonly answerRange?: readonly [min: number, max: number]
  readonly facts: readonly Fact[]
  /** What should be known, and keeps nothing from working. */
  readonly warnings: readonly ProblemDraft[]
}

export type ArraysOutcome =
  | { readonly ok: true; readonly value: ReadArrays }
  | { readonly ok: false; readonly problems: readonly ProblemDraft[] }

// A parameter's value is immutable, and check, plan and dialog all want to know.
const known = new WeakMap<OwnArrays, ArraysOutcome>()

/** Puts arrays together by their roles. `param` names the parameter the problems stand at. */
export function readOwnArrays(arrays: OwnArrays, param: string): ArraysOutcome {
  const outcome = known.get(arrays) ?? read(arrays, param)
  known.set(arrays, outcome)
  return outcome
}

function read(arrays: OwnArrays, param: string): ArraysOutcome {
  const refuse = (...drafts: readonly ProblemDraft[]): ArraysOutcome => ({
    ok: false,
    problems: drafts.map((draft) => ({ ...draft, param })),
  })
  if (arrays.files.length === 0) return refuse({ code: 'arrays-waiting' })
  const setTo = ({ shape, names, ...others }: OwnArrays) => ({
    kind: 'set' as const,
    param,
    value: { ...others, ...(shape && { shape }), ...(names && { names }) } as unknown as Json,
  })
  const withRole = (role: ArrayRole) => arrays.files.find((file) => file.role === role)
  const train = withRole('x-train')
  if (!train) return refuse({ code: 'arrays-no-examples' })
  const parts: Partial<Record<Part, { examples: OwnArray; answers: OwnArray }>> = {}
  const problems: ProblemDraft[] = []
  const spare: ProblemDraft[] = []
  for (const part of PARTS) {
    const [examples, answers] = [withRole(`x-${part}`), withRole(`y-${part}`)]
    if (!examples && !answers) continue
    const wrong = pairProblem(part, examples, answers, train)
    if (wrong?.severity === 'warning') spare.push({ ...wrong, param })
    else if (wrong) problems.push(wrong)
    else if (examples && answers) parts[part] = { examples, answers }
  }
  if (problems.length > 0) return refuse(...problems)
  const shape = exampleShape(train, arrays)
  if (!shape.ok) return refuse({ ...shape.problem, fix: setTo({ ...arrays, shape: undefined }) })
  const answers = readAnswers(parts, arrays, withRole('class-names')?.texts)
  if (!answers.ok) return refuse({ ...answers.problem, ...fixOf(answers.problem, setTo, arrays) })
  const files = Object.values(parts)
  const count = (part: Part) => parts[part]?.examples.shape[0] ?? 0
  return {
    ok: true,
    value: {
      parts,
      counts: { train: count('train'), validation: count('validation'), test: count('test') },
      shape: shape.shape,
      channelsFirst: shape.channelsFirst,
      range: extent(files.map(({ examples }) => examples.range)),
      ...told(answers),
      facts: shape.facts,
      warnings: [
        ...spare,
        ...answers.warnings.map((warning) => ({
          ...warning,
          severity: 'warning' as const,
          param,
          ...(arrays.names && { fix: setTo({ ...arrays, names: undefined }) }),
        })),
      ],
    },
  }
}

/** Answers that are no classes may be numbers, and the other way round. */
function fixOf(
  { code }: ProblemDraft,
  setTo: (arrays: OwnArrays) => NonNullable<ProblemDraft['fix']>,
  arrays: OwnArrays,
): Pick<ProblemDraft, 'fix'> {
  if (code === 'arrays-text-answers') return { fix: setTo({ ...arrays, target: 'classes' }) }
  return code === 'arrays-many-classes' ? { fix: setTo({ ...arrays, target: 'numbers' }) } : {}
}

function told({ target, labels, names, perClass, answerRange }: ArrayAnswers) {
  return {
    target,
    names,
    ...(labels && { labels }),
    ...(perClass && { perClass }),
    ...(answerRange && { answerRange }),
  }
}

/** What keeps the examples and the answers of a part from belonging together, and to the training part. */
function pairProblem(
  part: Part,
  examples: OwnArray | undefined,
  answers: OwnArray | undefined,
  train: OwnArray,
): ProblemDraft | undefined {
  // Only training cannot do without: the test pictures of a competition have no answers.
  const severity = part === 'train' ? 'error' : 'warning'
  if (!answers) return { code: 'arrays-no-answers', severity, values: { part } }
  if (!examples) return { code: 'arrays-no-pictures', severity, values: { part } }
  const [count, answered] = [examples.shape[0] ?? 0, answers.shape[0] ?? 0]
  if (examples.shape.length === 0 || (part === 'train' && count === 0))
    return { code: 'arrays-empty', values: { part } }
  if (count !== answered)
    return { code: 'arrays-count', values: { part, examples: count, answers: answered } }
  const [shape, first] = [examples.shape.slice(1), train.shape.slice(1)]
  if (shape.join() !== first.join())
    return { code: 'arrays-shapes-differ', values: { part, shape, train: first } }
  if (examples.labels?.some(([label]) => typeof label === 'string') || /[US]/.test(examples.dtype))
    return { code: 'arrays-text-examples', values: { part } }
  if (examples.notFinite !== undefined)
    return { code: 'arrays-not-finite', values: { part, count: examples.notFinite } }
  if (answers.notFinite !== undefined)
    return { code: 'arrays-answers-not-finite', values: { part, count: answers.notFinite } }
  return undefined
}

export function extent(
  ranges: readonly (readonly [number, number] | undefined)[],
): readonly [number, number] {
  const there = ranges.filter((range) => range !== undefined)
  if (there.length === 0) return [0, 0]
  return [Math.min(...there.map(([low]) => low)), Math.max(...there.map(([, high]) => high))]
}
