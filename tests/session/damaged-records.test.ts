import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { isCheckpoint } from '../../src/runs/run-schema.ts'
import { isDamagedRun } from '../../src/runs/stored-run.ts'
import { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import { readInfo } from '../../src/storage/stored-records.ts'
import type { ProjectInfo } from '../../src/storage/types.ts'
import { settled } from './hand-clock.ts'
import { closeAll } from './look.ts'
import { smallDigits } from './small-digits.ts'
import { good, textOf, untilStatus, workbench } from './workbench.ts'

const SEED = 20261127
const rubbish = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 'fr', -1, 9e99, null, undefined, {}, []),
)
type Place = readonly [holder: Record<string, unknown>, key: string]

/** Every place in plain data where something else could stand. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [[holder, key] as const, ...placesIn(holder[key])])
}

/** Puts rubbish anywhere into a value, in a copy. */
function damaged<T>(value: T, where: number, what: unknown): T {
  const copy = structuredClone(value)
  const places = placesIn(copy)
  const [holder, key] = places[Math.floor(where * places.length)]!
  holder[key] = what
  return copy
}

const where = fc.double({ min: 0, max: 0.999999, noNaN: true })

async function trained() {
  const disk = new MemoryDisk()
  const bench = workbench({ disk })
  const session = await bench.open(smallDigits())
  good(session.run())
  await untilStatus(session, 'trainer', 'completed')
  await session.flush()
  await bench.workspace.leave()
  return { disk, id: session.id }
}

afterEach(closeAll)

describe('a damaged project', () => {
  test('is listed as damaged, hides no other, can be taken along as a file and deleted', async () => {
    const disk = new MemoryDisk()
    const bench = workbench({ disk })
    const broken = good(await bench.workspace.create('Broken'))
    const whole = good(await bench.workspace.create('Whole'))
    await bench.workspace.leave()
    const kept = disk.projects.get(broken.id)!
    disk.projects.set(broken.id, {
      ...kept,
      info: { ...kept.info, changedAt: 'yesterday', openedAt: {} } as unknown as ProjectInfo,
      document: 'rubbish' as never,
    })
    const next = workbench({ disk })
    await next.workspace.begin()
    expect(next.workspace.current.value?.id).toBe(whole.id)
    const listed = new Map(next.workspace.projects.value.map((info) => [info.id, info]))
    expect(listed.get(broken.id)).toMatchObject({ title: 'Broken', changedAt: 0, damaged: true })
    expect(listed.get(whole.id)).not.toHaveProperty('damaged')
    expect(await next.workspace.open(broken.id)).toMatchObject({
      ok: false,
      problems: [{ code: 'project-damaged' }],
    })
    const file = good(await next.workspace.exportFile(broken.id))
    expect(JSON.parse(await textOf(file))).toMatchObject({
      project: { title: 'Broken' },
      document: 'rubbish',
    })
    good(await next.workspace.remove(broken.id))
    expect(next.workspace.projects.value.map(({ id }) => id)).toEqual([whole.id])
  })

  test('is taken along as a file with everything that JSON can say, and only that', async () => {
    const disk = new MemoryDisk()
    const bench = workbench({ disk })
    const broken = good(await bench.workspace.create('Broken'))
    await bench.workspace.leave()
    const shared = { units: 3 }
    const circle: Record<string, unknown> = { title: 'Round' }
    circle.again = [circle]
    const bytes = Uint8Array.of(1, 2, 3, 4)
    const map = new Map<string, unknown>([['a', shared]])
    map.set('itself', map)
    const document = { nodes: 7, one: shared, other: shared, circle, part: bytes.subarray(1, 3), map }
    disk.projects.set(broken.id, { ...disk.projects.get(broken.id)!, document: document as never })
    const file = good(await bench.workspace.exportFile(broken.id))
    expect(JSON.parse(await textOf(file)).document).toEqual({
      nodes: 7,
      one: shared,
      other: shared,
      circle: { title: 'Round', again: [null] },
      part: [2, 3],
      map: [
        ['a', shared],
        ['itself', null],
      ],
    })
  })

  test('whose line in the list alone is damaged opens, and is whole again once it is saved', async () => {
    const disk = new MemoryDisk()
    const bench = workbench({ disk })
    const session = good(await bench.workspace.create('Mine'))
    await bench.workspace.leave()
    const kept = disk.projects.get(session.id)!
    disk.projects.set(session.id, { ...kept, info: { title: 7 } as never })
    const again = good(await bench.workspace.open(session.id))
    good(again.perform({ name: 'seed', operation: { kind: 'set-seed', seed: 9 } }))
    await again.flush()
    const [info] = good(await bench.storage.listProjects())
    expect(info).toMatchObject({ title: 'Mine', nodes: 0 })
  })

  test('never throws and never hides another, wherever the rubbish is', async () => {
    const { disk, id } = await trained()
    const bench = workbench({ disk })
    const other = good(await bench.workspace.create('Other'))
    await bench.workspace.leave()
    const whole = disk.projects.get(id)!
    await fc.assert(
      fc.asyncProperty(where, rubbish, async (place, what) => {
        const { info, document } = damaged({ info: whole.info, document: whole.document }, place, what)
        disk.projects.set(id, { ...whole, info, document })
        const next = workbench({ disk })
        await next.workspace.begin()
        const ids = next.workspace.projects.value.map((project) => project.id)
        expect(ids).toContain(other.id)
        for (const project of next.workspace.projects.value)
          expect(Number.isFinite(new Date(project.changedAt).getTime())).toBe(true)
        const opened = await next.workspace.open(id)
        if (!opened.ok) expect(opened.problems[0]?.code).toBe('project-damaged')
        await next.workspace.leave()
        next.storage.close()
      }),
      { numRuns: 60, seed: SEED },
    )
  })

  test('is read without throwing, whatever the record is', () => {
    fc.assert(
      fc.property(rubbish, rubbish, (content, mark) => {
        const info = readInfo('p', content, mark)
        expect(info.id).toBe('p')
        expect(Number.isFinite(info.openedAt + info.createdAt + info.changedAt)).toBe(true)
      }),
      { numRuns: 500, seed: SEED },
    )
  })
})

