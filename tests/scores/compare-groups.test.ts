import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../src/graph/base/text.ts'
import { sentence } from '../../src/graph/words/format-message.ts'
import { compareGroups, type GroupRun, type RunsOfGroup } from '../../src/scores/compare-groups.ts'
import { describeDifference } from '../../src/scores/describe-difference.ts'
import { comparePaired } from '../../src/scores/statistics/compare-values.ts'
import { WORDS } from '../../testing/words.ts'

const group = (name: string, accuracies: readonly number[], firstSeed = 1): RunsOfGroup => ({
  name,
  runs: accuracies.map((accuracy, i) => ({ seed: firstSeed + i, accuracy, loss: 1 - accuracy })),
})

function said(groups: readonly RunsOfGroup[], language: Language = 'en'): string {
  const comparison = compareGroups(groups)
  if (!comparison.difference) return ''
  return describeDifference(comparison.difference, comparison)
    .map((fact) => sentence(fact, WORDS[language]))
    .join(' ')
}

const ADAM = [0.95, 0.96, 0.94, 0.955, 0.948, 0.961, 0.944, 0.957]
const SGD = [0.93, 0.945, 0.921, 0.933, 0.93, 0.94, 0.925, 0.934]

describe('groups of runs are compared seed by seed', () => {
  it('a clear difference is said to be hardly chance, in both languages', () => {
    const groups = [group('SGD', SGD), group('Adam', ADAM)]
    expect(said(groups)).toBe(
      'On average over the same 8 seeds, “Adam” is ahead of “SGD”: it answers 1.96 percentage points more of the examples correctly. That is hardly chance: if both were equally good, seeds alone would make a difference this large in fewer than 1 of 1000 such comparisons (paired t-test, p < 0.001).',
    )
    expect(said(groups, 'de')).toBe(
      'Im Mittel über dieselben 8 Startwerte liegt „Adam“ vor „SGD“: 1,96 Prozentpunkte mehr der Beispiele richtig. Das ist kaum Zufall: Wären beide gleich gut, machten die Startwerte allein in weniger als 1 von 1000 solchen Vergleichen einen so großen Unterschied (gepaarter t-Test, p < 0,001).',
    )
  })

  it('the order of the runs does not matter, only their seeds do', () => {
    const [sgd, adam] = [group('SGD', SGD), group('Adam', ADAM)]
    const turned = { ...adam, runs: [...adam.runs].reverse() }
    expect(compareGroups([turned, sgd]).difference?.p).toBe(compareGroups([adam, sgd]).difference?.p)
    expect(compareGroups([adam, sgd]).difference?.p).toBe(comparePaired(SGD, ADAM).p)
  })

  it('a difference that may be chance says how many seeds would be needed', () => {
    const text = said([group('A', [0.9, 0.92, 0.91, 0.93, 0.9]), group('B', [0.91, 0.91, 0.92, 0.92, 0.915])])
    expect(text).toMatch(/“B” is ahead of “A”.* That may well be chance: .* in about 61 of 100/)
    expect(text).toContain('It does not mean that they are equally good.')
    expect(text).toMatch(/To find a difference of this size in 4 of 5 tries takes \d+ seeds\.$/)
  })

  it('numbers are compared by their loss, and the smaller one is ahead', () => {
    const losses = (name: string, values: readonly number[]): RunsOfGroup => ({
      name,
      runs: values.map((loss, seed) => ({ seed, loss })),
    })
    const groups = [losses('A', [1, 1.1, 1.2, 1.05, 1.1]), losses('B', [0.5, 0.62, 0.7, 0.54, 0.61])]
    expect(compareGroups(groups).figure).toBe('loss')
    expect(said(groups)).toMatch(
      /^On average over the same 5 seeds, “B” is ahead of “A”: its loss is lower by 0\.496\. That is hardly chance/,
    )
  })
})

