import type { ContentReader } from '../../../contents/content-store.ts'
import { hashJson } from '../../../graph/base/hash.ts'
import { failed, ok, problem, type Result } from '../../../graph/document/problem.ts'
import type { DatasetConfig } from '../../../graph/plan/plan.ts'
import { dividePictures } from '../../../graph/values/divide-pictures.ts'
import {
  type CollectedPicture,
  type PictureCollection,
  readCollection,
} from '../../../graph/values/picture-collection.ts'
import { PARTS, type Part } from '../../../graph/values/port-value.ts'
import type { Dataset, DatasetPart } from '../dataset.ts'
import { readContents } from '../read-contents.ts'
import { type DevelopedPictures, developPictures } from './develop-pictures.ts'

type Config = Extract<DatasetConfig, { kind: 'own-pictures' }>

/** Pictures a person brought, out of what is kept of them: grey values or colours from 0 to 255. */
export function ownPictures(contents: ContentReader) {
  const develop = developPictures(contents)

  async function open(hash: string): Promise<Result<PictureCollection>> {
    const read = await readContents(contents, [hash])
    if (!read.ok) return read
    const collection = readCollection(new TextDecoder().decode(read.value[0]))
    return collection ? ok(collection) : failed(problem('collection-damaged'))
  }

  return {
    async load(config: Config): Promise<Result<Dataset>> {
      const opened = await open(config.collection)
      if (!opened.ok) return opened
      const divided = dividePictures(opened.value, config)
      const all = PARTS.flatMap((part) => divided[part])
      const targets = targetsOf(all)
      const pictures = develop(all, config)
      const from = {
        train: 0,
        validation: divided.train.length,
        test: divided.train.length + divided.validation.length,
      }
      const part = (name: Part) => partOf(pictures, targets, from[name], divided[name].length)
      return ok({
        shape: [config.height, config.width, config.colour ? 3 : 1],
        target: 'classes',
        hash: hashJson(config),
        parts: { train: part('train'), validation: part('validation'), test: part('test') },
        complete: (progress, isStopped) => pictures.develop(undefined, progress, isStopped),
      })
    },
  }
}

/** Classes without pictures take no part: those that have some are counted through. */
function targetsOf(pictures: readonly CollectedPicture[]): Float32Array {
  const classes = [...new Set(pictures.map((picture) => picture.class))].sort((a, b) => a - b)
  const places = new Map(classes.map((each, at) => [each, at]))
  return Float32Array.from(pictures, (picture) => places.get(picture.class) ?? 0)
}

function partOf(
  pictures: DevelopedPictures,
  targets: Float32Array,
  from: number,
  count: number,
): DatasetPart {
  const places = (indices: ArrayLike<number>) => Array.from(indices, (index) => from + index)
  return {
    count,
    targets: targets.subarray(from, from + count),
    ready: (indices) => pictures.develop(places(indices)),
    gather: (indices) => pictures.gather(places(indices)),
  }
}
