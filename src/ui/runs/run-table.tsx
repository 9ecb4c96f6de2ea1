import { Menu } from '@base-ui/react/menu'
import { Popover } from '@base-ui/react/popover'
import { type CSSProperties, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { isActive, type RunGroup } from '../../runs/run-group.ts'
import { useProject, useRunsReadOnly, useSetting } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { lazyPart } from '../base/late/lazy-part.tsx'
import { useMedia } from '../base/signals/use-media.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import { useSize } from '../base/use-size.ts'
import { useTickedRuns } from '../trainers/compared-runs.ts'
import type { Measure } from '../trainers/measure.ts'
import { bestFigures, FIGURE_PARTS, isValidated } from '../trainers/run-figures.ts'
import type { ShownTrainer } from '../trainers/use-runs.ts'
import { ChancePopover } from './chance-button.tsx'
import { type Column, columnWidth, fitColumns } from './fit-columns.ts'
import type { Written } from './line-field.tsx'
import type { LineOrder } from './line-values.ts'
import { RunComparison } from './run-comparison.tsx'
import type { Grouping, RunLine } from './run-line.ts'
import { RunMenu } from './run-menu.tsx'
import { RunNotes } from './run-notes.tsx'
import { RunRows } from './run-rows.tsx'
import styles from './runs.module.css'
import { TableHead } from './table-head.tsx'
import { TableMenu } from './table-menu.tsx'
import { TidyOffer } from './tidy-offer.tsx'
import type { ChosenRun } from './use-chosen-run.ts'
import { useComparison } from './use-comparison.ts'
import { useKeptActions } from './use-kept-actions.ts'
import { useLines } from './use-lines.ts'

const TidyDialog = lazyPart('runs/tidy-dialog', async () => (await import('./tidy-dialog.tsx')).TidyDialog)

const NONE_OPEN: ReadonlySet<string> = new Set()

/**
 * All runs, side by side: the latest of each trainer and those from before, sorted by any column, in as many columns as
 * fit whole or in those that a person has chosen; below, what there is to say of the latest.
 */
export function RunTable(props: {
  readonly trainers: readonly ShownTrainer[]
  readonly measures: readonly Measure[]
  readonly chosen: ChosenRun | undefined
  readonly onChoose: (key: string) => void
}) {
  const { trainers, measures, onChoose } = props
  const project = useProject()
  const graph = useSignal(project.checked)
  const { t } = useText()
  const actions = useKeptActions()
  const readOnly = useRunsReadOnly()
  const menu = useMemo(() => Menu.createHandle<string>(), [])
  const chance = useMemo(() => Popover.createHandle<string>(), [])
  const scroll = useRef<HTMLElement>(null)
  const { width } = useSize(scroll)
  const byFinger = useMedia('(pointer: coarse)')
  const [chosen, choose] = useSetting<readonly Column[] | undefined>('runs.columns', undefined)
  const [order, setOrder] = useSetting<LineOrder | undefined>('runs.order', undefined)
  const [grouping, group] = useSetting<Grouping>('runs.grouping', 'repeats')
  const [open, setOpen] = useState<ReadonlySet<string>>(NONE_OPEN)
  const [words, find] = useState('')
  const [isOfDeleted, showDeleted] = useState(false)
  const [isTidying, setTidying] = useState(false)
  const [writing, write] = useState<{ readonly key: string; readonly what: Written }>()
  const [ticked, tick] = useTickedRuns()
  const measure = measures[0] ?? 'accuracy'
  const { all, deleted, shown } = useLines(trainers, {
    words,
    isOfDeleted,
    order,
    measure,
    grouping,
    open,
  })
  // The last of them has come back.
  if (isOfDeleted && deleted.length === 0) showDeleted(false)
  const figures = useMemo(
    () => shown.flatMap((entry) => (entry.isInside ? [] : (entry.figures ?? []))),
    [shown],
  )
  const best = useUnchanged(useMemo(() => bestFigures(figures), [figures]))
  const { baseline: found, chances } = useComparison(all, grouping)
  const baseline = useUnchanged(found && { key: found.key, figures: found.figures })
  // From the first seed on there is the room that the others will need.
  const willSpread = useSlice(project.groups.groups, (groups) => grouping !== 'none' && groups.some(hasSeeds))
  const spreads = willSpread || shown.some(({ lines }) => lines)
  const compares = spreads || baseline !== undefined
  const older = all.filter(({ isCurrent }) => !isCurrent)
  const { columns, isWide, least } = fitColumns(width, {
    has: filledColumns(all),
    byFinger,
    compares,
    ...(chosen && { chosen }),
  })
  const select = useCallback(({ key }: RunLine) => onChoose(key), [onChoose])
  const onTick = useCallback(
    (lines: readonly RunLine[], on: boolean) =>
      tick(
        lines.map(({ id }) => id),
        on,
      ),
    [tick],
  )
  const onOpen = useCallback(
    (key: string) =>
      setOpen(
        (before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]),
      ),
    [],
  )
  const onWritten = useCallback(
    (line: RunLine, what: Written, text?: string) => {
      write(undefined)
      if (text !== undefined) void actions.change(line, { [what]: text === '' ? undefined : text })
    },
    [actions],
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section ref={scroll} className={styles.scroll} tabIndex={0} aria-label={t('results.table')}>
      <TidyOffer onTidy={() => setTidying(true)} />
      <RunComparison trainers={trainers} />
      <table
        className={styles.table}
        data-wide={isWide || undefined}
        style={{ minInlineSize: least } as CSSProperties}
        aria-rowcount={shown.length + 1}
      >
        <colgroup>
          <col />
          {columns.map((column) => (
            <col
              key={column}
              style={{ inlineSize: columnWidth(column, isWide, compares) } as CSSProperties}
            />
          ))}
        </colgroup>
        <TableHead
          columns={columns}
          measure={measures.length === 1 ? measure : undefined}
          order={order}
          onOrder={setOrder}
          words={words}
          onFind={older.length > 0 || isOfDeleted ? find : undefined}
          tools={
            <TableMenu
              shown={columns}
              chosen={chosen}
              onChoose={choose}
              grouping={grouping}
              onGroup={group}
              ticked={older.filter(({ isTicked }) => isTicked).length}
              onUntick={() => tick([...ticked], false)}
              deleted={isOfDeleted ? 0 : deleted.length}
              onDeleted={() => showDeleted(true)}
              onTidy={() => setTidying(true)}
            />
          }
        />
        <RunRows
          entries={shown}
          open={open}
          scroll={scroll}
          row={{
            columns: columns.join(),
            measures,
            best,
            baseline,
            onOpen,
            spreads,
            onWritten,
            onSelect: select,
            onTick,
            menu,
            chance,
          }}
          chances={chances}
          isReady={({ trainer }) => graph.node(trainer)?.status === 'ready'}
          selected={props.chosen?.key}
          writing={writing}
          onRename={({ key }) => !readOnly && write({ key, what: 'name' })}
          onDelete={(lines) => void actions.remove(lines)}
        />
      </table>
      {shown.length === 0 && <p className={styles.start}>{t('results.none-found')}</p>}
      {isOfDeleted && (
        <p className={styles.deleted}>
          {t('results.deleted-say')}{' '}
          <button type="button" onClick={() => showDeleted(false)}>
            {t('results.deleted-close')}
          </button>
        </p>
      )}
      {isTidying && (
        <Suspense fallback={null}>
          <TidyDialog onClose={() => setTidying(false)} />
        </Suspense>
      )}
      <ChancePopover handle={chance} chances={chances} />
      <RunMenu menu={menu} entries={shown} onWrite={({ key }, what) => write({ key, what })} />
      {!isOfDeleted && (
        <RunNotes trainers={trainers} selected={props.chosen?.isOld ? undefined : props.chosen?.trainer} />
      )}
    </section>
  )
}

const hasSeeds = (group: RunGroup) => group.kind === 'repeats' && group.members.length > 1 && isActive(group)

/** Those that say something of one of the runs; how fast and with which seed they ran is known of all. */
function filledColumns(lines: readonly RunLine[]): ReadonlySet<Column> {
  const said = FIGURE_PARTS.filter((part) => lines.some(({ figures }) => figures?.[part].loss !== undefined))
  // Before the first epoch is over the table has the columns that it will have.
  const coming = isValidated(lines.flatMap(({ run }) => run ?? [])) ? (['validation'] as const) : []
  const when = lines.some(({ isCurrent }) => !isCurrent) ? (['begun'] as const) : []
  return new Set<Column>([...coming, 'training', ...said, ...when, 'step', 'seed'])
}

/** What was from before while it says the same, so that rows whose run stands still are not drawn anew. */
function useUnchanged<T>(said: T): T {
  const key = JSON.stringify(said)
  // Its content is in the key.
  return useMemo(() => said, [key])
}
