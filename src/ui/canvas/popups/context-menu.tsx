import { Menu } from '@base-ui/react/menu'
import { Fragment, useEffect, useMemo, useRef } from 'react'
import { useKeyText } from '../../base/language/use-key-text.ts'
import { useText } from '../../base/language/use-text.ts'
import { keepPageZoom } from '../../base/widgets/keep-page-zoom.ts'
import popup from '../../base/widgets/popup.module.css'
import { useCanvas } from '../canvas-context.tsx'
import type { Popup } from '../canvas-model.ts'
import { FINGER_GROUPS, MENU_GROUPS } from '../commands/all-commands.ts'
import type { CanvasCommand } from '../commands/canvas-command.ts'
import styles from './popups.module.css'

/** Milliseconds after which the finger that opened the menu is over: its lifting is no press beside the menu. */
const AFTER_LIFT = 300

/** What can be done with what is under the pointer, with the keys that do the same. */
export function ContextMenu({ menu }: { readonly menu: Extract<Popup, { kind: 'menu' }> }) {
  const model = useCanvas()
  const { t } = useText()
  const keyText = useKeyText()
  const { x, y } = menu.at
  const anchor = useMemo(() => {
    const { left, top } = model.view.container.getBoundingClientRect()
    return { getBoundingClientRect: () => new DOMRect(left + x, top + y, 0, 0) }
  }, [model, x, y])
  const fingerGone = useRef(!menu.byFinger)
  useEffect(() => {
    if (fingerGone.current) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const lifted = () => {
      timer = setTimeout(() => {
        fingerGone.current = true
      }, AFTER_LIFT)
    }
    window.addEventListener('pointerup', lifted, { once: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointerup', lifted)
    }
  }, [])
  const close = () => {
    if (model.popup.value === menu) model.popup.set(undefined)
  }
  const applies = (command: CanvasCommand) =>
    !(command.edits && model.readOnly) && (command.enabled?.(model) ?? true)
  const groups = (menu.byFinger ? FINGER_GROUPS : MENU_GROUPS)
    .map((group) => group.filter(applies))
    .filter((group) => group.length > 0)
  return (
    <Menu.Root open onOpenChange={(open) => !open && fingerGone.current && close()} modal={false}>
      <Menu.Portal>
        <Menu.Positioner
          className={popup.layer}
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={2}
          collisionPadding={8}
        >
          <Menu.Popup
            ref={keepPageZoom}
            className={popup.menu}
            aria-label={t('canvas.menu')}
            finalFocus={() => model.view.container}
            data-overlay=""
          >
            {groups.map((commands, index) => (
              <Fragment key={commands[0]?.id}>
                {index > 0 && <Menu.Separator className={popup.separator} />}
                {commands.map((command) => (
                  <Menu.Item
                    key={command.id}
                    className={popup.item}
                    onClick={() => {
                      command.perform(model)
                      close()
                    }}
                  >
                    <span className={styles.command}>{t(command.label)}</span>
                    <Keys text={keyText(command.keys[0]!)} />
                  </Menu.Item>
                ))}
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

/** The keys of a command, where there is a keyboard. */
function Keys({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <kbd className={styles.keys}>{text}</kbd>
}
