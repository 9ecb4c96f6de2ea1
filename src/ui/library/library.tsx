import { Search, X } from 'lucide-react'
import {
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Category, NodeDefinition } from '../../graph/node/define-node.ts'
import { useReadOnly, useRegistry, useSelection } from '../base/context.tsx'
import { useAllWords } from '../base/language/language-context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useAnnounce } from '../base/notices/announcements.tsx'
import { Button } from '../base/widgets/button.tsx'
import { searchWords } from '../words/search-words.ts'
import { WordEntry } from '../words/word-entry.tsx'
import styles from './library.module.css'
import { LibraryItem } from './library-item.tsx'
import { searchNodes } from './search-nodes.ts'

/** All node types by category, with search, which also explains words of the field. Drag one onto the canvas, click it, or press Enter on it. */
export function Library(props: {
  /** Where a person wants to be in it; goes there once for each such object. */
  readonly place?: { readonly at: Category | 'search' }
  /** Beside the search: folds the panel. */
  readonly fold?: ReactNode
  /** A node was added, so a drawer may close. */
  readonly onAdded?: () => void
}) {
  const registry = useRegistry()
  const selection = useSelection()
  const readOnly = useReadOnly()
  const { t } = useText()
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)
  const languages = useAllWords(query !== '')
  const groups = useMemo(() => searchNodes(registry, wanted, languages), [registry, wanted, languages])
  const words = useMemo(
    () => (wanted.trim().length < 3 ? [] : searchWords(wanted, languages)),
    [wanted, languages],
  )
  const announce = useAnnounce()
  const list = useRef<HTMLDivElement>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const headings = useId()
  const count = groups.reduce((sum, { definitions }) => sum + definitions.length, 0)

  const { place } = props
  useEffect(() => {
    if (!place) return
    const section = list.current?.querySelector<HTMLElement>(`[data-category="${place.at}"]`)
    if (list.current && section) list.current.scrollTop = section.offsetTop - list.current.offsetTop
    const target = section?.querySelector<HTMLElement>('[data-type]') ?? searchField.current
    target?.focus({ preventScroll: true })
  }, [place])

  const add = (definition: NodeDefinition, at?: { readonly x: number; readonly y: number }) => {
    selection.add({ type: definition.type, at })
    announce(t('library.added', { title: { kind: 'title', type: definition.type } }))
    props.onAdded?.()
  }

  /** Arrow keys go through the items across the categories; up from the first is the search again. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) return
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-type]') ?? [])]
    const now = items.indexOf(document.activeElement as HTMLElement)
    if (now < 0 && event.key !== 'ArrowDown') return
    event.preventDefault()
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: items.length - 1 }[event.key] ?? 0
    if (next < 0) searchField.current?.focus()
    else items[Math.min(next, items.length - 1)]?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the field and the buttons inside
    <div className={styles.library} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <search className={styles.search}>
          <Search size={15} aria-hidden="true" />
          <input
            ref={searchField}
            type="text"
            aria-label={t('library.search')}
            placeholder={t('library.search')}
            aria-describedby={`${headings}-count`}
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && query.trim() !== '' && !readOnly) {
                // What shows may still answer an earlier query when Enter follows quickly.
                const best = searchNodes(registry, query, languages)[0]?.definitions[0]
                if (best) add(best)
              }
              if (event.key === 'Escape' && query !== '') {
                event.preventDefault()
                setQuery('')
              }
            }}
          />
          {query !== '' && (
            <Button kind="icon" aria-label={t('library.clear')} onClick={() => setQuery('')}>
              <X size={14} />
            </Button>
          )}
        </search>
        {props.fold}
      </div>
      <p className={styles.wantsRoom}>{t('library.wants-room')}</p>
      <p id={`${headings}-count`} className="visually-hidden">
        {wanted.trim() === '' ? t('library.how') : t('library.found', { count })}
      </p>
      <div ref={list} className={styles.list}>
        {groups.map(({ category, definitions }) => (
          <section key={category} data-category={category} aria-labelledby={`${headings}-${category}`}>
            <h2 id={`${headings}-${category}`} className={styles.category}>
              {t(`library.${category}`)}
            </h2>
            <ul>
              {definitions.map((definition) => (
                <li key={definition.type}>
                  <LibraryItem
                    definition={definition}
                    disabled={readOnly}
                    onAdd={(at) => add(definition, at)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {words.length > 0 && (
          <section aria-labelledby={`${headings}-words`}>
            <h2 id={`${headings}-words`} className={styles.category}>
              {t('words.title')}
            </h2>
            <dl className={styles.words}>
              {words.map((word) => (
                <WordEntry key={word.id} word={word} />
              ))}
            </dl>
          </section>
        )}
        {count === 0 && words.length === 0 && (
          <p className={styles.nothing}>{t('library.nothing', { query: wanted.trim() })}</p>
        )}
      </div>
    </div>
  )
}
