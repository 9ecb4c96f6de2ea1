import { deviation, mean } from 'd3-array'
import { isUnderWay, type RunStatus } from '../../runs/run-state.ts'
import { MEASURES, type Measure } from '../trainers/measure.ts'
import { FIGURE_PARTS, type FigurePart, type RunFigures } from '../trainers/run-figures.ts'
import type { RunLine } from './run-line.ts'

/** A row of the table: a line, or several that belong together. */
export interface TableEntry {
  readonly key: string
  readonly line: RunLine
  /** All of them, `line` the first; missing of a single one. */
  readonly lines?: readonly RunLine[]
  readonly figures: RunFigures | undefined
  /** By how much the figures of several spread: standard deviations of samples. */
  readonly spread?: RunFigures
  /** It stands below the group that it belongs to. */
  readonly isInside: boolean
}

/** A line by itself. */
export function lineEntry(line: RunLine, isInside = false): TableEntry {
  return { key: line.key, line, figures: line.figures, isInside }
}

/**
 * Several lines as one, with the means of their figures. What a run that failed says is in none, nor what one has
 * reached that still trains, beside others that have ended.
 */
export function groupEntry(lines: readonly RunLine[]): TableEntry {
  // With its buttons the latest run of a trainer stands for the others.
  const line = lines.find(({ isCurrent }) => isCurrent) ?? lines[0]!
  return {
    key: groupKey(line.group ?? ''),
    line,
    lines,
    figures: overLines(counting(lines), mean),
    spread: overLines(counting(lines), deviation),
    isInside: false,
  }
}

/** What the row of a group is told by. */
export const groupKey = (group: string): string => `group ${group}`

function counting(lines: readonly RunLine[]): readonly RunLine[] {
  const sound = lines.filter((line) => statusOfLine(line) !== 'failed')
  const ended = sound.filter((line) => !isUnderWay(statusOfLine(line) ?? 'stopped'))
  return ended.length > 0 ? ended : sound
}

/** What the run of a line is doing or has come to; nothing before it has begun. */
export function statusOfLine({ run, kept }: RunLine): RunStatus | undefined {
  return run?.status ?? kept?.status
}

function overLines(
  lines: readonly RunLine[],
  of: (values: readonly number[]) => number | undefined,
): RunFigures {
  const figures = (part: FigurePart, measure: Measure) =>
    of(lines.flatMap((line) => line.figures?.[part][measure] ?? []).filter(Number.isFinite))
  return Object.fromEntries(
    FIGURE_PARTS.map((part) => [
      part,
      Object.fromEntries(MEASURES.map((measure) => [measure, figures(part, measure)])),
    ]),
  ) as unknown as RunFigures
}
