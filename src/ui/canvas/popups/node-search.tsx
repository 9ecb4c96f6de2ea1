import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Position } from '../../../graph/document/document.ts'
import { rankForWire } from '../../../graph/guide/rank-for-wire.ts'
import type { NodeDefinition } from '../../../graph/node/define-node.ts'
import { useRegistry } from '../../base/context.tsx'
import { useAllWords } from '../../base/language/language-context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { NodeMark } from '../../base/widgets/node-mark.tsx'
import type { Size } from '../../layout/card-geometry.ts'
import { searchNodes } from '../../library/search-nodes.ts'
import { useCanvas } from '../canvas-context.tsx'
import type { CanvasModel, Popup } from '../canvas-model.ts'
import { addNode } from '../wiring/add-node.ts'
import { firstFittingPort } from '../wiring/wire-operations.ts'
import type { LooseWire } from '../wiring/wire-rules.ts'
import styles from './popups.module.css'

/** Finds a node type by its name, at the pointer; after a wire was dropped, among what fits that wire. */
export function NodeSearch({ search }: { readonly search: Extract<Popup, { kind: 'search' }> }) {
  const model = useCanvas()
  const registry = useRegistry()
  const { t, node } = useText()
  const [query, setQuery] = useState('')
  const languages = useAllWords(query !== '')
  const [active, setActive] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const { loose, place } = search
  const found = useMemo(
    () =>
      ranked(
        model,
        query,
        loose,
        searchNodes(registry, query, languages)
          .flatMap(({ definitions }) => definitions)
          .filter(
            ({ type }) =>
              !loose || firstFittingPort(model.project.document.value, registry, loose, type) !== undefined,
          ),
      ),
    [registry, query, languages, loose, model],
  )
  const frame = usePlaceInside(search.at, model.view.size, model.view.textSize)

  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const close = () => {
    model.popup.set(undefined)
    model.wiring.set(undefined)
  }
  const choose = (index: number) => {
    const definition = found[index]
    if (!definition) return
    close()
    if (addNode(model, definition.type, { place, loose }) === undefined) return
    model.say({ key: 'canvas.added', values: { title: { kind: 'title', type: definition.type } } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setActive((active + step + found.length) % Math.max(1, found.length))
    else if (event.key === 'Enter') choose(active)
    else if (event.key === 'Escape') {
      close()
      model.view.focus.onCanvas()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus has left it
    <div
      ref={frame}
      className={styles.search}
      data-overlay=""
      data-scrolls=""
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
    >
      {loose && <p className={styles.searchTitle}>{t('canvas.search.fits')}</p>}
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={t(loose ? 'canvas.search.fits' : 'canvas.search.label')}
        placeholder={t('library.search')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found[active] ? `${id}-${found[active].type}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        className={styles.results}
        role="listbox"
        aria-label={t('canvas.search.label')}
      >
        {found.map((definition, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here (combobox pattern)
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses
          <div
            key={definition.type}
            id={`${id}-${definition.type}`}
            className={styles.result}
            role="option"
            aria-selected={index === active}
            onPointerMove={() => setActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(index)}
          >
            <NodeMark definition={definition} />
            <span className={styles.resultTitle}>{node(definition.type)?.title}</span>
            <span className={styles.resultText}>{node(definition.type)?.summary}</span>
          </div>
        ))}
        {found.length === 0 && (
          <p className={styles.nothing}>
            {t(loose ? 'canvas.search.nothing' : 'library.nothing', { query: query.trim() })}
          </p>
        )}
      </div>
    </div>
  )
}

/** Without a word to go by, what usually comes next stands first: at the wire, or behind what is selected. */
function ranked(
  { project, registry, selection }: CanvasModel,
  query: string,
  loose: LooseWire | undefined,
  found: readonly NodeDefinition[],
): readonly NodeDefinition[] {
  if (query.trim() !== '') return found
  const graph = project.checked.value
  const [one, ...others] = selection.value.nodes
  const type = one === undefined || others.length > 0 ? undefined : graph.document.nodes[one]?.type
  const [output] = Object.keys(registry.get(type ?? '')?.outputs ?? {})
  const behind = one !== undefined && output !== undefined && ({ fixed: [one, output], side: 'out' } as const)
  const end = loose ?? (behind || undefined)
  return end ? rankForWire(graph, end, found) : found
}

const MARGIN = 8

/** Puts an absolutely placed element at a point of the canvas, but never over its edge. */
function usePlaceInside(at: Position, size: Size, textSize: number): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const { offsetWidth, offsetHeight } = current
    // It is scaled with its place.
    const inside = (place: number, room: number, own: number) =>
      `${Math.max(MARGIN, Math.min(place / textSize, room / textSize - own - MARGIN))}px`
    current.style.left = inside(at.x, size.width, offsetWidth)
    current.style.top = inside(at.y, size.height, offsetHeight)
  }, [at, size, textSize])
  return element
}
