import { referencedContents } from '../../contents/referenced-contents.ts'
import { writeProject } from '../../formats/project/write-project.ts'
import { serializeDocument } from '../../graph/file/serialize-document.ts'
import type { ExportFormat, ToExport } from '../export-format.ts'

/** Everything that belongs to a project, in a zip: the graph file, people's own data by content, the history of runs. */
export const projectFile: ExportFormat = {
  extension: 'faltwerk',
  mediaType: 'application/zip',
  write: (what) => pieces(what),
}

async function* pieces({ document, contents, runs, history }: ToExport) {
  const graph = serializeDocument(document)
  const latest = await runs()
  const kept = await history?.(latest)
  const named = referencedContents([graph, ...(kept?.graphs.values() ?? [])], contents)
  yield* writeProject({ graph, contents: named, runs: latest, ...(kept && { history: kept }) })
}
