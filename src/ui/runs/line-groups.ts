import type { RunFigures } from '../trainers/run-figures.ts'
import { type Grouping, groupLines, type RunLine } from './run-line.ts'
import { groupEntry, groupKey, lineEntry } from './table-entry.ts'

/** Lines that belong together, at least two. */
export interface LineGroup {
  readonly key: string
  readonly lines: readonly RunLine[]
}

/** What the others are compared with: a run, or all that it belongs together with. */
export interface Baseline extends LineGroup {
  /** As its row has it. */
  readonly key: string
  readonly figures: RunFigures | undefined
}

/** The groups of the lines, and the baseline among them. */
export function lineGroups(
  all: readonly RunLine[],
  by: Grouping,
): { readonly groups: readonly LineGroup[]; readonly baseline: Baseline | undefined } {
  const lines = groupLines(all, by)
  const together = new Map<string, RunLine[]>()
  for (const line of lines) {
    if (line.group === undefined) continue
    const others = together.get(line.group)
    if (others) others.push(line)
    else together.set(line.group, [line])
  }
  const groups = [...together]
    .filter(([, { length }]) => length > 1)
    .map(([group, members]) => ({ key: groupKey(group), lines: members }))
  const pinned = lines.find(({ kept }) => kept?.isBaseline)
  const group = pinned && groups.find(({ lines: members }) => members.includes(pinned))
  const entry = group ? groupEntry(group.lines) : pinned && lineEntry(pinned)
  return {
    groups,
    baseline: entry && {
      key: entry.key,
      lines: entry.lines ?? [entry.line],
      figures: entry.figures,
    },
  }
}
