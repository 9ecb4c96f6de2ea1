import * as v from 'valibot'
import { canonicalJson, type Json } from '../base/json.ts'
import { PARTS, type Part } from './port-value.ts'

/** A picture of a collection: which bytes it is, what it was called, and where it belongs. */
export interface CollectedPicture {
  /** SHA-256 of the bytes that are kept, 64 hex digits. */
  readonly content: string
  /** The name of the file it came from, without its folders. */
  readonly name: string
  /** Index of its class. */
  readonly class: number
  /** The part it was given to by a folder or a person; left out where it is free to be divided. */
  readonly part?: Part
  readonly width: number
  readonly height: number
}

/**
 * Pictures of one's own, in classes. Always in one order, whatever order they came in: classes by name, pictures by
 * class, part, name and content. So the same pictures give the same bytes, and the same curve, everywhere.
 */
export interface PictureCollection {
  readonly classes: readonly string[]
  readonly pictures: readonly CollectedPicture[]
}

export const EMPTY_COLLECTION: PictureCollection = { classes: [], pictures: [] }

/** How many pictures of a class are free to be divided, and how many were given to a part. */
export type CollectedClass = {
  readonly name: string
  readonly free: number
  readonly train: number
  readonly validation: number
  readonly test: number
}

/** Pictures whose bytes are in the collection more than once; every field counts different pictures. */
export type Repeats = {
  /** More than once in the same class and part. */
  readonly same: number
  /** In more than one part, a free one counting as a part of its own. */
  readonly parts: number
  /** In more than one class. */
  readonly classes: number
}

/** What a graph holds of a collection: where it is kept, and what must be known before it is loaded. */
export type CollectionReference = {
  /** The content hash of the collection; the empty text while there is none. */
  readonly collection: string
  readonly classes: readonly CollectedClass[]
  /** Left out where every picture is there once. */
  readonly repeats?: Repeats
}

export const NO_COLLECTION: CollectionReference = { collection: '', classes: [] }

/** Pictures and classes a collection can have, and letters of a name. */
export const COLLECTION_LIMITS = { pictures: 100_000, classes: 1000, name: 200 } as const

/** How sides of pictures are stored: what is kept has a longer side of at most 512. */
const MOST_SIDE = 65_535

const FORMAT = 'faltwerk-pictures'
const VERSION = 1

/** The collection as it is kept: canonical JSON. */
export function writeCollection({ classes, pictures }: PictureCollection): string {
  return canonicalJson({ format: FORMAT, version: VERSION, classes, pictures })
}

const whole = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max))
const contentHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(COLLECTION_LIMITS.name))
const kept = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  classes: v.pipe(v.array(name), v.maxLength(COLLECTION_LIMITS.classes)),
  pictures: v.pipe(
    v.array(
      v.object({
        content: contentHash,
        name,
        class: whole(COLLECTION_LIMITS.classes - 1),
        part: v.exactOptional(v.picklist(PARTS)),
        width: whole(MOST_SIDE),
        height: whole(MOST_SIDE),
      }),
    ),
    v.maxLength(COLLECTION_LIMITS.pictures),
  ),
})

/** A collection as it was kept; nothing where the text is none, or one of a later version. */
export function readCollection(text: string): PictureCollection | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const read = v.safeParse(kept, json)
  if (!read.success) return undefined
  const { classes, pictures } = read.output
  const known =
    new Set(classes).size === classes.length && pictures.every((each) => each.class < classes.length)
  return known ? inOrder(classes, pictures) : undefined
}

const count = whole(COLLECTION_LIMITS.pictures)
const reference = v.strictObject({
  collection: v.union([v.literal(''), contentHash]),
  classes: v.pipe(
    v.array(v.strictObject({ name, free: count, train: count, validation: count, test: count })),
    v.maxLength(COLLECTION_LIMITS.classes),
    v.check((classes) => new Set(classes.map((each) => each.name)).size === classes.length),
  ),
  repeats: v.exactOptional(v.strictObject({ same: count, parts: count, classes: count })),
})

/** Whether a value is what a graph holds of a collection. */
export function isCollectionReference(value: Json): boolean {
  return v.is(reference, value) && (value.collection !== '' || value.classes.length === 0)
}

/** What a graph holds of a collection that is kept as the content `hash`. */
export function referenceTo(collection: PictureCollection, hash: string): CollectionReference {
  const repeats = repeatsIn(collection)
  const some = repeats.same + repeats.parts + repeats.classes > 0
  return { collection: hash, classes: countClasses(collection), ...(some && { repeats }) }
}

function countClasses({ classes, pictures }: PictureCollection): readonly CollectedClass[] {
  const counts = classes.map(() => ({ free: 0, train: 0, validation: 0, test: 0 }))
  for (const picture of pictures) {
    const counted = counts[picture.class]
    if (counted) counted[picture.part ?? 'free']++
  }
  return classes.map((name, at) => ({ name, free: 0, train: 0, validation: 0, test: 0, ...counts[at] }))
}

/** Pictures that are in the collection more than once, by their bytes. */
export function repeatsIn({ pictures }: PictureCollection): Repeats {
  const places = new Map<string, CollectedPicture[]>()
  for (const picture of pictures) {
    const there = places.get(picture.content)
    if (there) there.push(picture)
    else places.set(picture.content, [picture])
  }
  const repeats = { same: 0, parts: 0, classes: 0 }
  for (const there of places.values()) {
    if (there.length < 2) continue
    const distinct = (of: (picture: CollectedPicture) => unknown) => new Set(there.map(of)).size
    if (distinct((each) => `${each.class} ${each.part}`) < there.length) repeats.same++
    if (distinct((each) => each.part) > 1) repeats.parts++
    if (distinct((each) => each.class) > 1) repeats.classes++
  }
  return repeats
}

/** Classes and pictures in the order of a collection; what is there twice in every respect is there once. */
export function inOrder(
  classes: readonly string[],
  pictures: readonly CollectedPicture[],
): PictureCollection {
  const sorted = [...classes].sort(byCodePoints)
  const places = new Map(sorted.map((each, at) => [each, at]))
  const moved = pictures.map((picture): CollectedPicture => {
    const at = places.get(classes[picture.class] ?? '') ?? picture.class
    return at === picture.class ? picture : { ...picture, class: at }
  })
  moved.sort(byPlace)
  return {
    classes: sorted,
    pictures: moved.filter((each, at) => at === 0 || byPlace(moved[at - 1]!, each) !== 0),
  }
}

function byPlace(a: CollectedPicture, b: CollectedPicture): number {
  return (
    a.class - b.class ||
    partAt(a) - partAt(b) ||
    byCodePoints(a.name, b.name) ||
    byCodePoints(a.content, b.content)
  )
}

const partAt = ({ part }: CollectedPicture): number => (part ? PARTS.indexOf(part) : PARTS.length)

/** By the numbers of the characters: the same in every language and program. */
export function byCodePoints(a: string, b: string): number {
  const [left, right] = [a[Symbol.iterator](), b[Symbol.iterator]()]
  for (;;) {
    const [l, r] = [left.next().value, right.next().value]
    if (l === undefined || r === undefined) return Number(l !== undefined) - Number(r !== undefined)
    const difference = (l.codePointAt(0) ?? 0) - (r.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
}
