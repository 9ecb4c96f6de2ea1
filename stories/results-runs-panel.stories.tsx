import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { problem } from '../src/graph/document/problem.ts'
import { RunsPanel } from '../src/ui/runs/runs-panel.tsx'
import { keptRun, keptRuns } from '../testing/kept-runs.ts'
import { comparingGraph, finishedRun, resultsStage, show, slowed } from '../testing/results-stage.ts'
import { scriptedRun } from '../testing/scripted-runs.ts'
import { brokenGraph, longTitle } from '../testing/stage.ts'

/** As wide as a 1366×768 screen leaves it between library and inspector, and as high as it is at first. */
const meta: Meta<typeof RunsPanel> = {
  title: 'Panels/Runs',
  component: RunsPanel,
  decorators: [
    (Story, { parameters }) => (
      <div
        style={{
          width: parameters.width ?? 878,
          height: parameters.height ?? 220,
          background: 'var(--panel)',
        }}
      >
        <Story />
      </div>
    ),
  ],
  loaders: [resultsStage()],
}
export default meta
type Story = StoryObj<typeof RunsPanel>

export const Empty: Story = {}

export const EmptyWithProblems: Story = { loaders: [resultsStage(undefined, brokenGraph())] }

export const Preparing: Story = {
  loaders: [
    resultsStage((project) =>
      show(project, scriptedRun('trainer', 0, { status: 'preparing', prepared: 0.4, msPerStep: undefined })),
    ),
  ],
}

export const Running: Story = {
  loaders: [resultsStage((project) => show(project, scriptedRun('trainer', 3.4)))],
}

/** In the first epoch there is only the latest batch to show. */
export const FirstEpoch: Story = {
  loaders: [resultsStage((project) => show(project, scriptedRun('trainer', 0.4)))],
  async play({ canvasElement }) {
    await expect(within(canvasElement).getByText(/^(latest batch|letzter Stapel)$/)).toBeVisible()
  },
}

export const FailedWithWeights: Story = {
  loaders: [
    resultsStage((project) =>
      show(
        project,
        scriptedRun('trainer', 3.4, {
          status: 'failed',
          failure: 'diverged',
          weights: { epoch: 3, step: 0 },
          problem: problem('diverged-rate-too-high', { epoch: 4, step: 12, rate: 1, usual: 0.01 }),
        }),
      ),
    ),
  ],
}

export const Paused: Story = {
  loaders: [
    resultsStage((project) =>
      show(project, scriptedRun('trainer', 3.4, { status: 'paused', canResume: true })),
    ),
  ],
}

export const Evaluating: Story = {
  loaders: [resultsStage((project) => show(project, scriptedRun('trainer', 10, { status: 'evaluating' })))],
}

export const Stopped: Story = {
  loaders: [
    resultsStage((project) =>
      show(project, scriptedRun('trainer', 3.4, { status: 'stopped', canResume: true })),
    ),
  ],
}

export const Failed: Story = {
  loaders: [
    resultsStage((project) => {
      const run = scriptedRun('trainer', 0.6)
      show(project, {
        ...run,
        status: 'failed',
        weights: undefined,
        batches: { ...run.batches, loss: run.batches.loss.map((loss, i) => loss * 1.9 ** i) },
        problem: problem('diverged-rate-too-high', {
          epoch: 1,
          step: 20,
          rate: 10,
          usual: 0.001,
          largest: 1,
        }),
      })
    }),
  ],
}

export const Completed: Story = {
  loaders: [resultsStage((project) => show(project, finishedRun('trainer')))],
  async play({ canvasElement }) {
    await userEvent.click(within(canvasElement).getByRole('tab', { name: /^(Confusion|Konfusions)/ }))
    const grid = await within(canvasElement).findByRole('grid')
    await expect(within(grid).getAllByRole('gridcell').length).toBeGreaterThanOrEqual(100)
  },
}

export const Large: Story = { ...Completed, parameters: { width: 1432, height: 420 } }

export const StoppedEarly: Story = {
  loaders: [
    resultsStage((project) =>
      show(project, { ...finishedRun('trainer', { epochs: 7 }), epochs: 50, stoppedEarly: true }),
    ),
  ],
}

export const Stale: Story = {
  loaders: [
    resultsStage((project) => show(project, finishedRun('trainer', { stale: ['network', 'training'] }))),
  ],
}

export const TwoRuns: Story = {
  loaders: [
    resultsStage(
      (project) => {
        show(project, finishedRun('trainer'))
        show(project, { ...slowed(scriptedRun('trainer_2', 6.5), 1.3), optimizer: 'SGD' })
      },
      comparingGraph(['sgd']),
    ),
  ],
}

