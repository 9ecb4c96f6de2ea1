import { describe, expect, test } from 'vitest'
import { emptyDocument } from '../../src/graph/document/document.ts'
import { problem } from '../../src/graph/document/problem.ts'
import { createTiming } from '../../src/session/base/timing.ts'
import { Autosave } from '../../src/session/project/document/autosave.ts'
import type { SavedState } from '../../src/session/saved-state.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import { faultyStorage, latch } from './faulty-storage.ts'
import { HandClock, settled } from './hand-clock.ts'

const version = (title: string) => emptyDocument('p', title)

function autosaving() {
  const clock = new HandClock()
  const disk = faultyStorage(createMemoryStorage({ now: () => clock.now }))
  const autosave = new Autosave({
    storage: disk.storage,
    timing: createTiming({ schedule: clock.schedule }),
    savedAt: 0,
    revision: '0',
    saved: () => {},
  })
  const kinds: SavedState['kind'][] = []
  autosave.state.changes.subscribe(({ kind }) => kinds.push(kind))
  const onDisk = async () => {
    const project = await disk.storage.loadProject('p')
    return project.ok ? project.value.title : undefined
  }
  return { clock, disk, autosave, kinds, onDisk }
}

describe('autosave', () => {
  test('has an edit on the disk within half a second', async () => {
    const { clock, autosave, onDisk } = autosaving()
    autosave.put(version('first'))
    await clock.pass(500)
    expect(await onDisk()).toBe('first')
    expect(autosave.state.value).toEqual({ kind: 'saved', at: 150 })
  })

  test('has every edit on the disk within half a second while somebody keeps typing', async () => {
    const { clock, autosave, onDisk } = autosaving()
    for (let n = 0; n < 100; n++) {
      autosave.put(version(String(n)))
      await clock.pass(50)
      if (n >= 10) expect(Number(await onDisk())).toBeGreaterThanOrEqual(n - 10)
    }
  })

  test('writes many edits in a row as one', async () => {
    const { clock, disk, autosave } = autosaving()
    for (let n = 0; n < 20; n++) autosave.put(version(String(n)))
    await clock.pass(500)
    expect(disk.written).toEqual(['19'])
  })

  test('hands the last edit to the disk at once when the page is left, though one before is still being written', async () => {
    const { disk, autosave, onDisk } = autosaving()
    const { held, open } = latch()
    disk.held = held
    autosave.put(version('before'))
    void autosave.flush()
    autosave.put(version('last'))
    const flushed = autosave.flush()
    expect(disk.tries).toBe(2)
    expect(autosave.state.value.kind).toBe('saving')
    open()
    await flushed
    expect(disk.written).toEqual(['before', 'last'])
    expect(await onDisk()).toBe('last')
    expect(autosave.state.value.kind).toBe('saved')
  })

  test('writes the last edit again when it could not be written behind the one before', async () => {
    const { clock, disk, autosave, onDisk } = autosaving()
    const { held, open } = latch()
    disk.held = held
    disk.full = true
    autosave.put(version('before'))
    void autosave.flush()
    autosave.put(version('last'))
    const flushed = autosave.flush()
    open()
    await flushed
    expect(autosave.state.value.kind).toBe('unsaved')
    disk.full = false
    await clock.pass(1_500)
    expect(await onDisk()).toBe('last')
    expect(disk.written).toEqual(['last'])
  })

  test('says saved only after the transaction is complete', async () => {
    const { clock, disk, autosave, kinds } = autosaving()
    const { held, open } = latch()
    disk.held = held
    autosave.put(version('slow'))
    await clock.pass(60_000)
    expect(autosave.state.value.kind).toBe('saving')
    open()
    await settled()
    expect(kinds).toEqual(['saved', 'saving', 'saved'])
  })

  test('does not say saved while a later edit waits, and never writes out of order', async () => {
    const { clock, disk, autosave, kinds } = autosaving()
    const { held, open } = latch()
    disk.held = held
    autosave.put(version('one'))
    await clock.pass(300)
    autosave.put(version('two'))
    autosave.put(version('three'))
    await clock.pass(300)
    expect(disk.tries).toBe(1)
    disk.held = undefined
    open()
    await settled()
    expect(autosave.state.value.kind).toBe('saving')
    await clock.pass(300)
    expect(disk.written).toEqual(['one', 'three'])
    expect(kinds).toEqual(['saved', 'saving', 'saved'])
  })

  test('tries again after growing pauses when the disk is full, with what is newest then', async () => {
    const { clock, disk, autosave, kinds } = autosaving()
    disk.full = true
    autosave.put(version('one'))
    await clock.pass(260)
    expect(autosave.state.value).toMatchObject({
      kind: 'unsaved',
      what: 'edits',
      since: 0,
      problem: { code: 'storage-full' },
    })
    const pauses: number[] = []
    for (let [before, waited] = [disk.tries, 0]; pauses.length < 7; waited += 100) {
      await clock.pass(100)
      if (disk.tries === before) continue
      pauses.push(Math.round((waited + 100) / 1000))
      before = disk.tries
      waited = -100
    }
    expect(pauses).toEqual([1, 2, 4, 8, 10, 10, 10])
    autosave.put(version('two'))
    expect(autosave.state.value.kind).toBe('unsaved')
    disk.full = false
    await clock.pass(10_000)
    expect(disk.written).toEqual(['two'])
    expect(kinds).toEqual(['saved', 'saving', 'unsaved', 'saved'])
  })

  test('writes at once when asked to, and the promise waits for it', async () => {
    const { autosave, onDisk } = autosaving()
    autosave.put(version('leaving'))
    await autosave.flush()
    expect(await onDisk()).toBe('leaving')
    expect(autosave.state.value.kind).toBe('saved')
  })

  test('asked to write at once while a write is under way, writes what came since as well', async () => {
    const { clock, disk, autosave } = autosaving()
    const { held, open } = latch()
    disk.held = held
    autosave.put(version('one'))
    await clock.pass(300)
    autosave.put(version('two'))
    const flushed = autosave.flush()
    disk.held = undefined
    open()
    await flushed
    expect(disk.written).toEqual(['one', 'two'])
  })

  test('knows of an edit until it is on the disk', async () => {
    const { clock, disk, autosave } = autosaving()
    expect(autosave.hasUnsaved).toBe(false)
    autosave.put(version('one'))
    expect(autosave.hasUnsaved).toBe(true)
    disk.full = true
    await clock.pass(5000)
    expect(autosave.hasUnsaved).toBe(true)
    disk.full = false
    await clock.pass(10_000)
    expect(autosave.hasUnsaved).toBe(false)
  })

  test('says that an edit is not saved when the project is taken away before it is written', async () => {
    const { clock, disk, autosave, onDisk } = autosaving()
    disk.full = true
    autosave.put(version('one'))
    autosave.hold(problem('storage-outdated'))
    await clock.pass(5000)
    expect(autosave.state.value).toMatchObject({ kind: 'unsaved', problem: { code: 'storage-outdated' } })
    disk.full = false
    await clock.pass(10_000)
    expect(await onDisk()).toBe('one')
    expect(autosave.state.value).toMatchObject({ kind: 'read-only', problem: { code: 'storage-outdated' } })
  })

  test('says that it is not saved when the program itself makes a mistake', async () => {
    const { clock, disk, autosave } = autosaving()
    disk.held = Promise.reject(new Error('cannot be cloned'))
    disk.held.catch(() => {})
    autosave.put(version('one'))
    await clock.pass(300)
    expect(autosave.state.value).toMatchObject({
      kind: 'unsaved',
      problem: { code: 'not-saved', values: { reason: 'cannot be cloned' } },
    })
  })
})
