import type { Language, Text } from '../../src/graph/base/text.ts'
import type { Fact, ProblemDraft } from '../../src/graph/document/problem.ts'
import { type ChoiceParameter, choice } from '../../src/graph/node/parameter.ts'
import { partWithExamples } from '../../src/graph/values/part-with-examples.ts'
import {
  type DataValue,
  type ModelValue,
  PARTS,
  type Part,
  type Target,
} from '../../src/graph/values/port-value.ts'

/** Which part of the data a result looks at. */
export const partParameter: ChoiceParameter<Part> = choice<Part>({
  options: PARTS,
  default: 'test',
  onCard: true,
})

export interface Examination {
  readonly problems: readonly ProblemDraft[]
  readonly facts: readonly Fact[]
}

/** Whether a model can answer the examples of one part of its own or of other data. */
export function examine(model: ModelValue, own: DataValue | undefined, part: Part): Examination {
  const data = own ?? model.data
  const mismatch = own
    ? (dataMismatch(model.network.data, own) ?? targetMismatch(model.data, own))
    : undefined
  if (mismatch) return { problems: [mismatch], facts: [] }
  const used = partWithExamples(data, part)
  const count = data.examples[used]
  if (count === 0) return { problems: [{ code: 'no-examples' }], facts: [] }
  const problems: ProblemDraft[] = []
  if (used !== part)
    problems.push({
      code: 'part-empty',
      severity: 'warning',
      values: { part, used },
      param: 'part',
      fix: { kind: 'set', param: 'part', value: used },
    })
  const scaled = own ? scaledDifferently(model.data, own) : undefined
  if (scaled) problems.push(scaled)
  // Of other data nobody knows whether the network has met it.
  const practised = own ? 'unknown' : used === 'train' ? 'yes' : 'no'
  return { problems, facts: [{ code: 'examples-shown', values: { count, part: used, practised } }] }
}

/** Without a wire, the data that the network was trained with is taken. */
const OWN_DATA = { kind: 'clear', port: 'data' } as const

/** The problem of feeding a network with data of another shape than the one it was begun with. */
export function dataMismatch(wanted: DataValue, own: DataValue): ProblemDraft | undefined {
  if (wanted.shape.join() === own.shape.join()) return undefined
  const values = { wanted: wanted.shape, shape: own.shape }
  return { code: 'data-shape-differs', values, port: 'data', fix: OWN_DATA }
}

function targetMismatch(learned: DataValue, own: DataValue): ProblemDraft | undefined {
  const [a, b] = [namesOf(learned.target), namesOf(own.target)]
  if (learned.target.kind === own.target.kind && a.en === b.en) return undefined
  return { code: 'data-target-differs', values: { learned: a, here: b }, port: 'data', fix: OWN_DATA }
}

function namesOf({ names }: Target): Exclude<Text, string> {
  const list = (language: Language) =>
    names.map((name) => (typeof name === 'string' ? name : name[language])).join(', ')
  return { en: list('en'), de: list('de') }
}

/** A factor of ten is beyond what two honest preparations of the same kind of picture differ by. */
function scaledDifferently(learned: DataValue, own: DataValue): ProblemDraft | undefined {
  const [a, b] = [largest(learned), largest(own)]
  if (a === 0 || b === 0 || (a / b < 10 && b / a < 10)) return undefined
  const fix =
    b > a
      ? ({ kind: 'insert', port: 'data', type: 'scale', params: { mode: 'divide', by: b } } as const)
      : undefined
  return {
    code: 'data-scaled-differently',
    severity: 'warning',
    values: { learned: a, here: b },
    port: 'data',
    fix,
  }
}

function largest({ range: [min, max] }: DataValue): number {
  return Math.max(Math.abs(min), Math.abs(max))
}
