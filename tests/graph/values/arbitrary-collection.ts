import fc from 'fast-check'
import { type AddedPicture, addPictures } from '../../../src/graph/values/edit-pictures.ts'
import { EMPTY_COLLECTION } from '../../../src/graph/values/picture-collection.ts'
import { PARTS } from '../../../src/graph/values/port-value.ts'

/** Names as people and computers give them: in any script, with signs that are written in two ways. */
export const arbitraryName = fc.oneof(
  fc.constantFrom(
    'Ahorn',
    'éclair',
    'e\u0301clair',
    '猫',
    '\u{1F529} Schraube',
    '\uFF01',
    'a/b',
    '__proto__',
    ' x  y ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)

const digit = fc.constantFrom('0', '7', 'a', 'f')
/** Few different ones, so that some come up again. */
export const arbitraryContent = digit.map((each) => each.repeat(64))

export const arbitraryPicture: fc.Arbitrary<AddedPicture> = fc
  .record({
    content: arbitraryContent,
    name: arbitraryName,
    class: arbitraryName,
    part: fc.constantFrom(...PARTS, undefined),
  })
  .map(({ part, ...picture }) => ({
    ...picture,
    // The size is that of the bytes.
    width: 1 + Number.parseInt(picture.content.slice(0, 1), 16),
    height: 9,
    ...(part && { part }),
  }))

export const arbitraryPictures = fc.array(arbitraryPicture, { maxLength: 25 })
export const arbitraryCollection = arbitraryPictures.map((added) => addPictures(EMPTY_COLLECTION, added))
