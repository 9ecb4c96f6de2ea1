import { Menu } from '@base-ui/react/menu'
import { useMemo, useState } from 'react'
import { useKeepsNothing } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import type { ProjectInfo } from '../base/workspace-types.ts'
import { ProjectMenu } from './project-menu.tsx'
import { ProjectRow } from './project-row.tsx'
import { SpaceNote } from './space-note.tsx'
import styles from './start.module.css'
import type { ProjectActions } from './use-project-actions.ts'

/** One's own projects, newest change first, and where they are kept. */
export function ProjectList(props: {
  readonly projects: readonly ProjectInfo[]
  readonly actions: ProjectActions
}) {
  const { projects, actions } = props
  const { t } = useText()
  const keepsNothing = useKeepsNothing()
  const [renaming, setRenaming] = useState<string>()
  const menu = useMemo(() => Menu.createHandle<ProjectInfo>(), [])
  const opened = Math.max(...projects.map(({ openedAt }) => openedAt))
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
              last={projects.length > 1 && project.openedAt === opened}
              renaming={renaming === project.id}
              onRenamed={(name) => {
                setRenaming(undefined)
                if (name) void actions.rename(project, name)
              }}
              onOpen={() => void actions.open(project)}
              menu={menu}
            />
          ))}
        </ul>
      )}
      <ProjectMenu menu={menu} actions={actions} onRename={({ id }) => setRenaming(id)} />
      <SpaceNote />
    </section>
  )
}