describe('a damaged run', () => {
  test('is said and left out, and the project opens', async () => {
    const { disk, id } = await trained()
    const { record } = disk.run(id, 'trainer')!
    const data = structuredClone(record.data) as { state: { history: unknown } }
    data.state.history = { loss: 'none' }
    disk.saveRun({ record: { ...record, data }, weights: undefined })
    const next = workbench({ disk })
    const session = good(await next.workspace.open(id))
    expect(session.runs.value).toEqual({})
    expect(next.workspace.notices.value.map(({ message }) => message.code)).toEqual(['run-damaged'])
  })

  test('is told from a whole one without throwing, and what is taken for whole can be shown', async () => {
    const { disk, id } = await trained()
    const { record, weights } = disk.run(id, 'trainer')!
    expect(isDamagedRun(record)).toBe(false)
    expect(isCheckpoint(weights?.data)).toBe(true)
    await fc.assert(
      fc.asyncProperty(where, rubbish, async (place, what) => {
        disk.saveRun({ record: { ...record, data: damaged(record.data, place, what) }, weights })
        const next = workbench({ disk })
        const session = good(await next.workspace.open(id))
        await next.workspace.leave()
        next.storage.close()
        expect(session.id).toBe(id)
      }),
      { numRuns: 60, seed: SEED },
    )
  })

  test('with weights that are too short for their shape has no checkpoint', async () => {
    const { disk, id } = await trained()
    const { weights } = disk.run(id, 'trainer')!
    const data = structuredClone(weights!.data) as { weights: { values: Float32Array }[] }
    data.weights[0]!.values = data.weights[0]!.values.slice(1)
    expect(isCheckpoint(data)).toBe(false)
  })
})

describe('a damaged setting', () => {
  test.each([
    ['language', 'fr', 'en'],
    ['theme', 17, 'system'],
    ['text-size', 40, 1],
    ['panels', { wide: { library: 'open' } }, {}],
    ['canvas.minimap', 'yes', false],
    ['guide.dismissed', 7, []],
  ])('%s: %j is as if there were none', async (key, stored, fallback) => {
    const disk = new MemoryDisk()
    disk.settings.set(key, stored)
    const { workspace } = workbench({ disk, storage: createMemoryStorage({ disk }) })
    const signal = workspace.setting(key, fallback)
    await settled()
    expect(signal.value).toEqual(fallback)
  })
})
