import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addPictures } from '../../../src/graph/values/edit-pictures.ts'
import {
  byCodePoints,
  EMPTY_COLLECTION,
  isCollectionReference,
  readCollection,
  referenceTo,
  writeCollection,
} from '../../../src/graph/values/picture-collection.ts'
import { arbitraryCollection, arbitraryName, arbitraryPictures } from './arbitrary-collection.ts'

const hash = '0123456789abcdef'.repeat(4)
const picture = (name: string, of: string, rest: object = {}) => ({
  content: hash,
  name,
  class: of,
  width: 8,
  height: 6,
  ...rest,
})

describe('a collection of pictures', () => {
  it('is kept as canonical JSON that says what it is', () => {
    const collection = addPictures(EMPTY_COLLECTION, [
      picture('2.png', 'slot', { part: 'test' }),
      picture('1.png', 'hex'),
    ])
    expect(JSON.parse(writeCollection(collection))).toEqual({
      format: 'faltwerk-pictures',
      version: 1,
      classes: ['hex', 'slot'],
      pictures: [
        { content: hash, name: '1.png', class: 0, width: 8, height: 6 },
        { content: hash, name: '2.png', class: 1, part: 'test', width: 8, height: 6 },
      ],
    })
  })

  it('is read as it was written', () => {
    fc.assert(
      fc.property(arbitraryCollection, (collection) => {
        expect(readCollection(writeCollection(collection))).toEqual(collection)
      }),
      { seed: 121 },
    )
  })

  it('has the same bytes in whatever order its pictures came, and however often', () => {
    const twice = fc.tuple(arbitraryPictures, fc.integer({ min: 0, max: 25 }))
    fc.assert(
      fc.property(twice, ([added, from]) => {
        const other = [...added.slice(from).toReversed(), ...added.slice(0, from), ...added.slice(0, 3)]
        const [one, two] = [added, other].map((each) => writeCollection(addPictures(EMPTY_COLLECTION, each)))
        expect(two).toBe(one)
      }),
      { seed: 122 },
    )
  })

  it('has its classes and names in the order of their code points, which no language changes', () => {
    expect(['ö', 'z', 'Z', '\u{1F529}', '\uFF01', '10', '2'].sort(byCodePoints)).toEqual([
      '10',
      '2',
      'Z',
      'z',
      'ö',
      '\uFF01',
      '\u{1F529}',
    ])
    fc.assert(
      fc.property(arbitraryName, arbitraryName, (a, b) => {
        const points = [a, b].map((text) =>
          [...text].map((letter) => String(letter.codePointAt(0)).padStart(8, '0')),
        )
        const [left, right] = points.map((each) => each.join())
        const expected = left === right ? 0 : (left as string) < (right as string) ? -1 : 1
        expect(Math.sign(byCodePoints(a, b))).toBe(expected)
      }),
      { seed: 123 },
    )
  })

  it.each([
    ['no JSON', '{'],
    ['something else', '[]'],
    [
      'a later version',
      JSON.stringify({ format: 'faltwerk-pictures', version: 2, classes: [], pictures: [] }),
    ],
    ['a class that is not there', kept({ class: 1 })],
    ['a class of minus one', kept({ class: -1 })],
    ['a content that is no hash', kept({ content: '../../etc/passwd' })],
    ['a part that does not exist', kept({ part: 'dev' })],
    ['a picture without a name', kept({ name: '' })],
  ])('that is %s is not read', (_, text) => {
    expect(readCollection(text)).toBeUndefined()
  })

  it('is referred to by its hash, with the counts of its classes', () => {
    const collection = addPictures(EMPTY_COLLECTION, [
      picture('1.png', 'hex', { part: 'train' }),
      picture('2.png', 'hex', { content: 'b'.repeat(64) }),
      picture('3.png', 'slot', { content: 'c'.repeat(64), part: 'test' }),
    ])
    expect(referenceTo(collection, hash)).toEqual({
      collection: hash,
      classes: [
        { name: 'hex', free: 1, train: 1, validation: 0, test: 0 },
        { name: 'slot', free: 0, train: 0, validation: 0, test: 1 },
      ],
    })
  })

  it('counts the pictures that are there more than once: in a class, across parts, across classes', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((each) => each.repeat(64))
    const collection = addPictures(EMPTY_COLLECTION, [
      picture('1.png', 'hex', { content: a, part: 'train' }),
      picture('2.png', 'hex', { content: a, part: 'test' }),
      picture('3.png', 'hex', { content: b }),
      picture('4.png', 'slot', { content: b }),
      picture('5.png', 'slot', { content: c }),
      picture('6.png', 'slot', { content: c }),
      picture('7.png', 'slot', { content: c }),
      picture('8.png', 'slot', { content: 'd'.repeat(64) }),
    ])
    expect(referenceTo(collection, hash).repeats).toEqual({ same: 1, parts: 1, classes: 1 })
  })

  it('has a reference that a graph may hold', () => {
    fc.assert(
      fc.property(arbitraryCollection, (collection) => {
        const reference = referenceTo(collection, hash)
        expect(isCollectionReference(JSON.parse(JSON.stringify(reference)))).toBe(true)
        const counted = reference.classes.flatMap(({ free, train, validation, test }) => [
          free,
          train,
          validation,
          test,
        ])
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(collection.pictures.length)
      }),
      { seed: 124 },
    )
  })

  it.each<[string, unknown]>([
    ['no hash', { collection: 'mine', classes: [] }],
    ['classes without a collection', { collection: '', classes: [counted('a')] }],
    ['a class twice', { collection: hash, classes: [counted('a'), counted('a')] }],
    ['half a picture', { collection: hash, classes: [counted('a', { free: 0.5 })] }],
    ['the pictures themselves', { collection: hash, classes: [], pictures: [] }],
  ])('is not referred to with %s', (_, value) => {
    expect(isCollectionReference(value as never)).toBe(false)
  })
})

function kept(change: object): string {
  return JSON.stringify({
    format: 'faltwerk-pictures',
    version: 1,
    classes: ['hex'],
    pictures: [{ content: hash, name: '1.png', class: 0, width: 8, height: 6, ...change }],
  })
}

function counted(name: string, change: object = {}) {
  return { name, free: 1, train: 0, validation: 0, test: 0, ...change }
}
