import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import type { Workspace } from '../src/session/types.ts'
import { StartScreen } from '../src/ui/start/start-screen.tsx'
import { longTitle, stage } from '../testing/stage.ts'

/** As many as ship. */
const GRAPHS = Object.keys(import.meta.glob('../graphs/*.json')).length

const meta: Meta<typeof StartScreen> = {
  title: 'Screens/Start',
  component: StartScreen,
  args: { onAbout: () => {}, onWords: () => {} },
  loaders: [stage()],
}
export default meta
type Story = StoryObj<typeof StartScreen>

const someProjects = async (workspace: Workspace) => {
  await workspace.create({ en: 'My first network', de: 'Mein erstes Netz' })
  await workspace.openShipped('digits-2000')
  await workspace.create(longTitle())
  await workspace.leave()
}

export const Empty: Story = {}

export const WithProjects: Story = { loaders: [stage({ setup: someProjects })] }

/** What is looked for is found in either language, and a topic shows its own graphs only. */
export const Searched: Story = {
  async play({ canvasElement }) {
    const inside = within(canvasElement)
    const cards = () => inside.queryAllByRole('link').filter((link) => link.querySelector('strong'))
    await waitFor(() => expect(cards()).toHaveLength(GRAPHS))
    const field = inside.getByRole('searchbox')
    await userEvent.type(field, 'filter slides')
    await waitFor(() => expect(cards()).toHaveLength(2))
    await userEvent.clear(field)
    await userEvent.type(field, 'zzz')
    await expect(inside.getByRole('status')).toHaveTextContent('zzz')
    await userEvent.clear(field)
    await userEvent.click(inside.getByRole('button', { name: /^(Screw heads|Schraubenköpfe)$/ }))
    await waitFor(() => expect(cards()).toHaveLength(10))
  },
}

export const ProjectMenu: Story = {
  loaders: [stage({ setup: someProjects })],
  async play({ canvasElement }) {
    const [first] = within(canvasElement).getAllByRole('button', { name: /^(More for|Mehr für)/ })
    await userEvent.click(first!)
    await expect(await screen.findAllByRole('menuitem')).toHaveLength(5)
  },
}

export const Renaming: Story = {
  loaders: [stage({ setup: someProjects })],
  async play({ canvasElement }) {
    const inside = within(canvasElement)
    await userEvent.click(inside.getAllByRole('button', { name: /^(More for|Mehr für)/ })[0]!)
    await userEvent.click(await screen.findByRole('menuitem', { name: /^(Rename|Umbenennen)$/ }))
    await expect(await inside.findByRole('textbox')).toHaveFocus()
  },
}

export const Deleted: Story = {
  loaders: [stage({ setup: someProjects })],
  async play({ canvasElement }) {
    const inside = within(canvasElement)
    await userEvent.click(inside.getAllByRole('button', { name: /^(More for|Mehr für)/ })[0]!)
    await userEvent.click(await screen.findByRole('menuitem', { name: /^(Delete|Löschen)$/ }))
    await expect(await inside.findByRole('button', { name: /^(Bring back|Zurückholen)$/ })).toBeVisible()
    await expect(inside.getAllByRole('button', { name: /^(More for|Mehr für)/ })).toHaveLength(2)
  },
}

export const NothingIsKept: Story = {
  parameters: {
    keepsNothing: {
      code: 'storage-unavailable',
      severity: 'error',
      values: { reason: 'SecurityError' },
    },
  },
}
