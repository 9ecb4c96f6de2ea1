import type { Fact, ProblemDraft } from '../../../src/graph/document/problem.ts'
import type { Feature } from '../../../src/graph/values/port-value.ts'
import type { LargeColumn, LargeTable } from '../../../src/graph/values/table.ts'
import type { TableInput } from '../../../src/graph/values/table-input.ts'
import { columnInputs, type Missing } from './column-inputs.ts'
import {
  change,
  classesOf,
  leaveOut,
  type Outcome,
  type Places,
  type ReadRecipe,
  targetOf,
} from './table-parts.ts'

/** A table whose values are kept elsewhere: everything by what the document knows of its columns. */
export function readLarge(
  table: LargeTable,
  { inputs: places, answer }: Places,
  missing: Missing,
  param: string,
): Outcome<ReadRecipe> {
  const { columns, rows } = table
  const refuse = (problem: Pick<ProblemDraft, 'code' | 'values' | 'fix'>): Outcome<ReadRecipe> => ({
    ok: false,
    problems: [{ ...problem, param }],
  })
  const inputs: TableInput[] = []
  const features: Feature[] = []
  const extents: (readonly [number, number])[] = []
  const facts: Fact[] = []
  for (const at of places) {
    const made = columnInputs(columns[at] as LargeColumn, at, (columns[at] as LargeColumn).facts, missing)
    if ('code' in made) return refuse({ ...made, fix: leaveOut(table, at, param) })
    inputs.push(...made.inputs)
    features.push(...made.features)
    extents.push(...made.extents)
    facts.push(...made.facts)
  }
  const asked = columns[answer] as LargeColumn
  const { counts } = asked.facts
  if (asked.role === 'target' && asked.facts.kind !== 'numbers')
    return refuse({
      code: 'table-text-in-target',
      values: { value: String(counts?.[0]?.[0] ?? ''), row: 1, column: asked.name },
      fix: change(table, answer, { role: 'class' }, param),
    })
  if (asked.role === 'class' && !counts)
    return refuse({ code: 'table-too-many-words', values: { column: asked.name } })
  const needed = new Set([
    ...inputs.flatMap(({ fill, column }) => (fill === undefined ? [column] : [])),
    answer,
  ])
  const gone = rowsWithout(table, needed)
  if (gone === undefined)
    return refuse({
      code: 'table-gaps-uncounted',
      values: {},
      fix: { kind: 'set', param: 'missing', value: 'mean' },
    })
  if (gone >= rows) return refuse({ code: 'table-empty', values: {} })
  const classes = asked.role === 'class' ? classesOf((counts ?? []).map(([word]) => word)) : undefined
  if (classes && classes.length < 2)
    return refuse({ code: 'table-one-class', values: { name: classes[0] ?? '' } })
  const perClass = new Map((counts ?? []).map(([word, count]) => [String(word), count]))
  return {
    ok: true,
    value: {
      kind: 'recipe',
      inputs,
      features,
      extents,
      target: targetOf(asked, classes ?? []),
      answer: { column: answer, ...(classes && { classes }) },
      count: rows - gone,
      ...(asked.role === 'target' &&
        asked.facts.kind === 'numbers' && { targetRange: [asked.facts.least, asked.facts.most] }),
      ...(classes &&
        gone === asked.facts.missing && { perClass: classes.map((name) => perClass.get(name) ?? 0) }),
      facts: [...(gone > 0 ? [{ code: 'rows-left-out', values: { count: gone } }] : []), ...facts],
    },
  }
}

/** In how many rows one of these columns has no value; nothing where that is not known. */
function rowsWithout({ columns, gaps }: LargeTable, needed: ReadonlySet<number>): number | undefined {
  if (gaps)
    return gaps.reduce((sum, [at, count]) => sum + (at.some((column) => needed.has(column)) ? count : 0), 0)
  const incomplete = [...needed].filter((at) => (columns[at]?.facts.missing ?? 0) > 0)
  if (incomplete.length > 1) return undefined
  return incomplete[0] === undefined ? 0 : (columns[incomplete[0]]?.facts.missing ?? 0)
}
