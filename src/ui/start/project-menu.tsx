import { Menu } from '@base-ui/react/menu'
import { Copy, Download, Pencil, Trash2 } from 'lucide-react'
import { type ReactElement, useEffect, useId, useRef } from 'react'
import { FORMAT_IDS } from '../../export/formats.ts'
import { useText } from '../base/language/use-text.ts'
import { keepPageZoom } from '../base/widgets/keep-page-zoom.ts'
import popup from '../base/widgets/popup.module.css'
import type { ProjectInfo } from '../base/workspace-types.ts'
import type { ProjectActions } from './use-project-actions.ts'

/** The menu of all projects; hand it to `ProjectMenu` and to each `ProjectMenuButton`. */
export const createProjectMenu = () => Menu.createHandle<ProjectInfo>()

/** Opens the menu of one project; at once where `isOpen`. */
export function ProjectMenuButton(props: {
  readonly menu: Menu.Handle<ProjectInfo>
  readonly project: ProjectInfo
  readonly isOpen: boolean
  readonly button: ReactElement
}) {
  const { menu, isOpen } = props
  const id = useId()
  useEffect(() => {
    if (isOpen) menu.open(id)
  }, [menu, id, isOpen])
  return <Menu.Trigger id={id} handle={menu} payload={props.project} render={props.button} />
}

/**
 * What can be done with a project. One menu for all rows: of two, the one that is still closing takes the focus back
 * and thereby shuts the one just opened.
 */
export function ProjectMenu(props: {
  readonly menu: Menu.Handle<ProjectInfo>
  readonly actions: ProjectActions
  readonly onRename: (project: ProjectInfo) => void
}) {
  const { actions, onRename } = props
  const { t, words } = useText()
  const toField = useRef(false)
  return (
    <Menu.Root
      handle={props.menu}
      onOpenChange={(open) => {
        if (open) toField.current = false
      }}
    >
      {({ payload: project }) => (
        <Menu.Portal>
          <Menu.Positioner className={popup.layer} sideOffset={4} align="end">
            <Menu.Popup ref={keepPageZoom} className={popup.menu} finalFocus={() => !toField.current}>
              {project && (
                <>
                  <Menu.Item
                    className={popup.item}
                    onClick={() => {
                      toField.current = true
                      onRename(project)
                    }}
                  >
                    <Pencil size={16} />
                    {t('start.rename')}
                  </Menu.Item>
                  <Menu.Item className={popup.item} onClick={() => void actions.duplicate(project)}>
                    <Copy size={16} />
                    {t('start.duplicate')}
                  </Menu.Item>
                  {FORMAT_IDS.map((format) => (
                    <Menu.Item
                      key={format}
                      className={popup.item}
                      onClick={() => void actions.save(project, format)}
                    >
                      <Download size={16} />
                      {words.formats[format].save}
                    </Menu.Item>
                  ))}
                  <Menu.Separator className={popup.separator} />
                  <Menu.Item className={popup.item} onClick={() => void actions.remove(project)}>
                    <Trash2 size={16} />
                    {t('start.delete')}
                  </Menu.Item>
                </>
              )}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      )}
    </Menu.Root>
  )
}
