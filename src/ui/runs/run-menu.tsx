import { Menu } from '@base-ui/react/menu'
import { Crosshair, Ellipsis, PackageOpen, Trash2 } from 'lucide-react'
import { memo } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import { useFrame, useProject, useSelection } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { Button } from '../base/widgets/button.tsx'
import { keepPageZoom } from '../base/widgets/keep-page-zoom.ts'
import popup from '../base/widgets/popup.module.css'
import type { ShownTrainer } from '../trainers/use-runs.ts'

/** Opens the menu of one run. */
export const RunMenuButton = memo(function RunMenuButton(props: {
  readonly menu: Menu.Handle<NodeId>
  readonly id: NodeId
  readonly title: string
}) {
  const { t } = useText()
  const label = t('results.more', { run: props.title })
  return (
    <Menu.Trigger
      handle={props.menu}
      payload={props.id}
      render={<Button kind="icon" aria-label={label} title={label} />}
    >
      <Ellipsis size={15} />
    </Menu.Trigger>
  )
})

/**
 * What is done seldom with a run, so that forgetting one takes two presses. One menu for all rows: of two, the one that
 * is still closing takes the focus back and thereby shuts the one just opened.
 */
export function RunMenu(props: {
  readonly menu: Menu.Handle<NodeId>
  readonly trainers: readonly ShownTrainer[]
}) {
  const project = useProject()
  const selection = useSelection()
  const frame = useFrame()
  const { t } = useText()
  return (
    <Menu.Root handle={props.menu}>
      {({ payload: id }) => (
        <Menu.Portal>
          <Menu.Positioner className={popup.layer} sideOffset={4} align="end">
            <Menu.Popup ref={keepPageZoom} className={popup.menu}>
              {id !== undefined && (
                <>
                  <Menu.Item className={popup.item} onClick={() => selection.reveal(id)}>
                    <Crosshair size={16} />
                    {t('results.show-trainer')}
                  </Menu.Item>
                  <Menu.Item className={popup.item} onClick={() => frame.takeOut(id)}>
                    <PackageOpen size={16} />
                    {t('network.take')}
                  </Menu.Item>
                  {props.trainers.some((trainer) => trainer.id === id && trainer.run) && (
                    <Menu.Item className={popup.item} onClick={() => project.discardRun(id)}>
                      <Trash2 size={16} />
                      {t('results.discard')}
                    </Menu.Item>
                  )}
                </>
              )}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      )}
    </Menu.Root>
  )
}
