import type { GraphDocument } from '../../graph/document/document.ts'
import type { ProjectId } from '../types.ts'

/**
 * A document on the disk. A text is copied at once, into the browser and out of it; a tree of a thousand nodes is
 * walked twice by the browser for each save, the second time to find its key.
 */
export interface DocumentText {
  readonly id: ProjectId
  /** JSON. */
  readonly text: string
}

/** Throws for what is no JSON: a document holds nothing else. */
export function textOf(document: GraphDocument): DocumentText {
  return { id: document.id, text: JSON.stringify(document) }
}

/** What such a record says; word for word what is stored where it is none, as in older databases and damaged ones. */
export function documentIn(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('text' in stored)) return stored
  try {
    return JSON.parse(String(stored.text))
  } catch {
    return stored
  }
}
