import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAddress, writeAddress } from '../../src/ui/base/address/address.ts'

const name = fc.string({ minLength: 1, unit: 'grapheme' })
const place = fc.oneof(
  fc.constant({ kind: 'start' as const }),
  fc.record({ kind: fc.constant('project' as const), id: name }),
  fc.record({ kind: fc.constant('shipped' as const), name }),
  fc.record({ kind: fc.constant('link' as const), packed: name }),
)
const yes = fc.constant(true as const)
const view = fc.record(
  {
    lesson: yes,
    readOnly: yes,
    hidden: fc.subarray(['library', 'inspector', 'runs'] as const, { minLength: 1 }),
    language: fc.constantFrom('en' as const, 'de' as const),
  },
  { requiredKeys: [] },
)

test('an address that was written reads back as the same place, node and view, whatever they are called', () => {
  fc.assert(
    fc.property(place, fc.option(name, { nil: undefined }), view, (there, node, asked) => {
      const address = {
        place: there,
        ...(there.kind !== 'start' && node !== undefined && { node }),
        ...(Object.keys(asked).length > 0 && { view: asked }),
      }
      expect(readAddress(writeAddress(address))).toEqual(address)
    }),
  )
})

test('a view reads as a person would write it, and what is no part of one is left alone', () => {
  expect(readAddress('#/g/digits-2000?lesson&read-only&hide=results,library&lang=de')?.view).toEqual({
    lesson: true,
    readOnly: true,
    hidden: ['library', 'runs'],
    language: 'de',
  })
  expect(readAddress('#/g/digits-2000?hide=everything&lang=tlh&theme=dark&%')).toEqual({
    place: { kind: 'shipped', name: 'digits-2000' },
  })
})

test('whatever begins as a link does is one, so that somebody is told what is wrong with it', () => {
  for (const rest of ['', '%', '1a/b/c', '1a%ff', '?'])
    expect(readAddress(`#/l/${rest}`)?.place.kind, rest).toBe('link')
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
