import type { Json } from '../base/json.ts'
import type { NodeWord, Text } from '../base/text.ts'
import type { NodeId, PortRef, WireId } from './document.ts'

/**
 * What may be put into a sentence. Texts and words are resolved in the language in which the sentence is formatted; a
 * list is a shape and becomes `28×28×1`.
 */
export type MessageValue = string | number | Text | NodeWord | readonly number[]
export type MessageValues = Readonly<Record<string, MessageValue>>

/** A change that would solve the problem, offered as a button. `fixOperations` turns it into operations. */
export type Fix =
  /** Put a new node into the wire that arrives at `port` of the problem's node. */
  | {
      readonly kind: 'insert'
      readonly port: string
      readonly type: string
      readonly params?: Readonly<Record<string, Json>>
    }
  /** Add a new node and wire its first output to `port` of the problem's node. */
  | {
      readonly kind: 'feed'
      readonly port: string
      readonly type: string
      readonly params?: Readonly<Record<string, Json>>
    }
  /**
   * Put one new node into all wires that leave `from` and arrive at one of `before`: what a whole network begins
   * with changes at once.
   */
  | {
      readonly kind: 'insert-after'
      readonly from: PortRef
      readonly before: readonly NodeId[]
      readonly type: string
      readonly params?: Readonly<Record<string, Json>>
    }
  /** Set a parameter; of the problem's node unless `node` names another. */
  | { readonly kind: 'set'; readonly node?: NodeId; readonly param: string; readonly value: Json }
  | { readonly kind: 'unwire'; readonly wire: WireId }
  /** Wire an output that is there to `port` of the problem's node. */
  | { readonly kind: 'wire'; readonly port: string; readonly from: PortRef }
  /** Put a new node in the place of the problem's, with all its wires that fit. */
  | { readonly kind: 'replace'; readonly type: string }
  /** Remove the problem's node and join what it stood between. */
  | { readonly kind: 'take-out' }
  /** Put the problem's node before the nearest one that makes a flat row of a picture. */
  | { readonly kind: 'before-flat' }
  /*
   * Those below hang on the rest of the graph, so they are worked out when they are shown or pressed (`resolveFix`).
   */
  /** Wire what is free and fits to `port`, else add what fits; only the former where something is wired to it. */
  | { readonly kind: 'supply'; readonly port: string }
  /** Remove what is wired to `port`. */
  | { readonly kind: 'clear'; readonly port: string }
  /** Remove a wire of the circle on which the problem's node is. */
  | { readonly kind: 'open-circle' }

/**
 * Something a person should know, in words. `code` selects the sentence (see messages.ts and the node type's own
 * `messages`), `values` fill it. An error keeps the node from working; a warning does not.
 */
export interface Problem {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly values: MessageValues
  readonly node?: NodeId
  readonly port?: string
  readonly param?: string
  readonly wire?: WireId
  readonly fix?: Fix
  /** A warning that is meant to be here, and why: it is told as a fact is. */
  readonly intended?: Text
}

/** A problem as a node type reports it: the check adds the node, and `error` unless told otherwise. */
export interface ProblemDraft {
  readonly code: string
  readonly severity?: 'error' | 'warning'
  readonly values?: MessageValues
  readonly port?: string
  readonly param?: string
  readonly fix?: Fix
}

/** A true sentence about a node that is no problem: why this loss, how the shape comes about. */
export interface Fact {
  readonly code: string
  readonly values: MessageValues
}

/** The result of something that can fail for reasons a person can understand. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function failed<T>(...problems: readonly Problem[]): Result<T> {
  return { ok: false, problems }
}

export function problem(code: string, values: MessageValues = {}, rest: Partial<Problem> = {}): Problem {
  return { severity: 'error', ...rest, code, values }
}