export const TwoRunsLarge: Story = { ...TwoRuns, parameters: { width: 1432, height: 420 } }

export const OtherSeeds: Story = {
  loaders: [
    resultsStage(
      (project) => {
        show(project, finishedRun('trainer'))
        show(project, { ...slowed(finishedRun('trainer_2', { seed: 7 }), 1.2), optimizer: 'RMSprop' })
      },
      comparingGraph(['rmsprop']),
    ),
  ],
}

export const FourTrainers: Story = {
  loaders: [
    resultsStage(
      (project) => {
        show(project, scriptedRun('trainer', 5.5))
        show(project, { ...slowed(scriptedRun('trainer_2', 5.2), 1.3), optimizer: 'RMSprop' })
        show(project, { ...slowed(scriptedRun('trainer_3', 5.6), 1.7), optimizer: 'SGD' })
      },
      comparingGraph(['rmsprop', 'sgd', 'adagrad']),
    ),
  ],
}

export const LongNames: Story = {
  loaders: [
    resultsStage(
      (project) => {
        show(project, finishedRun('trainer', { epochs: 10_000, epoch: 10_000, msPerStep: 12_345.678 }))
        show(project, scriptedRun('trainer_2', 4.5, { seed: 4_294_967_295, optimizer: longTitle() }))
      },
      comparingGraph(['sgd'], [longTitle(), longTitle()]),
    ),
  ],
}

/** Two trainers, and what was kept of runs before. */
const withHistory = (count: number) =>
  resultsStage(
    (project) => {
      show(project, finishedRun('trainer'))
      show(project, { ...slowed(scriptedRun('trainer_2', 6.5), 1.3), optimizer: 'SGD' })
      project.kept.runs.set(
        keptRuns(count, (i) => ({
          ...(i === 1 && { name: 'With more filters', note: 'Twice as many in the first layer.' }),
          ...(i === 2 && { isBaseline: true }),
          ...(i > 0 && i % 9 === 0 && { deletedAt: Date.now() }),
        })),
      )
      project.kept.use.set(40_000 * count)
    },
    comparingGraph(['sgd']),
  )

export const History: Story = { loaders: [withHistory(20)], parameters: { height: 300 } }

export const HistoryLarge: Story = { ...History, parameters: { width: 1432, height: 420 } }

/** Only those that are seen are drawn, wherever one looks. */
export const LongHistory: Story = {
  loaders: [withHistory(500)],
  parameters: { height: 300 },
  async play({ canvasElement }) {
    const table = within(canvasElement).getByRole('region', { name: /^(Table of runs|Tabelle der Läufe)$/ })
    const names = () => [...table.querySelectorAll<HTMLElement>('[data-name]')]
    await expect(names().length).toBeLessThan(60)
    names()[0]?.focus()
    await userEvent.keyboard('{End}')
    await waitFor(() =>
      expect(document.activeElement?.closest('tr')?.ariaRowIndex).toBe(
        table.querySelector('table')?.ariaRowCount,
      ),
    )
    await expect(names().length).toBeLessThan(60)
  },
}

/** Ten seeds of one trainer, and a sweep over two learning rates with three seeds each; one group is open. */
export const Groups: Story = {
  loaders: [
    resultsStage(
      (project) => {
        show(project, finishedRun('trainer'))
        show(project, { ...slowed(finishedRun('trainer_2'), 1.3), optimizer: 'SGD' })
        project.kept.runs.set([
          keptRun({ run: 'run of trainer', group: 'seeds' }),
          ...keptRuns(9, (i) => ({ group: 'seeds', seed: i + 2, optimizer: 'Adam', status: 'completed' })),
          ...keptRuns(6, (i) => ({
            run: `swept-${i}`,
            group: 'sweep',
            optimizer: 'SGD',
            variant: {
              seed: i % 3,
              settings: [{ node: 'optimizer_2', param: 'learningRate', value: i < 3 ? 0.01 : 0.1 }],
            },
          })),
        ])
      },
      comparingGraph(['sgd']),
    ),
  ],
  parameters: { height: 300 },
  async play({ canvasElement }) {
    const table = within(canvasElement).getByRole('region', { name: /^(Table of runs|Tabelle der Läufe)$/ })
    const rows = () => table.querySelectorAll('tbody tr')
    await expect(rows()).toHaveLength(4)
    await userEvent.click(within(table).getByRole('button', { name: /^10 (runs of|Läufe von)/ }))
    await expect(rows()).toHaveLength(14)
  },
}
