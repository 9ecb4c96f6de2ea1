import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type ComponentProps,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Chance } from './group-chances.ts'
import { nextLine } from './next-line.ts'
import type { RunLine } from './run-line.ts'
import { RunRow } from './run-row.tsx'
import type { TableEntry } from './table-entry.ts'

/** More rows than these are drawn only where they are seen. */
const MANY = 60
/** About as high as a row is; each is measured as soon as it is drawn. */
const ROW = 29
/** Rows drawn above and below what is seen, so that the next one is there for the arrow keys. */
const BEYOND = 8

type RowProps = Omit<
  ComponentProps<typeof RunRow>,
  'entry' | 'isOpen' | 'index' | 'ready' | 'selected' | 'writing' | 'isReachable' | 'verdict'
>

/** The lines as rows, of hundreds only those that are seen; the arrow keys go from one to the next. */
export function RunRows(props: {
  readonly entries: readonly TableEntry[]
  readonly open: ReadonlySet<string>
  readonly scroll: RefObject<HTMLElement | null>
  readonly row: RowProps
  readonly chances: ReadonlyMap<string, Chance>
  readonly isReady: (line: RunLine) => boolean
  readonly selected: string | undefined
  readonly writing: { readonly key: string; readonly what: 'name' | 'note' } | undefined
  readonly onRename: (entry: TableEntry) => void
  readonly onDelete: (lines: readonly RunLine[]) => void
}) {
  const { entries, scroll, writing, selected, open } = props
  const isMany = entries.length > MANY
  const body = useRef<HTMLTableSectionElement>(null)
  const virtual = useVirtualizer({
    count: entries.length,
    enabled: isMany,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    getItemKey: (index) => entries[index]?.key ?? index,
    overscan: BEYOND,
    scrollMargin: body.current?.offsetTop ?? 0,
  })
  const [reached, reach] = useState<string>()
  const toFocus = useRef<string>(undefined)
  const written = useRef<string>(undefined)
  // The field is gone, and with it the focus: it goes to the name that was written.
  useLayoutEffect(() => {
    if (!writing && written.current !== undefined && document.activeElement === document.body)
      toFocus.current = written.current
    written.current = writing?.key
  })
  // A row that is far away is drawn only some renders after it was asked for.
  useLayoutEffect(() => {
    if (toFocus.current === undefined) return
    const name = nameIn(body.current, toFocus.current)
    if (!name) return
    toFocus.current = undefined
    name.focus({ preventScroll: true })
    name.closest('tr')?.scrollIntoView({ block: 'nearest' })
  })
  const reachable =
    [reached, selected].find((key) => entries.some((entry) => entry.key === key)) ?? firstKept(entries)
  const items = isMany ? virtual.getVirtualItems() : entries.map((_, index) => ({ index, start: 0, end: 0 }))
  const margin = virtual.options.scrollMargin
  const before = isMany ? (items[0]?.start ?? margin) - margin : 0
  const after = isMany ? virtual.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin) : 0
  return (
    <tbody ref={body} onFocus={({ target }) => reach(keyAt(target))} onKeyDown={onKeyDown}>
      {before > 0 && <Gap height={before} />}
      {items.map(({ index }) => {
        const entry = entries[index]
        return (
          entry && (
            <RunRow
              key={entry.key}
              {...props.row}
              ref={isMany ? virtual.measureElement : undefined}
              index={index}
              entry={entry}
              isOpen={open.has(entry.key)}
              verdict={props.chances.get(entry.key)?.verdict}
              ready={props.isReady(entry.line)}
              selected={entry.key === selected || entry.line.key === selected}
              writing={writing?.key === entry.key ? writing.what : undefined}
              isReachable={entry.line.isCurrent || entry.key === reachable}
            />
          )
        )
      })}
      {after > 0 && <Gap height={after} />}
    </tbody>
  )

  function onKeyDown(event: KeyboardEvent): void {
    const name = event.target instanceof Element && event.target.closest('[data-name]')
    const at = name ? entries.findIndex(({ key }) => key === keyAt(name)) : -1
    const entry = entries[at]
    if (!entry) return
    const { line, lines = [line] } = entry
    const old = lines.filter(({ kept, isCurrent }) => kept && !isCurrent)
    if (event.key === 'F2' && line.kept && !entry.lines) props.onRename(entry)
    else if (event.key === 'Delete' && old.length > 0) {
      goTo(at + 1 < entries.length ? at + 1 : at - 1)
      props.onDelete(old)
    } else if (entry.lines && event.key === (open.has(entry.key) ? 'ArrowLeft' : 'ArrowRight'))
      props.row.onOpen(entry.key)
    else {
      const next = nextLine(event.key, at, entries.length)
      if (next === undefined) return
      goTo(next)
    }
    event.preventDefault()
  }

  function goTo(index: number): void {
    const entry = entries[index]
    if (!entry) return
    toFocus.current = entry.key
    if (isMany) virtual.scrollToIndex(index)
    reach(entry.key)
  }
}

/** Stands for the rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr>
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}

const firstKept = (entries: readonly TableEntry[]) => entries.find(({ line }) => !line.isCurrent)?.key
const keyAt = (element: Element) => element.closest<HTMLElement>('[data-line]')?.dataset.line
const nameIn = (body: Element | null, key: string) =>
  body?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"] [data-name]`)
