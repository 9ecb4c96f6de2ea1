import { referencedContents } from '../../contents/referenced-contents.ts'
import { writeProject } from '../../formats/project/write-project.ts'
import { serializeDocument } from '../../graph/file/serialize-document.ts'
import type { ExportFormat, ToExport } from '../export-format.ts'

/** Everything that belongs to a project, in a zip: the graph file, people's own data by content, runs and weights. */
export const projectFile: ExportFormat = {
  extension: 'faltwerk',
  mediaType: 'application/zip',
  write: (what) => pieces(what),
}

async function* pieces({ document, contents, runs }: ToExport) {
  const graph = serializeDocument(document)
  yield* writeProject({ graph, contents: referencedContents(graph, contents), runs: await runs() })
}