describe('where little can be said, that is what is said', () => {
  it('one seed cannot tell', () => {
    expect(said([group('A', [0.9]), group('B', [0.92])])).toBe(
      'On average over one seed, “B” is ahead of “A”: it answers 2 percentage points more of the examples correctly. Whether that is chance, a single seed cannot tell: it takes at least 3, better 10.',
    )
  })

  it('equal values everywhere are exactly the same', () => {
    const equal = [0.9, 0.9, 0.9]
    expect(said([group('A', equal), group('B', equal)])).toBe(
      '“A” and “B” come to exactly the same with each of the 3 seeds.',
    )
    expect(compareGroups([group('A', equal)]).groups[0]).toMatchObject({
      runs: 3,
      accuracy: { mean: 0.9, deviation: 0, min: 0.9, max: 0.9 },
    })
  })

  it('the same difference with each seed is not tested', () => {
    expect(said([group('A', [0.9, 0.9, 0.9]), group('B', [0.8, 0.8, 0.8])])).toMatch(
      /“A” is ahead of “B”: it answers 10 .* exactly the same with each of the 3 seeds\. Where nothing varies/,
    )
  })

  it('groups without common seeds are compared as a whole', () => {
    const groups = [group('A', SGD), group('B', ADAM, 100)]
    expect(compareGroups(groups).difference).toMatchObject({ test: 'welch-t', count: 8 })
    expect(said(groups)).toMatch(
      /^On average over seeds of their own, “B” .* \(Welch’s t-test, .* with the same seeds/,
    )
  })

  it('groups that share three of eight seeds are compared as a whole, and by these where they are all', () => {
    const groups = [group('A', SGD), group('B', ADAM, 6)]
    expect(compareGroups(groups).difference).toMatchObject({ test: 'welch-t', count: 8 })
    expect(said(groups)).toContain('They have too few seeds in common')
    const three = [group('A', SGD.slice(5), 6), group('B', ADAM.slice(0, 3), 6)]
    expect(compareGroups(three).difference).toMatchObject({ test: 'paired-t', seeds: [6, 7, 8] })
    expect(said(three)).toContain('With 3 seeds the test has to trust')
  })

  it('groups that share nearly all of their seeds are compared by these', () => {
    const groups = [group('A', SGD), group('B', ADAM, 2)]
    expect(compareGroups(groups).difference).toMatchObject({ test: 'paired-t', count: 7 })
  })

  it('which test is made does not hang on how the runs went', () => {
    const lost = ADAM.slice(0, 4).map((_, i) => ({ seed: 1 + i }))
    const half = { name: 'B', runs: [...lost, ...group('B', ADAM.slice(4), 5).runs] }
    expect(compareGroups([group('A', SGD), half]).difference).toMatchObject({ test: 'paired-t', count: 4 })
  })

  it('runs that failed or diverged are left out with their pair, and counted', () => {
    const lost: readonly GroupRun[] = [
      { seed: 1 },
      { seed: 2, accuracy: 0.1, loss: Number.NaN },
      ...group('A', ADAM.slice(2), 3).runs,
    ]
    const comparison = compareGroups([{ name: 'A', runs: lost }, group('B', SGD)])
    expect(comparison.groups[0]).toMatchObject({ runs: 6, failed: 2, seeds: [3, 4, 5, 6, 7, 8] })
    expect(comparison.difference).toMatchObject({ seeds: [3, 4, 5, 6, 7, 8], failed: 2 })
    expect(said([{ name: 'A', runs: lost }, group('B', SGD)])).toMatch(/2 runs failed and are left out/)
  })

  it('a group of which nothing is left differs from nothing', () => {
    const comparison = compareGroups([{ name: 'A', runs: [{ seed: 1 }] }, group('B', SGD)])
    expect(comparison.groups[0]).toEqual({ name: 'A', runs: 0, seeds: [], failed: 1 })
    expect(comparison.differences).toEqual([])
    expect(compareGroups([]).groups).toEqual([])
  })

  it('the same seed twice counts once', () => {
    const twice = { name: 'A', runs: [...group('A', ADAM).runs, ...group('A', ADAM).runs] }
    expect(compareGroups([twice]).groups[0]?.accuracy?.count).toBe(8)
  })
})

describe('several groups are compared with one', () => {
  it('p is corrected by Holm, and the best one is named', () => {
    const groups = [
      group('A', SGD),
      group('B', ADAM),
      group(
        'C',
        SGD.map((value, i) => value + (i % 2 ? 0.004 : -0.003)),
      ),
      group(
        'D',
        SGD.map((value, i) => value + (i % 3 ? 0.004 : -0.003)),
      ),
    ]
    const comparison = compareGroups(groups)
    const raw = [ADAM, ...[2, 3].map((at) => groups[at]?.runs.map(({ accuracy = 0 }) => accuracy) ?? [])].map(
      (values) => comparePaired(values, SGD).p as number,
    )
    const [b = 0, c = 0, d = 0] = raw
    expect(comparison.differences.map(({ p }) => p)).toEqual([3 * b, Math.max(c, 2 * d), 2 * d])
    expect(comparison.difference).toMatchObject({ group: 1, against: 0, tests: 3 })
    expect(said(groups)).toContain('p is corrected for 3 tests (Holm)')
  })

  it('another one than the first may be what they are compared with', () => {
    const { differences } = compareGroups([group('A', SGD), group('B', ADAM)], 1)
    expect(differences).toMatchObject([{ group: 0, against: 1 }])
  })
})

it('every sentence stands in both languages without a name left open', () => {
  for (const language of LANGUAGES)
    for (const groups of [
      [group('A', SGD), group('B', ADAM)],
      [group('A', SGD), group('B', ADAM, 100)],
      [group('A', [0.9]), group('B', [0.9])],
      [group('A', [0.9, 0.8, 0.7, 0.9]), group('B', [0.8, 0.9, 0.7, 0.9])],
      [group('A', [0.9, 0.8]), group('B', [0.8, 0.9])],
    ])
      expect(said(groups, language)).not.toMatch(/[{}]|group-/)
})
