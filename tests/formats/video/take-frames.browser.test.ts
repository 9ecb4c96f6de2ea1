import { describe, expect, test } from 'vitest'
import { type FrameChoice, middleSquare } from '../../../src/formats/video/frame-choice.ts'
import { openVideo, type Video } from '../../../src/formats/video/open-video.ts'
import { type Frame, takeFrames, thumbnails } from '../../../src/formats/video/take-frames.ts'
import { greyOf, hevcClip, type MadeClip, madeClip, soundClip } from './made-clip.ts'

const CLIPS: readonly MadeClip[] = [
  { format: 'webm', codec: 'vp8' },
  { format: 'webm', codec: 'vp9' },
  { format: 'mp4', codec: 'avc' },
  { format: 'mov', codec: 'avc' },
]
const whole: FrameChoice = { from: 0, to: 2, by: { step: 1 }, sharpest: false }

async function opened(file: File): Promise<Video> {
  const video = await openVideo(file, file.name)
  if (!video.ok) throw new Error(video.problems[0]?.code)
  return video.value
}

/** Only a browser without the codec leaves one out. */
async function clipOf(made: MadeClip): Promise<File | undefined> {
  const config = { codec: made.codec === 'avc' ? 'avc1.42001f' : made.codec, width: 64, height: 48 }
  const can = made.codec !== 'avc' || (await VideoEncoder.isConfigSupported(config)).supported
  return can ? madeClip(made) : undefined
}

async function taken(video: Video, choice: FrameChoice, square = middleSquare(video.facts)) {
  const frames: Frame[] = []
  for await (const frame of takeFrames(video, choice, square)) frames.push(frame)
  return frames
}

const grey = ({ rgba, width }: Frame, x = 0, y = 20) => rgba[4 * (y * width + x)] as number
/** The frame of the clip that this is, by its grey. */
const indexOf = (frame: Frame) => Math.round((grey(frame) - greyOf(0)) / 8)

describe.each(CLIPS)('a clip in $format of $codec', (made) => {
  test('says its size, length and speed, and gives its frames', async ({ skip }) => {
    const file = await clipOf(made)
    if (!file) return skip('this browser has no encoder for it')
    const video = await opened(file)
    expect(video.facts).toMatchObject({ width: 64, height: 48, rotation: 0, start: 0 })
    expect(video.facts.end).toBeCloseTo(2, 1)
    expect(video.facts.framesPerSecond).toBeCloseTo(10, 0)
    const frames = await taken(video, whole)
    expect(frames.map(indexOf)).toEqual(Array.from({ length: 20 }, (_, i) => i))
    expect(frames.every(({ width, height }) => width === 48 && height === 48)).toBe(true)
    video.close()
  })
})

describe('of a clip', () => {
  const clip = () => madeClip({ format: 'webm', codec: 'vp8' }).then(opened)

  test('every so many frames come from the time that is chosen', async () => {
    const choice = { ...whole, from: 0.5, to: 1.5, by: { step: 4 } }
    expect((await taken(await clip(), choice)).map(indexOf)).toEqual([5, 9, 13])
  })

  test('as many come as are wanted, spread evenly, and none twice', async () => {
    const video = await clip()
    expect((await taken(video, { ...whole, by: { count: 4 } })).map(indexOf)).toEqual([2, 7, 12, 17])
    expect(await taken(video, { ...whole, by: { count: 90 } })).toHaveLength(20)
  })

  test.each([
    [{ count: 6 }, 6],
    [{ step: 3 }, 7],
  ])('the sharpest of each window come, by %j', async (by, count) => {
    const found = (await taken(await clip(), { ...whole, by, sharpest: true })).map(indexOf)
    expect(found).toHaveLength(count)
    expect(found.every((index) => index % 3 === 1)).toBe(true)
    expect(new Set(found).size).toBe(count)
  })

  test('a square is cut out where it is put', async () => {
    const [frame] = await taken(await clip(), whole, { x: 16, y: 0, side: 30 })
    expect([frame!.width, frame!.height]).toEqual([30, 30])
    expect(grey(frame!, 3, 3)).toBeGreaterThan(220)
    expect(Math.abs(grey(frame!, 3, 20) - greyOf(0))).toBeLessThan(8)
  })

  test('small pictures of its length come without the rest', async () => {
    const pictures: ImageBitmap[] = []
    for await (const picture of thumbnails(await clip(), [0.1, 1, 1.9], 32)) pictures.push(picture)
    expect(pictures.map(({ width, height }) => [width, height])).toEqual(Array(3).fill([32, 24]))
  })

  test('an end in the middle of taking gives back the decoder', async () => {
    const video = await clip()
    for await (const frame of takeFrames(video, { ...whole, sharpest: true }, middleSquare(video.facts))) {
      expect(indexOf(frame)).toBe(0)
      break
    }
    video.close()
  })
})

test('a clip that a phone turned comes upright', async () => {
  const video = await opened(await madeClip({ format: 'mp4', codec: 'vp9', rotation: 90 }))
  expect(video.facts).toMatchObject({ width: 48, height: 64, rotation: 90 })
  const [frame] = await taken(video, whole, { x: 0, y: 8, side: 48 })
  // Turned clockwise, the white strip that was above is on the right.
  expect(grey(frame!, 44, 20)).toBeGreaterThan(220)
  expect(grey(frame!, 3, 20)).toBeLessThan(30)
})

describe('what gives no frames is refused with its reason:', () => {
  const refusal = async (file: File) => {
    const video = await openVideo(file, file.name)
    return video.ok ? undefined : video.problems.map(({ code }) => code)
  }

  test('HEVC, where the browser has none', async ({ skip }) => {
    const hevc = { codec: 'hvc1.1.6.L93.B0' }
    if ((await VideoDecoder.isConfigSupported(hevc)).supported) return skip('this browser decodes HEVC')
    expect(await refusal(await hevcClip())).toEqual(['video-hevc'])
  })

  test.each([
    ['nothing at all', new Uint8Array()],
    ['a text', new TextEncoder().encode('no video, only words, and some more of them')],
    ['a WebM file of which only the beginning is there', Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 0x9f)],
  ])('%s', async (_, bytes) => {
    expect(await refusal(new File([bytes], 'a.webm'))).toEqual(['video-unreadable'])
  })

  test('a clip that was cut off before its index', async () => {
    const file = await madeClip({ format: 'mp4', codec: 'vp9' })
    expect(await refusal(new File([file.slice(0, 60)], 'a.mp4'))).toEqual([
      expect.stringMatching(/^video-(unreadable|without-frames)$/),
    ])
  })

  test('sound alone', async () => {
    expect(await refusal(await soundClip())).toEqual(['video-sound-only'])
  })
})
