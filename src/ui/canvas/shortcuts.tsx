import { keyText } from '../base/keys/key-text.ts'
import { useText } from '../base/language/use-text.ts'
import { Dialog } from '../base/widgets/dialog.tsx'
import type { MessageKey } from '../messages/screen-words.ts'
import { COMMAND_GROUPS } from './commands/all-commands.ts'
import type { CanvasCommand } from './commands/canvas-command.ts'
import styles from './popups/popups.module.css'

/** Keys that are no command of their own. */
const KEYS: readonly (readonly [keys: readonly string[], label: MessageKey])[] = [
  [['Arrows'], 'canvas.key.arrows'],
  [['Shift+Arrows', 'Alt+Arrows'], 'canvas.key.move'],
  [['Enter'], 'canvas.key.enter'],
  [['Delete'], 'canvas.key.unwire'],
  [['Mod+Space'], 'canvas.key.toggle'],
  [['Escape'], 'canvas.key.escape'],
  [['Mod+Enter'], 'canvas.key.run'],
  [['Mod+Enter'], 'run.key'],
]

const BY_HAND: readonly (readonly [what: MessageKey, how: MessageKey])[] = [
  ['canvas.shortcuts.pan', 'canvas.mouse.pan'],
  ['canvas.shortcuts.zoom', 'canvas.mouse.zoom'],
  ['canvas.shortcuts.marquee', 'canvas.mouse.marquee'],
  ['canvas.shortcuts.splice', 'canvas.mouse.splice'],
  ['canvas.shortcuts.rewire', 'canvas.mouse.rewire'],
  ['canvas.shortcuts.menu', 'canvas.mouse.menu'],
]

/** Every key and gesture of the canvas. */
export function Shortcuts(props: { readonly open: boolean; readonly onClose: () => void }) {
  const { t, language } = useText()
  const row = (label: string, keys: readonly string[]) => (
    <div key={label} className={styles.shortcut}>
      <dt>{label}</dt>
      <dd>
        {keys.map((each) => (
          <kbd key={each} className={styles.keys}>
            {keyText(each, language)}
          </kbd>
        ))}
      </dd>
    </div>
  )
  return (
    <Dialog title={t('canvas.shortcuts.title')} open={props.open} onClose={props.onClose}>
      <div className={styles.shortcuts}>
        {(Object.entries(COMMAND_GROUPS) as [keyof typeof COMMAND_GROUPS, readonly CanvasCommand[]][]).map(
          ([group, commands]) => (
            <section key={group}>
              <h3>{t(`canvas.shortcuts.${group}`)}</h3>
              <dl>{commands.map((command) => row(t(command.label), command.keys))}</dl>
            </section>
          ),
        )}
        <section>
          <h3>{t('canvas.shortcuts.keyboard')}</h3>
          <dl>{KEYS.map(([keys, label]) => row(t(label), keys))}</dl>
        </section>
        <section>
          <h3>{t('canvas.shortcuts.mouse')}</h3>
          <dl>
            {BY_HAND.map(([what, how]) => (
              <div key={what} className={styles.shortcut}>
                <dt>{t(what)}</dt>
                <dd className={styles.how}>{t(how)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  )
}
