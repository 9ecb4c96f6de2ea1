import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import type { ProjectSession, Workspace } from '../src/session/types.ts'
import { useProject } from '../src/ui/base/context.tsx'
import { Editor } from '../src/ui/editor/editor.tsx'
import { brokenGraph, longTitle, type Stage, stage } from '../testing/stage.ts'
import { twoTabs } from '../testing/two-tabs.ts'

function OpenEditor() {
  return <Editor project={useProject()} onAbout={() => {}} onWords={() => {}} />
}

const meta: Meta<typeof OpenEditor> = {
  title: 'Screens/Editor',
  component: OpenEditor,
  loaders: [stage({ graph: 'digits-2000' })],
}
export default meta
type Story = StoryObj<typeof OpenEditor>

const soon = (check: () => unknown) => waitFor(check, { timeout: 10_000 })
const opened = (workspace: Workspace): ProjectSession => workspace.current.value!
const sessionOf = (loaded: Record<string, unknown>): ProjectSession => (loaded.stage as Stage).project!

export const Empty: Story = {
  loaders: [
    stage({
      setup: async (workspace) => {
        await workspace.create({ en: 'My experiment', de: 'Mein Experiment' })
      },
    }),
  ],
}

export const ReadyToRun: Story = {}

export const Running: Story = {
  loaders: [
    stage({
      graph: 'digits-2000',
      engine: { haltAfter: 9, stepMs: 0, stepsPerEpoch: 2 },
      setup: async (workspace) => {
        opened(workspace).run()
      },
    }),
  ],
  async play({ loaded }) {
    await soon(() => expect(sessionOf(loaded).runs.value.trainer?.epoch).toBe(4))
  },
}

export const Paused: Story = {
  loaders: Running.loaders,
  async play({ loaded }) {
    const session = sessionOf(loaded)
    await soon(() => expect(session.runs.value.trainer?.epoch).toBe(4))
    session.pause('trainer')
    await soon(() => expect(session.runs.value.trainer?.status).toBe('paused'))
  },
}

export const Completed: Story = {
  loaders: [
    stage({
      graph: 'digits-2000',
      engine: { stepMs: 0, stepsPerEpoch: 2 },
      setup: async (workspace) => {
        opened(workspace).run()
      },
    }),
  ],
  async play({ loaded }) {
    await soon(() => expect(sessionOf(loaded).runs.value.trainer?.status).toBe('completed'))
  },
}

export const Stale: Story = {
  loaders: Completed.loaders,
  async play({ loaded }) {
    const session = sessionOf(loaded)
    await soon(() => expect(session.runs.value.trainer?.status).toBe('completed'))
    session.perform({
      name: 'set-param',
      operation: { kind: 'set-param', id: 'conv1', param: 'filters', value: 8 },
    })
    await soon(() => expect(session.runs.value.trainer?.stale).toContain('network'))
  },
}

export const Problems: Story = { loaders: [stage({ graph: brokenGraph() })] }

export const LongTexts: Story = {
  loaders: [
    stage({
      graph: 'digits-2000',
      setup: async (workspace) => {
        opened(workspace).perform({
          name: 'rename',
          operation: { kind: 'set-title', title: longTitle() },
        })
        opened(workspace).perform({
          name: 'rename-node',
          operation: { kind: 'set-label', id: 'conv1', label: longTitle() },
        })
      },
    }),
  ],
}

export const OpenInAnotherTab: Story = { loaders: [twoTabs] }

export const OpenPanels: Story = {
  async play({ canvasElement }) {
    const inside = within(canvasElement)
    await userEvent.click(inside.getByRole('button', { name: /^(Layers|Netz)$/ }))
    await userEvent.click(inside.getByRole('button', { name: /^(Inspector|Eigenschaften)$/ }))
    await expect(await inside.findByRole('textbox', { name: /^(Search nodes|Knoten suchen)$/ })).toBeVisible()
    await expect(inside.getByRole('complementary', { name: /^(Inspector|Eigenschaften)$/ })).toBeVisible()
  },
}
