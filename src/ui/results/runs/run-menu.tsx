import { Menu } from '@base-ui/react/menu'
import { Crosshair, Ellipsis, Trash2 } from 'lucide-react'
import { useProject, useSelection } from '../../context.tsx'
import { useText } from '../../language/use-text.ts'
import { Button } from '../../widgets/button.tsx'
import popup from '../../widgets/popup.module.css'
import type { ShownTrainer } from '../use-runs.ts'

/** What is done seldom with a run, so that forgetting one takes two presses. */
export function RunMenu({ trainer }: { readonly trainer: ShownTrainer }) {
  const { id, title, run } = trainer
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
            {run && (
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
}
