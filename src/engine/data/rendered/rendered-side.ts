import { splitSeed } from '../../../graph/base/hash.ts'
import { mix32 } from '../../../graph/base/mix32.ts'
import { nextTask } from '../../../graph/base/next-task.ts'
import { permutation } from '../../random/permutation.ts'
import type { Side } from '../class-examples.ts'
import type { DataCache } from './data-cache.ts'
import { createDraws } from './draws.ts'
import type { Painter, PictureRecipe } from './picture-recipe.ts'

/** The pictures of one side of a rendered data set. Each is drawn once, when it is needed first. */
export interface RenderedSide {
  /** Class per picture: all classes equally often, in an order of chance. */
  readonly labels: Uint8Array
  /** The bytes of one picture: to be looked at, not to be changed. */
  picture(index: number): Uint8Array
  /**
   * Sees to it that these pictures are there, from the cache or drawn, and lets the event loop run meanwhile.
   * `onDone` hears how many more of them are.
   */
  prepare(indices: Uint32Array, onDone: (pictures: number) => void, isStopped: () => boolean): Promise<void>
}

/** Pictures that are kept, and divided among workers, together: about a tenth of a second of work. */
export const BLOCK = 250

/** Longer than this no message has to wait. */
const BREATH_MS = 10

export function renderedSide(
  recipe: PictureRecipe,
  side: Side,
  paint: Painter,
  cache: DataCache,
): RenderedSide {
  const { name: dataset, version, classes, examples } = recipe
  const count = examples[side]
  const size = recipe.shape[0] * recipe.shape[1] * recipe.shape[2]
  const order = permutation(count, splitSeed(0, dataset, side, 'order'))
  const labels = Uint8Array.from(order, (place) => place % classes)
  const base = splitSeed(0, dataset, side, 'pictures')
  const bytes = new Uint8Array(count * size)
  const isThere = new Uint8Array(count)
  const filling = new Map<number, Promise<void>>()

  function picture(index: number): Uint8Array {
    const mine = bytes.subarray(index * size, (index + 1) * size)
    if (!isThere[index]) {
      paint(side, labels[index] as number, createDraws(pictureSeed(base, index)), mine)
      isThere[index] = 1
    }
    return mine
  }

  async function draw(first: number, end: number, isStopped: () => boolean): Promise<void> {
    let breathedAt = performance.now()
    for (let index = first; index < end && !isStopped(); index++) {
      picture(index)
      if (performance.now() - breathedAt < BREATH_MS) continue
      await nextTask()
      breathedAt = performance.now()
    }
  }

  async function fill(block: number, isStopped: () => boolean): Promise<void> {
    const [first, end] = [block * BLOCK, Math.min(count, (block + 1) * BLOCK)]
    const key = { dataset, version, side, block }
    await cache.alone(key, async () => {
      const kept = await cache.read(key)
      if (kept?.length === (end - first) * size) {
        bytes.set(kept, first * size)
        isThere.fill(1, first, end)
        return
      }
      await draw(first, end, isStopped)
      if (!isStopped()) await cache.write(key, bytes.slice(first * size, end * size))
    })
  }

  return {
    labels,
    picture,
    async prepare(indices, onDone, isStopped) {
      for (const [block, wanted] of blocksOf(indices)) {
        // Once more where another run had begun this block and was stopped.
        while (!isStopped() && wanted.some((index) => !isThere[index])) {
          const filled = filling.get(block) ?? fill(block, isStopped).finally(() => filling.delete(block))
          filling.set(block, filled)
          await filled
        }
        if (isStopped()) return
        onDone(wanted.length)
        await nextTask()
      }
    },
  }
}

/** Seeds of neighbours must have nothing in common. */
function pictureSeed(base: number, index: number): number {
  return mix32(base + Math.imul(index, 0x9e3779b1))
}

function blocksOf(indices: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const blocks = new Map<number, number[]>()
  for (const index of indices) {
    const block = Math.floor(index / BLOCK)
    const wanted = blocks.get(block)
    if (wanted) wanted.push(index)
    else blocks.set(block, [index])
  }
  return blocks
}
