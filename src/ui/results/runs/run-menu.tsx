import { Menu } from '@base-ui/react/menu'
import { Crosshair, Ellipsis, Trash2 } from 'lucide-react'
import { memo } from 'react'
import type { NodeId } from '../../../graph/document.ts'
import { useProject, useSelection } from '../../context.tsx'
import { useText } from '../../language/use-text.ts'
import { Button } from '../../widgets/button.tsx'
import popup from '../../widgets/popup.module.css'

/** What is done seldom with a run, so that forgetting one takes two presses. */
export const RunMenu = memo(function RunMenu(props: {
  readonly id: NodeId
  readonly title: string
  readonly hasRun: boolean
}) {
  const { id, title, hasRun } = props
  const project = useProject()
  const selection = useSelection()
  const { t } = useText()
  const label = t('results.more', { run: title })
  return (
    <Menu.Root>
      <Menu.Trigger render={<Button kind="icon" aria-label={label} title={label} />}>
        <Ellipsis size={15} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={popup.layer} sideOffset={4} align="end">
          <Menu.Popup className={popup.menu}>
            <Menu.Item className={popup.item} onClick={() => selection.reveal(id)}>
              <Crosshair size={16} />
              {t('results.show-trainer')}
            </Menu.Item>
            {hasRun && (
              <Menu.Item className={popup.item} onClick={() => project.discardRun(id)}>
                <Trash2 size={16} />
                {t('results.discard')}
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
})
