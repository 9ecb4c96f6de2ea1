import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addClass,
  addPictures,
  type Chosen,
  className,
  givePart,
  mergeClasses,
  movePictures,
  removeClass,
  removePictures,
  renameClass,
  withoutRepeats,
} from '../../../src/graph/values/edit-pictures.ts'
import {
  inOrder,
  type PictureCollection,
  readCollection,
  writeCollection,
} from '../../../src/graph/values/picture-collection.ts'
import { arbitraryCollection, arbitraryName, arbitraryPictures } from './arbitrary-collection.ts'

const chosenOf = ({ pictures }: PictureCollection, every: number): Chosen =>
  new Set([...pictures.keys()].filter((at) => at % every === 0))
const contents = ({ pictures }: PictureCollection) => pictures.map(({ content }) => content).toSorted()
const classOf = ({ classes }: PictureCollection, at: number) => classes[at] ?? ''
const every = fc.integer({ min: 1, max: 4 })

/** Each edit with something for it to do. */
const edited: fc.Arbitrary<readonly [before: PictureCollection, after: PictureCollection]> = fc
  .tuple(arbitraryCollection, arbitraryName, arbitraryName, every, arbitraryPictures)
  .chain(([before, a, b, step, added]) => {
    const [some = a] = before.classes
    const chosen = chosenOf(before, step)
    return fc
      .constantFrom(
        addPictures(before, added),
        movePictures(before, chosen, a),
        givePart(before, chosen, 'test'),
        givePart(before, chosen, undefined),
        removePictures(before, chosen),
        addClass(before, a),
        renameClass(before, some, b),
        mergeClasses(before, before.classes.slice(0, step), b),
        removeClass(before, some),
        withoutRepeats(before),
      )
      .map((after) => [before, after] as const)
  })

describe('an edit of a collection', () => {
  it('leaves it in its order and readable, and what was there before as it was', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        expect(inOrder(after.classes, after.pictures)).toEqual(after)
        expect(readCollection(writeCollection(after))).toEqual(after)
        expect(inOrder(before.classes, before.pictures)).toEqual(before)
        expect(new Set(after.classes).size).toBe(after.classes.length)
      }),
      { seed: 131, numRuns: 500 },
    )
  })
})

describe('in a collection', () => {
  it('adding nothing changes nothing', () => {
    fc.assert(
      fc.property(arbitraryCollection, (collection) => {
        expect(addPictures(collection, [])).toEqual(collection)
      }),
      { seed: 132 },
    )
  })

  it('moved pictures are in their new class, all others where they were, and none is lost', () => {
    fc.assert(
      fc.property(arbitraryCollection, arbitraryName, every, (collection, to, step) => {
        fc.pre(className(to) !== '')
        const chosen = chosenOf(collection, step)
        const after = movePictures(collection, chosen, to)
        expect(new Set(contents(after))).toEqual(new Set(contents(collection)))
        const stayed = collection.pictures.filter((_, at) => !chosen.has(at))
        for (const picture of stayed) {
          const there = after.pictures.some(
            (each) =>
              each.content === picture.content &&
              each.name === picture.name &&
              classOf(after, each.class) === classOf(collection, picture.class),
          )
          expect(there).toBe(true)
        }
        for (const at of chosen) {
          const { content, name } = collection.pictures[at]!
          const moved = after.pictures.some(
            (each) =>
              each.content === content && each.name === name && classOf(after, each.class) === className(to),
          )
          expect(moved).toBe(true)
        }
      }),
      { seed: 133 },
    )
  })

  it('pictures and classes that are removed are gone, all others stay', () => {
    fc.assert(
      fc.property(arbitraryCollection, every, (collection, step) => {
        const chosen = chosenOf(collection, step)
        expect(removePictures(collection, chosen).pictures).toHaveLength(
          collection.pictures.length - chosen.size,
        )
        const [name = ''] = collection.classes
        const after = removeClass(collection, name)
        expect(after.classes).toEqual(collection.classes.slice(1))
        expect(after.pictures).toHaveLength(collection.pictures.filter((each) => each.class !== 0).length)
      }),
      { seed: 134 },
    )
  })

  it('another name for a class changes no picture, and the name back brings everything back', () => {
    fc.assert(
      fc.property(arbitraryCollection, arbitraryName, (collection, to) => {
        const [name] = collection.classes
        fc.pre(name !== undefined && className(to) !== '' && !collection.classes.includes(className(to)))
        const after = renameClass(collection, name, to)
        expect(contents(after)).toEqual(contents(collection))
        expect(renameClass(after, className(to), name)).toEqual(collection)
      }),
      { seed: 135 },
    )
  })

  it('a class that gets the name of another becomes one with it', () => {
    const both = addPictures({ classes: [], pictures: [] }, [
      { content: 'a'.repeat(64), name: '1.png', class: 'cat', width: 1, height: 1 },
      { content: 'b'.repeat(64), name: '1.png', class: 'cats', width: 1, height: 1 },
    ])
    const merged = renameClass(both, 'cat', 'cats')
    expect(merged.classes).toEqual(['cats'])
    expect(merged.pictures).toHaveLength(2)
  })

  it('a name that is nothing but blanks, or a class that is not there, changes nothing', () => {
    const one = addClass({ classes: [], pictures: [] }, 'cat')
    expect(renameClass(one, 'cat', '  ')).toEqual(one)
    expect(renameClass(one, 'dog', 'bird')).toEqual(one)
    expect(addClass(one, '\t')).toEqual(one)
  })

  it('without repeats each picture is once in its class, a given one before a free one', () => {
    const twice = { content: 'a'.repeat(64), class: 'cat', width: 1, height: 1 }
    const collection = addPictures({ classes: [], pictures: [] }, [
      { ...twice, name: '1.png' },
      { ...twice, name: '2.png', part: 'test' },
      { ...twice, name: '3.png', class: 'dog' },
    ])
    const once = withoutRepeats(collection)
    expect(once.pictures.map(({ name }) => name)).toEqual(['2.png', '3.png'])
    fc.assert(
      fc.property(arbitraryCollection, (any) => {
        const pairs = withoutRepeats(any).pictures.map((each) => `${each.class} ${each.content}`)
        expect(new Set(pairs).size).toBe(pairs.length)
        expect(new Set(pairs)).toEqual(new Set(any.pictures.map((each) => `${each.class} ${each.content}`)))
      }),
      { seed: 136 },
    )
  })
})

describe('the name of a class', () => {
  it('is the same in whichever way its letters were written', () => {
    expect(className('e\u0301clair')).toBe(className('éclair'))
    expect(className('  Ahorn\n  Blatt ')).toBe('Ahorn Blatt')
  })

  it('is never longer than allowed and never ends in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = className(`x${'\u{1F529}'.repeat(99)}${text}`)
        expect(name.length).toBeLessThanOrEqual(200)
        expect(className(name)).toBe(name.trim())
      }),
      { seed: 137 },
    )
  })
})
