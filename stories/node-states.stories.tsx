import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import type { GraphDocument } from '../src/graph/document/document.ts'
import { problem } from '../src/graph/document/problem.ts'
import type { RunView } from '../src/session/run-view.ts'
import { NodeCard } from '../src/ui/canvas/card/node-card.tsx'
import { digitsGraph, finishedRun, resultsStage, show } from '../testing/results-stage.ts'
import type { ScriptedProject } from '../testing/scripted-project.ts'
import { scriptedEvaluation, scriptedRun } from '../testing/scripted-runs.ts'
import { brokenGraph } from '../testing/stage.ts'

/** Everything a card can look like besides its type. */
const meta: Meta<typeof NodeCard> = {
  title: 'Nodes/States',
  component: NodeCard,
  args: { id: 'trainer' },
  decorators: [
    (Story) => (
      <main style={{ padding: 24 }}>
        <Story />
      </main>
    ),
  ],
  loaders: [resultsStage()],
}
export default meta
type Story = StoryObj<typeof NodeCard>

const running = (done: number, more: Partial<RunView> = {}) =>
  resultsStage((project) => project.setRun('trainer', scriptedRun('trainer', done, more)))
const projectOf = (loaded: unknown) => (loaded as { stage: { project: ScriptedProject } }).stage.project

export const Ready: Story = {
  async play({ canvasElement, loaded }) {
    await userEvent.click(within(canvasElement).getByRole('button', { name: /^(Run|Starten)$/ }))
    await expect(projectOf(loaded).told).toEqual([{ what: 'run', trainers: ['trainer'] }])
  },
}

export const Preparing: Story = {
  loaders: [running(0, { status: 'preparing', prepared: 0.4 })],
}

export const Running: Story = {
  loaders: [running(6.4)],
  async play({ canvasElement, loaded }) {
    const card = within(canvasElement)
    await expect(card.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '64')
    // What the table shows of it, and not the latest batch.
    const { accuracy, valAccuracy } = scriptedRun('trainer', 6.4).history
    for (const share of [accuracy[5]!, valAccuracy[5]!]) {
      const percent = (100 * share).toFixed(1).replace('.', '[.,]')
      await expect(card.getByText(new RegExp(`^${percent}\\s?%$`))).toBeVisible()
    }
    await userEvent.click(card.getByRole('button', { name: /^(Pause|Anhalten)$/ }))
    await userEvent.click(card.getByRole('button', { name: /^(Stop|Beenden)$/ }))
    await expect(projectOf(loaded).told.map(({ what }) => what)).toEqual(['pause', 'stop'])
  },
}

export const Paused: Story = { loaders: [running(3.5, { status: 'paused' })] }
export const Stopping: Story = { loaders: [running(3.5, { status: 'stopping' })] }
export const Measuring: Story = { loaders: [running(10, { status: 'evaluating' })] }

export const Stopped: Story = {
  loaders: [running(3.5, { status: 'stopped', canResume: true, msLeft: undefined })],
  async play({ canvasElement, loaded }) {
    await userEvent.click(within(canvasElement).getByRole('button', { name: /^(Go on|Fortsetzen)$/ }))
    await expect(projectOf(loaded).told.map(({ what }) => what)).toEqual(['resume'])
  },
}

export const Completed: Story = { loaders: [running(10, { status: 'completed', msLeft: undefined })] }

export const Failed: Story = {
  loaders: [
    running(1.2, {
      status: 'failed',
      failure: 'diverged',
      weights: undefined,
      loss: Number.NaN,
      msLeft: undefined,
      problem: problem('diverged-inputs-not-scaled', { epoch: 2, step: 7, largest: 255 }),
    }),
  ],
}

/** What it had learned before is left, and goes on at a lower rate. */
export const FailedWithWeights: Story = {
  loaders: [
    running(3.4, {
      status: 'failed',
      failure: 'diverged',
      weights: { epoch: 3, step: 0 },
      msLeft: undefined,
      canResume: true,
      stale: ['optimizer'],
      problem: problem('diverged-rate-too-high', { epoch: 4, step: 12, rate: 1, usual: 0.01 }),
    }),
  ],
  async play({ canvasElement }) {
    await expect(within(canvasElement).getByText(/epoch 3, are kept|Epoche 3, sind noch da/)).toBeVisible()
  },
}

