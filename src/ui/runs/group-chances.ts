import type { Fact } from '../../graph/document/problem.ts'
import { type ComparedFigure, compareGroups, type GroupDifference } from '../../scores/compare-groups.ts'
import { describeDifference } from '../../scores/describe-difference.ts'
import type { TextTools } from '../base/language/text-tools.ts'
import { endedGroups, type FinalPart, finalPart, type MeasuredRun } from '../trainers/final-part.ts'
import type { LineGroup } from './line-groups.ts'
import type { RunLine } from './run-line.ts'
import { statusOfLine } from './table-entry.ts'

/** In a word, what there is to say of a difference. */
const VERDICTS = [
  'group-more-than-chance',
  'group-may-be-chance',
  'group-too-few',
  'group-same',
  'group-same-mean',
  'group-no-spread',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** Whether the difference between two groups is more than chance. */
export interface Chance {
  readonly verdict: Verdict
  /** By what they are compared. */
  readonly figure: ComparedFigure
  readonly part: FinalPart
  readonly facts: readonly Fact[]
}

/** What the differences of groups from the first of them say, by their keys; of a group with no figures yet nothing. */
export function groupChances(
  groups: readonly LineGroup[],
  tools: Pick<TextTools, 'moment'>,
): ReadonlyMap<string, Chance> {
  const named = groups.map(({ lines }, place) => ({
    name: nameOf(lines[0], place === 0 ? undefined : groups[0]?.lines[0], tools),
    runs: lines.flatMap(measured),
  }))
  const ended = named.flatMap(({ runs }) => runs).filter(({ status }) => status === 'completed')
  const part = finalPart(ended)
  const comparison = compareGroups(endedGroups(named, part))
  return new Map(comparison.differences.map((each) => [groups[each.group]!.key, chanceOf(each)]))

  function chanceOf(each: GroupDifference): Chance {
    const facts = describeDifference(each, comparison)
    const verdict = VERDICTS.find((code) => facts.some((fact) => fact.code === code))
    return { verdict: verdict ?? 'group-too-few', figure: comparison.figure, part, facts }
  }
}

function measured(line: RunLine): readonly MeasuredRun[] {
  const [status, seed] = [statusOfLine(line), line.run?.seed ?? line.kept?.seed]
  return status && seed !== undefined && line.figures ? [{ status, seed, figures: line.figures }] : []
}

/** With when it began where the other one is called the same. */
function nameOf(
  line: RunLine | undefined,
  other: RunLine | undefined,
  { moment }: Pick<TextTools, 'moment'>,
): string {
  const name = plainName(line)
  const begunAt = line?.kept?.begunAt
  return other && begunAt !== undefined && name === plainName(other) ? `${name} · ${moment(begunAt)}` : name
}

const plainName = (line: RunLine | undefined) => [line?.title, line?.optimizer].filter(Boolean).join(' · ')
