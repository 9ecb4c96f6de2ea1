import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, userEvent, within } from 'storybook/test'
import type { GraphDocument } from '../src/graph/document/document.ts'
import { LargeView } from '../src/ui/views/large-view.tsx'
import { comparingGraph, finishedRun, resultsStage, show } from '../testing/results-stage.ts'
import { type Learning, scriptedTraces } from '../testing/scripted-traces.ts'

/** Runs side by side, as wide as the enlarged view on a school laptop. */
const meta: Meta<typeof LargeView> = {
  title: 'Results/Compare',
  component: LargeView,
  args: { node: 'compare', fill: true },
  decorators: [
    (Story) => (
      <div
        style={{
          display: 'flex',
          width: 1240,
          maxWidth: '100vw',
          height: 600,
          padding: 16,
          background: 'var(--panel)',
        }}
      >
        <Story />
      </div>
    ),
  ],
}
export default meta
type Story = StoryObj<typeof LargeView>

const ALGORITHMS = ['sgd', 'rmsprop', 'adam', 'adamax', 'adagrad', 'adadelta']
const LAYERS = ['conv1', 'conv2', 'conv3', 'dense', 'output']

function comparing(count: number): GraphDocument {
  const base = comparingGraph(Array.from({ length: count - 1 }, (_, i) => ALGORITHMS[i % 6]!))
  const trainers = Array.from({ length: count }, (_, i) => (i === 0 ? 'trainer' : `trainer_${i + 1}`))
  const wires = trainers.map(
    (id, i) => [`c${i}`, { from: [id, 'metrics'], to: ['compare', 'metrics'] }] as const,
  )
  return {
    ...base,
    nodes: {
      ...base.nodes,
      compare: { type: 'compare', version: 1, params: {}, position: { x: 900, y: 0 } },
    },
    wires: { ...base.wires, ...Object.fromEntries(wires) },
  } as GraphDocument
}

const learning = (place: number): Learning => ({
  wrong: 0.1 + 0.03 * (place % 5),
  pace: 0.9 - 0.1 * (place % 6),
  vanishing: place % 2 === 1 ? 14 : 1.5,
  dead: place % 3 === 1 ? 0.06 : 0.012,
})

function runsOf(count: number) {
  const document = comparing(count)
  return [
    resultsStage((project) => {
      for (let place = 0; place < count; place++) {
        const trainer = place === 0 ? 'trainer' : `trainer_${place + 1}`

        const traces = scriptedTraces(trainer, place === 1 ? 7 : 10, LAYERS, learning(place))
        show(project, finishedRun(trainer, traces))
      }
    }, document),
  ]
}

const tab = (name: RegExp): Story['play'] => {
  return async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('tab', { name }))
  }
}
const MATRICES = /^(Confusions|Verwechslungen)$/
const EXAMPLES = /^(Answers|Antworten)$/
const LAYERS_TAB = /^(Layers|Schichten)$/

export const MatricesOfSix: Story = { loaders: runsOf(6), play: tab(MATRICES) }

export const Differences: Story = {
  loaders: runsOf(6),
  async play(context) {
    await tab(MATRICES)?.(context)
    await userEvent.click(
      await within(context.canvasElement).findByRole('button', { name: /^(Difference|Unterschied)$/ }),
    )
  },
}

export const OneDifference: Story = {
  loaders: runsOf(2),
  async play(context) {
    await Differences.play?.(context)
    const [, second] = await within(context.canvasElement).findAllByRole('listitem')
    await userEvent.click(within(second!).getByRole('button'))
  },
}

/** The matrix of the third epoch, large, and the examples behind a cell of it. */
export const BehindACell: Story = {
  loaders: runsOf(2),
  async play(context) {
    const inside = within(context.canvasElement)
    await tab(MATRICES)?.(context)
    const slider = await inside.findByRole('slider', { name: /^(Epoch|Epoche)$/ })
    fireEvent.change(slider, { target: { value: '2' } })
    await expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/3 (of|von) 10/))
    await userEvent.click((await inside.findAllByRole('listitem'))[0]!.querySelector('button')!)
    const cells = await inside.findAllByRole('gridcell', { name: /^(7 recognised|7 erkannt)/ })
    await userEvent.click(cells[0]!)
    await expect(
      await inside.findByRole('button', { name: /^(Back to the matrix|Zurück zur Matrix)/ }),
    ).toBeVisible()
  },
}

export const ExamplesOfTwenty: Story = { loaders: runsOf(20), play: tab(EXAMPLES) }

export const LayersOfTwenty: Story = { loaders: runsOf(20), play: tab(LAYERS_TAB) }

export const SixByLayer: Story = {
  loaders: runsOf(6),
  async play(context) {
    await tab(LAYERS_TAB)?.(context)
    await userEvent.click(
      await within(context.canvasElement).findByRole('button', { name: /^(By layer|Je Schicht)$/ }),
    )
  },
}

export const DeadUnits: Story = {
  loaders: runsOf(2),
  async play(context) {
    await tab(LAYERS_TAB)?.(context)
    await userEvent.click(await within(context.canvasElement).findByRole('button', { name: /^(Dead|Tote) / }))
  },
}

export const NothingRecorded: Story = {
  loaders: [resultsStage((project) => show(project, finishedRun('trainer')), comparing(1))],
  play: tab(MATRICES),
}
