import { hashContent } from '../contents/hash-content.ts'
import { onWhite } from '../formats/pictures/on-white.ts'
import { writePng } from '../formats/pictures/png/write-png.ts'
import { middleSquare } from '../formats/video/frame-choice.ts'
import { openVideo } from '../formats/video/open-video.ts'
import { takeFrames } from '../formats/video/take-frames.ts'
import { type AddedPicture, addPictures } from '../graph/values/edit-pictures.ts'
import {
  type CollectionReference,
  EMPTY_COLLECTION,
  referenceTo,
  writeCollection,
} from '../graph/values/picture-collection.ts'
import { PARTS } from '../graph/values/port-value.ts'
import { KINDS, passages } from './passages.ts'

/** Of so many frames in a row the sharpest is taken. */
const STEP = 6

/** What a person gets who takes the clip apart by kind and part: the contents, and what the graph holds of them. */
export async function takeClip(clip: Blob): Promise<{
  readonly contents: readonly Uint8Array<ArrayBuffer>[]
  readonly reference: CollectionReference
}> {
  const opened = await openVideo(clip, 'screws.webm')
  if (!opened.ok) throw new Error(opened.problems[0]?.code)
  const video = opened.value
  const contents: Uint8Array<ArrayBuffer>[] = []
  const pictures: AddedPicture[] = []
  for (const [kind, name] of KINDS.entries())
    for (const part of PARTS) {
      const seen = passages().filter((each) => each.kind === kind && each.part === part)
      const [from, to] = [seen[0]?.from ?? 0, seen.at(-1)?.to ?? 0]
      const choice = { from, to, by: { step: STEP }, sharpest: true }
      for await (const { rgba, width, height, time } of takeFrames(
        video,
        choice,
        middleSquare(video.facts),
      )) {
        const png = writePng({ width, height, rgb: onWhite(rgba) })
        contents.push(png)
        const at = time.toFixed(2).padStart(7, '0')
        const content = await hashContent(png)
        pictures.push({ content, name: `screws-${at}s.png`, class: name, part, width, height })
      }
    }
  const collection = addPictures(EMPTY_COLLECTION, pictures)
  const list = new TextEncoder().encode(writeCollection(collection))
  contents.push(list)
  return { contents, reference: referenceTo(collection, await hashContent(list)) }
}
