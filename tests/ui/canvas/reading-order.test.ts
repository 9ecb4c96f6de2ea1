import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply } from '../../../src/graph/document/apply.ts'
import { ReadingOrder, readingAfter, readingOf } from '../../../src/ui/canvas/view/reading-order.ts'
import { operation, start } from '../../graph/arbitrary-document.ts'

test('the reading order that follows edits is that of the whole document, over any sequence of operations', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 40 }), (operations) => {
      let document = start
      let reading = readingOf(document)
      for (const next of operations) {
        const applied = apply(document, next)
        if (!applied.ok) continue
        reading = readingAfter(document, reading, applied.value.document)
        document = applied.value.document
        expect(reading).toEqual(readingOf(document))
      }
    }),
    { seed: 41, numRuns: 500 },
  )
})

test('the list of nodes in reading order is the same as long as their order is', () => {
  const order = new ReadingOrder()
  const before = order.follow(start)
  const titled = apply(start, { kind: 'set-title', title: 'Another' })
  if (!titled.ok) throw new Error('refused')
  expect(order.follow(titled.value.document)).toBe(before)
})
