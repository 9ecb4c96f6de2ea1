import { expect, it } from 'vitest'
import { HASH_OF_ALL_PIXELS, hashOfAllPixels } from './all-pixels.ts'

const urls = import.meta.glob<string>('../../fixtures/pictures/*.{jpg,png,gif,webp,bmp,avif}', {
  query: '?url',
  import: 'default',
  eager: true,
})

it('pictures have the same pixels in a browser as in Node', async () => {
  const files = await Promise.all(
    Object.entries(urls).map(async ([path, url]) => {
      const bytes = await (await fetch(url)).arrayBuffer()
      return [path.split('/').at(-1) as string, new Uint8Array(bytes)] as const
    }),
  )
  expect(await hashOfAllPixels(new Map(files))).toBe(HASH_OF_ALL_PIXELS)
})
