import { readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { ContentStore } from '../../contents/content-store.ts'
import type { Json } from '../../graph/base/json.ts'
import { isJsonObject } from '../../graph/base/json.ts'
import { ok, problem } from '../../graph/document/problem.ts'
import { type AddedPicture, addPictures } from '../../graph/values/edit-pictures.ts'
import { EMPTY_COLLECTION, referenceTo, writeCollection } from '../../graph/values/picture-collection.ts'
import { placeInFolders } from '../../graph/values/picture-folders.ts'
import { ownDataInProcess } from '../../intake/in-process.ts'
import type { Intake, Refused, TakenPicture } from '../../intake/types.ts'
import type { Bringer } from './bringer.ts'

/** Bytes of files that are in memory at a time. */
const BYTES_AT_ONCE = 2 ** 26

/** Pictures in class folders, also below folders of the parts, and in zips. */
export const bringPictures: Bringer = {
  isEmpty: (value) => isJsonObject(value) && value.collection === '',
  async bring(folder, paths, contents) {
    const { intake } = ownDataInProcess(contents)
    const added: AddedPicture[] = []
    const refused: Refused[] = []
    for await (const some of slices(folder, paths)) {
      const taken = await takeSlice(folder, some, intake)
      if (!taken.ok) return taken
      refused.push(...taken.value.refused)
      for (const picture of taken.value.pictures) {
        // The folder itself names the class of what lies in it alone.
        const path = `${basename(resolve(folder))}/${picture.path}`
        const place = placeInFolders(path)
        if (place.class === undefined) refused.push(withoutClass(picture))
        else added.push(asAdded(picture, { ...place, class: place.class }))
      }
    }
    if (added.length === 0) return ok({ value: undefined, refused })
    const value = await keepCollection(added, contents)
    const classes = value.classes.map(({ name, free, train, validation, test }) => {
      const count = free + train + validation + test
      return `${name} ${count}`
    })
    return ok({
      value: value as Json,
      refused,
      said: { message: 'brought-pictures', values: { count: added.length, classes: classes.join(', ') } },
    })
  },
}

async function takeSlice(folder: string, paths: readonly string[], intake: Intake) {
  const files = await Promise.all(
    paths.map(async (path) => ({ path, file: new Blob([await readFile(join(folder, path))]) })),
  )
  return intake.pictures(files).result
}

/** Some files at a time. */
async function* slices(folder: string, paths: readonly string[]): AsyncGenerator<readonly string[]> {
  let [some, bytes]: [string[], number] = [[], 0]
  for (const path of paths) {
    const found = await stat(join(folder, path)).catch(() => undefined)
    // A link may lead to a folder, or nowhere.
    if (!found?.isFile()) continue
    const { size } = found
    if (some.length > 0 && bytes + size > BYTES_AT_ONCE) {
      yield some
      some = []
      bytes = 0
    }
    some.push(path)
    bytes += size
  }
  yield some
}

function withoutClass({ path, name }: TakenPicture): Refused {
  return { path, problem: problem('picture-without-class', { file: name }) }
}

function asAdded(
  { content, width, height }: TakenPicture,
  place: Pick<AddedPicture, 'name' | 'class' | 'part'>,
): AddedPicture {
  return { ...place, content, width, height }
}

async function keepCollection(added: readonly AddedPicture[], contents: ContentStore) {
  const collection = addPictures(EMPTY_COLLECTION, added)
  const [hash] = await contents.put([new TextEncoder().encode(writeCollection(collection))])
  return referenceTo(collection, hash as string)
}
