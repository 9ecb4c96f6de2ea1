import { useMemo } from 'react'
import type { FormatId } from '../../../export/formats.ts'
import { LARGEST_FILE } from '../../../graph/document/limits.ts'
import type { Problem } from '../../../graph/document/problem.ts'
import { lostLetters } from '../../../graph/file/lost-letters.ts'
import { openedAs } from '../../../session/files/opened-as.ts'
import { useWorkspace } from '../context.tsx'
import { useText } from '../language/use-text.ts'
import { lateModule } from '../late/late-module.ts'
import { useShowNotice } from '../notices/notice-context.tsx'
import type { BroughtFile } from '../own-data-types.ts'
import { pageClipboard } from '../page-clipboard.ts'
import { brought } from './brought-files.ts'
import { broughtPictures } from './brought-pictures.ts'
import { broughtTable } from './brought-table.ts'
import { download } from './download.ts'

const ASKED_AT_MOST = 3
/** Few drop arrays, and it takes the check of graphs. */
const arraysBringer = lateModule('base/files/bring-arrays-to', () => import('./bring-arrays-to.ts'))

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
      /**
       * Opens a file as a new project; one with a table once it is clear how to read it. The weights of a network may be
       * in files beside it.
       */
      async open(file: File, beside: readonly BroughtFile[] = [brought(file)]): Promise<void> {
        const kind = await openedAs(file)
        if (!kind.ok) {
          for (const message of kind.problems) showNotice({ severity: 'error', message })
          return
        }
        if (kind.value === 'table') {
          broughtTable(workspace).set(file)
          return
        }
        const bytes = kind.value === 'graph' ? await startOf(file) : undefined
        if (kind.value === 'graph' && bytes === undefined) {
          showNotice({ severity: 'error', text: t('notice.not-a-text', { file: file.name }) })
          return
        }
        const text = bytes && new TextDecoder().decode(bytes)
        const opened = await workspace.importFile(text ?? (kind.value === 'network' ? beside : file))
        const lost = bytes && lostLetters(bytes, text ?? '')
        const repairs = opened.ok ? [...(lost ? [lost] : []), ...opened.value.problems] : []
        if (!opened.ok)
          showNotice({
            severity: 'error',
            text: t('notice.import-failed', { file: file.name, reason: reasons(opened.problems) }),
          })
        else if (repairs.length > 0)
          showNotice({
            severity: 'warning',
            text: t('notice.import-repaired', { file: file.name, reason: reasons(repairs) }),
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
      /** Has pictures taken in by the node that is selected, or by one in a project of their own. */
      async gather(brought: readonly BroughtFile[]): Promise<void> {
        const saved = workspace.current.value?.saved.value
        // Else the gatherer would open, and nothing would come into it.
        if (saved?.kind === 'read-only') return showNotice({ severity: 'warning', message: saved.problem })
        const waiting = broughtPictures(workspace)
        waiting.set({ files: brought })
        if (!waiting.value) return
        const opened = await workspace.openShipped('own-pictures')
        waiting.set(opened.ok ? { files: brought, project: opened.value.id } : undefined)
        if (!opened.ok) for (const message of opened.problems) showNotice({ severity: 'error', message })
      },
      /** Brings files of arrays to the node that waits for some, or to a project of their own. */
      async bringArrays(files: readonly BroughtFile[]): Promise<void> {
        const late = await arraysBringer.load()
        if (late.kind !== 'ready') return showNotice({ severity: 'error', text: t('notice.not-brought') })
        const brought = await late.module.bringArraysTo(workspace, files)
        if (!brought.ok) for (const message of brought.problems) showNotice({ severity: 'error', message })
        else
          for (const { path, problem } of brought.value.slice(0, ASKED_AT_MOST))
            showNotice({ severity: 'error', text: `${path}: ${sentence(problem)}` })
      },
      /** Saves a project as a file. */
      async save(id: string, format: FormatId): Promise<void> {
        const file = await workspace.exportFile(id, { format, language })
        if (file.ok) download(file.value.fileName, file.value.file)
        else for (const message of file.problems) showNotice({ severity: 'error', message })
      },
      /** Puts a project's graph on the clipboard, as text. */
      async copy(id: string): Promise<void> {
        const file = await workspace.exportFile(id)
        if (!file.ok) {
          for (const message of file.problems) showNotice({ severity: 'error', message })
          return
        }
        if (await pageClipboard.write(await file.value.file.text()))
          showNotice({ severity: 'info', text: t('share.copied') })
        else showNotice({ severity: 'warning', text: t('share.copy-refused') })
      },
    }
  }, [workspace, showNotice, t, sentence, language])
}

/** As much of a file as is still read as a graph; nothing where it cannot be read. */
async function startOf(file: File): Promise<Uint8Array | undefined> {
  const bytes = await file
    .slice(0, LARGEST_FILE)
    .arrayBuffer()
    .catch(() => undefined)
  return bytes && new Uint8Array(bytes)
}
