import { afterEach, describe, expect, test } from 'vitest'
import { latch } from './faulty-storage.ts'
import { HandClock, settled } from './hand-clock.ts'
import { closeAll, edit, isReady, project, seen, set, shownIn } from './look.ts'
import { smallDigits } from './small-digits.ts'
import { good, until, untilStatus, workbench } from './workbench.ts'

afterEach(closeAll)

describe('samples', () => {
  test('are the first examples as they leave the node', async () => {
    const { session } = await project()
    const raw = shownIn(await until(session.samples('digits', 'train', 5), isReady))
    const scaled = shownIn(await until(session.samples('scale', 'train', 5), isReady))
    // The first labels of MNIST's training file.
    expect([...raw.targets]).toEqual([5, 0, 4, 1, 9])
    expect(raw.total).toBe(120)
    expect(Math.max(...raw.values)).toBe(255)
    expect([...scaled.values]).toEqual([...raw.values].map((pixel) => Math.fround(pixel / 255)))
  })

  test('are asked for once by everybody who sees the same, and not again when they are seen again', async () => {
    const { session, watched } = await project()
    const [a, b] = [seen(session.samples('digits', 'test', 3)), seen(session.samples('digits', 'test', 3))]
    await until(session.samples('digits', 'test', 3), isReady)
    expect(a.all.map(({ kind }) => kind)).toEqual(['loading', 'ready'])
    expect(b.all.at(-1)).toEqual(a.all.at(-1))
    a.end()
    b.end()
    await until(session.samples('digits', 'test', 3), isReady)
    expect(watched.samples).toHaveLength(1)
  })

  test('follow edits before the node, and are not asked for again after others', async () => {
    const { session, watched } = await project()
    const { all } = seen(session.samples('scale', 'train', 1))
    await until(session.samples('scale', 'train', 1), isReady)
    edit(session, set('hidden', 'units', 20))
    edit(session, { kind: 'move-nodes', positions: { scale: { x: 1, y: 1 } } })
    await settled()
    expect(watched.samples).toHaveLength(1)
    edit(session, set('scale', 'by', 51))
    const changed = await until(session.samples('scale', 'train', 1), isReady)
    expect(Math.max(...shownIn(changed).values)).toBe(5)
    expect(all.at(-1)).toEqual(changed)
    expect(watched.samples).toHaveLength(2)
  })

  test('are nothing where the node is not ready or the part is empty, and no more than there are', async () => {
    const { session } = await project(smallDigits({ digits: { validation: 0, test: 2 } }))
    expect(seen(session.samples('digits', 'validation', 3)).all).toEqual([{ kind: 'none' }])
    expect(seen(session.samples('hidden', 'test', 3)).all).toEqual([{ kind: 'none' }])
    const all = shownIn(await until(session.samples('digits', 'test', 9), isReady))
    expect(all.targets).toHaveLength(2)
    const { all: shown } = seen(session.samples('scale', 'test', 1))
    edit(session, { kind: 'remove-wire', id: 'w0' })
    await until(session.samples('scale', 'test', 1), ({ kind }) => kind === 'none')
    expect(shown.at(-1)).toEqual({ kind: 'none' })
  })

  test('of a late answer never replace those of a newer graph', async () => {
    const { session, watched } = await project()
    const { held, open } = latch()
    watched.held = held
    const { all } = seen(session.samples('scale', 'train', 1))
    await settled()
    watched.held = undefined
    edit(session, set('scale', 'by', 51))
    const newer = await until(session.samples('scale', 'train', 1), isReady)
    open()
    await settled()
    expect(all.filter(isReady)).toEqual([newer])
    expect(watched.samples).toHaveLength(2)
  })

  test('of a value dragged quickly are asked for as fast as they come, not once for each value', async () => {
    const { session, watched } = await project()
    const { held, open } = latch()
    watched.held = held
    const { all } = seen(session.samples('scale', 'train', 1))
    for (let by = 2; by <= 60; by++) {
      edit(session, set('scale', 'by', by))
      await settled()
    }
    await expect.poll(() => watched.samples.length).toBe(2)
    watched.held = undefined
    open()
    await until(session.samples('scale', 'train', 1), isReady)
    expect(watched.samples.length).toBeLessThanOrEqual(3)
    expect(shownIn(all.at(-1)).values.reduce((a, b) => Math.max(a, b))).toBeCloseTo(255 / 60, 4)
  })

  test('stay for a moment while new ones are made, and only then give way to loading', async () => {
    const clock = new HandClock()
    const { session, watched } = await project(smallDigits(), workbench({ schedule: clock.schedule }))
    const { all } = seen(session.samples('scale', 'train', 1))
    await until(session.samples('scale', 'train', 1), isReady)
    const { held, open } = latch()
    watched.held = held
    edit(session, set('scale', 'by', 51))
    // The card is shown first.
    await clock.pass(2 * 16)
    await clock.pass(199)
    expect(all.map(({ kind }) => kind)).toEqual(['loading', 'ready'])
    await clock.pass(1)
    expect(all.map(({ kind }) => kind)).toEqual(['loading', 'ready', 'loading'])
    open()
    await settled()
    expect(all.at(-1)?.kind).toBe('ready')
  })

  test('that cannot be had say why, and are asked for again by whoever looks next', async () => {
    const { session, watched } = await project()
    watched.held = Promise.reject(new Error('the worker is gone'))
    watched.held.catch(() => {})
    const failed = await until(session.samples('digits', 'test', 4), ({ kind }) => kind === 'failed')
    expect(failed).toMatchObject({
      problems: [{ code: 'preview-failed', values: { reason: 'the worker is gone' } }],
    })
    watched.held = undefined
    await until(session.samples('digits', 'test', 4), isReady)
  })
})

describe('single examples', () => {
  test('are those behind the cell of a confusion matrix', async () => {
    const { session } = await project()
    good(session.run())
    await untilStatus(session, 'trainer', 'completed')
    const shown = await until(session.evaluation('confusion'), (one) => one !== undefined)
    const sevens = [...(shown?.evaluation.targets ?? [])].flatMap((target, i) => (target === 7 ? [i] : []))
    const images = shownIn(await until(session.examples(shown!.data, 'test', sevens), isReady))
    expect(new Set(images.targets)).toEqual(new Set([7]))
    expect(images.targets).toHaveLength(sevens.length)
  })

  test('are nothing where none are asked for', async () => {
    const { session, watched } = await project()
    const data = {
      dataset: {
        kind: 'digits' as const,
        classes: [1],
        train: 1,
        validation: 0,
        test: 1,
        validationFrom: 'test' as const,
      },
      steps: [],
    }
    expect(seen(session.examples(data, 'test', [])).all).toEqual([{ kind: 'none' }])
    expect(watched.samples).toEqual([])
  })
})
