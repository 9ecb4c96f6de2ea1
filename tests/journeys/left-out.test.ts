import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'

test("the built app has Rete's React plug-in, and nothing of what it would draw by itself", async () => {
  const folder = join(packageRoot, 'dist/app/assets')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'))
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const having = (text: string) => texts.filter((each) => each.includes(text)).length
  expect(having('react-render')).toBe(1)
  expect(having('styled-components')).toBe(0)
  expect(having('data-styled')).toBe(0)
})
