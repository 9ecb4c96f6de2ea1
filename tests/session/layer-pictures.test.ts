import { afterEach, describe, expect, test } from 'vitest'
import type { LayerPicture, ProjectSession } from '../../src/session/types.ts'
import { settled } from './hand-clock.ts'
import { closeAll, edit, isReady, project, seen, set, shownIn } from './look.ts'
import { endless, twoTrainers } from './small-digits.ts'
import { good, until, untilStatus } from './workbench.ts'

afterEach(closeAll)

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
    const { session, watched } = await project(endless())
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
    const { session } = await project(endless())
    good(session.run())
    seen(session.layer('output'))
    await ready(session, 'output', ({ weights }) => weights === 'training')
    session.pause('trainer')
    await untilStatus(session, 'trainer', 'paused')
    session.showExample({ part: 'test', index: 1 })
    const picture = await ready(session, 'output', ({ target }) => target === 2)
    expect(picture.weights).toBe('training')
  })

  test('shows the example chosen last, however quickly somebody steps through them during a pause', async () => {
    const { session } = await project(endless())
    good(session.run())
    const { all } = seen(session.layer('output'))
    await ready(session, 'output', ({ weights }) => weights === 'training')
    session.pause('trainer')
    await untilStatus(session, 'trainer', 'paused')
    for (const index of [1, 2, 3]) {
      session.showExample({ part: 'test', index })
      await Promise.resolve()
      await Promise.resolve()
    }
    // The first labels of MNIST's test file: 7 2 1 0.
    await ready(session, 'output', ({ target }) => target === 0)
    await settled()
    expect(shownIn(all.at(-1)).target).toBe(0)
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
    await expect.poll(() => all.at(-1)).toEqual({ kind: 'none' })
  })
})
