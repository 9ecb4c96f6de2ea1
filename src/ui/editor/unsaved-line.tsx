import { useProject, useWorkspace } from '../base/context.tsx'
import { useFiles } from '../base/files/use-files.ts'
import { useText } from '../base/language/use-text.ts'
import { useShowNotice } from '../base/notices/notice-context.tsx'
import { NoticeLine } from '../base/notices/notice-strip.tsx'
import { useSlice } from '../base/signals/use-slice.ts'

/** Another tab has the project, and what is here has no place but one of its own. */
const TAKEN = new Set(['project-changed-elsewhere', 'project-open-elsewhere'])

/** What could not be saved, why, and what a person can do: for as long as it is true. */
export function UnsavedLine() {
  const project = useProject()
  const unsaved = useSlice(project.saved, (saved) => (saved.kind === 'unsaved' ? saved : undefined))
  const files = useFiles()
  const workspace = useWorkspace()
  const showNotice = useShowNotice()
  const { t, text, sentence, moment, words } = useText()
  if (!unsaved) return null
  const { what, since, problem } = unsaved
  const isTaken = TAKEN.has(problem.code)
  const saveCopy = async () => {
    const title = t('start.copy-of', { title: text(project.document.value.title) })
    const saved = await workspace.saveCopy(title)
    if (!saved.ok) for (const message of saved.problems) showNotice({ severity: 'error', message })
  }
  const action = isTaken
    ? { label: t('saved.save-copy'), perform: () => void saveCopy() }
    : { label: words.formats['graph-file'].save, perform: () => void files.save(project.id, 'graph-file') }
  return (
    <NoticeLine severity="error" action={action}>
      <strong>{t(`saved.unsaved-${what}`, { when: moment(since) })}</strong> {sentence(problem)}{' '}
      {!isTaken && problem.code !== 'storage-outdated' && t('saved.trying')}
    </NoticeLine>
  )
}
