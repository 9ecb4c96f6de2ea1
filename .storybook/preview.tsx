import * as accessibility from '@storybook/addon-a11y/preview'
import type { Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import type { Stage } from '../testing/stage.ts'
import { Shown, shownInstead } from './shown.tsx'
import '../src/ui/base/theme/fonts.css'
import '../src/ui/base/theme/tokens.css'
import '../src/ui/base/theme/base.css'

// What waits for the screen must not depend on what else the computer does.
configure({ asyncUtilTimeout: 15_000 })

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
    (Story, { globals, loaded, parameters }) => (
      <Shown
        language={globals.language}
        theme={globals.theme}
        stage={loaded.stage as Stage | undefined}
        keepsNothing={parameters.keepsNothing}
      >
        <Story />
      </Shown>
    ),
  ],
  /**
   * Where stories are tested, each is looked at in German on a dark ground too, by the same check of accessibility, as
   * it stands when it has been played; after this it is looked at as it was shown.
   */
  async afterEach(context) {
    if (import.meta.env.VITEST_STORYBOOK !== 'false') return
    await shownInstead({ language: 'de', theme: 'dark' }, async () => {
      if (document.documentElement.lang !== 'de' || document.documentElement.dataset.theme !== 'dark')
        throw new Error('not shown in German on a dark ground')
      await accessibility.afterEach(context as Parameters<typeof accessibility.afterEach>[0])
    })
  },
}

export default preview
