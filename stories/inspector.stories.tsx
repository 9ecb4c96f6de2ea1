import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect } from 'react'
import type { NodeId } from '../src/graph/document/document.ts'
import { useSelection } from '../src/ui/base/context.tsx'
import { Inspector } from '../src/ui/inspector/inspector.tsx'
import { brokenGraph, longTitle, stage } from '../testing/stage.ts'

function Selected({ nodes }: { readonly nodes: readonly NodeId[] }) {
  const selection = useSelection()
  useEffect(() => selection.select({ nodes }), [selection, nodes])
  return (
    <div style={{ display: 'flex', width: 284, height: 720, background: 'var(--panel)' }}>
      <Inspector />
    </div>
  )
}

const meta: Meta<typeof Selected> = {
  title: 'Panels/Inspector',
  component: Selected,
  args: { nodes: [] },
  loaders: [stage({ graph: 'digits-2000' })],
}
export default meta
type Story = StoryObj<typeof Selected>

export const Experiment: Story = {}

export const EmptyExperiment: Story = {
  loaders: [
    stage({
      setup: async (workspace) => {
        await workspace.create({ en: 'My experiment', de: 'Mein Experiment' })
      },
    }),
  ],
}

export const ExperimentWithProblems: Story = { loaders: [stage({ graph: brokenGraph() })] }

export const Data: Story = { args: { nodes: ['digits'] } }

export const Layer: Story = { args: { nodes: ['conv1'] } }

export const Optimizer: Story = { args: { nodes: ['optimizer'] } }

export const Trainer: Story = { args: { nodes: ['trainer'] } }

export const Several: Story = { args: { nodes: ['conv1', 'conv2', 'conv3'] } }

export const ProblemAtAParameter: Story = {
  args: { nodes: ['conv2d'] },
  loaders: [stage({ graph: brokenGraph() })],
}

export const ProblemAtTheNode: Story = {
  args: { nodes: ['dense'] },
  loaders: [stage({ graph: brokenGraph() })],
}

export const UnknownType: Story = {
  args: { nodes: ['later'] },
  loaders: [stage({ graph: brokenGraph() })],
}

export const LongTexts: Story = {
  args: { nodes: ['conv1'] },
  loaders: [
    stage({
      graph: 'digits-2000',
      setup: async (workspace) => {
        workspace.current.value?.perform({
          name: 'rename-node',
          operation: { kind: 'set-label', id: 'conv1', label: longTitle() },
        })
      },
    }),
  ],
}
