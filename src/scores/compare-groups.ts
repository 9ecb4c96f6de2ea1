import {
  compareApart,
  comparePaired,
  FEWEST_PAIRS,
  type ValueComparison,
} from './statistics/compare-values.ts'
import { describeValues, type ValueSummary } from './statistics/describe-values.ts'
import { isPairedDesign } from './statistics/is-paired-design.ts'

/** What one run came to, of the part of the data it was measured on. A run that failed has neither figure. */
export interface GroupRun {
  readonly seed: number
  /** Share of right answers; missing where numbers are predicted. */
  readonly accuracy?: number
  readonly loss?: number
}

/** Runs that differ in their seeds alone. */
export interface RunsOfGroup {
  readonly name: string
  readonly runs: readonly GroupRun[]
}

/** A group in figures. */
export interface GroupFigures {
  readonly name: string
  /** Runs that have the figure compared. */
  readonly runs: number
  /** Their seeds. */
  readonly seeds: readonly number[]
  /** Runs that failed or diverged and are in no figure. */
  readonly failed: number
  readonly accuracy?: ValueSummary
  readonly loss?: ValueSummary
}

/** A group against the one that the others are compared with; both by their place among the groups. */
export interface GroupDifference extends ValueComparison {
  readonly group: number
  readonly against: number
  /** Seeds that the test took into account; of both where they are not paired. */
  readonly seeds: readonly number[]
  /** Tests that were made at once, for which `p` is corrected (Holm). */
  readonly tests: number
  /** Runs of both that failed. */
  readonly failed: number
}

export interface GroupComparison {
  /** What is compared. */
  readonly figure: ComparedFigure
  readonly groups: readonly GroupFigures[]
  /** Of each group but the reference, in their order. */
  readonly differences: readonly GroupDifference[]
  /** That of the best group; where the reference is the best, that of the next. */
  readonly difference?: GroupDifference
}

export type ComparedFigure = 'accuracy' | 'loss'

/**
 * What groups of runs come to, and whether each differs from the one at `reference` by more than chance. Runs are
 * paired by their seeds; where two groups have too few of these in common they are compared as a whole.
 */
export function compareGroups(groups: readonly RunsOfGroup[], reference = 0): GroupComparison {
  const known = groups.map(({ name, runs }) => ({ name, runs: oneOfEachSeed(runs) }))
  const figure = figureOf(known)
  const values = known.map(({ runs }) => valuesBySeed(runs, figure))
  const differences = corrected(
    known.flatMap((_, group) =>
      group === reference || values[reference]?.size === 0 || values[group]?.size === 0
        ? []
        : [differenceOf(group, reference, known, values)],
    ),
  )
  return {
    figure,
    groups: known.map(({ name, runs }, index) => {
      const seeds = [...(values[index]?.keys() ?? [])]
      return {
        name,
        runs: seeds.length,
        seeds,
        failed: runs.length - seeds.length,
        accuracy: summaryOf(runs, 'accuracy'),
        loss: summaryOf(runs, 'loss'),
      }
    }),
    differences,
    difference: bestOf(differences, figure),
  }
}

/** Whether this difference speaks for the first of both. */
export function isAhead(difference: number, figure: ComparedFigure): boolean {
  return figure === 'accuracy' ? difference > 0 : difference < 0
}

/** The same seed again gives the same run again, which tells nothing new. */
function oneOfEachSeed(runs: readonly GroupRun[]): readonly GroupRun[] {
  const bySeed = new Map<number, GroupRun>()
  for (const run of runs) {
    const before = bySeed.get(run.seed)
    if (!before || (before.accuracy === undefined && before.loss === undefined)) bySeed.set(run.seed, run)
  }
  return [...bySeed.values()]
}

function figureOf(groups: readonly RunsOfGroup[]): ComparedFigure {
  const measured = groups.flatMap(({ runs }) => runs).filter(({ loss }) => loss !== undefined)
  return measured.length > 0 && measured.every(({ accuracy }) => accuracy !== undefined) ? 'accuracy' : 'loss'
}

function valuesBySeed(runs: readonly GroupRun[], figure: ComparedFigure): ReadonlyMap<number, number> {
  return new Map(
    runs.flatMap((run) => {
      const value = run[figure]
      // A network that diverged still answers; what it answers is no figure to count on.
      const isMeasured = value !== undefined && Number.isFinite(value) && Number.isFinite(run.loss ?? 0)
      return isMeasured ? [[run.seed, value] as const] : []
    }),
  )
}

function summaryOf(runs: readonly GroupRun[], figure: ComparedFigure): ValueSummary | undefined {
  return describeValues([...valuesBySeed(runs, figure).values()])
}

function differenceOf(
  group: number,
  against: number,
  groups: readonly RunsOfGroup[],
  values: readonly ReadonlyMap<number, number>[],
): GroupDifference {
  const [own, other] = [values[group], values[against]] as [Map<number, number>, Map<number, number>]
  const common = [...own.keys()].filter((seed) => other.has(seed))
  const [askedOf, askedOfOther] = [seedsOf(groups[group]), seedsOf(groups[against])]
  const isDesigned = isPairedDesign(
    askedOf.size,
    askedOfOther.size,
    [...askedOf].filter((seed) => askedOfOther.has(seed)).length,
  )
  // Runs that failed may have left no pairs of it.
  const arePaired = isDesigned && common.length >= Math.min(FEWEST_PAIRS, own.size, other.size)
  const compared = arePaired
    ? comparePaired(
        common.map((seed) => own.get(seed) as number),
        common.map((seed) => other.get(seed) as number),
      )
    : compareApart([...own.values()], [...other.values()])
  const seeds = arePaired ? common : [...new Set([...own.keys(), ...other.keys()])]
  const failed = askedOf.size + askedOfOther.size - own.size - other.size
  return { ...compared, group, against, seeds, tests: 1, failed }
}

/** Also of runs that failed: which test is made must not hang on how they went. */
function seedsOf(group: RunsOfGroup | undefined): ReadonlySet<number> {
  return new Set(group?.runs.map(({ seed }) => seed))
}

/**
 * p by Holm: whoever makes many tests finds something by chance. S. Holm (1979), A simple sequentially rejective
 * multiple test procedure, Scandinavian Journal of Statistics 6.
 */
function corrected(differences: readonly GroupDifference[]): readonly GroupDifference[] {
  const tested = differences
    .filter(({ p }) => p !== undefined)
    .sort((a, b) => (a.p as number) - (b.p as number))
  if (tested.length < 2) return differences
  const larger = new Map<GroupDifference, GroupDifference>()
  let least = 0
  tested.forEach((difference, rank) => {
    least = Math.min(1, Math.max(least, (tested.length - rank) * (difference.p as number)))
    const { hangsOn: _, ...rest } = difference
    larger.set(difference, { ...rest, p: least, tests: tested.length })
  })
  return differences.map((difference) => larger.get(difference) ?? difference)
}

function bestOf(
  differences: readonly GroupDifference[],
  figure: ComparedFigure,
): GroupDifference | undefined {
  return differences.reduce<GroupDifference | undefined>(
    (best, each) => (!best || isAhead(each.difference - best.difference, figure) ? each : best),
    undefined,
  )
}
