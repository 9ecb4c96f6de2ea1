import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { Library } from '../src/ui/library/library.tsx'
import { stage } from '../testing/stage.ts'

const meta: Meta<typeof Library> = {
  title: 'Panels/Library',
  component: Library,
  loaders: [stage({ graph: 'digits-2000' })],
  decorators: [
    (Story) => (
      <div style={{ display: 'flex', width: 204, height: 700, background: 'var(--panel)' }}>
        <Story />
      </div>
    ),
  ],
}
export default meta
type Story = StoryObj<typeof Library>

export const Everything: Story = {}

export const Searching: Story = {
  async play({ canvasElement }) {
    const inside = within(canvasElement)
    await userEvent.type(inside.getByRole('textbox'), 'faltung')
    await expect(await inside.findByRole('button', { name: /Conv2D/ })).toBeVisible()
    await expect(inside.queryByRole('button', { name: /^Dropout/ })).toBeNull()
  },
}

export const NothingFound: Story = {
  async play({ canvasElement }) {
    await userEvent.type(within(canvasElement).getByRole('textbox'), 'kaleidoscope')
    await expect(await within(canvasElement).findByText(/“kaleidoscope”|„kaleidoscope“/)).toBeVisible()
  },
}
