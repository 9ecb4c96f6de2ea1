import type { Observable } from 'rxjs'
import { afterEach, describe, expect, test } from 'vitest'
import type { Operation } from '../../src/graph/operation.ts'
import type { LayerPicture, Preview, ProjectSession } from '../../src/session/types.ts'
import { latch } from './faulty-storage.ts'
import { HandClock, settled } from './hand-clock.ts'
import { smallDigits, twoTrainers } from './small-digits.ts'
import { good, until, untilStatus, type Workbench, workbench } from './workbench.ts'

const sessions: ProjectSession[] = []
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close()
})

async function project(document = smallDigits(), bench: Workbench = workbench()) {
  await bench.workspace.begin()
  const session = await bench.open(document)
  sessions.push(session)
  return { session, watched: bench.watched }
}

/** Everything a preview has shown. */
function seen<T>(preview: Observable<T>): { readonly all: T[]; readonly end: () => void } {
  const all: T[] = []
  const subscription = preview.subscribe((value) => all.push(value))
  return { all, end: () => subscription.unsubscribe() }
}

const isReady = <T>(preview: Preview<T>) => preview.kind === 'ready'
const shownIn = <T>(preview: Preview<T> | undefined): T => {
  if (preview?.kind !== 'ready') throw new Error(`not ready: ${preview?.kind}`)
  return preview.value
}
const set = (id: string, param: string, value: number | string): Operation => ({
  kind: 'set-param',
  id,
  param,
  value,
})
const edit = (session: ProjectSession, operation: Operation) =>
  good(session.perform({ name: 'set-param', operation }))

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
    expect(watched.samples).toHaveLength(2)
    watched.held = undefined
    open()
    await until(session.samples('scale', 'train', 1), isReady)
    expect(watched.samples).toHaveLength(3)
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
    await clock.pass(199)
    expect(all.map(({ kind }) => kind)).toEqual(['loading', 'ready'])
    await clock.pass(1)
    expect(all.map(({ kind }) => kind)).toEqual(['loading', 'ready', 'loading'])
    open()
    await settled()
    expect(all.at(-1)?.kind).toBe('ready')
    sessions.length = 0
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

