import { expect, test } from 'vitest'
import { dataTable, pictureRows } from '../../scripts/bench/data-rows.js'

test('the benchmark of data says how many pictures a minute there are, and marks what misses its ask', () => {
  const rows = pictureRows(
    { taken: { kept: 60, seconds: 15 }, processorSeconds: 20, mostBytes: 4e8, longestMs: 51 },
    { taken: { kept: 10_000, seconds: 12.34 }, processorSeconds: 18, longestMs: 8 },
  )
  expect(dataTable(rows).slice(2)).toEqual([
    '| 12 megapixel JPEGs a minute | **240** | ≥ 300 |',
    '| the same on two cores of one’s own | 360 | ≥ 300 |',
    '| – memory of page and workers, at most | 400 MB |  |',
    '| – longest task of the main thread | **51 ms** | ≤ 50 ms |',
    '| 10,000 small pictures, JPEG and PNG | 12.3 s | ≤ 20 s |',
    '| the same on two cores of one’s own | 9 s | ≤ 20 s |',
    '| – longest task of the main thread | 8 ms | ≤ 50 ms |',
  ])
})
