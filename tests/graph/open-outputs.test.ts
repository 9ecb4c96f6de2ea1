import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOutputs } from '../../src/graph/check/open-outputs.ts'
import { apply } from '../../src/graph/document/apply.ts'
import { operation, start } from './arbitrary-document.ts'
import { smallRegistry } from './small-vocabulary.ts'

test('outputs that nobody uses are the same after an edit as in a graph nobody has seen', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 30 }), (operations) => {
      let document = start
      for (const op of operations) {
        const done = apply(document, op)
        if (done.ok) document = done.value.document
        const anew = structuredClone(document)
        expect(openOutputs(document, smallRegistry)).toEqual(
          openOutputs(anew, smallRegistry, Object.keys(anew.nodes)),
        )
      }
    }),
  )
})