describe('the picture of a layer', () => {
  const ready = (
    session: ProjectSession,
    node: string,
    wanted: (picture: LayerPicture) => boolean = () => true,
  ) =>
    until(session.layer(node), (preview) => preview.kind === 'ready' && wanted(preview.value)).then(shownIn)

  test('shows start weights before training, with one question for all layers', async () => {
    const { session, watched } = await project()
    const all = ['flatten', 'hidden', 'output'].map((node) => seen(session.layer(node)).all)
    const output = await ready(session, 'output')
    expect(output.weights).toBe('start')
    // The first example of MNIST's test file is a seven.
    expect(output.target).toBe(7)
    expect(output.activation.shape).toEqual([10])
    expect(output.activation.values.reduce((a, b) => a + b)).toBeCloseTo(1, 5)
    expect(all.map((previews) => previews.at(-1)?.kind)).toEqual(['ready', 'ready', 'ready'])
    expect(watched.activations).toHaveLength(1)
  })

  test('is there without a trainer, still with one question for the network that is being built', async () => {
    const { session, watched } = await project()
    edit(session, { kind: 'remove-node', id: 'trainer' })
    for (const node of ['flatten', 'hidden', 'output']) seen(session.layer(node))
    expect((await ready(session, 'hidden')).activation.shape).toEqual([8])
    expect(watched.activations).toHaveLength(1)
    expect(watched.activations[0]?.network.config.layers.map(({ name }) => name)).toEqual([
      'input',
      'flatten',
      'hidden',
      'output',
    ])
  })

  test('shows another example when that is chosen, and one that exists where it does not', async () => {
    const { session, watched } = await project()
    const { all } = seen(session.layer('output'))
    await ready(session, 'output')
    session.showExample({ part: 'train', index: 1 })
    expect((await ready(session, 'output')).target).toBe(0)
    session.showExample({ part: 'validation', index: 5000 })
    await ready(session, 'output')
    expect(watched.activations.at(-1)?.example).toEqual({ part: 'validation', index: 39 })
    expect(all.filter(isReady)).toHaveLength(3)
  })

  test('moves with the training, and then shows what was trained', async () => {
    const { session, watched } = await project(smallDigits({ trainer: { epochs: 4000 } }))
    const { all } = seen(session.layer('hidden'))
    await ready(session, 'hidden')
    good(session.run())
    const early = await ready(session, 'hidden', ({ weights }) => weights === 'training')
    const later = await ready(
      session,
      'hidden',
      ({ activation, weights }) =>
        weights === 'training' && activation.values.some((v, i) => v !== early.activation.values[i]),
    )
    expect(later.activation.shape).toEqual([8])
    expect(watched.watches.find((watch) => watch)).toMatchObject({ layers: ['hidden'], everyMs: 250 })
    session.stop('trainer')
    const trained = await ready(session, 'hidden', ({ weights }) => weights === 'trained')
    expect(watched.activations.at(-1)?.weights?.length).toBeGreaterThan(0)
    expect(trained.activation.values).not.toEqual(early.activation.values)
    const kinds = all.flatMap((preview) => (preview.kind === 'ready' ? [preview.value.weights] : []))
    expect([...new Set(kinds)]).toEqual(['start', 'training', 'trained'])
  })

  test('shows the example chosen during a pause', async () => {
    const { session } = await project(smallDigits({ trainer: { epochs: 4000 } }))
    good(session.run())
    seen(session.layer('output'))
    await ready(session, 'output', ({ weights }) => weights === 'training')
    session.pause('trainer')
    await untilStatus(session, 'trainer', 'paused')
    session.showExample({ part: 'test', index: 1 })
    const picture = await ready(session, 'output', ({ target }) => target === 2)
    expect(picture.weights).toBe('training')
  })

  test('goes back to start weights when the network has changed, and to the trained ones when it is back', async () => {
    const { session } = await project()
    good(session.run())
    await untilStatus(session, 'trainer', 'completed')
    expect((await ready(session, 'hidden')).weights).toBe('trained')
    edit(session, set('hidden', 'units', 5))
    const changed = await ready(session, 'hidden')
    expect(changed).toMatchObject({ weights: 'start', activation: { shape: [5] } })
    session.undo()
    expect((await ready(session, 'hidden')).weights).toBe('trained')
    edit(session, set('adam', 'learningRate', 0.1))
    expect((await ready(session, 'hidden')).weights).toBe('trained')
  })

  test('is of a trained network rather than of one that has yet to be', async () => {
    const { session } = await project(twoTrainers())
    good(session.run(['second']))
    await untilStatus(session, 'second', 'completed')
    expect((await ready(session, 'hidden')).weights).toBe('trained')
  })

  test('is nothing where the layer is not ready', async () => {
    const { session } = await project()
    const { all } = seen(session.layer('hidden'))
    await ready(session, 'hidden')
    edit(session, { kind: 'remove-wire', id: 'w2' })
    expect(all.at(-1)).toEqual({ kind: 'none' })
  })
})

