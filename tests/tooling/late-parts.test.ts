import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'
import { programFiles } from './source-files.ts'

const ui = join(packageRoot, 'src/ui')
const late = /(?:lazyPart|lateModule)\(\s*'([^']+)',[^;]*?import\('([^']+)'\)/g

test('whatever the screen loads late is loaded by the one way that can fail, under the name of its module', () => {
  const files = programFiles.map((path) => join(packageRoot, path)).filter((path) => path.startsWith(ui))
  let imports = 0
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    const parts = [...text.matchAll(late)]
    for (const [, name, path = ''] of parts)
      expect(name).toBe(relative(ui, join(dirname(file), path)).replace(/\.tsx?$/, ''))
    expect(text.match(/\bimport\(/g) ?? [], file).toHaveLength(parts.length)
    imports += parts.length
  }
  expect(imports).toBeGreaterThan(0)
})
