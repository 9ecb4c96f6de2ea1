import { expect, test } from 'vitest'
import { type EditorRow, editorRows, editorTable } from '../../scripts/bench/editor-rows.js'

const rows = (nodes: number, gesture: EditorRow['gesture'], ours: readonly number[], theirs: number) => [
  ...ours.map((ms): EditorRow => ({ nodes, gesture, system: 'faltwerk', ms })),
  { nodes, gesture, system: 'react-flow', ms: theirs } as const,
]

test('the benchmark of the editor takes medians over the rounds, and marks what misses its ask', () => {
  const found = editorRows([
    ...rows(300, 'edit', [40, 61.234, 90], 8),
    ...rows(1000, 'pan', [2, 3, 4], 4),
    ...rows(1000, 'add', [30], 10),
  ])
  expect(found).toContainEqual({ nodes: 300, gesture: 'edit', system: 'faltwerk', ms: 61.2 })
  expect(editorTable(found).slice(2)).toEqual([
    '| 300 | edit | **61.2 ms** | 8 ms | 7.65 | ≤ 50 ms |',
    '| 1,000 | pan | 3 ms | 4 ms | 0.75 | ratio ≤ 1.0 |',
    '| 1,000 | add | 30 ms | 10 ms | **3.00** | ratio ≤ 1.0 |',
  ])
})
