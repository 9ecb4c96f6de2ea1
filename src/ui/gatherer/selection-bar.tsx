import { Menu } from '@base-ui/react/menu'
import { Plus, Trash2 } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { PARTS } from '../../graph/values/port-value.ts'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import { keepPageZoom } from '../base/widgets/keep-page-zoom.ts'
import popup from '../base/widgets/popup.module.css'
import styles from './gatherer.module.css'
import { useGatherer } from './gatherer-context.tsx'
import { useSelectionActions } from './use-selection-actions.ts'

/** What can be done with the selected pictures. */
export function SelectionBar(props: {
  readonly isMoving: boolean
  /** Where the focus was when a key asked where to move them; nothing else takes it back there. */
  readonly from: RefObject<HTMLElement | null>
  readonly onMoving: (isMoving: boolean) => void
}) {
  const { arranged, selection, readOnly } = useGatherer()
  const { keys } = useSignal(selection.state)
  const actions = useSelectionActions()
  const { t } = useText()
  if (keys.size === 0) return null
  return (
    <div className={styles.selection} role="toolbar" aria-label={t('gather.selection')}>
      <strong>{t('gather.selected', { count: keys.size })}</strong>
      <span className={styles.spring} />
      {!readOnly && (
        <>
          <Menu.Root open={props.isMoving} onOpenChange={props.onMoving}>
            <Menu.Trigger render={<Button />} title={t('gather.move-keys')}>
              {t('gather.move-to')}
            </Menu.Trigger>
            <Popup finalFocus={props.from}>
              {arranged.collection.classes.map((name) => (
                <Menu.Item key={name} className={popup.item} onClick={() => actions.moveTo(name)}>
                  {name}
                </Menu.Item>
              ))}
              <Menu.Separator className={popup.separator} />
              <Menu.Item className={popup.item} onClick={actions.moveToNew}>
                <Plus size={16} />
                {t('gather.new-class')}
              </Menu.Item>
            </Popup>
          </Menu.Root>
          <Menu.Root>
            <Menu.Trigger render={<Button />}>{t('gather.give-part')}</Menu.Trigger>
            <Popup>
              {PARTS.map((part) => (
                <Menu.Item key={part} className={popup.item} onClick={() => actions.giveTo(part)}>
                  {t(`gather.part.${part}`)}
                </Menu.Item>
              ))}
              <Menu.Item className={popup.item} onClick={() => actions.giveTo(undefined)}>
                {t('gather.part.free')}
              </Menu.Item>
            </Popup>
          </Menu.Root>
          <Button onClick={actions.remove}>
            <Trash2 size={16} />
            {t('gather.remove')}
          </Button>
        </>
      )}
      <Button kind="quiet" onClick={() => selection.clear()}>
        {t('gather.clear-selection')}
      </Button>
    </div>
  )
}

function Popup(props: { readonly finalFocus?: RefObject<HTMLElement | null>; readonly children: ReactNode }) {
  return (
    <Menu.Portal>
      <Menu.Positioner className={popup.layer} sideOffset={4} side="top" align="end">
        <Menu.Popup ref={keepPageZoom} className={popup.menu} finalFocus={props.finalFocus}>
          {props.children}
        </Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  )
}
