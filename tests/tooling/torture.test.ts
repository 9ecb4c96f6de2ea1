import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lostEdits, lostTraining } from '../../scripts/torture/lost.js'
import { otherBuild } from '../../scripts/torture/other-build.js'
import { isMet, reportTable, rowOf } from '../../scripts/torture/report.js'
import { seeded } from '../../scripts/torture/seeded.js'

test('what is lost of edits is as old as the first edit that is not in the document', () => {
  const edits = [1, 2, 3].map((count) => ({ count, at: 1000 + count }))
  expect(lostEdits(edits, 3, 2000)).toEqual({ count: 0, ms: 0 })
  expect(lostEdits(edits, 1, 2000)).toEqual({ count: 2, ms: 998 })
  expect(lostEdits(edits, Number.NaN, 2000)).toEqual({ count: 3, ms: 999 })
})

test('what is lost of a run is the time trained since the state that was kept', () => {
  const batches = [1, 2, 3, 4].map((step) => ({ epoch: 2, step, at: 10_000 + 100 * step }))
  expect(lostTraining(batches, 9000, { epoch: 1, step: 2 }, 10)).toBe(200)
  expect(lostTraining(batches, 9000, { epoch: 1, step: 4 }, 10)).toBe(0)
  expect(lostTraining(batches, 9000, { epoch: 0, step: 0 }, 10)).toBe(1400)
  expect(lostTraining([], 9000, { epoch: 0, step: 0 }, 10)).toBe(0)
})

test('a row is met when nothing is damaged and no more is lost than is allowed; what was not tried says why', () => {
  const rounds = [
    { lostMs: 10, torn: [] },
    { lostMs: 90, torn: [] },
    { lostMs: 30, torn: [] },
  ]
  const row = rowOf('kill', { rounds, asked: { lostMs: 90 } })
  expect(row).toMatchObject({ rounds: 3, mostMs: 90, medianMs: 30, torn: 0, found: 0 })
  expect(isMet(row)).toBe(true)
  expect(isMet({ ...row, askedMs: 89 })).toBe(false)
  const damaged = rowOf('kill', { rounds: [{ torn: ['gone'] }, { torn: ['gone'] }], asked: {} })
  expect(damaged).toMatchObject({ torn: 2, findings: ['gone'] })
  expect(isMet(damaged)).toBe(false)
  const skipped = rowOf('disk', { rounds: [], asked: {}, skipped: 'not root' })
  expect(reportTable([row, skipped]).slice(2)).toEqual([
    '| kill | 3 | 90 | 30 | 90 | 0 | 0 | yes |',
    '| disk | – | | | | | | skipped: not root |',
  ])
})

test('chance repeats with its seed and stays within its bounds', () => {
  const draw = (seed: number) => Array.from({ length: 50 }, seeded(seed).between.bind(undefined, 3, 7))
  const drawn = draw(1)
  expect(draw(1)).toEqual(drawn)
  expect(draw(2)).not.toEqual(drawn)
  expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([3, 7])
})

test('another build has other names for what has a hash, and all that name it follow', () => {
  const folder = mkdtempSync(join(tmpdir(), 'faltwerk-build-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [from, to] = [join(folder, 'a'), join(folder, 'b')]
  mkdirSync(join(from, 'assets'), { recursive: true })
  writeFileSync(join(from, 'index.html'), '<script src="./assets/index-Bdrjt3Ym.js"></script>')
  writeFileSync(join(from, 'assets/index-Bdrjt3Ym.js'), 'import("./use-B-zvPxjK.js");fetch("x.wasm")')
  writeFileSync(join(from, 'assets/use-B-zvPxjK.js'), 'export {}')
  otherBuild(from, to, 'Z')
  expect(readdirSync(join(to, 'assets')).sort()).toEqual(['index-Zdrjt3Ym.js', 'use-Z-zvPxjK.js'])
  expect(readFileSync(join(to, 'index.html'), 'utf8')).toContain('./assets/index-Zdrjt3Ym.js')
  expect(readFileSync(join(to, 'assets/index-Zdrjt3Ym.js'), 'utf8')).toContain('"./use-Z-zvPxjK.js"')
})
