import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'
import { repositoryFiles } from './source-files.ts'

const read = (path: string): string => readFileSync(posix.join(packageRoot, path), 'utf8')
const documents = repositoryFiles.filter((path) => /^(?:docs\/.*|README|CONTRIBUTING)\.md$/.test(path))
const decisions = documents.filter((path) => path.startsWith('docs/decisions/'))
const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '')

/** Files, and every folder around one. */
const places = new Set(
  repositoryFiles.flatMap((path) =>
    path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/')),
  ),
)
const fileNames = new Set(repositoryFiles.map((path) => posix.basename(path)))

/** What a text between backticks names that must be there: a place in the repository, or a file by its bare name. */
function isMissing(name: string): boolean {
  // Patterns, ellipses and names to be filled in.
  if (/[*<>…{}]|\s/.test(name)) return false
  if (/^(?:src|nodes|tests|testing|scripts|docs|stories|graphs|public)\//.test(name))
    return !places.has(name.replace(/\/$/, ''))
  return /^[\w-]+(?:\.[\w-]+)*\.(?:tsx?|js)$/.test(name) && !fileNames.has(name)
}

describe('the documents', () => {
  test('name only files and folders that there are', () => {
    const missing = documents.flatMap((path) =>
      [...withoutFences(read(path)).matchAll(/`([^`\n]+)`/g)]
        .map(([, name = '']) => name)
        .filter(isMissing)
        .map((name) => `${path}: ${name}`),
    )
    expect(missing).toEqual([])
  })

  test('link only to files that there are', () => {
    const broken = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)]
        .map(([, target = '']) => posix.join(posix.dirname(path), target))
        .filter((target) => !places.has(target))
        .map((target) => `${path}: ${target}`),
    )
    expect(broken).toEqual([])
  })

  test('name only commands that package.json has', () => {
    const commands = Object.keys(JSON.parse(read('package.json')).scripts)
    const unknown = documents.flatMap((path) =>
      [...read(path).matchAll(/npm run ([\w:-]+)/g)]
        .map(([, command = '']) => command)
        .filter((command) => !commands.includes(command))
        .map((command) => `${path}: ${command}`),
    )
    expect(unknown).toEqual([])
  })

  test('say of every folder of a room what is in it', () => {
    const said = read('docs/architecture.md')
    const folders = [...places].filter(
      (path) =>
        /^(?:nodes|src\/(?:graph|engine|session|ui))\/[\w-]+$/.test(path) &&
        !fileNames.has(posix.basename(path)),
    )
    expect(folders.filter((folder) => !said.includes(`\`${folder}\``))).toEqual([])
  })
})

describe('decisions and invariants', () => {
  const guarded = [...decisions, 'docs/invariants.md']

  test('name tests that there are, by file and title', () => {
    const gone = guarded.flatMap((path) =>
      [...read(path).matchAll(/`(tests\/[^`]+)`: “(.+)”$/gm)]
        .filter(([, file = '', title = '']) => {
          const source = places.has(file) ? read(file).replaceAll('\\', '') : ''
          return !["'", '"', '`'].some((quote) => source.includes(`${quote}${title}${quote}`))
        })
        .map(([guard]) => `${path}: ${guard}`),
    )
    expect(gone).toEqual([])
  })

  test('have a test that guards each, or say that there is none', () => {
    const rules = read('docs/invariants.md').match(/^- [\s\S]*?(?=\n- |\n\n|\n*$(?![\s\S]))/gm) ?? []
    expect(rules.length).toBeGreaterThan(20)
    expect(rules.filter((rule) => !/^ {2}`tests\/[^`]+`: “.+”$|^ {2}UNGUARDED/m.test(rule))).toEqual([])
    expect(decisions.filter((path) => !/## Guarded by\n- `tests\//.test(read(path)))).toEqual([])
  })

  test('are short, numbered without a gap, and listed in the overview', () => {
    const overview = read('docs/architecture.md')
    expect(decisions.length).toBeGreaterThan(0)
    expect(decisions.filter((path) => read(path).trimEnd().split('\n').length >= 40)).toEqual([])
    expect(decisions.map((path) => Number.parseInt(posix.basename(path), 10))).toEqual(
      decisions.map((_, index) => index + 1),
    )
    for (const path of decisions) expect(overview).toContain(`](${path.slice('docs/'.length)})`)
  })
})
