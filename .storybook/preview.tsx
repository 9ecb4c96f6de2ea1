import type { Preview } from '@storybook/react-vite'
import type { Language } from '../src/graph/text.ts'
import type { Stage } from '../stories/support/stage.ts'
import { StageProvider } from '../stories/support/stage-provider.tsx'
import '../src/ui/theme/tokens.css'
import '../src/ui/theme/base.css'

const preview: Preview = {
  parameters: { layout: 'fullscreen', a11y: { test: 'error', options: { resultTypes: ['violations'] } } },
  globalTypes: {
    language: {
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          { value: 'en', title: 'English' },
          { value: 'de', title: 'Deutsch' },
        ],
        dynamicTitle: true,
      },
    },
    theme: {
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { language: 'en', theme: 'light' },
  decorators: [
    (Story, { globals, loaded, parameters }) => {
      document.documentElement.dataset.theme = globals.theme
      return (
        <StageProvider
          language={globals.language as Language}
          stage={loaded.stage as Stage | undefined}
          keepsNothing={parameters.keepsNothing}
        >
          <Story />
        </StageProvider>
      )
    },
  ],
}

export default preview
