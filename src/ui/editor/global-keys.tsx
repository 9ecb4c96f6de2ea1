import { useEffect, useRef } from 'react'
import { skip } from 'rxjs'
import { useFrame, useKeepsNothing, useProject } from '../base/context.tsx'
import { isKey } from '../base/keys/key-match.ts'
import { isTyping } from '../base/keys/typing.ts'
import { useText } from '../base/language/use-text.ts'
import { useShowNotice } from '../base/notices/notice-context.tsx'
import { useRunAll } from '../trainers/use-run-all.ts'
/** The keys that work everywhere in an open project. Shows nothing, so that following the trainers draws nothing. */
export function GlobalKeys() {
  const project = useProject()
  const { perform: runAll, lists } = useRunAll()
  const showNotice = useShowNotice()
  const frame = useFrame()
  const { t } = useText()
  const keepsNothing = useKeepsNothing()
  useGlobalKeys({
    'Mod+Enter': lists ? frame.listMissing : runAll,
    'Mod+S': async () => {
      await project.flush()
      const saved = project.saved.value
      // The line of what is not saved says more than a second one could.
      if (saved.kind === 'unsaved') return
      const message = keepsNothing ?? (saved.kind === 'read-only' ? saved.problem : undefined)
      const until = project.document.changes.pipe(skip(1))
      showNotice(
        message ? { severity: 'warning', message } : { severity: 'info', text: t('saved.already'), until },
      )
    },
    'Mod+Z': () => project.undo(),
    'Mod+Y': () => project.redo(),
    'Mod+Shift+Z': () => project.redo(),
    I: () => frame.toggle('inspector'),
    P: () => frame.present(!frame.presenting.value),
    Escape: () => frame.present(false),
  })

  return null
}

/** By their keys (`Mod+Enter`), as `isKey` reads them. */
type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** A text field has an undo of its own. */
const OF_FIELDS: ReadonlySet<string> = new Set(['Mod+Z', 'Mod+Y', 'Mod+Shift+Z'])

/** Where a letter goes to the choice that begins with it, or what is open has the keys to itself. */
const OWN_LETTERS = 'select, [role=menu], [role=listbox], [role=dialog]'

/**
 * Keys that work wherever the focus is, unless something closer to it has handled them. Keys without Ctrl, and undo
 * and redo, stay with a text field that has the focus.
 */
function useGlobalKeys(keys: KeyMap): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const [name, perform] = Object.entries(latest.current).find(([keys]) => isKey(event, keys)) ?? []
      if (name === undefined || !perform) return
      if ((!name.startsWith('Mod+') || OF_FIELDS.has(name)) && isTyping(event.target)) return
      if (!name.startsWith('Mod+') && (event.target as Partial<Element>).closest?.(OWN_LETTERS)) return
      event.preventDefault()
      perform(event)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
