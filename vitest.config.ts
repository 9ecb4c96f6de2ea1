import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { aliasTfjs } from './scripts/alias-tfjs.js'
import { chromiumFlags } from './scripts/chromium-flags.js'
import { findChromium } from './scripts/find-chromium.js'
import { isolationHeaders } from './scripts/response-headers.js'
import { trainHeadless } from './scripts/test/train-headless.js'
import { gzipAsBytes } from './scripts/vite-gzip-as-bytes.js'

// A fresh object for every project: vitest writes into it.
const inChromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { executablePath: findChromium(), args: chromiumFlags } }),
  instances: [{ browser: 'chromium' as const }],
})

// Met only when a test runs: vite would bundle them then and reload the page under it.
const reactEntries = ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime']

/** Made before any test: the engine's kernels, and what every self-running page has in common. */
const made = ['scripts/build-kernels.js', 'scripts/build-web-page.js']

// Two cores are shared with whatever else they do: what waits for something waits longer than vitest's second. Nothing
// is tried again: a test that passes only sometimes says nothing.
const patience = { testTimeout: 60_000, expect: { poll: { timeout: 15_000 } } }

/** What is tested without the engine's global state; loading the vocabulary anew for every file took half of the time. */
const sharing = ['graph', 'nodes', 'session', 'storage', 'ui'].map(
  (room) => `tests/${room}/**/*.test.{ts,tsx}`,
)
const inBrowser = 'tests/**/*.browser.test.{ts,tsx}'

// One project after another: together they would only fight over two cores.
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...sharing, inBrowser, 'tests/journeys/**'],
          globalSetup: made,
          ...patience,
        },
      },
      {
        test: {
          name: 'node-shared',
          environment: 'node',
          include: sharing,
          exclude: [inBrowser],
          isolate: false,
          globalSetup: made,
          ...patience,
        },
      },
      {
        resolve: { alias: aliasTfjs },
        plugins: [react(), gzipAsBytes()],
        server: { headers: isolationHeaders },
        // No scan follows a worker.
        optimizeDeps: {
          include: reactEntries,
          entries: ['src/engine/browser/*.ts', 'src/intake/video/*.ts', 'src/intake/workers/*.ts', inBrowser],
        },
        test: {
          name: 'browser',
          include: [inBrowser],
          browser: { ...inChromium(), commands: { trainHeadless } },
          globalSetup: made,
          ...patience,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias: aliasTfjs },
        plugins: [gzipAsBytes(), storybookTest({ configDir: '.storybook' })],
        server: { headers: isolationHeaders },
        // Storybook's own scan sees neither the stories nor what they load late.
        optimizeDeps: { include: reactEntries, entries: ['stories/*.stories.tsx'] },
        test: {
          name: 'stories',
          browser: inChromium(),
          // A story leaves nothing behind, so all files can share one page and what it has loaded.
          isolate: false,
          globalSetup: made,
          ...patience,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/serve-app.setup.ts'],
          ...patience,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
