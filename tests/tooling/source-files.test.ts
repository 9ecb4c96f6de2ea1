import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'
import { programFiles, repositoryFiles } from './source-files.ts'

const read = (path: string): string => readFileSync(join(packageRoot, path), 'utf8')
const linesOf = (path: string): number => read(path).trimEnd().split('\n').length
const codeFiles = repositoryFiles.filter((path) => /\.(?:tsx?|js)$/.test(path))
const thisFile = 'tests/tooling/source-files.test.ts'
const textFiles = repositoryFiles.filter(
  (path) =>
    path !== thisFile && !/\.(?:png|jpe?g|webp|avif|bmp|ico|gif|woff2|gz|npz|npy|wasm|zip|bin)$/.test(path),
)

/** Texts that must not be in the repository, each with a sample. */
const forbidden: readonly (readonly [what: string, pattern: RegExp, sample: string])[] = [
  ['a path of one machine', /(?:^|[\s"'`(=:])\/(?:home|root|Users|work)\//m, 'see /home/anna/faltwerk'],
  ['a drive of one machine', /\b[A-Z]:\\(?:Users|Documents)/, 'C:\\Users\\anna'],
  ['a note about missing work', /\b(?:TODO|FIXME|XXX|HACK)\b/, '// TODO: later'],
  ['a registry', /registry\.(?:npmjs|yarnpkg)\.|npm\.pkg\.github/, 'https://registry.npmjs.org'],
  ['a resolved address in the lock file', /"resolved": "(?!file:)/, '"resolved": "https://example.org"'],
]

describe('the source files', () => {
  test.each(forbidden)('hold nowhere %s', (_what, pattern, sample) => {
    expect(sample).toMatch(pattern)
    expect(textFiles.filter((path) => pattern.test(read(path)))).toEqual([])
  })

  test('are never longer than 300 lines', () => {
    expect(codeFiles.filter((path) => linesOf(path) > 300)).toEqual([])
  })

  test('are mostly shorter than 100 lines', () => {
    const lengths = programFiles.map(linesOf).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100)
  })

  test('have names in kebab-case that say what is in them', () => {
    const names = codeFiles.filter((path) => !path.startsWith('.storybook/')).map((path) => basename(path))
    expect(names.filter((name) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name))).toEqual([])
    expect(names.filter((name) => /^(?:utils?|helpers?|misc|common)\./.test(name))).toEqual([])
  })

  test('have named exports only', () => {
    expect(programFiles.filter((path) => /^export default\b/m.test(read(path)))).toEqual([])
  })
})
