import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/graph/base/text.ts'
import { makeText } from '../../../src/ui/base/language/text-tools.ts'
import { sayLength, sayRates } from '../../../src/ui/views/schedule/say-rates.ts'
import { WORDS } from '../../../testing/words.ts'

const [en, de] = LANGUAGES.map((language) => makeText(WORDS[language]))
const TRAINING = { epochs: 4, steps: 80 }

test.each([
  ['falls', [0.5, 0.2, 0.1], '0.5 → 0.1', '0,5 → 0,1'],
  ['rises', [0, 0.5, 0.5], '0 → 0.5', '0 → 0,5'],
  ['rises and falls', [0.02, 0.5, 0.1], '0.02 → 0.5 → 0.1', '0,02 → 0,5 → 0,1'],
])('a rate that %s is told by where it begins, is highest and ends', (_, values, english, german) => {
  for (const [tools, ends] of [
    [en!, english],
    [de!, german],
  ] as const)
    expect(sayRates({ at: [], values }, TRAINING, tools.t, (rate) => tools.number(rate)).ends).toBe(ends)
})

test('what stands for the picture has the highest rate, too', () => {
  const { label } = sayRates({ at: [], values: [0.02, 0.5, 0.1] }, TRAINING, en!.t, String)
  expect(label).toBe(
    'The learning rate before training: 0.02 in the first step, 0.5 at most, 0.1 in the last of 80, over 4 epochs.',
  )
})

test('a length that is not known yet is not told as if it were; what is shown instead is', () => {
  const training = { epochs: 10, stepsPerEpoch: 32, rate: 0.001 }
  expect(sayLength({ ...training, trainer: 'trainer' }, en!.t)).toEqual({ steps: '320 steps' })
  expect(sayLength(training, en!.t)).toEqual({
    note: expect.stringMatching(/^Not wired to an optimizer .* 10 epochs of 32 steps/),
  })
  expect(sayLength({ ...training, trainer: 'trainer', isAssumed: true }, de!.t)).toEqual({
    note: expect.stringMatching(/erst mit Daten bekannt/),
  })
})
