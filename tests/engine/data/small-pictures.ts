import { encode } from 'fast-png'
import type { ContentStore } from '../../../src/contents/content-store.ts'
import type { DatasetConfig } from '../../../src/graph/plan/plan.ts'
import { type AddedPicture, addPictures } from '../../../src/graph/values/edit-pictures.ts'
import {
  type CollectionReference,
  EMPTY_COLLECTION,
  referenceTo,
  writeCollection,
} from '../../../src/graph/values/picture-collection.ts'

type Rgb = readonly [red: number, green: number, blue: number]

/** A PNG file whose pixels are painted one by one. */
export function paintedPicture(
  width: number,
  height: number,
  paint: (x: number, y: number) => Rgb,
): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(paint(x, y), (y * width + x) * 3)
  return Uint8Array.from(encode({ width, height, data, channels: 3, depth: 8 }))
}

/** A picture of one colour. */
export const plainPicture = (side: number, grey: number) =>
  paintedPicture(side, side, () => [grey, grey, grey])

export interface SmallPicture extends Partial<Omit<AddedPicture, 'content'>> {
  readonly class: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Keeps pictures and the collection of them. */
export async function gathered(
  contents: ContentStore,
  pictures: readonly SmallPicture[],
): Promise<CollectionReference> {
  const hashes = await contents.put(pictures.map(({ bytes }) => bytes))
  const added = pictures.map(({ bytes: _, ...picture }, at) => ({
    name: `${at}.png`,
    width: 1,
    height: 1,
    ...picture,
    content: hashes[at] as string,
  }))
  const collection = addPictures(EMPTY_COLLECTION, added)
  const [hash] = await contents.put([new TextEncoder().encode(writeCollection(collection))])
  return referenceTo(collection, hash as string)
}

/** What trains on a collection at 2×2 in colour, all of it. */
export function ownPictures(
  { collection }: CollectionReference,
  change: Partial<DatasetConfig> = {},
): DatasetConfig {
  return {
    kind: 'own-pictures',
    collection,
    height: 2,
    width: 2,
    colour: true,
    fit: 'crop',
    parts: 'given',
    validationPercent: 0,
    testPercent: 0,
    seed: 1,
    ...change,
  } as DatasetConfig
}
