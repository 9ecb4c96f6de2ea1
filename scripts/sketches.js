// @ts-check
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { buildKernels } from './build-kernels.js'
import { buildWebPage } from './build-web-page.js'
import { packageRoot } from './package-root.js'
import { prepareData } from './prepare-data.js'

/*
 * Draws what the start screen shows of every graph that ships: each trains for a moment, on its own data. Takes some
 * minutes. With names (`npm run sketches -- digits-2000`) only these; the others stay as they are.
 */

const graphs = join(packageRoot, 'graphs')
const target = join(packageRoot, 'src/ui/start/sketch/sketches.json')
const outDir = join(packageRoot, 'dist/sketches')
const there = readdirSync(graphs).map((file) => basename(file, '.json'))
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !there.includes(name))
if (unknown.length > 0) {
  console.error(`no graph is called ${unknown.join(', ')}; there are ${there.join(', ')}`)
  process.exit(2)
}

await prepareData()
await buildKernels()
await buildWebPage()
await build({
  root: packageRoot,
  configFile: join(packageRoot, 'vite.cli.config.ts'),
  logLevel: 'warn',
  build: {
    ssr: 'src/sketches/main.ts',
    outDir,
    rolldownOptions: { output: { entryFileNames: 'sketches.js' } },
  },
})

/** @type {Record<string, unknown>} */
const sketches = wanted.length > 0 ? JSON.parse(readFileSync(target, 'utf8')) : {}
for (const name of wanted.length > 0 ? wanted : there) {
  const [, sketch] = JSON.parse(await print(join(graphs, `${name}.json`)))
  sketches[name] = sketch
  console.log(name)
}
// A line for each graph: a change shows which one it is about.
const lines = Object.keys(sketches)
  .sort()
  .map((name) => `${JSON.stringify(name)}:${JSON.stringify(sketches[name])}`)
writeFileSync(target, `{\n${lines.join(',\n')}\n}\n`)

/**
 * A process for each graph, so that nothing of one is left for the next.
 * @param {string} file
 * @returns {Promise<string>}
 */
function print(file) {
  const child = spawn(process.execPath, [join(outDir, 'sketches.js'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part) => {
    text += part
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(text) : reject(new Error(`${file}: ended with ${code}`)),
    )
  })
}