describe('a result node', () => {
  test('has nothing before the first run, then the measurement of its part', async () => {
    const { session } = await project(smallDigits({ evaluate: { part: 'train' } }))
    const { all } = seen(session.evaluation('evaluate'))
    good(session.run())
    const shown = await until(session.evaluation('evaluate'), (one) => one !== undefined)
    expect(all[0]).toBeUndefined()
    expect(shown?.evaluation).toMatchObject({ part: 'train', examples: 120 })
    expect(shown?.run.trainer).toBe('trainer')
  })

  test('added after the run is measured while somebody looks, once, and kept', async () => {
    const { session, watched } = await project()
    good(session.run())
    await untilStatus(session, 'trainer', 'completed')
    edit(session, set('evaluate', 'part', 'validation'))
    expect(watched.starts).toHaveLength(1)
    const other = seen(session.evaluation('evaluate'))
    const shown = await until(session.evaluation('evaluate'), (one) => one?.evaluation.part === 'validation')
    expect(shown?.evaluation.examples).toBe(40)
    expect(shown?.evaluation.accuracy).toBeCloseTo(shown?.run.history.valAccuracy.at(-1) ?? 0, 6)
    expect(shown?.run.stale).toEqual([])
    expect(other.all.at(-1)?.evaluation).toBe(shown?.evaluation)
    expect(watched.starts).toHaveLength(2)
  })

  test('of a run that was stopped shows what it had learned by then', async () => {
    const { session } = await project(smallDigits({ trainer: { epochs: 4000 } }))
    good(session.run())
    await until(session.runs, ({ trainer }) => (trainer?.epoch ?? 0) > 1)
    session.stop('trainer')
    const stopped = await untilStatus(session, 'trainer', 'stopped')
    expect(stopped.evaluations).toEqual([])
    const shown = await until(session.evaluation('confusion'), (one) => one !== undefined)
    expect(shown?.evaluation.confusion?.flat().reduce((a, b) => a + b)).toBe(60)
    expect(shown?.run).toMatchObject({ status: 'stopped', canResume: true })
  })

  test('is not needed to see what a trainer has measured, also after a change', async () => {
    const { session } = await project()
    for (const id of ['evaluate', 'confusion']) edit(session, { kind: 'remove-node', id })
    good(session.run())
    const { evaluations } = await untilStatus(session, 'trainer', 'completed')
    const shown = await until(session.evaluation('trainer'), (one) => one !== undefined)
    expect(shown?.evaluation).toBe(evaluations[0])
    expect(shown?.data.dataset.test).toBe(60)
    edit(session, set('digits', 'test', 30))
    const later = await until(
      session.evaluation('trainer'),
      (one) => one?.run.stale.includes('data') === true,
    )
    expect(later?.evaluation).toBe(evaluations[0])
    expect(later?.data.dataset.test).toBe(60)
  })

  test('keeps showing what was measured after the graph has changed, marked as stale', async () => {
    const { session, watched } = await project()
    good(session.run())
    await untilStatus(session, 'trainer', 'completed')
    const { all } = seen(session.evaluation('confusion'))
    edit(session, set('digits', 'test', 30))
    await until(session.evaluation('confusion'), (one) => one?.run.stale.includes('data') === true)
    expect(all.at(-1)?.evaluation.examples).toBe(60)
    expect(all.at(-1)?.data.dataset.test).toBe(60)
    edit(session, { kind: 'remove-wire', id: 'w3' })
    await until(session.evaluation('confusion'), (one) => one?.run.stale.includes('problem') === true)
    expect(all.at(-1)?.evaluation.examples).toBe(60)
    expect(watched.starts).toHaveLength(1)
  })
})

describe('after the last look', () => {
  test('nothing is asked of the engine any more', async () => {
    const { session, watched } = await project(smallDigits({ trainer: { epochs: 4000 } }))
    const looks = [
      seen(session.samples('scale', 'train', 2)),
      seen(session.layer('hidden')),
      seen(session.layer('output')),
      seen(session.evaluation('confusion')),
    ]
    good(session.run())
    await until(session.layer('hidden'), (one) => one.kind === 'ready' && one.value.weights === 'training')
    for (const look of looks) look.end()
    await settled()
    expect(watched.watches.at(-1)).toBeUndefined()
    const asked = [watched.samples.length, watched.activations.length, watched.watches.length]
    const shown = looks.map(({ all }) => all.length)
    edit(session, set('scale', 'by', 100))
    session.showExample({ part: 'test', index: 3 })
    session.stop('trainer')
    await untilStatus(session, 'trainer', 'stopped')
    await settled()
    expect([watched.samples.length, watched.activations.length]).toEqual(asked.slice(0, 2))
    expect(watched.watches.slice(asked[2]).filter((watch) => watch)).toEqual([])
    expect(looks.map(({ all }) => all.length)).toEqual(shown)
    expect(watched.starts).toHaveLength(1)
  })

  test('a question that waits for its turn is never asked', async () => {
    const { session, watched } = await project()
    const { held, open } = latch()
    watched.held = held
    const looks = [1, 2, 3, 4].map((count) => seen(session.samples('digits', 'train', count)))
    await settled()
    for (const look of looks) look.end()
    watched.held = undefined
    open()
    await settled()
    expect(watched.samples).toHaveLength(2)
  })

  test('a measurement under way is ended', async () => {
    const { session, watched } = await project(smallDigits({ digits: { test: 10_000, train: 60 } }))
    good(session.run())
    await until(session.runs, ({ trainer }) => trainer?.status === 'evaluating')
    session.stop('trainer')
    await untilStatus(session, 'trainer', 'stopped')
    const look = seen(session.evaluation('confusion'))
    while (watched.starts.length < 2) await settled()
    look.end()
    // Longer than the measurement would have taken.
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(session.runs.value.trainer?.evaluations).toEqual([])
    expect(watched.stopped).toContain(watched.starts[1]?.run)
  })
})
