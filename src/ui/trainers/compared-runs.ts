import { useCallback, useMemo } from 'react'
import type { GraphDocument, NodeId } from '../../graph/document/document.ts'
import { type KeptRun, repeatsKey } from '../../runs/kept-run.ts'
import type { RunView } from '../../session/run-view.ts'
import { useProject, useSetting } from '../base/context.tsx'
import type { TextTools } from '../base/language/text-tools.ts'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import type { ShownRun } from './measure.ts'
import { type RunLook, runLook } from './run-palette.ts'
import { saySettings } from './say-settings.ts'
import { useReadRuns } from './use-read-runs.ts'
import { type ShownTrainer, useTrainerRuns } from './use-runs.ts'

type RunId = RunView['run']

/** A run among others that it is compared with. */
export interface ComparedRun extends ShownRun {
  /** Of runs that differ in the seed alone: they share title and look, and are drawn as one. */
  readonly group?: string
  /** Numbers that training changes; missing until the run is kept. */
  readonly weights?: number
}

const NONE: readonly RunId[] = []

/** Which kept runs are ticked to be compared, and how to change that. Kept for each project on this computer. */
export function useTickedRuns(): readonly [
  ticked: ReadonlySet<RunId>,
  tick: (runs: readonly RunId[], on: boolean) => void,
] {
  const { id, kept } = useProject()
  const [all, save] = useSetting<Readonly<Record<string, readonly RunId[]>>>('compared-runs', {})
  const list = all[id] ?? NONE
  const ticked = useMemo(() => new Set(list), [list])
  const tick = useCallback(
    (runs: readonly RunId[], on: boolean) =>
      save({ ...all, [id]: tickedNext(list, runs, on, kept.runs.value) }),
    [all, list, save, id, kept],
  )
  return [ticked, tick]
}

/** What is ticked after a change, without runs that are gone for good; deleted ones that can come back stay. */
export function tickedNext(
  before: readonly RunId[],
  changed: readonly RunId[],
  on: boolean,
  there: readonly Pick<KeptRun, 'run'>[],
): readonly RunId[] {
  const known = new Set(there.map(({ run }) => run))
  const others = before.filter((run) => known.has(run) && !changed.includes(run))
  return on ? [...others, ...changed] : others
}

/**
 * The runs that are compared: the latest of the trainers (of these where they are named) with those that repeat them or
 * belong to the same sweep, and those from before that a person has ticked. What a run is called and how it looks is
 * the same wherever it is compared.
 */
export function useComparedRuns(only?: readonly NodeId[]): readonly ComparedRun[] {
  const project = useProject()
  const trainers = useTrainerRuns()
  const lines = useSignal(project.kept.runs)
  const [ticked] = useTickedRuns()
  const tools = useText()
  const ids = trainers.map(({ id, run }) => `${id} ${run?.run}`).join()
  const wanted = useMemo(
    () => wantedLines(lines, trainers, only, ticked),
    // Of the trainers only which runs they have.
    [lines, ids, only, ticked],
  )
  const read = useReadRuns(wanted.others)
  const named = useMemo(
    () => nameOthers(wanted, trainers, project.document.value, tools),
    [wanted, ids, project, tools],
  )
  return useMemo(
    () => [
      ...trainers.flatMap(({ id, title, look, run }): ComparedRun[] =>
        run && (only?.includes(id) ?? true) ? [{ title, look, run, ...wanted.known.get(run.run) }] : [],
      ),
      ...named.flatMap(({ line, ...shown }): ComparedRun[] => {
        const run = read.get(line.run)
        return run ? [{ ...shown, run, weights: line.weights }] : []
      }),
    ],
    [trainers, only, wanted, named, read],
  )
}

interface WantedLines {
  /** What is kept of the runs that trainers have now. */
  readonly known: ReadonlyMap<RunId, Pick<ComparedRun, 'group' | 'weights'> & { readonly title?: string }>
  /** Kept runs besides those, in the order in which they began. */
  readonly others: readonly KeptRun[]
}

function wantedLines(
  lines: readonly KeptRun[],
  trainers: readonly ShownTrainer[],
  only: readonly NodeId[] | undefined,
  ticked: ReadonlySet<RunId>,
): WantedLines {
  const now = new Set(
    trainers.flatMap(({ id, run }) => (run && (only?.includes(id) ?? true) ? [run.run] : [])),
  )
  const there = lines.filter(({ deletedAt }) => deletedAt === undefined)
  const known = there.filter(({ run }) => now.has(run))
  const groups = new Set(known.flatMap(({ group }) => group ?? []))
  const others = there
    .filter(
      ({ run, group }) => !now.has(run) && (ticked.has(run) || (group !== undefined && groups.has(group))),
    )
    .sort((a, b) => a.begunAt - b.begunAt)
  return {
    known: new Map(
      known.map((line) => [
        line.run,
        { ...groupOf(line), weights: line.weights, ...(line.name !== undefined && { title: line.name }) },
      ]),
    ),
    others,
  }
}

function groupOf(line: KeptRun): Pick<ComparedRun, 'group'> {
  const group = repeatsKey(line)
  return group === undefined ? {} : { group }
}

interface NamedLine extends Pick<ComparedRun, 'title' | 'look' | 'group' | 'isOld'> {
  readonly line: KeptRun
}

/** Titles and looks of runs besides those of now: looks go on where those of the trainers end. */
function nameOthers(
  { known, others }: WantedLines,
  trainers: readonly ShownTrainer[],
  document: GraphDocument,
  tools: TextTools,
): readonly NamedLine[] {
  const shared = new Map<string, { readonly title: string; readonly look: RunLook }>()
  for (const { run, title, look } of trainers) {
    const group = run && known.get(run.run)?.group
    if (group !== undefined) shared.set(group, { title, look })
  }
  let place = trainers.length
  const named = others.map((line): NamedLine => {
    const group = groupOf(line)
    const isAlone = group.group === undefined
    const called = (group.group !== undefined && shared.get(group.group)) || {
      title: titleOf(line, document, tools),
      look: runLook(place++),
    }
    if (group.group !== undefined) shared.set(group.group, called)
    return { ...called, ...group, line, ...(isAlone && { isOld: true as const }) }
  })
  return numbered(named)
}

function titleOf(line: KeptRun, document: GraphDocument, tools: TextTools): string {
  if (line.name !== undefined && line.group === undefined) return line.name
  const settings = saySettings(line.variant?.settings ?? [], document, tools)
  return settings === '' ? `${tools.text(line.title)} · ${tools.moment(line.begunAt)}` : settings
}

/** The same names with a number behind those that more than one has. */
function numbered(named: readonly NamedLine[]): readonly NamedLine[] {
  const counts = new Map<string, number>()
  return named.map((each) => {
    if (each.group !== undefined) return each
    const nth = (counts.get(each.title) ?? 0) + 1
    counts.set(each.title, nth)
    return nth === 1 ? each : { ...each, title: `${each.title} (${nth})` }
  })
}
