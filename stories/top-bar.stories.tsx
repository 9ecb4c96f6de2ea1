import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, userEvent, within } from 'storybook/test'
import { useProject } from '../src/ui/base/context.tsx'
import { NoticeStrip } from '../src/ui/base/notices/notice-strip.tsx'
import { TopBar } from '../src/ui/editor/top-bar.tsx'
import { usePanels } from '../src/ui/editor/use-panels.ts'
import { brokenGraph, longTitle, stage } from '../testing/stage.ts'

function Bar() {
  useProject()
  return (
    <>
      <TopBar panels={usePanels(false)} onAbout={() => {}} onWords={() => {}} />
      <NoticeStrip />
    </>
  )
}

const meta: Meta<typeof Bar> = {
  title: 'Frame/Top bar',
  component: Bar,
  loaders: [stage({ graph: 'digits-2000' })],
}
export default meta
type Story = StoryObj<typeof Bar>

export const Saved: Story = {}

export const Running: Story = {
  loaders: [
    stage({
      graph: 'digits-2000',
      engine: { haltAfter: 5, stepMs: 0 },
      setup: async (workspace) => {
        workspace.current.value?.run()
      },
    }),
  ],
}

export const NoTrainer: Story = {
  loaders: [
    stage({
      setup: async (workspace) => {
        await workspace.create({ en: 'My experiment', de: 'Mein Experiment' })
      },
    }),
  ],
}

export const CannotRun: Story = { loaders: [stage({ graph: brokenGraph() })] }

export const SomethingToUndo: Story = {
  loaders: [
    stage({
      graph: 'digits-2000',
      setup: async (workspace) => {
        workspace.current.value?.perform({ name: 'seed', operation: { kind: 'set-seed', seed: 42 } })
      },
    }),
  ],
}

export const LongName: Story = {
  loaders: [
    stage({
      graph: 'digits-2000',
      setup: async (workspace) => {
        workspace.current.value?.perform({
          name: 'rename',
          operation: { kind: 'set-title', title: longTitle() },
        })
      },
    }),
  ],
}

export const Settings: Story = {
  async play({ canvasElement }) {
    await userEvent.click(within(canvasElement).getByRole('button', { name: /^(Settings|Einstellungen)$/ }))
    await expect(await screen.findByRole('radio', { name: /WebGL/ })).toBeEnabled()
    await expect(screen.getByRole('button', { name: /^200/ })).toBeVisible()
  },
}

export const Sharing: Story = {
  async play({ canvasElement }) {
    await userEvent.click(within(canvasElement).getByRole('button', { name: /^(Share|Teilen)$/ }))
    await expect(await screen.findAllByRole('menuitem')).toHaveLength(9)
  },
}
