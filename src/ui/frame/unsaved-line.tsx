import { useProject } from '../context.tsx'
import { useFiles } from '../files/use-files.ts'
import { useText } from '../language/use-text.ts'
import { useLive } from '../live/use-live.ts'
import { NoticeLine } from '../notices/notice-strip.tsx'

/** What could not be saved, why, and what a person can do: for as long as it is true. */
export function UnsavedLine() {
  const project = useProject()
  const saved = useLive(project.saved)
  const files = useFiles()
  const { t, sentence, moment } = useText()
  if (saved.kind !== 'unsaved') return null
  const { what, since, problem } = saved
  return (
    <NoticeLine
      severity="error"
      action={{ label: t('share.export'), perform: () => void files.save(project.id) }}
    >
      <strong>{t(`saved.unsaved-${what}`, { when: moment(since) })}</strong> {sentence(problem)}{' '}
      {problem.code !== 'storage-outdated' && t('saved.trying')}
    </NoticeLine>
  )
}
