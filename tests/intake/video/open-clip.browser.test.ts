import { expect, test } from 'vitest'
import { middleSquare } from '../../../src/formats/video/frame-choice.ts'
import { openZip } from '../../../src/formats/zip/open-zip.ts'
import type { Clip } from '../../../src/intake/types.ts'
import { openClip } from '../../../src/intake/video/open-clip.ts'
import { madeClip } from '../../formats/video/made-clip.ts'

const whole = { from: 0, to: 2, by: { step: 2 }, sharpest: false }

async function opened(): Promise<Clip> {
  const file = await madeClip({ format: 'webm', codec: 'vp9' })
  const clip = await openClip({ path: `holiday/${file.name}`, file })
  if (!clip.ok) throw new Error(clip.problems[0]?.code)
  return clip.value
}

test('a clip is opened and taken apart beside the page', async () => {
  const clip = await opened()
  expect(clip).toMatchObject({ name: 'clip.webm', facts: { width: 64, height: 48 } })
  const frames = clip.frames(whole, middleSquare(clip.facts))
  const pictures = clip.pictures([0.5, 1], 32)
  // Both at once, as the strip fills while frames are taken.
  const [first, small] = await Promise.all([frames.next(), pictures.next()])
  expect(first.value).toMatchObject({ width: 48, height: 48, time: 0 })
  expect((small.value as ImageBitmap).width).toBe(32)
  let count = 1
  while (!(await frames.next()).done) count++
  expect(count).toBe(10)
  clip.close()
})

test('its frames come as pictures in a zip', async () => {
  const clip = await opened()
  const counts: (number | Blob)[] = []
  for await (const each of clip.zipped(whole, middleSquare(clip.facts))) counts.push(each)
  clip.close()
  const zip = counts.pop() as Blob
  expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const entries = await openZip(zip)
  expect(entries.ok && entries.value.map(({ path }) => path)).toEqual(
    counts.map((number) => `clip-${String(number).padStart(4, '0')}.png`),
  )
})

test('what is asked of a clip that is closed ends', async () => {
  const clip = await opened()
  const frames = clip.frames(whole, middleSquare(clip.facts))
  await frames.next()
  const waiting = frames.next()
  clip.close()
  expect(await waiting).toEqual({ done: true, value: undefined })
})

test('a clip that cannot be read is refused', async () => {
  const clip = await openClip({ path: 'a.mp4', file: new Blob(['no clip']) })
  expect(clip.ok ? [] : clip.problems.map(({ code }) => code)).toEqual(['video-unreadable'])
})
