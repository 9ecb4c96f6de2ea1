import { describe, expect, test } from 'vitest'
import { base64Bytes } from '../../src/graph/base/base64.ts'
import { encodePicture } from '../../src/session/files/encode-picture.ts'
import { chunk, header, joinedBytes, LINEAR_GAMMA, linearProfile, smallPng } from './small-png.ts'

const limits = { side: 320, most: 80_000 }

/** The colour in the middle of the picture that a graph would carry, read by the browser itself. */
async function middle(bytes: Uint8Array<ArrayBuffer>, type = 'image/png'): Promise<readonly number[]> {
  const encoded = await encodePicture(new File([bytes], 'picture', { type }), limits)
  if (!encoded.ok) throw new Error(encoded.problems[0]?.code)
  const bitmap = await createImageBitmap(new Blob([base64Bytes(encoded.value)!], { type: 'image/jpeg' }))
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
  context.drawImage(bitmap, 0, 0)
  return [...context.getImageData(bitmap.width / 2, bitmap.height / 2, 1, 1).data].slice(0, 3)
}

function expectNear(found: readonly number[], wanted: readonly number[]): void {
  for (const [i, value] of found.entries()) expect(Math.abs(value - wanted[i]!)).toBeLessThanOrEqual(3)
}

async function profileChunk(): Promise<Uint8Array> {
  const packed = new Blob([linearProfile()]).stream().pipeThrough(new CompressionStream('deflate'))
  return chunk('iCCP', [0x70, 0, 0, ...new Uint8Array(await new Response(packed).arrayBuffer())])
}

const PRIMARIES = chunk('cHRM', [
  ...new Uint8Array(
    new Uint32Array([31270, 32900, 73000, 27000, 20000, 75000, 10000, 5000].map(swapped)).buffer,
  ),
])
function swapped(word: number): number {
  return ((word & 0xff) << 24) | ((word & 0xff00) << 8) | ((word >> 8) & 0xff00) | (word >>> 24)
}

describe('a pixel of one’s own picture is what stands in the file,', () => {
  const grey = [100, 100, 100]

  test.each<[string, () => Promise<readonly Uint8Array[]>]>([
    ['without anything', async () => []],
    ['with a gamma', async () => [LINEAR_GAMMA]],
    ['with primaries', async () => [LINEAR_GAMMA, PRIMARIES]],
    ['as sRGB', async () => [chunk('sRGB', [0])]],
    ['with a colour profile', async () => [await profileChunk()]],
    ['with coding-independent code points', async () => [chunk('cICP', [9, 16, 0, 1])]],
  ])('%s', async (_, further) => {
    expectNear(await middle(await smallPng(grey, { further: await further() })), grey)
    expectNear(await middle(await smallPng([100], { further: await further() })), grey)
  })

  test('half transparent over white', async () => {
    expectNear(await middle(await smallPng([0, 100, 200, 128], { further: [LINEAR_GAMMA] })), [127, 177, 227])
    expectNear(await middle(await smallPng([0, 100, 200, 0])), [255, 255, 255])
  })

  test('in a JPEG with a colour profile', async () => {
    const canvas = new OffscreenCanvas(16, 16)
    const context = canvas.getContext('2d')!
    context.fillStyle = 'rgb(100 100 100)'
    context.fillRect(0, 0, 16, 16)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 })
    const plain = new Uint8Array(await blob.arrayBuffer())
    const profile = [...'ICC_PROFILE\0\u0001\u0001'].map((letter) => letter.charCodeAt(0))
    const content = [...profile, ...linearProfile()]
    const length = content.length + 2
    const segment = Uint8Array.from([0xff, 0xe2, length >> 8, length & 255, ...content])
    const coloured = joinedBytes([plain.subarray(0, 2), segment, plain.subarray(2)])
    expectNear(await middle(coloured, 'image/jpeg'), grey)
  })
})

test('a picture with more pixels than a browser holds with ease is refused in words', async () => {
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)
  const huge = new File([joinedBytes([signature, header(60_000, 50_000, 2)])], 'huge.png')
  expect(await encodePicture(huge, limits)).toMatchObject({
    ok: false,
    problems: [{ code: 'picture-too-large', values: { file: 'huge.png', megapixels: 3000, most: 64 } }],
  })
})
