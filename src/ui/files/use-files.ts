import { useMemo } from 'react'
import type { Problem } from '../../graph/problem.ts'
import { notAGraph } from '../../session/not-a-graph.ts'
import { pageClipboard } from '../clipboard/page-clipboard.ts'
import { useWorkspace } from '../context.tsx'
import { useText } from '../language/use-text.ts'
import { useShowNotice } from '../notices/notice-context.tsx'
import { download } from './download.ts'

/** No graph is near this size; reading more would only freeze the page before the check can refuse it. */
const LARGEST_READ = 64_000_000
const ASKED_AT_MOST = 3

/** Opens and saves graph files; what goes wrong is said in the strip. */
export function useFiles() {
  const workspace = useWorkspace()
  const showNotice = useShowNotice()
  const { t, sentence, language } = useText()
  return useMemo(() => {
    const reasons = (problems: readonly Problem[]) =>
      problems
        .slice(0, ASKED_AT_MOST)
        .map((problem) => sentence(problem))
        .join(' ')
    return {
      /** Opens a file as a new project. */
      async open(file: File): Promise<void> {
        const message = await notAGraph(file)
        if (message) {
          showNotice({ severity: 'error', message })
          return
        }
        const text = await file
          .slice(0, LARGEST_READ)
          .text()
          .catch(() => undefined)
        if (text === undefined) {
          showNotice({ severity: 'error', text: t('notice.not-a-text', { file: file.name }) })
          return
        }
        const opened = await workspace.importFile(file.name, text)
        if (!opened.ok)
          showNotice({
            severity: 'error',
            text: t('notice.import-failed', { file: file.name, reason: reasons(opened.problems) }),
          })
        else if (opened.value.problems.length > 0)
          showNotice({
            severity: 'warning',
            text: t('notice.import-repaired', {
              file: file.name,
              count: opened.value.problems.length,
              reason: reasons(opened.value.problems),
            }),
          })
      },
      /** Takes files of data that a person provides, and says what came of it. */
      async keep(files: readonly File[]): Promise<void> {
        const kept = await workspace.keepFiles(files)
        if (!kept.ok) for (const message of kept.problems) showNotice({ severity: 'error', message })
        else
          showNotice({
            severity: 'info',
            text: t('notice.files-kept', {
              kept: kept.value.kept.length,
              missing: kept.value.missing.length,
              names: kept.value.missing.join(', '),
            }),
          })
      },
      /** Saves a project as a file. */
      async save(id: string): Promise<void> {
        const file = await workspace.exportFile(id, language)
        if (file.ok) download(file.value.fileName, file.value.text)
        else for (const message of file.problems) showNotice({ severity: 'error', message })
      },
      /** Puts a project's text on the clipboard. */
      async copy(id: string): Promise<void> {
        const file = await workspace.exportFile(id, language)
        if (!file.ok) {
          for (const message of file.problems) showNotice({ severity: 'error', message })
          return
        }
        if (await pageClipboard.write(file.value.text))
          showNotice({ severity: 'info', text: t('share.copied') })
        else showNotice({ severity: 'warning', text: t('share.copy-refused') })
      },
    }
  }, [workspace, showNotice, t, sentence, language])
}
