// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join, relative } from 'node:path'
import { inProduction } from './in-production.js'
import { packageRoot } from './package-root.js'
import { runWhenStarted } from './run-when-started.js'

/*
 * Makes what every self-running page has in common: TensorFlow.js as it is published for pages, what shows the network,
 * their style and their licences, in one HTML file with a place for the network (src/formats/web-page).
 */

const room = join(packageRoot, 'src/web-page')
const target = join(packageRoot, 'src/formats/web-page/generated')
const [product, stamp] = [join(target, 'page.html'), join(target, 'sources.json')]
const { resolve } = createRequire(import.meta.url)
const tfjs = resolve('@tensorflow/tfjs/dist/tf.min.js')
const shell = join(room, 'shell.html')
const icon = join(packageRoot, 'public/icon.svg')
/** What tf.min.js would declare by evaluating a text, which the page does not allow. */
const declared = 'var regeneratorRuntime'
/** tfjs comes without the text of its licence; this is the same one. */
const apache = join(packageRoot, 'node_modules/rxjs/LICENSE.txt')

/** @param {string | Uint8Array} content */
const hashOf = (content) => createHash('sha256').update(content).digest('base64')

/** Whether the page was made of the files that are there now. */
function isCurrent() {
  if (!existsSync(product) || !existsSync(stamp)) return false
  /** @type {Record<string, string>} */
  const sources = JSON.parse(readFileSync(stamp, 'utf8'))
  return Object.entries(sources).every(([path, hash]) => {
    const file = join(packageRoot, path)
    return existsSync(file) && hashOf(readFileSync(file)) === hash
  })
}

/**
 * Makes the page unless it is there, made of the same sources. The same sources always give the same bytes.
 * @returns {Promise<boolean>} whether something had to be done
 */
export async function buildWebPage() {
  if (isCurrent()) return false
  const { script, style, modules } = await bundle()
  const page = pageOf(script, style, licencesOf(modules))
  const own = modules.filter((path) => existsSync(path))
  const files = [
    ...new Set([...own, tfjs, shell, icon, apache, join(packageRoot, 'scripts/build-web-page.js')]),
  ]
  const sources = files.map((path) => [relative(packageRoot, path), hashOf(readFileSync(path))])
  mkdirSync(target, { recursive: true })
  put(product, page)
  put(stamp, JSON.stringify(Object.fromEntries(sources), null, 1))
  return true
}

/** What runs in the page, in one script, and its style. */
async function bundle() {
  const { build } = await import('vite')
  const { default: react } = await import('@vitejs/plugin-react')
  const made = await inProduction(() =>
    build({
      root: packageRoot,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      plugins: [react()],
      build: {
        write: false,
        target: 'es2022',
        modulePreload: false,
        cssCodeSplit: false,
        rolldownOptions: { input: join(room, 'main.tsx'), output: { format: 'iife' } },
      },
    }),
  )
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (
    Array.isArray(made) ? made[0] : made
  )
  const chunk = output.find((each) => each.type === 'chunk')
  const css = output.find((each) => each.type === 'asset' && each.fileName.endsWith('.css'))
  if (chunk?.type !== 'chunk' || css?.type !== 'asset' || output.length !== 2)
    throw new Error(`the page is no single script: ${output.map(({ fileName }) => fileName)}`)
  const modules = chunk.moduleIds.map((id) => id.replace(/[?#].*$/, '')).filter(isAbsolute)
  return { script: chunk.code, style: String(css.source), modules }
}

/**
 * @param {string} script
 * @param {string} style
 * @param {string} licences
 */
function pageOf(script, style, licences) {
  // Where the map of its sources lies, which is not there.
  const library = readFileSync(tfjs, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
  for (const [name, text] of Object.entries({ library, script, licences }))
    if (/<\/script|<!--/i.test(text)) throw new Error(`${name} would end its own script`)
  const policy = [
    "default-src 'none'",
    `script-src ${[declared, library, script].map((text) => `'sha256-${hashOf(text)}'`).join(' ')}`,
    `style-src 'sha256-${hashOf(style)}'`,
    'img-src data: blob:',
    'media-src blob: mediastream:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const places = {
    policy,
    icon: `data:image/svg+xml,${encodeURIComponent(readFileSync(icon, 'utf8'))}`,
    style: `<style>${style}</style>`,
    scripts: [
      `<script type="text/plain" id="licences">${licences}</script>`,
      ...[declared, library, script].map((text) => `<script>${text}</script>`),
    ].join('\n'),
  }
  return Object.entries(places).reduce(
    (page, [name, text]) => {
      const [before, after, ...more] = page.split(`<!--faltwerk:${name}-->`)
      if (after === undefined || more.length > 0) throw new Error(`the shell has no place for ${name}`)
      return before + text + after
    },
    readFileSync(shell, 'utf8'),
  )
}

/**
 * The licence of every package that is in the page, and of this program.
 * @param {string[]} modules
 */
function licencesOf(modules) {
  const packages = modules.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [])
  const texts = [...new Set(packages)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((each) => /^licen[sc]e/i.test(each))
    if (!file) throw new Error(`${name} has no text of its licence`)
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}`
  })
  const { version } = JSON.parse(readFileSync(join(dirname(tfjs), '../package.json'), 'utf8'))
  return [
    `Faltwerk (MIT)\n\n${readFileSync(join(packageRoot, 'LICENSE'), 'utf8').trim()}`,
    ...texts,
    `@tensorflow/tfjs ${version} (Apache-2.0)\n\n${readFileSync(apache, 'utf8').trim()}`,
  ].join('\n\n\n')
}

/**
 * Renamed when complete: nobody ever reads half of a file.
 * @param {string} path
 * @param {string} text
 */
function put(path, text) {
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, text)
  renameSync(unfinished, path)
}

/** What vitest calls before the tests. */
export async function setup() {
  await buildWebPage()
}

await runWhenStarted(import.meta.url, buildWebPage)
