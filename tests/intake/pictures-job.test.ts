import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ContentFault } from '../../src/contents/content-fault.ts'
import type { ContentStore } from '../../src/contents/content-store.ts'
import { memoryContents } from '../../src/contents/memory-contents.ts'
import { decodePicture } from '../../src/formats/pictures/decode-picture.ts'
import { writePng } from '../../src/formats/pictures/png/write-png.ts'
import { problem, type Result } from '../../src/graph/document/problem.ts'
import { ownDataInProcess } from '../../src/intake/in-process.ts'
import type { BroughtFile, TakenPicture } from '../../src/intake/types.ts'
import { sentence } from '../../testing/words.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/pictures/${name}`, import.meta.url)))
const brought = (path: string, bytes: Uint8Array<ArrayBuffer> | string): BroughtFile => ({
  path,
  file: new Blob([bytes]),
})

/** A picture of its own for every number. */
function png(number: number, side = 2): Uint8Array<ArrayBuffer> {
  const rgb = new Uint8Array(3 * side * side).fill(number % 256)
  rgb[0] = number >> 8
  return writePng({ width: side, height: side, rgb })
}

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems[0]?.code)
  return result.value
}

async function take(files: readonly BroughtFile[], contents: ContentStore = memoryContents()) {
  return good(await ownDataInProcess(contents).intake.pictures(files).result)
}

describe('pictures that are taken in', () => {
  test('are kept byte for byte where they are small', async () => {
    const contents = memoryContents()
    const bytes = fixture('baseline.jpg')
    const { pictures, refused } = await take([brought('train/cat/a.jpg', bytes)], contents)
    expect(refused).toEqual([])
    const [picture] = pictures
    expect(picture).toMatchObject({ name: 'a.jpg', path: 'train/cat/a.jpg' })
    expect(await contents.get([picture!.content])).toEqual([bytes])
    const { width, height } = good(await decodePicture(bytes, ''))
    expect(picture).toMatchObject({ width, height })
  })

  test('are kept upright and with a longer side of 512 pixels where they are larger', async () => {
    const contents = memoryContents()
    const large = writePng({ width: 600, height: 1024, rgb: new Uint8Array(600 * 1024 * 3).fill(7) })
    const { pictures } = await take([brought('a.png', large)], contents)
    expect(pictures).toMatchObject([{ width: 300, height: 512 }])
    const [bytes] = await contents.get([pictures[0]!.content])
    const decoded = good(await decodePicture(bytes!, ''))
    expect([decoded.width, decoded.height, new Set(decoded.rgb)]).toEqual([300, 512, new Set([7])])
  })

  test('come out of zips, with the zip as their outermost folder, in the order they were brought', async () => {
    const zip = zipSync({
      'cat/b.png': png(1),
      '__MACOSX/cat/._b.png': png(2),
      'notes.txt': new TextEncoder().encode('text'),
      'a.png': png(3),
    })
    const { pictures, refused } = await take([
      brought('z.png', png(4)),
      brought('animals.zip', zip as Uint8Array<ArrayBuffer>),
      brought('.DS_Store', 'x'),
      brought('y.png', png(5)),
    ])
    expect(pictures.map(({ path }) => path)).toEqual(['z.png', 'animals/cat/b.png', 'animals/a.png', 'y.png'])
    expect(refused).toMatchObject([{ path: 'animals/notes.txt', problem: { code: 'picture-unknown' } }])
  })

  test('that cannot be read are named with their reason, and the others are kept', async () => {
    const { pictures, refused } = await take([
      brought('a.txt', 'text'),
      brought('empty.jpg', ''),
      brought('good.png', png(1)),
      brought('short.jpg', fixture('baseline.jpg').slice(0, 400)),
      brought('broken.zip', 'PK'),
    ])
    expect(pictures.map(({ name }) => name)).toEqual(['good.png'])
    expect(refused.map(({ path, problem }) => [path, problem.code])).toEqual([
      ['a.txt', 'picture-unknown'],
      ['empty.jpg', 'picture-empty'],
      ['short.jpg', 'picture-cut-short'],
      ['broken.zip', 'zip-damaged'],
    ])
  })

  test('are told as soon as they are kept, with how far it is', async () => {
    const contents = memoryContents()
    const job = ownDataInProcess(contents).intake.pictures(
      Array.from({ length: 200 }, (_, i) => brought(`${i}.png`, png(i))),
    )
    const told: TakenPicture[] = []
    const there: Promise<readonly boolean[]>[] = []
    const dones: number[] = []
    job.kept.subscribe((pictures) => {
      told.push(...pictures)
      there.push(contents.has(pictures.map(({ content }) => content)))
    })
    job.progress.changes.subscribe(({ done }) => dones.push(done))
    const { pictures } = good(await job.result)
    expect(told).toEqual(pictures)
    expect((await Promise.all(there)).flat()).toEqual(Array(200).fill(true))
    expect(dones.at(-1)).toBe(200)
    expect(dones).toEqual([...dones].sort((a, b) => a - b))
    expect(job.progress.value).toMatchObject({ done: 200, total: 200 })
  })

  test('end early when somebody cancels: what was said to be kept stays, and nothing else is', async () => {
    const contents = memoryContents()
    const job = ownDataInProcess(contents).intake.pictures(
      Array.from({ length: 200 }, (_, i) => brought(`${i}.png`, png(i))),
    )
    job.kept.subscribe(() => job.cancel())
    const { pictures, stopped } = good(await job.result)
    expect(pictures).toHaveLength(64)
    expect((await contents.list()).map(({ hash }) => hash).sort()).toEqual(
      pictures.map(({ content }) => content).sort(),
    )
    expect(sentence(stopped!, 'en')).toBe('You stopped it. What had been kept until then is there.')
  })

  test('end where there is no room, with what was kept before and the words for a full disk', async () => {
    const contents = memoryContents()
    let puts = 0
    const small: ContentStore = {
      ...contents,
      put: (given) =>
        ++puts === 2
          ? Promise.reject(new ContentFault('full', problem('storage-full')))
          : contents.put(given),
    }
    const files = Array.from({ length: 200 }, (_, i) => brought(`${i}.png`, png(i)))
    const { pictures, stopped } = await take(files, small)
    expect(pictures).toHaveLength(64)
    expect(stopped?.code).toBe('storage-full')
    expect(puts).toBe(2)
  })

  test('may be pixels of a camera, on white where they can be seen through', async () => {
    const contents = memoryContents()
    const data = Uint8ClampedArray.of(10, 20, 30, 255, 0, 0, 0, 0)
    const frame = await ownDataInProcess(contents).intake.frame({ width: 2, height: 1, data }, 'frame 1')
    const { content, width, height, name } = good(frame)
    expect([width, height, name]).toEqual([2, 1, 'frame 1'])
    const [bytes] = await contents.get([content])
    expect(good(await decodePicture(bytes!, '')).rgb).toEqual(Uint8Array.of(10, 20, 30, 255, 255, 255))
  })
})
