import type { Fact, MessageValues } from '../graph/document/problem.ts'
import { type GroupComparison, type GroupDifference, isAhead } from './compare-groups.ts'
import { FEWEST_PAIRS, isMoreThanChance, MOST_NEEDED } from './statistics/compare-values.ts'

/** From so many seeds on one sees of differences whether a few stand far from the others. */
const SOME_PAIRS = 5
/** A smaller p is not written out: that far out no test is exact. */
const SMALLEST_P = 0.001
/** Digits of a difference and of a probability. */
const [DIGITS, FEW_DIGITS] = [3, 2]

/** What the difference between two groups says, one sentence after the other. */
export function describeDifference(
  difference: GroupDifference,
  { figure, groups }: GroupComparison,
): readonly Fact[] {
  const { count, test, p, deviation, needed, hangsOn, seeds, tests, failed } = difference
  const names = [groups[difference.group]?.name ?? '', groups[difference.against]?.name ?? '']
  const [name = '', other = ''] = isAhead(difference.difference, figure) ? names : [...names].reverse()
  const [size, arePaired] = [Math.abs(difference.difference), test !== 'welch-t']
  const facts: Fact[] = []
  const say = (code: string, values: MessageValues = {}) => facts.push({ code, values })
  const isSame = size === 0
  if (isSame) say(deviation ? 'group-same-mean' : 'group-same', { name, other, count })
  else
    say('group-ahead', {
      name,
      other,
      figure,
      count,
      paired: arePaired ? 'yes' : 'no',
      size: rounded(figure === 'accuracy' ? 100 * size : size, DIGITS),
    })
  if (p !== undefined && !isSame) {
    const isClear = isMoreThanChance(p)
    say(isClear ? 'group-more-than-chance' : 'group-may-be-chance', {
      test: arePaired ? 'paired' : 'welch',
      tiny: p < SMALLEST_P ? 'yes' : 'no',
      p: rounded(Math.max(p, SMALLEST_P), FEW_DIGITS),
      share: rounded(100 * p, FEW_DIGITS),
    })
    if (tests > 1) say('group-tests', { tests })
    if (hangsOn !== undefined) say('group-hangs-on', { seed: seeds[hangsOn] ?? 0 })
    if (count < SOME_PAIRS) say('group-few-seeds', { count })
    if (needed === undefined) say('group-needs-more', { most: MOST_NEEDED })
    else if (!isClear || needed > count) say('group-needed', { needed })
    if (!arePaired) say('group-apart')
  } else if (count < FEWEST_PAIRS) say('group-too-few', { count, fewest: FEWEST_PAIRS })
  else if (!isSame) say('group-no-spread', { count })
  if (failed > 0) say('group-failed', { failed })
  return facts
}

function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits))
}
