import { deleteDB } from 'idb'
import { expect, onTestFinished, test } from 'vitest'
import { browserContents } from '../../src/contents/browser-contents.ts'
import { writePng } from '../../src/formats/pictures/png/write-png.ts'
import type { Result } from '../../src/graph/document/problem.ts'
import { createIntake } from '../../src/intake/create-intake.ts'
import { LostHand } from '../../src/intake/hands.ts'
import type { TakenPicture } from '../../src/intake/types.ts'
import { type WorkerHandsOptions, workerHands } from '../../src/intake/workers/worker-hands.ts'

let databases = 0

function besidePage(options: WorkerHandsOptions = {}) {
  const database = `intake-${++databases}`
  const contents = browserContents({ name: database })
  onTestFinished(async () => {
    contents.close()
    await deleteDB(database)
  })
  return { contents, intake: createIntake(workerHands({ database, count: 2, ...options })) }
}

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems[0]?.code)
  return result.value
}

/** A picture of its own for every number. */
function png(number: number): Uint8Array<ArrayBuffer> {
  const rgb = new Uint8Array(3 * 32 * 32).map((_, i) => (i * number) % 251)
  rgb.set([number >> 8, number & 255])
  return writePng({ width: 32, height: 32, rgb })
}

const pictures = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ path: `${i}.png`, file: new Blob([png(i)]) }))

test('many pictures are taken in beside the page, and told as they are kept', async () => {
  const { contents, intake } = besidePage()
  const files = pictures(500)
  const told: TakenPicture[] = []
  const job = intake.pictures(files)
  job.kept.subscribe((kept) => void told.push(...kept))
  const taken = good(await job.result)
  expect(taken.refused).toEqual([])
  expect(taken.pictures.map(({ path }) => path)).toEqual(files.map(({ path }) => path))
  expect(new Set(told.map(({ content }) => content))).toEqual(
    new Set(taken.pictures.map(({ content }) => content)),
  )
  expect(await contents.has(taken.pictures.map(({ content }) => content))).toEqual(Array(500).fill(true))
})

test('what is cancelled ends with what it had said to be kept, and nothing else is kept', async () => {
  const { contents, intake } = besidePage()
  const job = intake.pictures(pictures(500))
  const told: TakenPicture[] = []
  job.kept.subscribe((kept) => {
    told.push(...kept)
    job.cancel()
  })
  const taken = good(await job.result)
  expect(taken.stopped?.code).toBe('intake-cancelled')
  expect(taken.pictures.length).toBeLessThan(500)
  const hashes = (things: readonly TakenPicture[]) => things.map(({ content }) => content).sort()
  expect(hashes(told)).toEqual(hashes(taken.pictures))
  expect((await contents.list()).map(({ hash }) => hash).sort()).toEqual(hashes(told))
})

test('what goes on in a circle is ended, and the next file has a worker of its own', async () => {
  const circle = URL.createObjectURL(new Blob(['for (;;) {}'], { type: 'text/javascript' }))
  onTestFinished(() => URL.revokeObjectURL(circle))
  const hands = workerHands({ count: 1, createWorker: () => new Worker(circle) })
  const file = (within: number) => hands.do('network', [], { within })
  const [first, second] = [file(50), file(100)]
  await expect(first).rejects.toBeInstanceOf(LostHand)
  await expect(second).rejects.toBeInstanceOf(LostHand)
})

test('a program that cannot be loaded is said in words', async () => {
  const { intake } = besidePage({ createWorker: () => new Worker('/no-such-worker.js', { type: 'module' }) })
  expect(await intake.pictures(pictures(3)).result).toMatchObject({
    ok: false,
    problems: [{ code: 'program-missing' }],
  })
})
