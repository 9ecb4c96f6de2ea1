import type { Text } from '../../../src/graph/base/text.ts'
import { textIn } from '../../../src/graph/base/text.ts'
import type { Fact, ProblemDraft } from '../../../src/graph/document/problem.ts'
import type { Feature } from '../../../src/graph/values/port-value.ts'
import type { ColumnFacts, TableColumn } from '../../../src/graph/values/table.ts'
import { DAY, type DatePart, numberOf, type TableInput } from '../../../src/graph/values/table-input.ts'

/** What happens to missing values: their rows are left out, or something stands in for them. */
export const MISSING = ['leave-out', 'mean', 'most-frequent'] as const
export type Missing = (typeof MISSING)[number]

/** What a column adds to an example, with the range of each number. */
export interface ColumnInputs {
  readonly inputs: readonly TableInput[]
  readonly features: readonly Feature[]
  readonly extents: readonly (readonly [number, number])[]
  readonly facts: readonly Fact[]
}

export function columnInputs(
  column: TableColumn,
  at: number,
  facts: ColumnFacts,
  missing: Missing,
): ColumnInputs | Pick<ProblemDraft, 'code' | 'values'> {
  const { name, unit } = column
  const filled = facts.missing > 0 && missing !== 'leave-out'
  if (facts.kind === 'words') return wordInputs(column, at, facts, filled)
  const fill = filled ? { fill: missing === 'mean' ? facts.mean : facts.frequent } : undefined
  const said: Fact[] = filled ? [filledFact(column, facts.missing, missing, fill?.fill, facts.kind)] : []
  if (facts.kind === 'numbers')
    return {
      inputs: [{ read: 'number', column: at, ...fill }],
      features: [unit ? { name, unit } : { name }],
      extents: [[facts.least, facts.most]],
      facts: said,
    }
  const inputs: readonly Exclude<TableInput, { read: 'one-of' }>[] =
    column.reads === 'days'
      ? [{ read: 'days', column: at, since: firstOfYear(facts.least), ...fill }]
      : (['year', 'month', 'weekday', ...(facts.times ? (['hour'] as const) : [])] as const).map((read) => ({
          read,
          column: at,
          ...fill,
        }))
  const [first] = inputs
  const since = first?.read === 'days' ? new Date(first.since * DAY).toISOString().slice(0, 10) : undefined
  return {
    inputs,
    features: inputs.map(({ read }) => ({
      name:
        read === 'days'
          ? named(name, { en: `days since ${since}`, de: `Tage seit ${since}` })
          : named(name, PARTS[read as DatePart]),
    })),
    extents: inputs.map((input) =>
      input.read === 'days' || input.read === 'year'
        ? [numberOf(input, facts.least), numberOf(input, facts.most)]
        : EXTENTS[input.read as keyof typeof EXTENTS],
    ),
    facts: [
      since
        ? { code: 'date-as-days', values: { column: name, since } }
        : { code: 'date-as-parts', values: { column: name, count: inputs.length } },
      ...said,
    ],
  }
}

const PARTS: Readonly<Record<DatePart, Readonly<Record<'en' | 'de', string>>>> = {
  year: { en: 'year', de: 'Jahr' },
  month: { en: 'month', de: 'Monat' },
  weekday: { en: 'day of the week', de: 'Wochentag' },
  hour: { en: 'hour', de: 'Stunde' },
}
const EXTENTS = { month: [1, 12], weekday: [1, 7], hour: [0, 23] } as const

function wordInputs(
  column: TableColumn,
  at: number,
  { counts, missing }: Extract<ColumnFacts, { kind: 'words' }>,
  filled: boolean,
): ColumnInputs | Pick<ProblemDraft, 'code' | 'values'> {
  const { name } = column
  if (!counts) return { code: 'table-too-many-words', values: { column: name } }
  const words = counts.map(([word]) => word)
  const frequent = counts.reduce((best, each) => (each[1] > best[1] ? each : best), counts[0] ?? ['', 0])[0]
  return {
    inputs: [{ read: 'one-of', column: at, words, ...(filled && { fill: frequent }) }],
    features: words.map((word) => ({ name: eachLanguage(name, (said) => `${said} = ${word}`) })),
    extents: words.map(() => [0, 1]),
    facts: [
      { code: 'words-as-inputs', values: { column: name, count: words.length } },
      ...(filled ? [filledFact(column, missing, 'most-frequent', frequent)] : []),
    ],
  }
}

function filledFact(
  { name }: TableColumn,
  count: number,
  missing: Missing,
  value: number | string | undefined,
  kind?: ColumnFacts['kind'],
): Fact {
  const shown = kind === 'dates' ? new Date(value as number).toISOString().slice(0, 10) : (value ?? '')
  const code = missing === 'mean' ? 'filled-with-mean' : 'filled-with-frequent'
  return { code, values: { count, column: name, value: shown } }
}

/** Days since 1970 on the first day of the year. */
function firstOfYear(milliseconds: number): number {
  return Date.UTC(new Date(milliseconds).getUTCFullYear(), 0, 1) / DAY
}

function named(name: Text, part: Readonly<Record<'en' | 'de', string>>): Text {
  return eachLanguage(name, (said, language) => `${said}, ${part[language]}`)
}

function eachLanguage(name: Text, say: (said: string, language: 'en' | 'de') => string): Text {
  return { en: say(textIn(name, 'en'), 'en'), de: say(textIn(name, 'de'), 'de') }
}
