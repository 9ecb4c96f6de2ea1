import { useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { NoticeLine } from '../base/notices/notice-strip.tsx'
import { useSignal } from '../base/signals/use-signal.ts'

/** Another tab has the project: says so for as long as it is true. */
export function ReadOnlyLine() {
  const saved = useSignal(useProject().saved)
  const { t, sentence } = useText()
  // A newer version of the page is said by the notice of the storage.
  if (saved.kind !== 'read-only' || saved.problem.code !== 'project-open-elsewhere') return null
  return (
    <NoticeLine severity="warning">
      {sentence(saved.problem)} {t('notice.read-only')}
    </NoticeLine>
  )
}
