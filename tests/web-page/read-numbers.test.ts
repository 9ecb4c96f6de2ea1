import { expect, test } from 'vitest'
import { readNumbers } from '../../src/web-page/read-numbers.ts'

test.each([
  ['1 2 3', [1, 2, 3]],
  ['1, 2, 3', [1, 2, 3]],
  ['1,2,3', [1, 2, 3]],
  ['0.5,1.5', [0.5, 1.5]],
  ['0,5; 1,5', [0.5, 1.5]],
  ['[[0.5, 1e-3]\n [−2 +4]]', [0.5, 0.001, -2, 4]],
  ['', []],
  [' \n', []],
])('numbers are read out of %j', (text, numbers) => {
  expect(readNumbers(text)).toEqual({ numbers })
})

test('the first word that is no number is named', () => {
  expect(readNumbers('1 two 3')).toEqual({ numbers: [1], unreadable: 'two' })
})
