import type { PictureCollection } from '../../graph/values/picture-collection.ts'

/** Names one picture of a collection as long as it is in it, wherever it is moved. */
export type PictureKey = string

/** A column of the gatherer. */
export interface ClassColumn {
  readonly name: string
  /** Its pictures' places in the collection. */
  readonly places: readonly number[]
}

/** A collection as it is looked at. */
export interface Arranged {
  readonly collection: PictureCollection
  readonly columns: readonly ClassColumn[]
  /** Of each picture, by its place. */
  readonly keys: readonly PictureKey[]
  readonly places: ReadonlyMap<PictureKey, number>
  /** Contents that are there more than once. */
  readonly repeated: ReadonlySet<string>
}

export function arranged(collection: PictureCollection): Arranged {
  const columns = collection.classes.map((name) => ({ name, places: [] as number[] }))
  const times = new Map<string, number>()
  const keys = collection.pictures.map(({ content }) => {
    const time = times.get(content) ?? 0
    times.set(content, time + 1)
    return time === 0 ? content : `${content} ${time}`
  })
  collection.pictures.forEach((picture, place) => void columns[picture.class]?.places.push(place))
  const repeated = new Set<string>()
  for (const [content, time] of times) if (time > 1) repeated.add(content)
  return { collection, columns, keys, places: new Map(keys.map((key, place) => [key, place])), repeated }
}
