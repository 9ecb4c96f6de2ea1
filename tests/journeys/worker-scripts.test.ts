import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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
