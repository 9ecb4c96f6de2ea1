import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameJson } from '../../src/graph/base/json.ts'
import { apply } from '../../src/graph/document/apply.ts'
import type { Operation } from '../../src/graph/document/operation.ts'
import { operation, start } from './arbitrary-document.ts'

const many = fc.array(operation, { minLength: 1, maxLength: 40 })

describe('an operation', () => {
  it('is undone by its inverse, and the inverse by its own', () => {
    fc.assert(
      fc.property(many, (operations) => {
        let document = start
        for (const next of operations) {
          const applied = apply(document, next)
          if (!applied.ok) continue
          const back = apply(applied.value.document, applied.value.inverse)
          if (!back.ok) throw new Error(`inverse refused: ${JSON.stringify(back.problems)}`)
          expect(sameJson(back.value.document, document)).toBe(true)
          const again = apply(back.value.document, back.value.inverse)
          if (!again.ok) throw new Error('the inverse of the inverse was refused')
          expect(sameJson(again.value.document, applied.value.document)).toBe(true)
          document = applied.value.document
        }
      }),
      { seed: 11, numRuns: 300 },
    )
  })

  it('leaves the document it was applied to as it was', () => {
    fc.assert(
      fc.property(many, (operations) => {
        let document = start
        for (const next of operations) {
          const before = JSON.stringify(document)
          const applied = apply(document, next)
          expect(JSON.stringify(document)).toBe(before)
          if (applied.ok) document = applied.value.document
        }
      }),
      { seed: 12, numRuns: 200 },
    )
  })

  it('never leaves a wire behind that leads to a node that is gone', () => {
    fc.assert(
      fc.property(many, (operations) => {
        let document = start
        for (const next of operations) {
          const applied = apply(document, next)
          if (applied.ok) document = applied.value.document
          for (const { from, to } of Object.values(document.wires)) {
            expect(Object.hasOwn(document.nodes, from[0]) && Object.hasOwn(document.nodes, to[0])).toBe(true)
          }
        }
      }),
      { seed: 13, numRuns: 200 },
    )
  })

  it('in a batch that fails half way changes nothing at all', () => {
    const node = { type: 'sum', version: 1, params: {}, position: { x: 0, y: 0 } }
    const batch: Operation = {
      kind: 'batch',
      operations: [
        { kind: 'add-node', id: 'a', node },
        { kind: 'remove-node', id: 'nobody' },
      ],
    }
    const applied = apply(start, batch)
    expect(applied.ok).toBe(false)
    expect(!applied.ok && applied.problems[0]?.code).toBe('no-such-node')
  })

  it.each(['__proto__', 'constructor', 'toString', '1st', 'with space', '', 'x'.repeat(65)])(
    'refuses “%s” as the id of a new node',
    (id) => {
      const node = { type: 'sum', version: 1, params: {}, position: { x: 0, y: 0 } }
      const applied = apply(start, { kind: 'add-node', id, node })
      expect(!applied.ok && applied.problems[0]?.code).toBe('id-invalid')
    },
  )

  it('does not take what every object inherits for a node', () => {
    const applied = apply(start, { kind: 'set-param', id: 'toString', param: 'units', value: 1 })
    expect(!applied.ok && applied.problems[0]?.code).toBe('no-such-node')
  })
})
