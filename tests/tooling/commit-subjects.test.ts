import { expect, test } from 'vitest'
import { wrongWithSubject } from '../../scripts/check-commits.js'

test('a subject with its room in front and at most 72 characters is taken', () => {
  expect(wrongWithSubject('engine: keep both ends of the message channel')).toBeUndefined()
  expect(wrongWithSubject('nodes, ui: words apart from the code')).toBeUndefined()
  expect(wrongWithSubject(`docs: ${'x'.repeat(66)}`)).toBeUndefined()
})

test.each([
  ['too long', `docs: ${'x'.repeat(67)}`],
  ['without a room', 'Keep both ends of the message channel'],
  ['with a room and nothing else', 'engine:'],
  ['that ends like a sentence', 'engine: keep both ends.'],
])('a subject %s is refused in words', (_what, subject) => {
  expect(wrongWithSubject(subject)).toEqual(expect.any(String))
})
