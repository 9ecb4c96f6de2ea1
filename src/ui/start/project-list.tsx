import { Ellipsis } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useKeepsNothing, useWorkspace } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useLateButton } from '../base/late/late-button.tsx'
import { lateModule } from '../base/late/late-module.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import type { ProjectInfo } from '../base/workspace-types.ts'
import { OwnDataNote } from './own-data-note.tsx'
import { ProjectRow } from './project-row.tsx'
import styles from './start.module.css'
import type { ProjectActions } from './use-project-actions.ts'

const late = lateModule('start/project-menu', () => import('./project-menu.tsx'))

/** Loads the menu before anybody opens it. */
export const loadProjectMenu = late.ahead

/** One's own projects, newest change first, and where they are kept. */
export function ProjectList(props: {
  readonly projects: readonly ProjectInfo[]
  readonly actions: ProjectActions
}) {
  const { projects, actions } = props
  const { t, text } = useText()
  const keepsNothing = useKeepsNothing()
  const ownData = useSignal(useWorkspace().ownDataUse)?.projects
  const [renaming, setRenaming] = useState<string>()
  const [pressed, setPressed] = useState<string>()
  const { module, standIn, missing } = useLateButton(late)
  const menu = useMemo(() => module?.createProjectMenu(), [module])
  const opened = Math.max(...projects.map(({ openedAt }) => openedAt))
  const menuOf = (project: ProjectInfo) => {
    const label = t('start.actions', { title: text(project.title) })
    const icon = <Ellipsis size={17} />
    if (module && menu) {
      const button = (
        <Button kind="icon" aria-label={label}>
          {icon}
        </Button>
      )
      const isOpen = pressed === project.id
      return <module.ProjectMenuButton menu={menu} project={project} isOpen={isOpen} button={button} />
    }
    const press = () => {
      setPressed(project.id)
      standIn.onClick()
    }
    return (
      <Button kind="icon" aria-label={label} {...standIn} onClick={press}>
        {icon}
      </Button>
    )
  }
  return (
    <section aria-labelledby="projects">
      <h2 id="projects">{t('start.projects')}</h2>
      {projects.length === 0 ? (
        <p className={styles.none}>{t(keepsNothing ? 'start.no-projects-kept' : 'start.no-projects')}</p>
      ) : (
        <ul className={styles.projects}>
          {projects.map((project) => (
            <ProjectRow
              key={project.id}
              project={project}
              ownData={ownData?.[project.id] ?? 0}
              last={projects.length > 1 && project.openedAt === opened}
              renaming={renaming === project.id}
              onRenamed={(name) => {
                setRenaming(undefined)
                if (name) void actions.rename(project, name)
              }}
              menu={menuOf(project)}
            />
          ))}
        </ul>
      )}
      {module && menu && (
        <module.ProjectMenu menu={menu} actions={actions} onRename={({ id }) => setRenaming(id)} />
      )}
      {missing}
      <SpaceNote />
      <OwnDataNote />
    </section>
  )
}

/** Where projects are kept, how much room there is, and whether the browser may clear them. */
function SpaceNote() {
  const space = useSignal(useWorkspace().space)
  const { t, bytes } = useText()
  if (useKeepsNothing()) return <p className={styles.space}>{t('start.space-nothing')}</p>
  if (!space) return <p className={styles.space}>{t('start.space-unknown')}</p>
  return (
    <p className={styles.space}>
      {t('start.space', { used: bytes(space.used), free: bytes(Math.max(0, space.quota - space.used)) })}{' '}
      {t(space.persisted ? 'start.persisted' : 'start.not-persisted')}
    </p>
  )
}
