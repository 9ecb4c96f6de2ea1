import { describe, expect, it } from 'vitest'
import type { KeptRun } from '../../src/runs/kept-run.ts'
import { groupChances } from '../../src/ui/runs/group-chances.ts'
import { lineGroups } from '../../src/ui/runs/line-groups.ts'
import { runLines } from '../../src/ui/runs/run-line.ts'
import { keptRun } from '../../testing/kept-runs.ts'

const tools = { text: String, settings: () => '', moment: (at: number) => `at ${at}` }

/** A run of a group for each of these accuracies, seed by seed. */
function repeats(name: string, accuracies: readonly number[], more: Partial<KeptRun> = {}): KeptRun[] {
  return accuracies.map((accuracy, seed) => {
    const figures = { accuracy, loss: 1 - accuracy }
    return keptRun({
      run: `${name} ${seed}`,
      name,
      group: name,
      seed,
      setting: name,
      optimizer: name,
      figures: { training: figures, validation: figures, test: figures },
      ...more,
    })
  })
}

const linesOf = (kept: readonly KeptRun[]) =>
  runLines([], kept, { ticked: new Set(), looks: new Map() }, tools)
const chancesOf = (kept: readonly KeptRun[]) =>
  groupChances(lineGroups(linesOf(kept), 'repeats').groups, tools)
const chance = (kept: readonly KeptRun[], group: string) => chancesOf(kept).get(`group ${group}`)

describe('the baseline of the table of runs', () => {
  const adam = repeats('Adam', [0.8, 0.9])
  const pinned = adam.map((run, i) => (i === 1 ? { ...run, isBaseline: true as const } : run))

  it('is the whole group of the run that is pinned, with its mean', () => {
    const { baseline } = lineGroups(linesOf([...pinned, ...repeats('SGD', [0.7, 0.6])]), 'repeats')
    expect(baseline?.key).toBe('group Adam []')
    expect(baseline?.figures?.test.accuracy).toBeCloseTo(0.85, 12)
  })

  it('is that run alone where each stands by itself, or it belongs to no others', () => {
    expect(lineGroups(linesOf(pinned), 'none').baseline).toMatchObject({
      key: 'Adam 1',
      figures: { test: { accuracy: 0.9 } },
    })
    expect(lineGroups(linesOf(pinned.slice(1)), 'repeats').baseline?.key).toBe('Adam 1')
  })

  it('is nothing where none is pinned', () => {
    expect(lineGroups(linesOf(adam), 'repeats').baseline).toBeUndefined()
  })
})

describe('the difference of a group from the first', () => {
  const steady = [0.9, 0.91, 0.92, 0.93, 0.94, 0.95]

  it('is said in the sentences of the comparison, and in a few words', () => {
    const worse = steady.map((accuracy, i) => accuracy - 0.1 + 0.001 * (i % 3))
    const far = chance([...repeats('Adam', steady), ...repeats('SGD', worse)], 'SGD []')
    expect(far).toMatchObject({ verdict: 'group-more-than-chance', figure: 'accuracy', part: 'test' })
    expect(far?.facts[0]).toMatchObject({ code: 'group-ahead', values: { name: 'Adam', other: 'SGD' } })
    const mixed = steady.map((accuracy, i) => accuracy + 0.01 * (i % 2 === 0 ? 1 : -1.1))
    expect(chance([...repeats('Adam', steady), ...repeats('SGD', mixed)], 'SGD []')?.verdict).toBe(
      'group-may-be-chance',
    )
  })

  it('needs three seeds to be told from chance', () => {
    expect(chance([...repeats('Adam', [0.8, 0.9]), ...repeats('SGD', [0.7, 0.6])], 'SGD []')?.verdict).toBe(
      'group-too-few',
    )
  })

  it('goes by the validation until all that have ended were tested, and counts those that failed', () => {
    const figures = { training: { loss: 1 }, validation: { loss: 1, accuracy: 0.5 }, test: {} }
    const untested = repeats('SGD', [0.5, 0.5, 0.5], { figures })
    expect(chance([...repeats('Adam', steady), ...untested], 'SGD []')?.part).toBe('validation')
    const failed = repeats('SGD', steady).map((run, i) =>
      i < 2 ? { ...run, status: 'failed' as const } : run,
    )
    expect(chance([...repeats('Adam', steady), ...failed], 'SGD []')?.facts).toContainEqual({
      code: 'group-failed',
      values: { failed: 2 },
    })
  })

  it('calls groups by when they began where nothing else tells them apart', () => {
    const again = repeats('Adam', [0.7, 0.72, 0.71], { group: 'later', begunAt: 5 })
    const [ahead] = chance([...repeats('Adam', [0.8, 0.82, 0.83]), ...again], 'later []')?.facts ?? []
    expect(ahead?.values).toMatchObject({ name: 'Adam', other: 'Adam · at 5' })
  })
})
