import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { Button } from '../../base/widgets/button.tsx'
import styles from './pages.module.css'

/** Part of a long list. */
export interface Page<T> {
  readonly shown: readonly T[]
  readonly page: number
  readonly pages: number
  readonly from: number
  readonly total: number
  readonly go: (page: number) => void
}

/** A list that is shown so many at a time: no more of it is drawn. */
export function usePage<T>(list: readonly T[], size: number): Page<T> {
  const [wanted, go] = useState(0)
  const pages = Math.max(1, Math.ceil(list.length / size))
  const page = Math.min(wanted, pages - 1)
  const from = page * size
  return { shown: list.slice(from, from + size), page, pages, from, total: list.length, go }
}

/** Where one is in a long list, and the ways on and back; nothing where all of it is shown. */
export function Pages({ shown, page, pages, from, total, go }: Page<unknown>) {
  const { t, number } = useText()
  if (pages === 1) return null
  return (
    <nav className={styles.pages} aria-label={t('results.pages')}>
      <Button
        kind="icon"
        aria-label={t('results.page-before')}
        aria-disabled={page === 0}
        onClick={() => go(Math.max(0, page - 1))}
      >
        <ChevronLeft size={16} />
      </Button>
      <span aria-live="polite">
        {t('results.page', { from: number(from + 1), to: number(from + shown.length), total: number(total) })}
      </span>
      <Button
        kind="icon"
        aria-label={t('results.page-after')}
        aria-disabled={page === pages - 1}
        onClick={() => go(Math.min(pages - 1, page + 1))}
      >
        <ChevronRight size={16} />
      </Button>
    </nav>
  )
}
