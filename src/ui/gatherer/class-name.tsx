import { useEffect, useRef, useState } from 'react'
import { className, renameClass } from '../../graph/values/edit-pictures.ts'
import { COLLECTION_LIMITS } from '../../graph/values/picture-collection.ts'
import { useText } from '../base/language/use-text.ts'
import { useAnnounce } from '../base/notices/announcements.tsx'
import styles from './gatherer.module.css'
import { useGatherer } from './gatherer-context.tsx'

/** The name of a class, to be changed where it stands. The name of another class makes one of the two. */
export function ClassName({ name }: { readonly name: string }) {
  const { gathering, arranged, readOnly, nameToFocus } = useGatherer()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (nameToFocus.current !== name) return
    nameToFocus.current = undefined
    field.current?.focus()
  })
  const [draft, setDraft] = useState<string>()
  const announce = useAnnounce()
  const { t } = useText()
  const finish = (byKey = false) => {
    const next = className(draft ?? name)
    setDraft(undefined)
    if (next === '' || next === name) return
    const isMerge = arranged.collection.classes.includes(next)
    gathering.kept.edit((collection) => renameClass(collection, name, next))
    if (byKey) nameToFocus.current = next
    announce(t(isMerge ? 'gather.merged' : 'gather.renamed', { name, into: next }))
  }
  const other = draft !== undefined && className(draft) !== name ? className(draft) : undefined
  const joins = other !== undefined && arranged.collection.classes.includes(other)
  return (
    <span className={styles.name}>
      <input
        ref={field}
        aria-label={t('gather.name-of-class')}
        title={draft === undefined ? name : undefined}
        maxLength={COLLECTION_LIMITS.name}
        readOnly={readOnly}
        value={draft ?? name}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => finish()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish(true)
          if (event.key !== 'Escape' || draft === undefined) return
          event.stopPropagation()
          setDraft(undefined)
        }}
      />
      {joins && (
        <small className={styles.joins} role="status">
          {t('gather.will-merge', { name: other })}
        </small>
      )}
    </span>
  )
}
