import { useMemo } from 'react'
import { Subject, skip } from 'rxjs'
import type { Result } from '../../graph/document/problem.ts'
import type { KeptChange } from '../../session/kept-runs.ts'
import { useProject } from '../base/context.tsx'
import { chooseFile } from '../base/files/choose-file.ts'
import { useText } from '../base/language/use-text.ts'
import { useShowNotice } from '../base/notices/notice-context.tsx'
import type { RunLine } from './run-line.ts'

const RUN_FILES = '.faltwerk'

export interface KeptActions {
  change(line: RunLine, change: KeptChange): Promise<void>
  /** Those that are in the history; a notice brings them back. */
  remove(lines: readonly RunLine[]): Promise<void>
  restore(lines: readonly RunLine[]): Promise<void>
  /** The graph as it was then; a notice says that undo takes it back. */
  putBack(line: RunLine): Promise<void>
  /** Makes it the run that its trainer has now; where the graph has another network, a notice offers that of the run. */
  useWeights(line: RunLine): Promise<void>
  /** Asks for a file, and takes its runs into the history. */
  add(): Promise<void>
}

/** What can be done with kept runs; what is refused is said in the strip. */
export function useKeptActions(): KeptActions {
  const project = useProject()
  const showNotice = useShowNotice()
  const { t } = useText()
  return useMemo(() => {
    const { kept } = project
    const said = <T>(result: Result<T>): result is Extract<Result<T>, { ok: true }> => {
      if (!result.ok) for (const message of result.problems) showNotice({ severity: 'error', message })
      return result.ok
    }
    const takeWeights = async (line: RunLine, putsBack: boolean): Promise<void> => {
      const used = await kept.useWeights(line.id, { putsBack })
      const [message] = used.ok ? [] : used.problems
      if (message?.code === 'kept-network-other')
        showNotice({
          severity: 'warning',
          message,
          action: { label: t('results.use-with-graph'), perform: () => void takeWeights(line, true) },
          until: project.document.changes.pipe(skip(1)),
        })
      else if (said(used))
        showNotice({ severity: 'info', text: t('results.weights-used', { run: line.title }) })
    }
    return {
      async add() {
        const file = await chooseFile(RUN_FILES)
        if (!file) return
        const read = new Subject<void>()
        showNotice({ severity: 'info', text: t('results.adding', { file: file.name }), until: read })
        const added = await kept.add(file)
        read.next()
        if (!said(added)) return
        const { runs, problems } = added.value
        for (const message of problems) showNotice({ severity: message.severity, message })
        showNotice({ severity: 'info', text: t('results.added', { count: runs.length }) })
      },
      async change({ id }, change) {
        said(await kept.change(id, change))
      },
      async remove(lines) {
        const runs = lines.map(({ id }) => id)
        if (!said(await kept.remove(runs))) return
        const [only] = lines
        showNotice({
          severity: 'info',
          text: t('results.deleted', { count: runs.length, run: only?.title ?? '' }),
          action: {
            label: t('results.restore', { count: runs.length }),
            perform: () => void kept.restore(runs).then(said),
          },
        })
      },
      async restore(lines) {
        said(await kept.restore(lines.map(({ id }) => id)))
      },
      async useWeights(line) {
        await takeWeights(line, false)
      },
      async putBack(line) {
        if (!said(await kept.putBack(line.id))) return
        showNotice({
          severity: 'info',
          text: t('results.is-put-back', { run: line.title }),
          action: { label: t('results.undo-put-back'), perform: () => project.undo() },
          until: project.document.changes.pipe(skip(1)),
        })
      },
    }
  }, [project, showNotice, t])
}
