import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SharedMap } from '../../src/graph/base/shared-map.ts'

const key = fc.integer({ min: 0, max: 150 })
const change = fc.tuple(key, fc.option(fc.integer(), { nil: undefined }))

it('holds what a map copied at each change would, and so does every version before', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.integer())), fc.array(fc.array(change)), (entries, edits) => {
      const wanted = [new Map(entries)]
      const versions = [new SharedMap(new Map(entries))]
      for (const edit of edits) {
        const next = new Map(wanted.at(-1))
        for (const [at, value] of edit) {
          if (value === undefined) next.delete(at)
          else next.set(at, value)
        }
        wanted.push(next)
        versions.push(versions.at(-1)!.with(edit))
      }
      versions.forEach((version, i) => {
        for (let at = 0; at <= 150; at++) expect(version.get(at)).toBe(wanted[i]!.get(at))
      })
    }),
    { seed: 31, numRuns: 100 },
  )
})
