// @ts-check
import { join } from 'node:path'
import { buildForNode } from '../build-for-node.js'
import { buildKernels } from '../build-kernels.js'
import { buildWebPage } from '../build-web-page.js'
import { packageRoot } from '../package-root.js'
import { prepareData } from '../prepare-data.js'

const sources = join(packageRoot, 'src/bench')
const folder = join(packageRoot, 'dist/bench')

/** Where the pages for Chromium and the modules for Node are built. */
export const benchFolders = {
  page: join(folder, 'page'),
  editor: join(folder, 'editor'),
  data: join(folder, 'data'),
  node: join(folder, 'node'),
}

/**
 * Builds pages for Chromium as the app is built.
 * @param {string} root where the pages lie, and what they keep their place in
 * @param {readonly string[]} pages
 * @param {string} outDir
 */
async function buildPages(root, pages, outDir) {
  await prepareData()
  await buildKernels()
  await buildWebPage()
  const { build } = await import('vite')
  await build({
    root,
    configFile: join(packageRoot, 'vite.config.ts'),
    publicDir: join(packageRoot, 'public'),
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: pages.map((page) => join(root, page)) },
    },
  })
}

/** Builds both editors; each page lies in the folder's root, as the app's does, which looks for its parts from there. */
export function buildEditorBench() {
  return buildPages(join(sources, 'editor'), ['faltwerk.html', 'react-flow.html'], benchFolders.editor)
}

export function buildDataBench() {
  return buildPages(sources, ['data/index.html'], benchFolders.data)
}

/** Builds what is measured as the app is built: minified for the browser, with packages outside for Node. */
export async function buildBench() {
  await buildPages(sources, ['training/index.html', 'engine/index.html'], benchFolders.page)
  await buildForNode(
    modules.map((module) => join(sources, `${module}.ts`)),
    benchFolders.node,
  )
}

const modules = [
  'training/prepare-model',
  'training/faltwerk-process',
  'training/tfjs-process',
  'engine/node-measurements',
]
