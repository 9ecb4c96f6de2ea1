import { BookOpen, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { CATEGORIES, type Category } from '../../graph/node/define-node.ts'
import type { PortType } from '../../graph/values/port-value.ts'
import { useText } from '../base/language/use-text.ts'
import { PortShape } from '../base/widgets/port-shape.tsx'
import styles from './rail.module.css'
import type { LibraryPlace, Panels } from './use-panels.ts'

/** The mark of each category: the type that its nodes are about. */
const SIGNS: Readonly<Record<Category, PortType>> = {
  data: 'data',
  layer: 'network',
  training: 'optimizer',
  result: 'model',
  experiment: 'image',
}

/** The library folded to its categories; each opens it at that place. */
export function Rail({ panels, onWords }: { readonly panels: Panels; readonly onWords: () => void }) {
  const { t } = useText()
  const { open, drawer } = panels.library
  const opener = (at: LibraryPlace['at'], icon: ReactNode) => {
    const isOpen = open && panels.place?.at === at
    return (
      <li key={at}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={drawer ? isOpen : undefined}
          aria-controls={open ? 'library' : undefined}
          data-opens={at}
          onClick={() => (isOpen && drawer ? panels.toggle('library', false) : panels.browse(at))}
        >
          {icon}
          <span>{t(`rail.${at}`)}</span>
        </button>
      </li>
    )
  }
  return (
    <nav className={styles.rail} aria-label={t('frame.rail')}>
      <ul>
        {opener('search', <Search size={17} />)}
        {CATEGORIES.map((each) => opener(each, <PortShape type={SIGNS[each]} size={18} />))}
      </ul>
      <button type="button" className={styles.button} onClick={onWords}>
        <BookOpen size={17} />
        <span>{t('words.title')}</span>
      </button>
    </nav>
  )
}

/** Where the focus goes when the library closes: the button that opened it. */
export function railButton(place: LibraryPlace | undefined): HTMLElement | null {
  return document.querySelector(`[data-opens="${place?.at ?? 'search'}"]`)
}
