import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { problem } from '../../src/graph/document/problem.ts'
import { makeText } from '../../src/ui/base/language/text-tools.ts'
import { WORDS } from '../../testing/words.ts'

const en = makeText(WORDS.en)
const de = makeText(WORDS.de)

describe('what the screen says', () => {
  it('writes numbers, shares, times and sizes as the language does', () => {
    expect([en.number(30_000), de.number(30_000)]).toEqual(['30,000', '30.000'])
    expect([en.number(0.123456), de.number(0.123456)]).toEqual(['0.1235', '0,1235'])
    expect([en.percent(0.9642), de.percent(0.9642)]).toEqual(['96.4%', '96,4\u00a0%'])
    expect([en.bytes(11_500_000), de.bytes(1_250_000_000)]).toEqual(['12 MB', '1,3 GB'])
    expect([en.number(Number.NaN), en.number(Number.POSITIVE_INFINITY)]).toEqual(['–', '∞'])
  })

  it.each([
    [400, '0.4 s', '0,4 s'],
    [999, '1 s', '1 s'],
    [38_000, '38 s', '38 s'],
    [59_700, '1 min', '1 min'],
    [125_000, '2 min 5 s', '2 min 5 s'],
    [3_600_000, '1 h', '1 h'],
    [3_780_000, '1 h 3 min', '1 h 3 min'],
  ])('%d ms are %s and %s', (ms, english, german) => {
    expect([en.duration(ms), de.duration(ms)]).toEqual([english, german])
  })

  it('follows the plural of the language', () => {
    expect([1, 2].map((count) => en.t('inspector.problem-count', { count }))).toEqual([
      '1 problem',
      '2 problems',
    ])
    expect([1, 2].map((count) => de.t('inspector.problem-count', { count }))).toEqual([
      '1 Problem',
      '2 Probleme',
    ])
  })

  it('takes a node type’s own sentence before a general one', () => {
    const conv2d = registry.get('conv2d')!
    const nodes = { conv2d: { ...WORDS.en.nodes.conv2d!, messages: { cycle: 'Round and round.' } } }
    const own = makeText({ ...WORDS.en, nodes })
    expect(own.sentence(problem('cycle'), conv2d)).toBe('Round and round.')
    expect(de.sentence(problem('cycle'))).toBe(WORDS.de.sentences.cycle)
  })

  it('says something even for a code without a sentence', () => {
    expect(en.sentence(problem('never-heard-of'))).toContain('never-heard-of')
  })
})
