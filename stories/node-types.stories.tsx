import type { Meta, StoryObj } from '@storybook/react-vite'
import { useMemo } from 'react'
import { expect } from 'storybook/test'
import { registry } from '../nodes/registry.ts'
import type { AnyNodeExample, NodeDefinition } from '../src/graph/define-node.ts'
import { ProjectProvider } from '../src/ui/context.tsx'
import { useText } from '../src/ui/language/use-text.ts'
import { NodeCard } from '../src/ui/node/node-card.tsx'
import { EXAMPLE, exampleProject } from './support/example-project.ts'
import { stage } from './support/stage.ts'

/** The cards of one node type, from its own examples. */
function NodeType({ type }: { readonly type: string }) {
  const definition = registry.get(type)
  const { language } = useText()
  if (!definition) return <p>{type}?</p>
  return (
    <section style={{ padding: 24 }}>
      <h1 style={{ fontSize: 18 }}>{definition.text[language].title}</h1>
      <p style={{ marginBottom: 16, color: 'var(--muted)' }}>{definition.text[language].summary}</p>
      <ul style={{ display: 'flex', flexWrap: 'wrap', gap: 28, alignItems: 'start' }}>
        {definition.examples.map((example) => (
          <Example key={example.name.en} definition={definition} example={example} />
        ))}
      </ul>
    </section>
  )
}

function Example(props: { readonly definition: NodeDefinition; readonly example: AnyNodeExample }) {
  const { definition, example } = props
  const { text } = useText()
  const project = useMemo(() => exampleProject(registry, definition, example), [definition, example])
  return (
    <li style={{ width: 208 }}>
      <h2 style={{ marginBottom: 6, fontSize: 12 }}>{text(example.name)}</h2>
      <ProjectProvider project={project}>
        <NodeCard id={EXAMPLE} />
      </ProjectProvider>
    </li>
  )
}

const meta: Meta<typeof NodeType> = {
  title: 'Nodes/Types',
  component: NodeType,
  loaders: [stage()],
  async play({ canvasElement, args }) {
    await expect(canvasElement.querySelectorAll('[data-card]').length).toBe(
      registry.get(args.type)?.examples.length,
    )
  },
}
export default meta
type Story = StoryObj<typeof NodeType>

export const Digits: Story = { args: { type: 'digits' } }
export const Scale: Story = { args: { type: 'scale' } }
export const Split: Story = { args: { type: 'split' } }
export const Conv2D: Story = { args: { type: 'conv2d' } }
export const Pooling: Story = { args: { type: 'pooling' } }
export const GlobalPooling: Story = { args: { type: 'global-pooling' } }
export const Flatten: Story = { args: { type: 'flatten' } }
export const Dense: Story = { args: { type: 'dense' } }
export const Activation: Story = { args: { type: 'activation' } }
export const Dropout: Story = { args: { type: 'dropout' } }
export const BatchNormalisation: Story = { args: { type: 'batch-normalisation' } }
export const Add: Story = { args: { type: 'add' } }
export const Concatenate: Story = { args: { type: 'concatenate' } }
export const Optimizer: Story = { args: { type: 'optimizer' } }
export const Loss: Story = { args: { type: 'loss' } }
export const Trainer: Story = { args: { type: 'trainer' } }
export const Evaluate: Story = { args: { type: 'evaluate' } }
export const ConfusionMatrix: Story = { args: { type: 'confusion-matrix' } }
export const Curves: Story = { args: { type: 'curves' } }
export const Predictions: Story = { args: { type: 'predictions' } }
export const Threshold: Story = { args: { type: 'threshold' } }
export const RegressionPlot: Story = { args: { type: 'regression-plot' } }
export const WeightsInWords: Story = { args: { type: 'weights-in-words' } }
export const Predict: Story = { args: { type: 'predict' } }
export const FeatureMaps: Story = { args: { type: 'feature-maps' } }

const shown = [
  Digits,
  Scale,
  Split,
  Conv2D,
  Pooling,
  GlobalPooling,
  Flatten,
  Dense,
  Activation,
  Dropout,
  BatchNormalisation,
  Add,
  Concatenate,
  Optimizer,
  Loss,
  Trainer,
  Evaluate,
  ConfusionMatrix,
  Curves,
  Predictions,
  Threshold,
  RegressionPlot,
  WeightsInWords,
  Predict,
  FeatureMaps,
].map(({ args }) => args?.type)

/** Fails when a node type has no story. */
export const Every: Story = {
  args: { type: 'conv2d' },
  async play() {
    await expect([...registry.keys()].filter((type) => !shown.includes(type))).toEqual([])
  },
}
