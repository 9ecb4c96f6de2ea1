import { skip } from 'rxjs'
import { useKeepsNothing, useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useShowNotice } from '../base/notices/notice-context.tsx'
import { useRunAll } from '../trainers/use-run-all.ts'
import { useGlobalKeys } from './use-global-keys.ts'

/** The keys that work everywhere in an open project. Shows nothing, so that following the trainers draws nothing. */
export function GlobalKeys() {
  const project = useProject()
  const { perform: runAll } = useRunAll()
  const showNotice = useShowNotice()
  const { t } = useText()
  const keepsNothing = useKeepsNothing()
  useGlobalKeys({
    'Mod+Enter': runAll,
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
  })

  return null
}
