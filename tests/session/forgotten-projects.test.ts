import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'
import { NAMING_PROJECTS } from '../../src/session/workspace/forget-projects.ts'
import { programFiles } from '../tooling/source-files.ts'
import { settled } from './hand-clock.ts'
import { good, until, workbench } from './workbench.ts'

/** Settings of the screen, which say nothing of any project. */
const OF_NO_PROJECT = [
  'backend',
  'canvas.minimap',
  'explain-parameters',
  'keep-all-weights',
  'language',
  'panels',
  'runs.cells',
  'runs.columns',
  'runs.curves.several',
  'runs.curves.single',
  'runs.grouping',
  'runs.order',
  'runs.shows',
  'runs.tidy-put-off',
  'text-size',
  'theme',
]

/** Which of the two follows from where a project came from, so the call names neither. */
const ASKED_FOR_BY_KIND = ['shipped-copies', 'link-copies']

/** Every key that some file asks for or keeps a setting under, as a text or as a constant of the file. */
function keysIn(file: string): readonly string[] {
  const text = readFileSync(join(packageRoot, file), 'utf8')
  const calls =
    /\b(?:useSetting|saveSetting|readSetting|settings\.(?:read|save|signal))\s*(?:<[^(]*>)?\(\s*([^,)]+)/g
  return [...text.matchAll(calls)].flatMap(([, argument = '']) => {
    const quoted = [...argument.matchAll(/'([^']+)'/g)].map(([, key]) => key ?? '')
    const constant = new RegExp(`const ${argument.trim()} = '([^']+)'`).exec(text)?.[1]
    return constant === undefined ? quoted : [constant]
  })
}

const view = { x: 0, y: 0, k: 1 }
/** What each setting says of two projects. */
const saying = (one: string, other: string): Readonly<Record<keyof typeof NAMING_PROJECTS, unknown>> => ({
  'canvas.views': { [one]: view, [other]: view },
  'compared-runs': { [one]: ['r1'], [other]: ['r2'] },
  'guide.dismissed': [one, other],
  'shipped-copies': { 'digits-2000': one, kernels: other },
  'link-copies': { abc: one, def: other },
})

describe('what settings say of projects', () => {
  test('is known of every setting there is', () => {
    const known = new Set([...Object.keys(NAMING_PROJECTS), ...OF_NO_PROJECT])
    const found = new Set(programFiles.flatMap(keysIn))
    expect([...found].filter((key) => !known.has(key))).toEqual([])
    expect([...known].filter((key) => !found.has(key))).toEqual(ASKED_FOR_BY_KIND)
  })

  test.each(Object.keys(NAMING_PROJECTS))('goes with a project that is gone for good: %s', async (key) => {
    let now = Date.now()
    const bench = workbench({ now: () => now })
    const [gone, stays] = [
      good(await bench.workspace.create('Gone')),
      good(await bench.workspace.create('Stays')),
    ]
    bench.workspace.saveSetting(key, saying(gone.id, stays.id)[key as keyof typeof NAMING_PROJECTS])
    good(await bench.workspace.remove(gone.id))
    // One that can still come back keeps all of it.
    const next = workbench({ disk: bench.disk, now: () => now })
    await next.workspace.begin()
    await settled()
    expect(await next.workspace.readSetting(key)).toEqual(
      saying(gone.id, stays.id)[key as keyof typeof NAMING_PROJECTS],
    )
    now += 8 * 24 * 3600 * 1000
    const later = workbench({ disk: bench.disk, now: () => now })
    await later.workspace.begin()
    const names = (id: string, value: unknown) => JSON.stringify(value ?? '').includes(id)
    const left = await until(
      later.workspace.setting<unknown>(key, undefined),
      (value) => value !== undefined && !names(gone.id, value),
    )
    expect(names(stays.id, left)).toBe(true)
  })
})
