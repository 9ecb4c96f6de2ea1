import type { GraphDocument } from '../../../graph/document/document.ts'
import { failed, ok, type Result } from '../../../graph/document/problem.ts'
import { parseDocument } from '../../../graph/file/parse-document.ts'
import { serializeDocument } from '../../../graph/file/serialize-document.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import type { Variant } from '../../../graph/variants/variant.ts'
import { withVariant } from '../../../graph/variants/with-variant.ts'
import { sessionProblem } from '../../base/session-problem.ts'

/** A graph as it was kept, perhaps by an older version, as the graph of a project of now. */
export function graphOfRun(
  kept: GraphDocument | undefined,
  variant: Variant | undefined,
  { id, title }: GraphDocument,
  registry: Registry,
): Result<GraphDocument> {
  if (!kept) return failed(sessionProblem('kept-graph-missing'))
  const read = parseDocument(serializeDocument(kept), registry, 'own')
  if (!read.ok) return failed(sessionProblem('kept-graph-missing'), ...read.problems)
  const document = { ...read.value.document, id, title }
  return variant ? withVariant(document, variant, registry) : ok(document)
}
