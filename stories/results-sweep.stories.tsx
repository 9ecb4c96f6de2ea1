import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, userEvent, within } from 'storybook/test'
import { registry } from '../nodes/registry.ts'
import { useProject } from '../src/ui/base/context.tsx'
import { useSlice } from '../src/ui/base/signals/use-slice.ts'
import { NodeCard } from '../src/ui/canvas/card/node-card.tsx'
import { ParameterControl } from '../src/ui/controls/parameter-control.tsx'
import { LargeView } from '../src/ui/views/large-view.tsx'
import { SWEEP_AXES, type SweepStage, sweepStage } from '../testing/sweep-stage.ts'

/** The card, the control of what is varied, and the large view, as wide as they are on a school laptop. */
function Sweep() {
  const project = useProject()
  const axes = useSlice(project.document, ({ nodes }) => nodes.sweep?.params.axes)
  return (
    <main style={{ display: 'flex', gap: 16, height: 768, padding: 16, background: 'var(--panel)' }}>
      <div style={{ width: 284, overflow: 'auto' }}>
        <NodeCard id="sweep" />
        <ParameterControl
          definition={registry.get('sweep')!}
          node="sweep"
          name="axes"
          value={axes}
          explain
          onChange={(value) =>
            project.perform({
              name: 'set-param',
              operation: { kind: 'set-param', id: 'sweep', param: 'axes', value },
            })
          }
        />
      </div>
      <div style={{ display: 'flex', flex: 1, minWidth: 0 }}>
        <LargeView node="sweep" fill />
      </div>
    </main>
  )
}

const meta: Meta<typeof Sweep> = { title: 'Results/Sweep', component: Sweep }
export default meta
type Story = StoryObj<typeof Sweep>

const of = (stage: SweepStage) => [sweepStage(stage)]
const part = (name: RegExp): Story['play'] => {
  return async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name }))
  }
}
const LINES = /^(Lines|Linien)$/
const IMPORTANCE = /^(Importance|Wichtigkeit)$/

export const Two: Story = {
  loaders: of({ params: { axes: [{ ...SWEEP_AXES[1]!, values: { kind: 'list', values: [16, 64] } }] } }),
}

/** A cell after the other by arrow keys; what is chosen is said in words. */
export const Six: Story = {
  loaders: of({
    params: {
      axes: [{ ...SWEEP_AXES[0]!, values: { kind: 'list', values: [0.01, 0.1] } }, SWEEP_AXES[1]!],
    },
  }),
  async play({ canvasElement }) {
    const inside = within(canvasElement)
    const [first] = await inside.findAllByRole('cell', { name: /%/ })
    await userEvent.click(first!)
    await userEvent.keyboard('{ArrowRight}{ArrowDown}')
    const [said] = inside.getAllByText(/(Learning rate|Lernrate) 0[.,]1 · .*64 · .* 6$/)
    await expect(said).toBeVisible()
  },
}

/** A run is chosen with the arrow keys, a stretch of an axis is brushed with those of its ends. */
export const TwentySpread: Story = {
  loaders: of({ params: { axes: SWEEP_AXES.slice(0, 3), way: 'latin-hypercube', count: 20 } }),
  async play(context) {
    await part(LINES)?.(context)
    const inside = within(context.canvasElement)
    const plot = await inside.findByRole('slider', { name: /^20 / })
    plot.focus()
    await userEvent.keyboard('{End}')
    await expect(plot).toHaveAttribute('aria-valuetext', expect.stringMatching(/^20 \w+ 20$/))
    await userEvent.keyboard('{ArrowDown}')
    const words = context.canvasElement.querySelector('[aria-live="polite"].visually-hidden')
    await expect(words).toHaveTextContent(/(place|Platz) 2 \w+ 20/)
    const end = inside.getByRole('slider', { name: /^(Batch size: to|Stapelgröße: bis)$/ })
    end.focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect(await inside.findByRole('slider', { name: /^1[0-9] (runs|Läufe) / })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect(await inside.findByRole('slider', { name: /^20 / })).toBeVisible()
    await userEvent.keyboard('{ArrowDown}')
  },
}

/** A finger chooses the line it comes near to, and drags a stretch along an axis. */
export const TwoHundredDrawn: Story = {
  loaders: of({ params: { axes: SWEEP_AXES, way: 'random', count: 200 } }),
  async play(context) {
    await part(LINES)?.(context)
    const inside = within(context.canvasElement)
    const plot = await inside.findByRole('slider', { name: /^200 / })
    const { left, top, width, height } = plot.getBoundingClientRect()
    const at = { clientX: left + width / 2, clientY: top + height / 2, pointerType: 'touch', pointerId: 7 }
    fireEvent(plot, new PointerEvent('click', { ...at, bubbles: true }))
    const take = await inside.findAllByRole('button', {
      name: /^(Put into the graph|In den Graphen einsetzen)$/,
    })
    // That of the best, and that of the one that was tapped.
    await expect(take.length).toBe(2)
    const strip = inside.getByRole('group', { name: /^(Accuracy|Genauigkeit)$/ })
    const box = strip.getBoundingClientRect()
    const finger = (share: number) => ({
      pointerId: 8,
      pointerType: 'touch',
      button: 0,
      clientX: box.left + box.width / 2,
      clientY: box.top + share * box.height,
    })
    strip.setPointerCapture = () => {}
    fireEvent.pointerDown(strip, finger(0.02))
    fireEvent.pointerMove(strip, finger(0.2))
    fireEvent.pointerUp(strip, finger(0.2))
    await expect(await inside.findByText(/^\d+ (of 200 runs inside|von 200 Läufen darin)$/)).toBeVisible()
  },
}

/** One of the given-up settings is looked at in the map, where these have a dashed edge. */
export const GivingUp: Story = {
  loaders: of({
    params: { axes: SWEEP_AXES.slice(0, 2), givesUp: true },
    status: (_, accuracy) => (accuracy < 0.2 ? 'failed' : accuracy < 0.78 ? 'given-up' : 'completed'),
    group: { givesUp: true, measure: 'accuracy', round: 3 },
  }),
}

export const UnderWay: Story = {
  loaders: of({
    params: { axes: SWEEP_AXES.slice(0, 3), way: 'random', count: 24 },
    status: (place) => (place < 9 ? 'completed' : place < 11 ? 'running' : 'waiting'),
    group: { status: 'running', msLeft: 95_000 },
  }),
  play: part(LINES),
}

export const Importance: Story = {
  loaders: of({ params: { axes: SWEEP_AXES.slice(0, 3) } }),
  play: part(IMPORTANCE),
}

/** Nothing has run, and a parameter is varied that its node does not have. */
export const NotReady: Story = {
  loaders: of({ params: { axes: [{ ...SWEEP_AXES[0]!, param: 'gone' }] }, group: { status: 'stopped' } }),
}
