import { expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { memoryContents } from '../../../src/contents/memory-contents.ts'
import { createDataStore } from '../../../src/engine/data/data-store.ts'
import { readTable } from '../../../src/formats/tables/read-table.ts'
import { takeTable } from '../../../src/formats/tables/take-table.ts'
import type { Json } from '../../../src/graph/base/json.ts'
import { checked, graphOf } from '../../nodes/small-graph.ts'

const noFiles = { open: () => Promise.reject(new Error('tables need no files')) }
const KINDS = ['oak', 'beech', 'ash', '']

/** Rows with every kind of column, some of their values missing; more than stand in a document. */
function written(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const size = i % 7 === 0 ? '' : ((i * 37) % 101) / 8
    const day =
      i % 11 === 0 ? '' : new Date(Date.UTC(2020, 0, 1 + (i % 400), i % 24)).toISOString().slice(0, 19)
    return `${size};${day};${KINDS[i % 4]};note ${i};${['yes', 'no', ''][i % 3]}`
  })
  return `size (m);day;kind;note;class\n${rows.join('\n')}`
}

const load = async (table: Json, missing: string, contents = memoryContents()) => {
  const node = checked(graphOf({ table: ['table', { preset: 'own', table, missing }] }, [])).node('table')
  const plan = registry.get('table')?.plan
  if (node?.status !== 'ready' || plan?.kind !== 'dataset') throw new Error('no table')
  const store = createDataStore(noFiles, undefined, undefined, undefined, contents)
  const loaded = await store.load({ dataset: plan.dataset(node.params), steps: [] })
  return { data: node.outputs.data, loaded }
}

it.each(['leave-out', 'mean', 'most-frequent'])(
  'a large table gives the examples that a small one of the same rows gives; missing values: %s',
  async (missing) => {
    const contents = memoryContents()
    const large = takeTable(readTable(written(6000)))
    if (large.kind !== 'large') throw new Error('not large')
    const [content = ''] = await contents.put([large.bytes])
    const { columns, rows, gaps = [] } = large
    const kept = await load({ columns, rows, gaps, content } as unknown as Json, missing, contents)
    // The same rows in a document, though more than one takes in by itself.
    const read = readTable(written(6000))
    const halves = [0, 3000].map((from) => {
      const part = takeTable({ ...read, ...half(read, from, 3000) })
      if (part.kind !== 'small') throw new Error('not small')
      return part.table.rows
    })
    const first = takeTable({ ...read, ...half(read, 0, 3000) })
    if (first.kind !== 'small') throw new Error('not small')
    const all = halves.flat()
    const typed = await load(
      { columns: first.table.columns, rows: all.slice(0, 5000) } as unknown as Json,
      missing,
    )
    if (!kept.loaded.ok || !typed.loaded.ok) throw new Error('not loaded')
    const [own, small] = [kept.loaded.value, typed.loaded.value]
    expect(kept.data).toMatchObject({
      kind: 'data',
      shape: typed.data?.kind === 'data' ? typed.data.shape : [],
      examples: { train: own.parts.train.count },
    })
    if (missing === 'leave-out') {
      const indices = Array.from({ length: small.parts.train.count }, (_, i) => i)
      expect(own.parts.train.gather(indices)).toEqual(small.parts.train.gather(indices))
      expect(own.parts.train.targets.slice(0, indices.length)).toEqual(small.parts.train.targets)
    }
  },
)

/** Some rows of a table that was read. */
function half(read: ReturnType<typeof readTable>, from: number, rows: number) {
  const columns = read.columns.map((column) => ({
    ...column,
    values:
      column.values.kind === 'words'
        ? { ...column.values, codes: column.values.codes.slice(from, from + rows) }
        : { ...column.values, values: column.values.values.slice(from, from + rows) },
  }))
  return { columns, rows }
}

it('whose values are not on this computer says so', async () => {
  const large = takeTable(readTable(written(6000)))
  if (large.kind !== 'large') throw new Error('not large')
  const { columns, rows, gaps = [] } = large
  const { loaded } = await load({ columns, rows, gaps, content: 'f'.repeat(64) } as unknown as Json, 'mean')
  expect(loaded).toMatchObject({ ok: false, problems: [{ code: 'content-missing' }] })
})
