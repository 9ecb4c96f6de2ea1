// @ts-check
import { join } from 'node:path'
import { buildKernels } from '../build-kernels.js'
import { packageRoot } from '../package-root.js'
import { prepareData } from '../prepare-data.js'

const sources = join(packageRoot, 'src/bench')
const folder = join(packageRoot, 'dist/bench')

/** Where the page for Chromium and the modules for Node are built. */
export const benchFolders = { page: join(folder, 'page'), node: join(folder, 'node') }

/** Builds what is measured as the app is built: minified for the browser, with packages outside for Node. */
export async function buildBench() {
  await prepareData()
  await buildKernels()
  const { build } = await import('vite')
  await build({
    root: sources,
    configFile: join(packageRoot, 'vite.config.ts'),
    publicDir: join(packageRoot, 'public'),
    logLevel: 'warn',
    build: {
      outDir: benchFolders.page,
      emptyOutDir: true,
      rolldownOptions: { input: pages.map((page) => join(sources, page, 'index.html')) },
    },
  })
  await build({
    root: packageRoot,
    configFile: join(packageRoot, 'vite.cli.config.ts'),
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: benchFolders.node,
      emptyOutDir: true,
      rolldownOptions: {
        input: modules.map((module) => join(sources, `${module}.ts`)),
        output: { entryFileNames: '[name].js' },
      },
    },
  })
}

const pages = ['training', 'engine']
const modules = [
  'training/prepare-model',
  'training/faltwerk-process',
  'training/tfjs-process',
  'engine/node-measurements',
]
