import { expect, test } from 'vitest'
import type { RunRecord } from '../../src/storage/types.ts'
import type { Harness } from './harness.ts'
import { problemOf, unwrap } from './harness.ts'
import { sampleDocument } from './sample-document.ts'

const run = (trainer: string, id: string, data: unknown = { history: [0.5, 0.25] }): RunRecord => ({
  project: 'a',
  trainer,
  run: id,
  plan: `plan-${id}`,
  savedAt: 1000,
  data,
})

const weights = (trainer: string, id: string, data: unknown) => ({ project: 'a', trainer, run: id, data })

/** What every storage promises about runs, weights and settings. */
export function runContract(harness: () => Harness): void {
  const opened = async () => {
    const storage = await harness().open()
    await storage.saveProject(sampleDocument('a'))
    return storage
  }

  test('runs come back by trainer, each the latest of its own', async () => {
    const storage = await opened()
    expect(unwrap(await storage.loadRuns('a'))).toEqual([])
    await storage.saveRun(run('sgd', 'r1'))
    await storage.saveRun(run('adam', 'r2'))
    const latest = run('sgd', 'r3', { history: [0.1] })
    expect(unwrap(await storage.saveRun(latest))).toBeUndefined()
    const other = await harness().open()
    expect(unwrap(await other.loadRuns('a'))).toEqual([run('adam', 'r2'), latest])
  })

  test('runs of a project whose id begins like another stay apart', async () => {
    const storage = await opened()
    await storage.saveProject(sampleDocument('ab'))
    await storage.saveRun(run('t', 'r1'), weights('t', 'r1', 1))
    await storage.saveRun({ ...run('t', 'r2'), project: 'ab' }, { ...weights('t', 'r2', 2), project: 'ab' })
    await storage.saveRun(run('t2', 'r3'), weights('t2', 'r3', 3))
    expect(unwrap(await storage.loadRuns('a')).map((record) => record.run)).toEqual(['r1', 'r3'])
    await storage.deleteRun('a', 't')
    expect(unwrap(await storage.loadRuns('a')).map((record) => record.run)).toEqual(['r3'])
    expect(unwrap(await storage.loadWeights('ab', 't'))?.data).toBe(2)
    expect(unwrap(await storage.loadWeights('a', 't2'))?.data).toBe(3)
  })

  test('weights come back bit by bit, whatever the type of their arrays', async () => {
    const storage = await opened()
    const bits = Uint32Array.of(0x7fc00001, 0xffc12345, 0x80000000, 0x00000001, 0x7f800000, 0x3f800001)
    const data = {
      float32: new Float32Array(bits.buffer),
      float64: Float64Array.of(-0, Number.MIN_VALUE, 0.1 + 0.2, Number.NEGATIVE_INFINITY),
      int8: Int8Array.of(-128, 127),
      uint8: Uint8Array.of(0, 255),
      uint16: Uint16Array.of(65535),
      int32: Int32Array.of(-2147483648),
      bigInt64: BigInt64Array.of(-(2n ** 63n)),
      buffer: new Uint8Array([1, 2, 3]).buffer,
      nested: [{ shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6) }, new Map([['step', 12]])],
    }
    await storage.saveRun(run('t', 'r'), weights('t', 'r', data))
    const loaded = unwrap(await storage.loadWeights('a', 't'))
    expect(loaded).toEqual(weights('t', 'r', data))
    const back = loaded!.data as typeof data
    expect(back.float32).toBeInstanceOf(Float32Array)
    expect([...new Uint32Array(back.float32.buffer)]).toEqual([...bits])
    expect(new Uint8Array(back.float64.buffer)).toEqual(new Uint8Array(data.float64.buffer))
  })

  test('twenty megabytes of weights come back bit by bit', async () => {
    const storage = await opened()
    const words = Uint32Array.from({ length: 5 * 1024 * 1024 }, (_, i) => Math.imul(i, 2654435761))
    await storage.saveRun(run('t', 'r'), weights('t', 'r', new Float32Array(words.buffer)))
    const other = await harness().open()
    const loaded = unwrap(await other.loadWeights('a', 't'))!.data as Float32Array
    const back = new Uint32Array(loaded.buffer)
    expect(back.length).toBe(words.length)
    expect(back.every((word, i) => word === words[i])).toBe(true)
  })

  test('large arrays come back at their places, each of its own type, beside small ones', async () => {
    const storage = await opened()
    const large = (count: number) => Float32Array.from({ length: count }, (_, i) => i)
    const data = {
      weights: [
        { shape: [20_001], values: large(20_001) },
        { shape: [1], values: large(1) },
        { shape: [20_000], values: Float64Array.from(large(20_000)) },
      ],
      part: large(100_000).subarray(5, 70_001),
      bytes: Uint8Array.from({ length: 100_003 }, (_, i) => i),
      none: null,
    }
    await storage.saveRun(run('t', 'r'), weights('t', 'r', data))
    const other = await harness().open()
    expect(unwrap(await other.loadWeights('a', 't'))).toEqual(weights('t', 'r', data))
    expect(data.weights[0]!.values.length).toBe(20_001)
  })

  test('saving a run without weights keeps those there are, of an earlier run too, until it has some of its own', async () => {
    const storage = await opened()
    await storage.saveRun(run('t', 'm'), weights('t', 'm', Float32Array.of(1)))
    await storage.saveRun(run('u', 'm'), weights('u', 'm', Float32Array.of(2)))
    await storage.saveRun(run('t', 'm', 'later'))
    expect(unwrap(await storage.loadWeights('a', 't'))?.data).toEqual(Float32Array.of(1))
    for (const next of ['a-smaller-id', 'z-larger-id']) {
      await storage.saveRun(run('t', 'm'), weights('t', 'm', Float32Array.of(1)))
      await storage.saveRun(run('t', next))
      expect(unwrap(await storage.loadRuns('a'))).toContainEqual(run('t', next))
      expect(unwrap(await storage.loadWeights('a', 't'))).toEqual(weights('t', 'm', Float32Array.of(1)))
      await storage.saveRun(run('t', next), weights('t', next, Float32Array.of(4)))
      expect(unwrap(await storage.loadWeights('a', 't'))).toEqual(weights('t', next, Float32Array.of(4)))
    }
    await storage.saveRun(run('t', 'n'), weights('t', 'n', Float32Array.of(3)))
    expect(unwrap(await storage.loadWeights('a', 't'))).toEqual(weights('t', 'n', Float32Array.of(3)))
    expect(unwrap(await storage.loadWeights('a', 'u'))?.data).toEqual(Float32Array.of(2))
  })

  test('a run that cannot be cloned rejects and leaves run and weights as they are', async () => {
    const storage = await opened()
    await storage.saveRun(run('t', 'r'), weights('t', 'r', 1))
    const wrong = weights('t', 's', { values: Float32Array.of(2), progress: () => 1 })
    await expect(storage.saveRun(run('t', 's'), wrong)).rejects.toThrow(/clone/i)
    await expect(storage.saveRun(run('t', 'r', Symbol('no')))).rejects.toThrow(/clone/i)
    expect(unwrap(await storage.loadRuns('a'))).toEqual([run('t', 'r')])
    expect(unwrap(await storage.loadWeights('a', 't'))?.data).toBe(1)
  })

  test('weights of another run than the one they come with are refused', async () => {
    const storage = await opened()
    for (const other of [{ run: 's' }, { trainer: 'u' }, { project: 'b' }]) {
      const mixedUp = { ...weights('t', 'r', 1), ...other }
      await expect(storage.saveRun(run('t', 'r'), mixedUp)).rejects.toThrow('weights of another run')
    }
    expect(unwrap(await storage.loadRuns('a'))).toEqual([])
  })

  test('a run of a project that was never saved is refused', async () => {
    const storage = await opened()
    const orphan = { ...run('t', 'r'), project: 'nobody' }
    const result = await storage.saveRun(orphan, { ...weights('t', 'r', 1), project: 'nobody' })
    expect(problemOf(result)).toMatchObject({ code: 'project-missing', values: { id: 'nobody' } })
    expect(unwrap(await storage.loadRuns('nobody'))).toEqual([])
    expect(unwrap(await storage.loadWeights('nobody', 't'))).toBeUndefined()
  })

  test('a tab can save a run of a project that another tab saved', async () => {
    await opened()
    const other = await harness().open()
    await other.saveRun(run('t', 'r'), weights('t', 'r', 1))
    expect(unwrap(await other.loadRuns('a'))).toEqual([run('t', 'r')])
  })

  test('a deleted run is gone with its weights, and deleting it again is no problem', async () => {
    const storage = await opened()
    await storage.saveRun(run('t', 'r'), weights('t', 'r', 1))
    await storage.saveRun(run('u', 's'), weights('u', 's', 2))
    expect(unwrap(await storage.deleteRun('a', 't'))).toBeUndefined()
    expect(unwrap(await storage.deleteRun('a', 't'))).toBeUndefined()
    expect(unwrap(await storage.loadRuns('a'))).toEqual([run('u', 's')])
    expect(unwrap(await storage.loadWeights('a', 't'))).toBeUndefined()
    expect(unwrap(await storage.loadWeights('a', 'u'))?.data).toBe(2)
  })

  test('runs survive deleting and restoring their project', async () => {
    const storage = await opened()
    await storage.saveRun(run('t', 'r'), weights('t', 'r', 1))
    await storage.deleteProject('a')
    await storage.restoreProject('a')
    expect(unwrap(await storage.loadRuns('a'))).toEqual([run('t', 'r')])
    expect(unwrap(await storage.loadWeights('a', 't'))?.data).toBe(1)
  })

  test('a setting comes back as it was saved; undefined forgets it', async () => {
    const storage = await opened()
    expect(unwrap(await storage.loadSetting('theme'))).toBeUndefined()
    for (const value of ['dark', null, false, 0, { panels: [240, 320] }]) {
      expect(unwrap(await storage.saveSetting('theme', value))).toBeUndefined()
      expect(unwrap(await (await harness().open()).loadSetting('theme'))).toEqual(value)
    }
    await storage.saveSetting('theme', undefined)
    expect(unwrap(await storage.loadSetting('theme'))).toBeUndefined()
    expect(unwrap(await storage.loadSetting(''))).toBeUndefined()
  })
}
