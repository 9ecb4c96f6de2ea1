import { afterEach, expect, test } from 'vitest'
import { emptyGrid } from '../../src/graph/values/grid.ts'
import { experimentDocument, rowsOf } from '../nodes/experiments/experiment-graph.ts'
import { latch } from './faulty-storage.ts'
import { HandClock, settled } from './hand-clock.ts'
import { closeAll, edit, isReady, project, seen, set, shownIn } from './look.ts'
import { until, workbench } from './workbench.ts'

afterEach(closeAll)

const numbers = () =>
  experimentDocument({ grid: ['number-grid'], filter: ['filter'] }, ['grid.output > filter.input'])
const examples = () =>
  experimentDocument({ digits: ['digits'], one: ['example'], filter: ['filter'], far: ['live-activation'] }, [
    'digits.data > one.data',
    'one.output > filter.input',
    'filter.output > far.input',
  ])
const eye = () =>
  experimentDocument({ camera: ['camera', { shrink: 8 }], far: ['live-activation'] }, [
    'camera.output > far.input',
  ])

test('an experiment shows what arrives and what comes out, at once', async () => {
  const { session } = await project(numbers())
  const { all } = seen(session.experiment('filter'))
  const { inputs, outputs } = shownIn(all[0])
  expect(inputs.input).toMatchObject({ shape: [5, 5, 1] })
  expect(rowsOf(outputs.output ?? emptyGrid(1, 1))[1]).toEqual([3, -3, -3])
})

test('it follows edits within a frame and shows nothing twice', async () => {
  const clock = new HandClock()
  const { session } = await project(numbers(), workbench({ schedule: clock.schedule }))
  const { all } = seen(session.experiment('filter'))
  await clock.pass(20)
  for (const bias of [1, 2, 3]) edit(session, set('filter', 'bias', bias))
  edit(session, { kind: 'move-nodes', positions: { filter: { x: 7, y: 7 } } })
  await clock.pass(40)
  const biases = all.map((one) => shownIn(one).outputs.output?.values[0])
  expect(biases).toEqual([2, 3, 5])
})

test('all who look share one pass and one result', async () => {
  const { session, watched } = await project(examples())
  const [a, b] = [seen(session.experiment('filter')), seen(session.experiment('filter'))]
  await until(session.experiment('far'), isReady)
  expect(watched.samples).toHaveLength(1)
  expect(shownIn(a.all.at(-1))).toBe(shownIn(b.all.at(-1)))
})

test('an example comes from the engine, through the data steps, and follows its number', async () => {
  const { session } = await project(examples())
  const { all } = seen(session.experiment('one'))
  expect(all).toEqual([{ kind: 'loading' }])
  expect(shownIn(await until(session.experiment('one'), isReady)).outputs.output?.shape).toEqual([28, 28, 1])
  const first = shownIn(all.at(-1)).outputs.output
  edit(session, set('one', 'index', 1))
  await until(session.experiment('one'), (now) => isReady(now) && shownIn(now).outputs.output !== first)
})

test('the old numbers stay for a moment while others are fetched, here and behind', async () => {
  const clock = new HandClock()
  const { session, watched } = await project(examples(), workbench({ schedule: clock.schedule }))
  // The engine has read the data, so that only this clock decides from here on.
  await until(session.samples('digits', 'test', 1), isReady)
  const { all } = seen(session.experiment('far'))
  await clock.pass(20)
  const { held, open } = latch()
  watched.held = held
  edit(session, set('one', 'index', 2))
  await clock.pass(180)
  expect(all.map(({ kind }) => kind)).toEqual(['ready'])
  await clock.pass(60)
  expect(all.map(({ kind }) => kind)).toEqual(['ready', 'loading'])
  open()
  await settled()
  await clock.pass(40)
  expect(all.at(-1)?.kind).toBe('ready')
})

test('a photograph has the same numbers as everywhere', async () => {
  const { session } = await project(experimentDocument({ photo: ['photograph', { shrink: 8 }] }, []))
  const { outputs } = shownIn(await until(session.experiment('photo'), isReady))
  expect(outputs.output?.shape).toEqual([30, 40, 1])
})

test('a camera shows what it is handed, or says why it sees nothing', async () => {
  const { session } = await project(eye())
  const { all } = seen(session.experiment('far'))
  expect(all).toEqual([{ kind: 'none' }])
  session.provide('camera', { shape: [240, 320, 3], values: new Float64Array(240 * 320 * 3).fill(40) })
  expect(shownIn(await until(session.experiment('far'), isReady)).outputs.output?.values[0]).toBe(40)
  session.provide('camera', 'refused')
  const refused = await until(session.experiment('camera'), ({ kind }) => kind === 'failed')
  expect(refused).toMatchObject({ problems: [{ code: 'camera-refused' }] })
  expect(await until(session.experiment('far'), ({ kind }) => kind !== 'ready')).toEqual({ kind: 'none' })
  session.provide('camera', undefined)
  expect(await until(session.experiment('camera'), ({ kind }) => kind !== 'failed')).toEqual({ kind: 'none' })
})

test('where a node has a problem there is nothing to see', async () => {
  const { session } = await project(numbers())
  const { all } = seen(session.experiment('filter'))
  edit(session, { kind: 'remove-wire', id: 'w0' })
  expect(await until(session.experiment('filter'), ({ kind }) => kind !== 'ready')).toEqual({ kind: 'none' })
  expect(all.at(-1)).toEqual({ kind: 'none' })
})
