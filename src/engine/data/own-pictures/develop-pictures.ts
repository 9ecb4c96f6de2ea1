import { ContentFault } from '../../../contents/content-fault.ts'
import type { ContentReader } from '../../../contents/content-store.ts'
import { hashJson } from '../../../graph/base/hash.ts'
import { nextTask } from '../../../graph/base/next-task.ts'
import { type Problem, problem } from '../../../graph/document/problem.ts'
import type { FittedPicture } from '../../../graph/plan/plan.ts'
import type { CollectedPicture } from '../../../graph/values/picture-collection.ts'
import { DataProblem } from '../data-fault.ts'
import type { Progress } from '../dataset.ts'

/** Pictures at the size they are trained on, as bytes. */
export interface DevelopedPictures {
  /**
   * Sees to it that the pictures at these places are there, all where none are named. Rejects with a DataProblem
   * where some are missing or damaged; the others are there all the same.
   */
  develop(places?: readonly number[], progress?: Progress, isStopped?: () => boolean): Promise<void>
  /** Numbers of pictures that are there, one after another. */
  gather(places: readonly number[]): Float32Array
}

interface Store {
  /** Pictures made alike. */
  readonly fitted: string
  readonly pictures: ReadonlyMap<string, number>
  readonly developed: (Uint8Array | undefined)[]
  bytes: number
}

/** Files that are read at a time: some megabytes. */
const AT_ONCE = 32
/** Twice as much as the pictures of one node may have: those used last are forgotten last. */
const MOST_BYTES = 2 ** 30
/** Collections, and sizes of them, that are looked through for a picture. */
const MOST_STORES = 24
/** Longer than this no message has to wait, but for a single picture. */
const BREATH_MS = 10

/**
 * Decodes pictures and brings them to size, each once. What another collection has of the same pictures at the same
 * size is taken from there: while somebody gathers pictures, only new ones are decoded.
 */
export function developPictures(contents: ContentReader) {
  /** The one used last at the end. */
  let stores: readonly Store[] = []

  function use(store: Store): void {
    if (stores.at(-1) === store) return
    stores = [...stores.filter((each) => each !== store), store].slice(-MOST_STORES)
  }

  function forgetOldest(): void {
    let bytes = stores.reduce((sum, store) => sum + store.bytes, 0)
    for (const store of stores.slice(0, -1)) {
      if (bytes <= MOST_BYTES) break
      bytes -= store.bytes
      store.developed.fill(undefined)
      store.bytes = 0
    }
    stores = stores.filter((store) => store.bytes > 0 || store === stores.at(-1))
  }

  function keep(store: Store, place: number, bytes: Uint8Array): void {
    if (!store.developed[place]) store.bytes += bytes.length
    store.developed[place] = bytes
  }

  async function read(hashes: readonly string[]) {
    try {
      return await contents.get(hashes)
    } catch (error) {
      throw error instanceof ContentFault ? new DataProblem(error.problem) : error
    }
  }

  /** The pictures at the places that are not there yet, neither here nor with another collection. */
  function missing(store: Store, pictures: readonly CollectedPicture[], places: readonly number[]) {
    const others = stores.filter((each) => each !== store && each.fitted === store.fitted)
    return places.filter((place) => {
      if (store.developed[place]) return false
      const { content } = pictures[place] as CollectedPicture
      const known = others.map((other) => other.developed[other.pictures.get(content) ?? -1]).find(Boolean)
      if (known) keep(store, place, known)
      return !known
    })
  }

  return (pictures: readonly CollectedPicture[], config: FittedPicture): DevelopedPictures => {
    const { height, width, colour, fit } = config
    const store: Store = {
      fitted: hashJson({ height, width, colour, fit }),
      pictures: new Map(pictures.map(({ content }, place) => [content, place])),
      developed: Array.from({ length: pictures.length }),
      bytes: 0,
    }
    const size = height * width * (colour ? 3 : 1)
    const everywhere = pictures.map((_, place) => place)
    let turn: Promise<unknown> = Promise.resolve()

    async function work(
      places: readonly number[],
      progress: Progress,
      isStopped: () => boolean,
    ): Promise<void> {
      use(store)
      const wanted = missing(store, pictures, places)
      if (wanted.length === 0) return
      // Loaded when the first picture is wanted: few graphs have one.
      const { decodePicture } = await import('../../../formats/pictures/decode-picture.ts')
      const { fitPicture } = await import('../../../formats/pictures/fit-picture.ts')
      const problems: Problem[] = []
      let [done, absent] = [places.length - wanted.length, 0]
      let breathedAt = performance.now()
      for (let from = 0; from < wanted.length && !isStopped(); from += AT_ONCE) {
        const some = wanted.slice(from, from + AT_ONCE)
        const files = await read(some.map((place) => (pictures[place] as CollectedPicture).content))
        for (const [i, place] of some.entries()) {
          if (isStopped()) return
          const file = files[i]
          const { name } = pictures[place] as CollectedPicture
          const decoded = file && (await decodePicture(file, name))
          if (!decoded) absent++
          else if (decoded.ok) keep(store, place, fitPicture(decoded.value, config))
          else problems.push(...decoded.problems)
          progress(++done, places.length)
          if (performance.now() - breathedAt < BREATH_MS) continue
          await nextTask()
          breathedAt = performance.now()
        }
      }
      forgetOldest()
      if (absent > 0)
        throw new DataProblem(problem('content-missing', { missing: absent, total: places.length }))
      if (problems[0]) throw new DataProblem(problems[0])
    }

    return {
      develop(places = everywhere, progress = () => {}, isStopped = () => false) {
        // One after another: whoever comes second finds what the first has done.
        const mine = turn.then(() => work(places, progress, isStopped))
        turn = mine.catch(() => {})
        return mine
      },
      gather(places) {
        use(store)
        const values = new Float32Array(places.length * size)
        places.forEach((place, i) => {
          const bytes = store.developed[place]
          if (!bytes) throw new Error(`picture ${place} is not developed`)
          values.set(bytes, i * size)
        })
        return values
      },
    }
  }
}
