import { Menu } from '@base-ui/react/menu'
import { Copy, Download, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../language/use-text.ts'
import { Button } from '../widgets/button.tsx'
import popup from '../widgets/popup.module.css'
import type { ProjectInfo } from '../workspace-types.ts'
import styles from './start.module.css'
import type { ProjectActions } from './use-project-actions.ts'

const LONGEST_TITLE = 120

/** One project of one's own: a click opens it, the rest is in its menu. */
export function ProjectRow(props: {
  readonly project: ProjectInfo
  readonly last: boolean
  readonly actions: ProjectActions
}) {
  const { project, actions } = props
  const { t, text, moment } = useText()
  const [renaming, setRenaming] = useState(false)
  const title = text(project.title)
  return (
    <li className={styles.project}>
      {renaming ? (
        <RenameField
          title={title}
          onDone={(name) => {
            setRenaming(false)
            if (name) void actions.rename(project, name)
          }}
        />
      ) : (
        <button type="button" className={styles.open} onClick={() => void actions.open(project)}>
          <strong>{title}</strong>
          <span>
            {t('start.nodes', { count: project.nodes })} ·{' '}
            {t('start.changed', { when: moment(project.changedAt) })}
            {props.last && ` · ${t('start.last')}`}
          </span>
        </button>
      )}
      <Menu.Root>
        <Menu.Trigger render={<Button kind="icon" aria-label={t('start.actions', { title })} />}>
          <Ellipsis size={17} />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={popup.layer} sideOffset={4} align="end">
            <Menu.Popup className={popup.menu} finalFocus={() => !renaming}>
              <Menu.Item className={popup.item} onClick={() => setRenaming(true)}>
                <Pencil size={16} />
                {t('start.rename')}
              </Menu.Item>
              <Menu.Item className={popup.item} onClick={() => void actions.duplicate(project)}>
                <Copy size={16} />
                {t('start.duplicate')}
              </Menu.Item>
              <Menu.Item className={popup.item} onClick={() => void actions.save(project)}>
                <Download size={16} />
                {t('start.export')}
              </Menu.Item>
              <Menu.Separator className={popup.separator} />
              <Menu.Item className={popup.item} onClick={() => void actions.remove(project)}>
                <Trash2 size={16} />
                {t('start.delete')}
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
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
