import { expect, it } from 'vitest'
import { differenceOf, LARGEST_DIFFERENCE } from '../../../src/export/networks/same-answers.ts'

it('a network that is very sure may round its probabilities as coarsely as its sums, and no more', () => {
  const unsure = Float64Array.of(0.4, 0.6)
  expect(differenceOf(unsure, [0.40002, 0.59998], 2, 'classes')).toBeCloseTo(2e-5, 10)
  const sure = Float64Array.of(0.4, 0.6, 1e-17, 1)
  expect(differenceOf(sure, [0.40002, 0.59998, 1e-17, 1], 2, 'classes')).toBeLessThan(LARGEST_DIFFERENCE)
  expect(differenceOf(sure, [0.4002, 0.5998, 1e-17, 1], 2, 'classes')).toBeGreaterThan(LARGEST_DIFFERENCE)
  expect(differenceOf(sure, [0.400005, 0.599995, 1e-17, 1], 2, 'classes')).toBeCloseTo(5e-6, 10)
})
