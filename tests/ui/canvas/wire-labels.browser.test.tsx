import { afterEach, expect, it, vi } from 'vitest'
import { openScriptedCanvas } from '../support/open-canvas.tsx'
import { graphOf } from '../support/small-graph.ts'

/** Far enough apart for words between them. */
const row = () =>
  graphOf(
    {
      data: ['digits', 0, 0],
      flatten: ['flatten', 320, 0],
      dense: ['dense', 640, 0, { units: 12 }],
      last: ['dense', 960, 0, { units: 10 }],
    },
    'data.data -> flatten.input',
    'flatten.output -> dense.input',
    'dense.output -> last.input',
  )

type Canvas = Awaited<ReturnType<typeof openScriptedCanvas>>

const words = ({ container }: Canvas) =>
  [...container.querySelectorAll('svg text')].map(({ textContent }) => textContent)

afterEach(() => void vi.useRealTimers())

it('shapes stand along the wires, and are looked for anew a moment after something has moved', async () => {
  const canvas = await openScriptedCanvas(row())
  const { project } = canvas
  await expect.poll(() => words(canvas)).toEqual(['28×28×1', '784', '12'])

  // The moment does not come by itself.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  project.perform({
    name: 'set-param',
    operation: { kind: 'set-param', id: 'dense', param: 'units', value: 13 },
  })
  await expect.poll(() => words(canvas)).toEqual(['28×28×1', '784', '13'])
  project.perform({
    name: 'move',
    operation: { kind: 'move-nodes', positions: { last: { x: 960, y: 80 } } },
  })
  await expect.poll(() => words(canvas)).toEqual(['28×28×1', '784'])

  vi.advanceTimersByTime(1000)
  await expect.poll(() => words(canvas)).toEqual(['28×28×1', '784', '13'])
})
