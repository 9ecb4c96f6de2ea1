import { hashText } from '../base/hash.ts'
import type { CollectedClass, CollectedPicture, PictureCollection } from './picture-collection.ts'
import { PARTS, type Part } from './port-value.ts'

/** How the pictures of a collection become parts. */
export interface PictureDivision {
  /** `given`: those given to a part are in it, the free ones are divided. `divided`: all are, whatever they were given to. */
  readonly parts: 'given' | 'divided'
  readonly validationPercent: number
  readonly testPercent: number
  readonly seed: number
}

/**
 * How many pictures of a class each part gets. Of the free ones, the share asked for, rounded to the nearest whole
 * picture (halves up), for each class by itself; but one of them at least is for training, the test part giving way
 * last.
 */
export function dividedCounts(
  { free, ...given }: CollectedClass,
  division: PictureDivision,
): Readonly<Record<Part, number>> {
  const isGiven = division.parts === 'given'
  const divided = isGiven ? free : free + given.train + given.validation + given.test
  const share = (percent: number, most: number) =>
    Math.min(Math.round((divided * percent) / 100), Math.max(0, most))
  const test = share(division.testPercent, divided - 1)
  const validation = share(division.validationPercent, divided - 1 - test)
  const train = divided - validation - test
  if (!isGiven) return { train, validation, test }
  return {
    train: given.train + train,
    validation: given.validation + validation,
    test: given.test + test,
  }
}

/**
 * The pictures of each part. Which of the free ones go where is decided by seed and content alone: another picture in
 * the collection moves none, or as few as the counts ask for. Within a part they come in an order of chance, so that
 * its first ones are a mixture of all classes.
 */
export function dividePictures(
  collection: PictureCollection,
  division: PictureDivision,
): Readonly<Record<Part, readonly CollectedPicture[]>> {
  const parts: Record<Part, Drawn[]> = { train: [], validation: [], test: [] }
  const free = collection.classes.map((): Drawn[] => [])
  for (const picture of collection.pictures) {
    const drawn = { picture, draw: hashText(`${division.seed} ${picture.content}`) }
    const part = division.parts === 'given' ? picture.part : undefined
    if (part) parts[part].push(drawn)
    else free[picture.class]?.push(drawn)
  }
  free.forEach((pictures, at) => {
    const counted = { name: '', free: pictures.length, train: 0, validation: 0, test: 0 }
    const { test, validation } = dividedCounts(counted, division)
    pictures.sort(byDraw)
    parts.test.push(...pictures.slice(0, test))
    parts.validation.push(...pictures.slice(test, test + validation))
    parts.train.push(...pictures.slice(test + validation))
    free[at] = []
  })
  const [train, validation, test] = PARTS.map((part) =>
    parts[part].sort(byDraw).map(({ picture }) => picture),
  )
  return { train: train ?? [], validation: validation ?? [], test: test ?? [] }
}

interface Drawn {
  readonly picture: CollectedPicture
  readonly draw: string
}

/** Equal draws are equal pictures, but for one in 2⁶⁴: they stay in the order of the collection. */
function byDraw(a: Drawn, b: Drawn): number {
  return a.draw < b.draw ? -1 : Number(a.draw > b.draw)
}
