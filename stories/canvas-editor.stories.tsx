import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { registry } from '../nodes/registry.ts'
import { emptyDocument, type GraphDocument } from '../src/graph/document/document.ts'
import { problem } from '../src/graph/document/problem.ts'
import { Canvas } from '../src/ui/canvas/canvas.tsx'
import { digitsGraph, resultsStage } from '../testing/results-stage.ts'
import { scriptedRun } from '../testing/scripted-runs.ts'
import { brokenGraph } from '../testing/stage.ts'
import { smallestText } from './support/reading.ts'

/** The canvas alone, without the panels around it. */
const meta: Meta<typeof Canvas> = {
  title: 'Canvas/Editor',
  component: Canvas,
  decorators: [
    (Story) => (
      <main style={{ height: '100vh', minHeight: 560 }}>
        <Story />
      </main>
    ),
  ],
  loaders: [resultsStage()],
}
export default meta
type Story = StoryObj<typeof Canvas>

const cards = (canvasElement: HTMLElement) => canvasElement.querySelectorAll('[data-card]')
const drawn = (canvasElement: HTMLElement, count: number) =>
  waitFor(() => expect(cards(canvasElement).length).toBe(count), { timeout: 5000 })

export const Digits: Story = {
  async play({ canvasElement }) {
    await drawn(canvasElement, Object.keys(digitsGraph().nodes).length)
  },
}

export const SmallestText: Story = {
  async play({ canvasElement }) {
    await drawn(canvasElement, Object.keys(digitsGraph().nodes).length)
    await document.fonts.load('1em "Inter Variable"')
    within(canvasElement).getByRole('application').focus()
    // From the last row: 12 px at 100 %, and so 9 px at 75 %.
    for (const key of ['0', '-']) {
      await userEvent.keyboard(key)
      const zoom = Number.parseFloat(
        within(canvasElement).getByRole('button', { name: /^\d+\s?%: / }).textContent,
      )
      const [size, where] = smallestText(canvasElement)
      await expect({ where, isLarge: size >= 0.119 * zoom }).toEqual({ where, isLarge: true })
    }
  },
}

export const Training: Story = {
  loaders: [resultsStage((project) => project.setRun('trainer', scriptedRun('trainer', 4.3)))],
}

export const Empty: Story = { loaders: [resultsStage(() => {}, emptyDocument('empty', 'Empty'))] }

export const Problems: Story = { loaders: [resultsStage(() => {}, brokenGraph())] }

const annotated = (): GraphDocument => ({
  ...digitsGraph(),
  frames: {
    layers: {
      title: { en: 'Three convolutions', de: 'Drei Faltungen' },
      position: { x: 440, y: 60 },
      width: 760,
      height: 320,
    },
  },
})

export const NotesAndFrames: Story = { loaders: [resultsStage(() => {}, annotated())] }

export const Searching: Story = {
  async play({ canvasElement }) {
    await drawn(canvasElement, Object.keys(digitsGraph().nodes).length)
    within(canvasElement).getByRole('application').focus()
    await userEvent.keyboard('/')
    await userEvent.type(
      await within(canvasElement).findByRole('combobox', { name: /^(Find a node|Knoten zum)/ }),
      'faltung',
    )
    await expect(await within(canvasElement).findByRole('option', { name: /Conv2D/ })).toBeVisible()
  },
}

export const Wiring: Story = {
  async play({ canvasElement }) {
    await drawn(canvasElement, Object.keys(digitsGraph().nodes).length)
    const port = canvasElement.querySelector<HTMLElement>('[data-node="conv1"] [data-side="out"]')
    port?.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() =>
      expect(canvasElement.querySelectorAll('[data-state="fits"]').length).toBeGreaterThan(2),
    )
  },
}

export const Menu: Story = {
  // While a menu of Base UI is open, it hides the rest of the page from screen readers and keeps the focus itself; axe
  // sees only that hidden parts could take the focus.
  parameters: { a11y: { config: { rules: [{ id: 'aria-hidden-focus', enabled: false }] } } },
  async play({ canvasElement }) {
    await drawn(canvasElement, Object.keys(digitsGraph().nodes).length)
    const title = canvasElement.querySelector('[data-node="conv1"] [data-title]')
    await userEvent.pointer({ keys: '[MouseRight]', target: title as Element })
    await expect(await within(document.body).findByRole('menu')).toBeVisible()
  },
}

export const Shortcuts: Story = {
  async play({ canvasElement }) {
    within(canvasElement).getByRole('application').focus()
    await userEvent.keyboard('?')
    await expect(await within(document.body).findByRole('dialog')).toBeVisible()
  },
}

export const Overview: Story = {
  async play({ canvasElement }) {
    const inside = within(canvasElement)
    await userEvent.click(await inside.findByRole('button', { name: /overview|Übersicht/ }))
    await expect(await inside.findByRole('img', { name: /Overview|Übersicht/ })).toBeVisible()
  },
}

export const ReadOnly: Story = {
  loaders: [
    resultsStage((project) =>
      project.saved.set({ kind: 'read-only', problem: problem('project-open-elsewhere') }),
    ),
  ],
}

/** Two hundred nodes seen from far away: titles only. */
export const FarAway: Story = {
  loaders: [resultsStage(() => {}, many(200))],
  async play({ canvasElement }) {
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-node]').length).toBe(200), {
      timeout: 5000,
    })
  },
}

function many(count: number): GraphDocument {
  const types = ['conv2d', 'activation', 'dropout', 'batch-normalisation']
  return {
    ...emptyDocument('many', 'Many'),
    nodes: Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `node_${i}`,
        {
          type: types[i % types.length]!,
          version: registry.get(types[i % types.length]!)?.version ?? 1,
          params: {},
          position: { x: (i % 20) * 240, y: Math.floor(i / 20) * 240 },
        },
      ]),
    ),
    wires: Object.fromEntries(
      Array.from({ length: count - 1 }, (_, i) => [
        `w_${i}`,
        { from: [`node_${i}`, 'output'] as const, to: [`node_${i + 1}`, 'input'] as const },
      ]),
    ),
  }
}
