import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'
import { programFiles } from './source-files.ts'

test('whoever takes what is dragged wants it from the moment at which it comes', () => {
  const alone = programFiles.filter((path) => {
    if (path === 'src/ui/base/drag-over.ts') return false
    return /['"]dragover['"]|onDragOver\b/.test(readFileSync(join(packageRoot, path), 'utf8'))
  })
  expect(alone).toEqual([])
})
