import { serializeDocument } from '../../graph/file/serialize-document.ts'
import type { ExportFormat } from '../export-format.ts'

/** The graph as it is opened again; results and weights stay behind. */
export const graphFile: ExportFormat = {
  extension: 'json',
  mediaType: 'application/json',
  write: ({ document }) => new TextEncoder().encode(serializeDocument(document)),
}
