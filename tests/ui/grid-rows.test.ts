import { describe, expect, test } from 'vitest'
import { grid } from '../../src/graph/node/parameter.ts'
import { rowsOfGrid } from '../../src/graph/node/rows-of-grid.ts'
import { pasted, resized, withNumber } from '../../src/ui/controls/grid-rows.ts'
import { parseBlock } from '../../src/ui/controls/number-block.ts'

const SOBEL = [
  [1, 0, -1],
  [2, 0, -2],
  [1, 0, -1],
]

describe('a block of numbers is read', () => {
  test.each([
    ['from a spreadsheet', '1\t0\t-1\n2\t0\t-2\n1\t0\t-1\n'],
    ['from a spreadsheet on Windows', '1\t0\t-1\r\n2\t0\t-2\r\n1\t0\t-1\r\n'],
    ['from Python', '[[1, 0, -1],\n [2, 0, -2],\n [1, 0, -1]]'],
    ['as NumPy prints it', '[[ 1  0 -1]\n [ 2  0 -2]\n [ 1  0 -1]]'],
    ['from JSON without spaces', '[[1,0,-1],[2,0,-2],[1,0,-1]]'],
    ['from a German CSV file', '1;0;-1\n2;0;-2\n1;0;-1'],
  ])('%s', (_, text) => expect(parseBlock(text)).toEqual(SOBEL))

  test('with German fractions in cells', () => expect(parseBlock('0,5\t1,25')).toEqual([[0.5, 1.25]]))
  test('with empty cells as zeros', () => expect(parseBlock('1\t\t3')).toEqual([[1, 0, 3]]))
  test('with a row of empty cells as a row of zeros', () =>
    expect(parseBlock('1\t2\r\n\t\r\n3\t4\r\n')).toEqual([
      [1, 2],
      [0, 0],
      [3, 4],
    ]))
})

test.each(['7', '1,5', '', 'one two', '1 2\n3'])('%j is no block', (text) =>
  expect(parseBlock(text)).toBeUndefined(),
)

describe('rows of a grid', () => {
  const parameter = grid({
    rows: { min: 1, max: 3 },
    columns: { min: 1, max: 4 },
    min: -9,
    max: 9,
    default: [[0]],
  })

  test('are what the document holds, mended where it is no grid', () => {
    expect(rowsOfGrid(SOBEL, parameter)).toEqual(SOBEL)
    expect(rowsOfGrid([[1], 'x', [1, 'y']], parameter)).toEqual([
      [1, 0],
      [1, 0],
    ])
    expect(rowsOfGrid('nothing', parameter)).toEqual([[0]])
  })

  test('change in one place only', () => {
    expect(withNumber(SOBEL, 1, 2, 7)[1]).toEqual([2, 0, 7])
    expect(withNumber(SOBEL, 1, 2, 7)[0]).toBe(SOBEL[0])
  })

  test('grow with zeros and are cut off at the end', () => {
    expect(resized([[1, 2]], 2, 3, parameter)).toEqual([
      [1, 2, 0],
      [0, 0, 0],
    ])
    expect(resized(SOBEL, 1, 2, parameter)).toEqual([[1, 0]])
  })

  test('grow for a pasted block as far as they may', () => {
    expect(pasted([[5, 5]], SOBEL, [0, 1], parameter)).toEqual([
      [5, 1, 0, -1],
      [0, 2, 0, -2],
      [0, 1, 0, -1],
    ])
    expect(pasted([[5, 5]], SOBEL, [2, 2], parameter)).toEqual([
      [5, 5, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 1, 0],
    ])
  })
})
