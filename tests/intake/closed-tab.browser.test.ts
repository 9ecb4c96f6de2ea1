import { deleteDB } from 'idb'
import { expect, onTestFinished, test } from 'vitest'
import { browserContents } from '../../src/contents/browser-contents.ts'
import { decodePicture } from '../../src/formats/pictures/decode-picture.ts'
import { writePng } from '../../src/formats/pictures/png/write-png.ts'
import type { createIntake } from '../../src/intake/create-intake.ts'
import type { TakenPicture } from '../../src/intake/types.ts'
import type { workerHands } from '../../src/intake/workers/worker-hands.ts'

/** A page of its own that takes pictures in. */
async function otherTab() {
  const frame = document.createElement('iframe')
  const script = new URL('./tab-script.ts', import.meta.url)
  frame.srcdoc = `<script type="module" src="${script}"></script>`
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  const page = frame.contentWindow as unknown as {
    createIntake: typeof createIntake
    workerHands: typeof workerHands
  }
  return { page, close: () => frame.remove() }
}

function png(number: number): Uint8Array<ArrayBuffer> {
  const rgb = new Uint8Array(3 * 32 * 32).map((_, i) => (i * number) % 251)
  rgb.set([number >> 8, number & 255])
  return writePng({ width: 32, height: 32, rgb })
}

test('a tab that is closed while pictures are taken in loses none that were said to be kept, and leaves no halves', async () => {
  const database = 'intake-closed-tab'
  const { page, close } = await otherTab()
  const intake = page.createIntake(page.workerHands({ database, count: 2 }))
  const files = Array.from({ length: 400 }, (_, i) => ({ path: `${i}.png`, file: new Blob([png(i)]) }))
  const said: TakenPicture[] = []
  const some = new Promise<void>((resolve) => {
    intake.pictures(files).kept.subscribe((kept) => {
      said.push(...kept)
      if (said.length > 64) resolve()
    })
  })
  await some
  close()

  const contents = browserContents({ name: database })
  onTestFinished(async () => {
    contents.close()
    await deleteDB(database)
  })
  expect(await contents.has(said.map(({ content }) => content))).toEqual(said.map(() => true))
  const listed = await contents.list()
  expect(listed.length).toBeLessThan(files.length)
  const found = await contents.get(listed.map(({ hash }) => hash))
  expect(found.map((bytes) => bytes?.length)).toEqual(listed.map(({ bytes }) => bytes))
  const decoded = await Promise.all(found.map((bytes) => decodePicture(bytes ?? new Uint8Array(), '')))
  expect(decoded.every(({ ok }) => ok)).toBe(true)
})
