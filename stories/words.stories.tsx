import type { Meta, StoryObj } from '@storybook/react-vite'
import { WordsDialog } from '../src/ui/words/words-dialog.tsx'
import { stage } from '../testing/stage.ts'

const meta: Meta<typeof WordsDialog> = {
  title: 'Screens/Words',
  component: WordsDialog,
  loaders: [stage()],
  args: { open: true, onClose: () => {} },
}
export default meta

export const Words: StoryObj<typeof WordsDialog> = {}
