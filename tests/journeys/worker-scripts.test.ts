import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sumOfSizes, workerFiles } from '../../scripts/bench/built-parts.js'
import { packageRoot } from '../../scripts/package-root.js'

test('no part of the built app imports the script that a worker begins with', async () => {
  const folder = join(packageRoot, 'dist/app/assets')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'))
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const workers = names.filter((name) => /^(run|kernel-thread)-worker-/.test(name))
  expect(workers).toHaveLength(2)
  // WebKit would run it a second time, and the worker would forget what it was told.
  const imported = workers.filter((name) =>
    texts.some((text) => new RegExp(`(from|import|import\\()\\s*["'\`]\\./${name}`).test(text)),
  )
  expect(imported).toEqual([])
})

test('a worker loads what it needs of tfjs, not all of it, and one build of our kernels', async () => {
  const app = join(packageRoot, 'dist/app')
  const names = await readdir(join(app, 'assets'))
  const { 'run-worker': files = [] } = workerFiles(names, app)
  // ONNX Runtime has one of its own, for the page.
  const builds = names.filter((name) => /^(?!ort-).*simd-[\w-]+\.js$/.test(name))
  expect(builds).toHaveLength(4)
  const one = sumOfSizes([`assets/${builds[0]}`], app)
  const { gzip, brotli } = sumOfSizes(files, app)
  expect(gzip).toBeGreaterThan(100_000)
  expect(gzip + one.gzip).toBeLessThan(175_000)
  expect(brotli + one.brotli).toBeLessThan(145_000)
})
