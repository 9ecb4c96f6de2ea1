import type { Json } from '../base/json.ts'
import { dictionary } from '../base/lookup.ts'
import type { Text } from '../base/text.ts'

export type NodeId = string
export type WireId = string

export interface Position {
  readonly x: number
  readonly y: number
}

/** A node as the file holds it. Only parameters that a person set are in `params`; the rest follow the defaults. */
export interface GraphNode {
  readonly type: string
  /** Version of the node type that `params` was written for. */
  readonly version: number
  readonly params: Readonly<Record<string, Json>>
  readonly position: Position
  /** A person's own name for the node, shown instead of the type's title. */
  readonly label?: Text
  /** Warnings that are meant to be here, by code, each with a person's reason: they are said, but no longer warn. */
  readonly intended?: Readonly<Record<string, Text>>
}

/** One end of a wire: a node and one of its ports. */
export type PortRef = readonly [node: NodeId, port: string]

export interface Wire {
  readonly from: PortRef
  readonly to: PortRef
}

/** A text on the canvas, in canvas units. */
export interface Note {
  readonly text: Text
  readonly position: Position
  readonly width: number
}

/** A titled area behind nodes, in canvas units. */
export interface Frame {
  readonly title: Text
  readonly position: Position
  readonly width: number
  readonly height: number
}

/**
 * The truth about one experiment: plain, immutable, serialisable. Selection, viewport and results are not in it.
 * Node types and fields that this version does not know are kept word for word. Its records inherit nothing, because
 * wires name nodes and ports by whatever stands in a file.
 */
export interface GraphDocument {
  readonly format: number
  readonly id: string
  readonly title: Text
  /** What the experiment is about, for the start screen. */
  readonly summary?: Text
  /** Every random draw of a run is derived from it; 0 … 2³²−1. */
  readonly seed: number
  readonly nodes: Readonly<Record<NodeId, GraphNode>>
  readonly wires: Readonly<Record<WireId, Wire>>
  readonly frames: Readonly<Record<string, Frame>>
  readonly notes: Readonly<Record<string, Note>>
}

/** The file format this version writes. */
export const DOCUMENT_FORMAT = 1

export function emptyDocument(id: string, title: Text, seed = 1): GraphDocument {
  const [nodes, wires, frames, notes] = [
    dictionary<GraphNode>(),
    dictionary<Wire>(),
    dictionary<Frame>(),
    dictionary<Note>(),
  ]
  return { format: DOCUMENT_FORMAT, id, title, seed, nodes, wires, frames, notes }
}

/** Ids are short, file-safe and valid Keras layer names, so a node's id can name its layer. */
const ID = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/

/** No id is a name that every object inherits, so that a look-up by id finds an entry or nothing. */
export function isValidId(id: string): boolean {
  return ID.test(id) && id !== 'prototype' && !(id in Object.prototype)
}

/** A readable id that is free in `taken`: `conv2d`, `conv2d_2`, … */
export function freshId(stem: string, taken: Readonly<Record<string, unknown>>): string {
  const base = stem.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 56)
  let id = base
  for (let n = 2; Object.hasOwn(taken, id); n++) id = `${base}_${n}`
  return id
}
