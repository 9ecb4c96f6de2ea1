import { Search } from 'lucide-react'
import { useId, useState } from 'react'
import { useAllWords } from '../base/language/language-context.tsx'
import { useText } from '../base/language/use-text.ts'
import { Dialog } from '../base/widgets/dialog.tsx'
import { searchWords } from './search-words.ts'
import { WordEntry } from './word-entry.tsx'
import styles from './words.module.css'

/** The glossary: every word of the field with a plain explanation and the nodes at which one meets it. */
export function WordsDialog(props: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useText()
  const [query, setQuery] = useState('')
  const languages = useAllWords(query !== '')
  const count = useId()
  const words = searchWords(query, languages)
  return (
    <Dialog title={t('words.title')} open={props.open} onClose={props.onClose}>
      <search className={styles.search}>
        <Search size={15} aria-hidden="true" />
        <input
          type="text"
          aria-label={t('words.search')}
          placeholder={t('words.search')}
          aria-describedby={count}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </search>
      <p id={count} className="visually-hidden" role="status">
        {t('words.found', { count: words.length })}
      </p>
      {words.length === 0 && <p>{t('words.nothing', { query: query.trim() })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach it */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('words.title')}>
        <dl className={styles.words}>
          {words.map((word) => (
            <WordEntry key={word.id} word={word} nodes />
          ))}
        </dl>
      </section>
    </Dialog>
  )
}
