import { afterEach, describe, expect, test } from 'vitest'
import type { RunEvent } from '../../src/engine/protocol.ts'
import { latch } from './faulty-storage.ts'
import { settled } from './hand-clock.ts'
import { closeAll, edit, project, seen, set } from './look.ts'
import { endless, smallDigits } from './small-digits.ts'
import { good, until, untilStatus } from './workbench.ts'

afterEach(closeAll)

const isTrained = (event: RunEvent) => event.kind === 'checkpoint' && event.checkpoint.epoch === 3
const isEnd = ({ kind }: RunEvent) => ['completed', 'cancelled', 'failed'].includes(kind)

describe('after the last look', () => {
  test('nothing is asked of the engine any more', async () => {
    const { session, watched } = await project(endless())
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
    // What comes after the checkpoint of the last epoch is the measurement.
    await watched.at(isTrained, () => session.stop('trainer'))
    await untilStatus(session, 'trainer', 'stopped')
    const look = seen(session.evaluation('confusion'))
    await watched.at('started', () => look.end())
    const run = watched.starts[1]?.run
    const last = await watched.told((event) => event.run === run && isEnd(event))
    expect(last.kind).toBe('cancelled')
    expect(session.runs.value.trainer?.evaluations).toEqual([])
    expect(watched.stopped).toContain(run)
  })
})
