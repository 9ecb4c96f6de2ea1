// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { buildKernels } from './build-kernels.js'
import { buildWebPage } from './build-web-page.js'
import { inProduction } from './in-production.js'
import { packageRoot } from './package-root.js'
import { precompress } from './precompress.js'
import { prepareData } from './prepare-data.js'
import { runWhenStarted } from './run-when-started.js'

/**
 * @typedef {object} Product
 * @property {string} folder where it is built, below the package
 * @property {string} config vite's configuration file
 * @property {string[]} sources files and folders it is made of, below the package
 * @property {boolean} [isServed] whether servers send it, compressed where that pays
 */

const everywhere = ['package.json', 'package-lock.json', 'scripts/build.js', 'scripts/response-headers.js']
/** What vite is given for the page beside its configuration. */
const pluginsOfThePage = [
  'alias-tfjs',
  'lean-worker-entries',
  'precompress',
  'vite-gzip-as-bytes',
  'vite-late-files',
  'vite-pure-styles',
]

/** @type {Record<'app' | 'cli', Product>} */
export const products = {
  app: {
    folder: 'dist/app',
    config: 'vite.config.ts',
    sources: [
      ...everywhere,
      ...pluginsOfThePage.map((name) => `scripts/${name}.js`),
      ...['vite.config.ts', 'index.html', 'public', 'src', 'nodes', 'graphs'],
    ],
    isServed: true,
  },
  cli: {
    folder: 'dist/cli',
    config: 'vite.cli.config.ts',
    sources: [
      ...everywhere,
      ...[
        'vite.cli.config.ts',
        ...['src/cli', 'src/contents', 'src/engine', 'src/export', 'src/formats', 'src/graph', 'src/import'],
        ...['src/intake', 'src/languages', 'src/runs', 'src/scores'],
      ],
      ...['src/session/words', 'src/storage/words', 'nodes'],
    ],
  },
}

const stampName = '.sources'

/**
 * @param {string} path
 * @returns {string[]} the files at or below a path, in a fixed order
 */
function filesBelow(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}

/**
 * A hash over names and contents: it also notices a deleted file, and does not
 * mind a checkout that only touched the dates. The data sets are left out, they
 * change with the lock file.
 * @param {Product} product
 */
function hashOfSources(product) {
  const hash = createHash('sha256')
  const data = join(packageRoot, 'public', 'data') + sep
  for (const source of product.sources)
    for (const path of filesBelow(join(packageRoot, source))) {
      if (path.startsWith(data)) continue
      const bytes = readFileSync(path)
      hash.update(`${relative(packageRoot, path)}\n${bytes.length}\n`).update(bytes)
    }
  return hash.digest('hex')
}

/**
 * Builds a product unless what is there was made from the same sources.
 * @param {keyof typeof products} name
 * @param {{ always?: boolean, announce?: () => void, quiet?: boolean }} [options]
 * `announce` is called before a build that takes time
 * @returns {Promise<boolean>} whether it was built
 * @throws {Error} vite's own, which says what is wrong in which file
 */
export async function build(name, { always = false, announce, quiet = false } = {}) {
  await buildKernels()
  await buildWebPage()
  const product = products[name]
  const folder = join(packageRoot, product.folder)
  const stamp = join(folder, stampName)
  const sources = hashOfSources(product)
  if (!always && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return false
  announce?.()
  const vite = await import('vite')
  // Swapped in when complete, so that nobody ever sees half of it.
  const unfinished = `${folder}.${process.pid}`
  try {
    await inProduction(() =>
      vite.build({
        root: packageRoot,
        configFile: join(packageRoot, product.config),
        logLevel: quiet ? 'warn' : 'info',
        build: { outDir: unfinished, emptyOutDir: true },
      }),
    )
    if (product.isServed) await precompress(unfinished)
    writeFileSync(join(unfinished, stampName), sources)
    swapIn(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return true
}

/**
 * @param {string} unfinished
 * @param {string} folder
 */
function swapIn(unfinished, folder) {
  const old = `${unfinished}.old`
  try {
    if (existsSync(folder)) renameSync(folder, old)
    renameSync(unfinished, folder)
  } catch (error) {
    // A second build of the same sources was faster; what it made is as good.
    if (!existsSync(join(folder, stampName))) throw error
  } finally {
    rmSync(old, { recursive: true, force: true })
  }
}

await runWhenStarted(import.meta.url, async () => {
  await prepareData()
  await build('app', { always: true })
  await build('cli', { always: true })
})
