import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createNodeEngine } from '../../../src/engine/node/node-engine.ts'
import { jpegSize } from '../../../src/graph/base/jpeg-size.ts'
import { PHOTOGRAPH_SIZE, PHOTOGRAPHS } from '../../../src/graph/values/photographs.ts'

const engine = createNodeEngine()
const cat = new URL('../../../public/data/pictures/cat.jpg', import.meta.url)

it.each(PHOTOGRAPHS)(
  'the photograph “%s” is there in the size everybody counts on, and no blank',
  async (name) => {
    const reply = await engine.picture({ kind: 'photograph', name })
    if (!reply.ok) throw new Error(reply.problems[0]?.code)
    const { shape, values } = reply.value
    expect(shape).toEqual([...PHOTOGRAPH_SIZE, 3])
    expect(values).toHaveLength(240 * 320 * 3)
    expect(values.every((value) => Number.isInteger(value) && value >= 0 && value <= 255)).toBe(true)
    expect(new Set(values).size).toBeGreaterThan(200)
  },
)

it('a picture that the graph carries gives the same numbers as the file it came from', async () => {
  const jpeg = readFileSync(cat).toString('base64')
  const [own, shipped] = await Promise.all([
    engine.picture({ kind: 'own-picture', jpeg }),
    engine.picture({ kind: 'photograph', name: 'cat' }),
  ])
  if (!own.ok || !shipped.ok) throw new Error('no picture')
  expect(own.value.shape).toEqual(shipped.value.shape)
  expect(Buffer.from(own.value.values.buffer).equals(Buffer.from(shipped.value.values.buffer))).toBe(true)
})

it('a picture that is cut short or none at all is a problem in words', async () => {
  const jpeg = readFileSync(cat).subarray(0, 300).toString('base64')
  for (const broken of [jpeg, btoa('no picture'), 'not base64!'])
    expect(await engine.picture({ kind: 'own-picture', jpeg: broken })).toMatchObject({
      ok: false,
      problems: [{ code: 'picture-unreadable' }],
    })
})

describe('a JPEG picture that is made to be larger than it says', () => {
  const plain = readFileSync(cat)
  const frameAt = plain.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc2].includes(plain[at + 1] ?? 0))
  const frame = plain.subarray(frameAt, frameAt + 2 + plain.readUInt16BE(frameAt + 2))
  const rest = plain.subarray(frameAt + frame.length)
  const changed = (change: (frame: Buffer) => void, marker = frame[1] as number) => {
    const copy = Buffer.from(frame)
    copy[1] = marker
    change(copy)
    return copy
  }
  const sized = (height: number, width: number, marker?: number) =>
    changed((copy) => {
      copy.writeUInt16BE(height, 5)
      copy.writeUInt16BE(width, 7)
    }, marker)
  const withFrames = (...frames: readonly Buffer[]) =>
    Buffer.concat([plain.subarray(0, frameAt), ...frames, rest.subarray(0, -2)])
  const end = plain.subarray(-2)
  const lines = Buffer.from([0xff, 0xdc, 0, 4, 9000 >> 8, 9000 & 255])
  const many = Buffer.concat([
    Buffer.from([0xff, 0xc0, 0, 8 + 3 * 255, 8, 1, 64, 1, 64, 255]),
    Buffer.alloc(765, 0x11),
  ])
  many.writeUInt16BE(8 + 3 * 255, 2)

  it.each<[string, Buffer]>([
    ['by a second frame', Buffer.concat([withFrames(frame, sized(9000, 9000)), end])],
    ['by a second, progressive frame', Buffer.concat([withFrames(frame, sized(9000, 9000, 0xc2)), end])],
    ['by a frame behind its data', Buffer.concat([withFrames(frame), sized(9000, 9000), end])],
    ['by many small frames', Buffer.concat([withFrames(...Array.from({ length: 1500 }, () => frame)), end])],
    ['by a number of lines that comes later', Buffer.concat([withFrames(sized(0, 320)), lines, end])],
    ['by its only frame', Buffer.concat([withFrames(sized(9000, 9000)), end])],
    ['by 255 components', Buffer.concat([withFrames(many), end])],
    [
      'by components that are sampled 15 times',
      Buffer.concat([withFrames(changed((copy) => copy.fill(0xff, 11, 12))), end]),
    ],
    ['by a frame no reader knows', Buffer.concat([withFrames(sized(240, 320, 0xc9)), end])],
  ])('%s is refused before memory is taken for it', async (_, bytes) => {
    const before = process.resourceUsage().maxRSS
    const reply = await engine.picture({ kind: 'own-picture', jpeg: bytes.toString('base64') })
    expect(reply).toMatchObject({ ok: false, problems: [{ code: 'picture-unreadable' }] })
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(100_000)
  })

  it.each<[string, Buffer]>([
    ['by a second frame', Buffer.concat([withFrames(frame, sized(9000, 9000)), end])],
    ['by a number of lines that comes later', Buffer.concat([withFrames(sized(0, 320)), lines, end])],
  ])('%s is no picture for the check either', (_, bytes) => {
    expect(jpegSize(bytes)).toBeUndefined()
  })

  it('is read where nothing is wrong with it', () => {
    expect(jpegSize(Buffer.concat([withFrames(frame), end]))).toEqual([240, 320])
    expect(jpegSize(withFrames(Buffer.concat([Buffer.from([0xff, 0xff]), frame])))).toEqual([240, 320])
  })
})
