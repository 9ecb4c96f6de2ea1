import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameJson } from '../../src/graph/base/json.ts'
import { apply } from '../../src/graph/document/apply.ts'
import { changesBetween, isSameDocument } from '../../src/graph/document/changes.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import { jsonDepth, jsonSize } from '../../src/graph/document/json-size.ts'
import { refuseGrowth } from '../../src/graph/document/limits.ts'
import { operation, start } from './arbitrary-document.ts'

const RECORDS = ['nodes', 'wires', 'notes', 'frames'] as const

/** Every document that a sequence of operations goes through. */
const histories = fc.array(operation, { minLength: 1, maxLength: 40 }).map((operations) => {
  const documents = [start]
  for (const next of operations) {
    const applied = apply(documents.at(-1)!, next)
    if (applied.ok) documents.push(applied.value.document)
  }
  return documents
})

/** A document that no edit led to. */
const withoutPast = (document: GraphDocument): GraphDocument => ({ ...document })

const common = (ids: readonly string[], others: readonly string[]) => ids.filter((id) => others.includes(id))

describe('what is remembered of edits', () => {
  it('names every entry that a look at all of them finds changed, however many edits lie between', () => {
    fc.assert(
      fc.property(histories, (documents) => {
        for (const [from, before] of documents.entries())
          for (const after of documents.slice(from)) {
            const [known, found] = [changesBetween(before, after), changesBetween(before, withoutPast(after))]
            for (const record of RECORDS)
              for (const id of found[record]) expect([...known[record]]).toContain(id)
          }
      }),
      { seed: 31, numRuns: 100 },
    )
  })

  it('says that nodes and wires kept their order, with what came behind them, only where they did', () => {
    fc.assert(
      fc.property(histories, (documents) => {
        for (const [from, before] of documents.entries())
          for (const after of documents.slice(from)) {
            const changes = changesBetween(before, after)
            if (changes.isReordered) continue
            for (const record of ['nodes', 'wires'] as const) {
              const [was, is] = [Object.keys(before[record]), Object.keys(after[record])]
              const kept = common(was, is)
              expect(is.slice(0, kept.length)).toEqual(kept)
              expect(common([...changes[record]], is).filter((id) => !was.includes(id))).toEqual(
                is.slice(kept.length),
              )
            }
          }
      }),
      { seed: 32, numRuns: 100 },
    )
  })

  it('tells whether two documents are the same as comparing them whole does', () => {
    fc.assert(
      fc.property(histories, (documents) => {
        for (const [from, before] of documents.entries())
          for (const after of documents.slice(from))
            expect(isSameDocument(before, after)).toBe(sameJson(before, after))
      }),
      { seed: 33, numRuns: 100 },
    )
  })

  it('gives the size and the depth that measuring the whole document gives', () => {
    const copy = (document: GraphDocument): GraphDocument => JSON.parse(JSON.stringify(document))
    fc.assert(
      fc.property(histories, (documents) => {
        for (const [i, after] of documents.entries()) {
          if (i > 0) refuseGrowth(documents[i - 1]!, after)
          expect(jsonSize(after)).toBe(jsonSize(copy(after)))
          expect(jsonDepth(after)).toBe(jsonDepth(copy(after)))
        }
      }),
      { seed: 34, numRuns: 100 },
    )
  })
})
