import type { Meta, StoryObj } from '@storybook/react-vite'
import { AboutDialog } from '../src/ui/start/about/about-dialog.tsx'

const meta: Meta<typeof AboutDialog> = {
  title: 'Screens/About',
  component: AboutDialog,
  args: { open: true, onClose: () => {} },
}
export default meta

export const About: StoryObj<typeof AboutDialog> = {}