/** The page was closed before the first weights were saved. */
export const EndedWithoutWeights: Story = {
  loaders: [running(0.4, { status: 'stopped', weights: undefined, hasBefore: true, msLeft: undefined })],
  async play({ canvasElement, loaded }) {
    const card = within(canvasElement)
    await userEvent.click(card.getByRole('button', { name: /^(Start again|Neu starten)$/ }))
    await userEvent.click(
      card.getByRole('button', { name: /^(Back to the run before|Zurück zum Lauf davor)$/ }),
    )
    await expect(projectOf(loaded).told.map(({ what }) => what)).toEqual(['run', 'discard'])
  },
}

export const Stale: Story = {
  loaders: [running(10, { status: 'completed', stale: ['network', 'data'], msLeft: undefined })],
  async play({ canvasElement }) {
    await expect(
      within(canvasElement).getByText(/Changed since: network and data|geändert: Netz und Daten/),
    ).toBeVisible()
  },
}

const broken = (document: GraphDocument) => [resultsStage(() => {}, document)]

export const Problem: Story = {
  args: { id: 'conv2d' },
  loaders: broken(brokenGraph()),
  async play({ canvasElement, loaded }) {
    const fix = within(canvasElement).getByRole('button', { name: /4[,.]096/ })
    await userEvent.click(fix)
    await expect(projectOf(loaded).document.value.nodes.conv2d?.params.filters).toBe(4096)
  },
}

/** The fix puts a node into the wire and makes room for it, as one step of undo. */
export const ProblemWithNewNode: Story = {
  args: { id: 'dense' },
  loaders: broken({
    ...brokenGraph(),
    nodes: { ...brokenGraph().nodes, conv2d: digitsGraph().nodes.conv1! },
  }),
  async play({ canvasElement, loaded }) {
    const project = projectOf(loaded)
    const before = project.document.value
    await userEvent.click(within(canvasElement).getByRole('button', { name: /Flatten/ }))
    await expect(Object.keys(project.document.value.nodes)).toContain('flatten')
    await expect(project.checked.value.node('dense')?.status).toBe('ready')
    project.undo()
    await expect(project.document.value).toEqual(before)
  },
}

export const MissingInput: Story = { args: { id: 'trainer' }, loaders: broken(brokenGraph()) }
export const Waiting: Story = {
  args: { id: 'dense' },
  loaders: broken(brokenGraph()),
}
export const UnknownType: Story = { args: { id: 'later' }, loaders: broken(brokenGraph()) }

export const LongName: Story = {
  args: { id: 'conv1' },
  loaders: broken({
    ...digitsGraph(),
    nodes: {
      ...digitsGraph().nodes,
      conv1: {
        ...digitsGraph().nodes.conv1!,
        label: 'Die allererste Faltungsschicht mit besonders vielen Filtern',
      },
    },
  }),
}

const resultNodes = Object.entries(digitsGraph().nodes).flatMap(([id, { type }]) =>
  ['evaluate', 'confusion-matrix', 'curves', 'predictions'].includes(type) ? [id] : [],
)
const results = (more: Partial<RunView> = {}) => [
  resultsStage((project) =>
    show(
      project,
      finishedRun('trainer', { evaluations: [scriptedEvaluation(10_000)], ...more }),
      resultNodes,
    ),
  ),
]
const idOf = (type: string) => resultNodes.find((id) => digitsGraph().nodes[id]?.type === type) ?? ''

export const EvaluationEmpty: Story = { args: { id: idOf('evaluate') } }
export const Evaluation: Story = { args: { id: idOf('evaluate') }, loaders: results() }
export const EvaluationStale: Story = {
  args: { id: idOf('evaluate') },
  loaders: results({ stale: ['optimizer'] }),
}
export const Confusion: Story = { args: { id: idOf('confusion-matrix') }, loaders: results() }
export const ConfusionEmpty: Story = { args: { id: idOf('confusion-matrix') } }
export const Curves: Story = { args: { id: idOf('curves') }, loaders: results() }
export const CurvesWhileTraining: Story = { args: { id: idOf('curves') }, loaders: [running(0.6)] }
export const Predictions: Story = { args: { id: idOf('predictions') }, loaders: results() }
