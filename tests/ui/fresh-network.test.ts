import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { readTable } from '../../src/formats/tables/read-table.ts'
import { takeTable } from '../../src/formats/tables/take-table.ts'
import { check } from '../../src/graph/check/check.ts'
import { compile } from '../../src/graph/compile/compile.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import type { AnyTable } from '../../src/graph/values/table.ts'
import { freshNetwork } from '../../src/ui/table-import/fresh-network.ts'

function tableOf(text: string): AnyTable {
  const taken = takeTable(readTable(text))
  if (taken.kind === 'small') return taken.table
  const { kind: _, bytes: __, ...large } = taken
  return { ...large, content: '0'.repeat(64) }
}
const rows = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i)).join('\n')

describe('the network of a project that begins with a table', () => {
  it.each([
    ['two classes', `a,b,class\n${rows(40, (i) => `${i},${i % 7},${i % 2 ? 'yes' : 'no'}`)}`],
    ['a number', `a;b;y\n${rows(40, (i) => `${i},5;${i % 7};${i * 3}`)}`],
    [
      'words and dates',
      `day,kind,y\n${rows(60, (i) => `2020-01-${10 + (i % 20)},${i % 3 ? 'x' : 'z'},${i % 5}`)}`,
    ],
    ['a large table', `a,b,class\n${rows(30_000, (i) => `${i},${i % 7},k${i % 4}`)}`],
  ])('can be trained as it is, on %s', (_, text) => {
    const read = parseDocument(freshNetwork('t', tableOf(text)), registry)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const graph = check(read.value.document, registry)
    expect(graph.problems).toEqual([])
    expect(compile(graph, 'trainer').ok).toBe(true)
  })
})
