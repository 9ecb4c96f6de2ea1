import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import type { Json } from '../src/graph/base/json.ts'
import type { GraphDocument } from '../src/graph/document/document.ts'
import { LargeView } from '../src/ui/views/large-view.tsx'
import {
  comparingGraph,
  digitsGraph,
  finishedRun,
  resultsStage,
  show,
  slowed,
} from '../testing/results-stage.ts'
import { scriptedEvaluation, scriptedRun } from '../testing/scripted-runs.ts'

/** What the inspector shows of a node, as wide as the inspector is at first. */
const meta: Meta<typeof LargeView> = {
  title: 'Results/Nodes',
  component: LargeView,
  args: { node: 'trainer' },
  decorators: [
    (Story, { parameters }) => (
      <div
        style={{
          width: parameters.width ?? 284,
          minHeight: 300,
          padding: '0 16px 24px',
          background: 'var(--panel)',
        }}
      >
        <Story />
      </div>
    ),
  ],
  loaders: [
    resultsStage((project) =>
      show(project, finishedRun('trainer'), ['confusion', 'predictions', 'evaluate']),
    ),
  ],
}
export default meta
type Story = StoryObj<typeof LargeView>

function withParams(id: string, params: Readonly<Record<string, Json>>, base = digitsGraph()): GraphDocument {
  return { ...base, nodes: { ...base.nodes, [id]: { ...base.nodes[id]!, params } } }
}

function withFeatureMaps(layer: string, params: Readonly<Record<string, Json>> = {}): GraphDocument {
  const base = digitsGraph()
  return {
    ...base,
    nodes: {
      ...base.nodes,
      maps: { type: 'feature-maps', version: 1, params, position: { x: 0, y: 0 } },
    },
    wires: { ...base.wires, maps: { from: [layer, 'output'], to: ['maps', 'network'] } },
  }
}

const measured = (document: GraphDocument) => [
  resultsStage((project) => {
    show(project, finishedRun('trainer'), ['confusion', 'predictions', 'evaluate'])
  }, document),
]

export const Trainer: Story = {}

export const TrainerRunning: Story = {
  loaders: [resultsStage((project) => show(project, scriptedRun('trainer', 2.5)))],
}

export const Evaluate: Story = { args: { node: 'evaluate' } }

export const NothingYet: Story = { args: { node: 'confusion' }, loaders: [resultsStage()] }

export const ConfusionMatrix: Story = { args: { node: 'confusion' } }

export const ConfusionInPercent: Story = {
  args: { node: 'confusion' },
  loaders: measured(withParams('confusion', { values: 'percent' })),
}

export const ConfusionWide: Story = { args: { node: 'confusion' }, parameters: { width: 520 } }

export const ConfusionStale: Story = {
  args: { node: 'confusion' },
  loaders: [
    resultsStage((project) =>
      show(project, finishedRun('trainer', { stale: ['data', 'seed'] }), ['confusion']),
    ),
  ],
}

export const BehindACell: Story = {
  args: { node: 'confusion' },
  async play({ canvasElement }) {
    const inside = within(canvasElement)
    await userEvent.click(await inside.findByRole('gridcell', { name: /^(9 recognised|9 erkannt)/ }))
    await expect(
      await inside.findByRole('button', { name: /^(Back to the matrix|Zurück zur Matrix)/ }),
    ).toHaveFocus()
    await expect(inside.getAllByRole('listitem').length).toBe(24)
  },
}

export const OneExample: Story = {
  args: { node: 'confusion' },
  async play({ canvasElement }) {
    const inside = within(canvasElement)
    await userEvent.click(await inside.findByRole('gridcell', { name: /^(1 taken for 6|1 für 6 gehalten)/ }))
    const [first] = await inside.findAllByRole('button', { name: /^(Example|Beispiel)/ })
    await userEvent.click(first!)
    await expect(await inside.findByRole('button', { name: /^(Back to all|Zurück zu allen)/ })).toHaveFocus()
  },
}

export const TwoClasses: Story = {
  args: { node: 'confusion' },
  loaders: [
    resultsStage(
      (project) => {
        const ten = scriptedEvaluation()
        const keep = [...ten.targets.keys()].filter((i) => ten.targets[i] === 4 || ten.targets[i] === 9)
        const targets = Float32Array.from(keep, (i) => (ten.targets[i] === 4 ? 0 : 1))
        const outputs = Float32Array.from(keep, (i) =>
          i % 7 === 0 ? 0.45 : ten.targets[i] === 4 ? 0.1 : 0.9,
        )
        const count = (actual: number, predicted: number) =>
          keep.filter((_, at) => targets[at] === actual && (outputs[at]! > 0.5 ? 1 : 0) === predicted).length
        const confusion = [0, 1].map((actual) => [0, 1].map((predicted) => count(actual, predicted)))
        const evaluation = { ...ten, examples: keep.length, targets, outputs, confusion }
        show(project, finishedRun('trainer', { evaluations: [evaluation] }), ['confusion'])
      },
      withParams('digits', { classes: [4, 9] }, withParams('output', { units: 2, activation: 'softmax' })),
    ),
  ],
}

export const WrongPredictions: Story = { args: { node: 'predictions' } }

export const RightPredictions: Story = {
  args: { node: 'predictions' },
  loaders: measured(withParams('predictions', { which: 'right', order: 'least-sure' })),
}

export const Curves: Story = {
  args: { node: 'curves' },
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

export const CurvesByBatch: Story = {
  args: { node: 'curves' },
  loaders: measured(withParams('curves', { measure: 'loss', points: 'batches' })),
}

export const Convolution: Story = { args: { node: 'conv1' } }

export const FeatureMaps: Story = {
  args: { node: 'maps' },
  loaders: measured(withFeatureMaps('conv1', { brightness: 'common' })),
}

export const OneFeatureMap: Story = {
  args: { node: 'maps' },
  loaders: measured(withFeatureMaps('pooling')),
  async play({ canvasElement }) {
    const inside = within(canvasElement)
    await userEvent.click(await inside.findByRole('button', { name: /^(Channel|Kanal) 3 / }))
    await expect(await inside.findByRole('button', { name: /^(Back to all|Zurück zu allen)/ })).toHaveFocus()
  },
}

export const ManyNumbers: Story = { args: { node: 'maps' }, loaders: measured(withFeatureMaps('flatten')) }

export const Answer: Story = { args: { node: 'output' } }
