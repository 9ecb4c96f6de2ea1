import { describe, expect, test } from 'vitest'
import type { ContentStore } from '../../src/contents/content-store.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
/** SHA-256 of `abc`, from FIPS 180-2. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

/** What every content store does. */
export function contentContract(name: string, open: (now: () => number) => Promise<ContentStore>): void {
  describe(name, () => {
    let time = 1000
    const store = () => {
      time = 1000
      return open(() => time)
    }

    test('gives back what was kept by what is in it, in the order asked for', async () => {
      const contents = await store()
      const [abc, empty] = await contents.put([bytes('abc'), bytes('')])
      expect(abc).toBe(ABC)
      const missing = '0'.repeat(64)
      expect(await contents.get([empty!, missing, ABC])).toEqual([bytes(''), undefined, bytes('abc')])
      expect(await contents.has([missing, ABC])).toEqual([false, true])
    })

    test('keeps the same bytes once, and when they were brought last', async () => {
      const contents = await store()
      await contents.put([bytes('abc'), bytes('abc')])
      time = 2000
      expect(await contents.put([bytes('abc')])).toEqual([ABC])
      expect(await contents.list()).toEqual([{ hash: ABC, bytes: 3, keptAt: 2000, isList: false }])
    })

    test('hands out bytes that are the caller’s own', async () => {
      const contents = await store()
      const brought = bytes('abc')
      await contents.put([brought])
      brought[0] = 0
      const [first] = await contents.get([ABC])
      first![0] = 0
      expect(await contents.get([ABC])).toEqual([bytes('abc')])
    })

    test('removes what it is told to and nothing else', async () => {
      const contents = await store()
      const [, other] = await contents.put([bytes('abc'), bytes('abd')])
      await contents.remove([ABC, '0'.repeat(64)])
      expect(await contents.list()).toMatchObject([{ hash: other }])
      expect(await contents.has([ABC])).toEqual([false])
      await contents.put([bytes('abc')])
      expect(await contents.get([ABC])).toEqual([bytes('abc')])
    })

    test('leaves what was brought again meanwhile', async () => {
      const contents = await store()
      const [, other] = await contents.put([bytes('abc'), bytes('abd')])
      time = 2000
      await contents.put([bytes('abc')])
      await contents.remove([ABC, other!], 2000)
      expect(await contents.list()).toMatchObject([{ hash: ABC }])
    })

    test('knows what may name other contents', async () => {
      const contents = await store()
      await contents.put([bytes('{"pictures":[]}')])
      expect(await contents.list()).toMatchObject([{ isList: true }])
    })
  })
}
