import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAddress, writeAddress } from '../../src/ui/base/address/address.ts'

const name = fc.string({ minLength: 1, unit: 'grapheme' })
const place = fc.oneof(
  fc.constant({ kind: 'start' as const }),
  fc.record({ kind: fc.constant('project' as const), id: name }),
  fc.record({ kind: fc.constant('shipped' as const), name }),
)

test('an address that was written reads back as the same place and node, whatever they are called', () => {
  fc.assert(
    fc.property(place, fc.option(name, { nil: undefined }), (there, node) => {
      const address = there.kind === 'start' || node === undefined ? { place: there } : { place: there, node }
      expect(readAddress(writeAddress(address))).toEqual(address)
    }),
  )
})

test('addresses read as a person would write them', () => {
  expect(readAddress('#/g/digits-2000')).toEqual({ place: { kind: 'shipped', name: 'digits-2000' } })
  expect(readAddress('#/p/p1/dense')).toEqual({ place: { kind: 'project', id: 'p1' }, node: 'dense' })
  expect(readAddress('#/')).toEqual({ place: { kind: 'start' } })
  expect(readAddress('#/p/p1/')).toEqual({ place: { kind: 'project', id: 'p1' } })
})

test('what is no address of the app is none', () => {
  for (const hash of [
    '',
    '#',
    '#examples',
    '#/p',
    '#/p/',
    '#/p//dense',
    '#/x/y',
    '#/p/%',
    '#/p/a/b/c',
    '#/g',
  ])
    expect(readAddress(hash), hash).toBeUndefined()
})

test('half a character in a name does not keep its place from having an address', () => {
  expect(writeAddress({ place: { kind: 'project', id: 'a\ud800' }, node: 'b' })).toBe('#/p/a%EF%BF%BD/b')
})
