import { giveUpView } from '../base/address/asked-view.ts'
import { useProject, useWorkspace } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { NoticeLine } from '../base/notices/notice-strip.tsx'
import { useSlice } from '../base/signals/use-slice.ts'

/** Shown while edits are refused: another tab has the project open for writing, or a link asked for it. */
export function ReadOnlyLine() {
  const problem = useSlice(useProject().saved, (saved) =>
    saved.kind === 'read-only' ? saved.problem : undefined,
  )
  const workspace = useWorkspace()
  const { t, sentence } = useText()
  if (problem?.code === 'project-kept-as-is')
    return (
      <NoticeLine
        severity="info"
        action={{ label: t('view.unlock'), perform: () => giveUpView(workspace, 'readOnly') }}
      >
        {sentence(problem)}
      </NoticeLine>
    )
  // A newer version of the page is said by the notice of the storage.
  if (problem?.code !== 'project-open-elsewhere') return null
  return (
    <NoticeLine severity="warning">
      {sentence(problem)} {t('notice.read-only')}
    </NoticeLine>
  )
}
