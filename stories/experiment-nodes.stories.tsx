import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, userEvent, within } from 'storybook/test'
import { NodeCard } from '../src/ui/canvas/card/node-card.tsx'
import { LargeView } from '../src/ui/views/large-view.tsx'
import { experimentGraph } from '../testing/experiment-graph.ts'
import { stage } from '../testing/stage.ts'

/** Experiments: on their card, and at large as wide as under the canvas or in the inspector. */
function Shown(props: { readonly node: string; readonly width: number; readonly cards?: readonly string[] }) {
  return (
    <main style={{ padding: 16, background: 'var(--panel)' }}>
      {props.cards ? (
        <div style={{ display: 'flex', alignItems: 'start', gap: 16 }}>
          {props.cards.map((id) => (
            <NodeCard key={id} id={id} />
          ))}
        </div>
      ) : (
        <div style={{ width: props.width }}>
          <LargeView node={props.node} />
        </div>
      )}
    </main>
  )
}

const meta: Meta<typeof Shown> = {
  title: 'Nodes/Experiments',
  component: Shown,
  args: { node: 'filter', width: 840 },
  loaders: [stage({ graph: experimentGraph() })],
}
export default meta
type Story = StoryObj<typeof Shown>

export const Cards: Story = { args: { cards: ['numbers', 'filter', 'relu', 'pool'] } }

export const CardsWithPictures: Story = {
  args: { cards: ['photo', 'edges', 'drawing', 'descent', 'camera'] },
}

export const Window: Story = {
  async play({ canvasElement }) {
    const field = await within(canvasElement).findByRole('application')
    field.focus()
    await userEvent.keyboard('{ArrowRight}{ArrowDown}')
    await expect(canvasElement).toHaveTextContent(
      '0·1 + 0·0 + 1·(−1) + 0·1 + 0·0 + 1·(−1) + 0·1 + 0·0 + 1·(−1) = −3',
    )
  },
}

export const WindowInTheInspector: Story = { args: { width: 252 } }

export const WithABorder: Story = {
  args: { node: 'pool' },
  loaders: [stage({ graph: experimentGraph({ pool: { padding: 'same' } }) })],
}

export const AFunction: Story = { args: { node: 'relu' } }

export const ALargePicture: Story = { args: { node: 'edges' } }

export const Descent: Story = { args: { node: 'descent' } }

export const DescentThatRunsAway: Story = {
  args: { node: 'descent' },
  loaders: [stage({ graph: experimentGraph({ descent: { rate: 1.05 } }) })],
}

export const Drawing: Story = {
  args: { cards: ['drawing'] },
  async play({ canvasElement }) {
    const pad = await within(canvasElement).findByRole('application')
    const { left, top, width } = pad.getBoundingClientRect()
    const at = (x: number, y: number) => ({
      clientX: left + x * width,
      clientY: top + y * width,
      pointerId: 1,
      button: 0,
    })
    pad.setPointerCapture = () => {}
    await fireEvent.pointerDown(pad, at(0.3, 0.25))
    await fireEvent.pointerMove(pad, at(0.7, 0.25))
    await fireEvent.pointerMove(pad, at(0.45, 0.8))
    await fireEvent.pointerUp(pad, at(0.45, 0.8))
  },
}
