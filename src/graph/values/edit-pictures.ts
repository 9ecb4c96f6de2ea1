import {
  byCodePoints,
  COLLECTION_LIMITS,
  type CollectedPicture,
  inOrder,
  type PictureCollection,
} from './picture-collection.ts'
import type { Part } from './port-value.ts'

/** A picture that is to come into a collection. */
export interface AddedPicture extends Omit<CollectedPicture, 'class'> {
  /** The name of its class, which is made where there is none. */
  readonly class: string
}

/** Which pictures of a collection an edit is about: their places in `pictures`. */
export type Chosen = ReadonlySet<number>

/** The collection with pictures added. What is there already in every respect stays there once. */
export function addPictures(
  collection: PictureCollection,
  added: readonly AddedPicture[],
): PictureCollection {
  return fromNames(collection.classes, [...named(collection), ...added])
}

/** The chosen pictures into a class, which is made where there is none. */
export function movePictures(
  collection: PictureCollection,
  chosen: Chosen,
  toClass: string,
): PictureCollection {
  const moved = named(collection).map((picture, at) =>
    chosen.has(at) ? { ...picture, class: toClass } : picture,
  )
  return fromNames(collection.classes, moved)
}

/** Gives the chosen pictures to a part, or frees them to be divided. */
export function givePart(
  collection: PictureCollection,
  chosen: Chosen,
  part: Part | undefined,
): PictureCollection {
  const given = named(collection).map(({ part: before, ...picture }, at) => {
    const now = chosen.has(at) ? part : before
    return now ? { ...picture, part: now } : picture
  })
  return fromNames(collection.classes, given)
}

/** The collection without the chosen pictures; their classes stay. */
export function removePictures({ classes, pictures }: PictureCollection, chosen: Chosen): PictureCollection {
  return { classes, pictures: pictures.filter((_, at) => !chosen.has(at)) }
}

/** The collection with one more class, which is empty; as it is where it has such a class. */
export function addClass(collection: PictureCollection, name: string): PictureCollection {
  return fromNames([...collection.classes, name], named(collection))
}

/** Another name for a class. Where a class has that name already, the two become one. */
export function renameClass(collection: PictureCollection, from: string, to: string): PictureCollection {
  return mergeClasses(collection, [from], to)
}

/** The pictures of several classes in one class. */
export function mergeClasses(
  collection: PictureCollection,
  from: readonly string[],
  into: string,
): PictureCollection {
  const target = className(into)
  if (target === '') return collection
  const gone = new Set(from)
  const kept = collection.classes.filter((each) => !gone.has(each))
  const some = kept.length < collection.classes.length
  const moved = named(collection).map((picture) =>
    gone.has(picture.class) ? { ...picture, class: target } : picture,
  )
  return some ? fromNames([...kept, target], moved) : collection
}

/** The collection without a class and its pictures. */
export function removeClass(collection: PictureCollection, name: string): PictureCollection {
  const kept = collection.classes.filter((each) => each !== name)
  return fromNames(
    kept,
    named(collection).filter((picture) => picture.class !== name),
  )
}

/**
 * Each picture once in a class: the first of those with the same bytes, a given one before a free one, so that what
 * is for training does not come up in testing again. Where the same picture is in several classes, only a person
 * knows which is right, and it stays in all of them.
 */
export function withoutRepeats({ classes, pictures }: PictureCollection): PictureCollection {
  const seen = new Set<string>()
  const first = pictures.filter((picture) => {
    const key = `${picture.class} ${picture.content}`
    return !seen.has(key) && seen.add(key)
  })
  return { classes, pictures: first }
}

/**
 * What a class is called when a person or a folder names it so: one form for letters that can be written in several
 * (é as one sign or two, which differs between file systems), without blanks around. Empty where nothing is left.
 */
export function className(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return shortened(plain, COLLECTION_LIMITS.name)
}

/** Never half a character: letters beyond the first 65,536 take two places. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}

function named({ classes, pictures }: PictureCollection): readonly AddedPicture[] {
  return pictures.map((picture) => ({ ...picture, class: classes[picture.class] ?? '' }))
}

/** The collection of pictures that say the names of their classes; those whose class has no name are left out. */
function fromNames(classes: readonly string[], pictures: readonly AddedPicture[]): PictureCollection {
  const names = new Set([...classes, ...pictures.map((picture) => picture.class)].map(className))
  names.delete('')
  const sorted = [...names].sort(byCodePoints)
  const places = new Map(sorted.map((each, at) => [each, at]))
  const placed = pictures.flatMap((picture): readonly CollectedPicture[] => {
    const at = places.get(className(picture.class))
    const { content, part, width, height } = picture
    const name = shortened(picture.name.normalize('NFC'), COLLECTION_LIMITS.name) || content.slice(0, 8)
    return at === undefined ? [] : [{ content, name, class: at, ...(part && { part }), width, height }]
  })
  return inOrder(sorted, placed)
}
