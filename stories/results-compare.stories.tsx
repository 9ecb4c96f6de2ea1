import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, userEvent, within } from 'storybook/test'
import { LargeView } from '../src/ui/views/large-view.tsx'
import {
  comparedGraph,
  comparedTrainers,
  finishedRun,
  resultsStage,
  show,
  slowed,
  withSchedules,
} from '../testing/results-stage.ts'
import { scriptedRun } from '../testing/scripted-runs.ts'
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

const LAYERS = ['conv1', 'conv2', 'conv3', 'dense', 'output']

const learning = (place: number): Learning => ({
  wrong: 0.1 + 0.03 * (place % 5),
  pace: 0.9 - 0.1 * (place % 6),
  vanishing: place % 2 === 1 ? 14 : 1.5,
  dead: place % 3 === 1 ? 0.06 : 0.012,
})

function runsOf(count: number) {
  return [
    resultsStage((project) => {
      comparedTrainers(count).forEach((trainer, place) => {
        const traces = scriptedTraces(trainer, place === 1 ? 7 : 10, LAYERS, learning(place))
        show(project, finishedRun(trainer, traces))
      })
    }, comparedGraph(count)),
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

/** Two with a schedule, of which one is under way, and one without, with their learning rates below the curves. */
export const CurvesWithRates: Story = {
  loaders: [
    resultsStage(
      (project) => {
        show(project, slowed(finishedRun('trainer'), 1.1))
        show(project, scriptedRun('trainer_2', 6.5, { status: 'running' }))
        show(project, slowed(finishedRun('trainer_3'), 1.2))
      },
      withSchedules(comparedGraph(3), 2, 600),
    ),
  ],
  async play({ canvasElement }) {
    const inside = within(canvasElement)
    await inside.findByText(/^(Learning rate|Lernrate)$/)
    fireEvent.keyDown(inside.getByRole('slider', { name: /^(Accuracy|Genauigkeit)/ }), { key: 'Home' })
  },
}

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
  loaders: [resultsStage((project) => show(project, finishedRun('trainer')), comparedGraph(1))],
  play: tab(MATRICES),
}
