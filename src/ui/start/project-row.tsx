import { type ReactNode, useEffect, useRef, useState } from 'react'
import { writeAddress } from '../base/address/address.ts'
import { useText } from '../base/language/use-text.ts'
import type { ProjectInfo } from '../base/workspace-types.ts'
import styles from './start.module.css'

const LONGEST_TITLE = 120

/** One project of one's own: a link opens it, the rest is in its menu. */
export function ProjectRow(props: {
  readonly project: ProjectInfo
  /** Bytes of own data it needs. */
  readonly ownData: number
  readonly last: boolean
  readonly renaming: boolean
  /** The name typed, or nothing where it stays. */
  readonly onRenamed: (name: string | undefined) => void
  /** Opens the menu with the rest. */
  readonly menu: ReactNode
}) {
  const { project } = props
  const { t, text, moment, bytes } = useText()
  const title = text(project.title)
  return (
    <li className={styles.project}>
      {props.renaming ? (
        <RenameField title={title} onDone={props.onRenamed} />
      ) : (
        <a className={styles.open} href={writeAddress({ place: { kind: 'project', id: project.id } })}>
          <strong>{title}</strong>
          <span>
            {project.damaged ? (
              t('start.damaged')
            ) : (
              <>
                {t('start.nodes', { count: project.nodes })} ·{' '}
                {t('start.changed', { when: moment(project.changedAt) })}
                {props.ownData > 0 && ` · ${t('start.own-data', { used: bytes(props.ownData) })}`}
                {props.last && ` · ${t('start.last')}`}
              </>
            )}
          </span>
        </a>
      )}
      {props.menu}
    </li>
  )
}

function RenameField(props: { readonly title: string; readonly onDone: (name: string | undefined) => void }) {
  const { t } = useText()
  const [name, setName] = useState(props.title)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const changed = name.trim() !== '' && name.trim() !== props.title ? name.trim() : undefined
  return (
    <input
      ref={field}
      className={styles.rename}
      aria-label={t('start.rename-label', { title: props.title })}
      value={name}
      maxLength={LONGEST_TITLE}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={() => props.onDone(changed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') props.onDone(changed)
        if (event.key === 'Escape') props.onDone(undefined)
      }}
    />
  )
}
