import { graphInPng, isPng } from './graph-in-png.ts'
import { graphInSvg } from './graph-in-svg.ts'

/** Bytes of a picture that is looked into: a graph as large as one may be, and many pixels. */
const LARGEST_PICTURE = 2 ** 28
const BEGINNING = 256

/** The packed graph in a picture; nothing where the file carries none, is no PNG or SVG picture, or cannot be read. */
export async function packedInPicture(file: Blob): Promise<string | undefined> {
  if (file.size > LARGEST_PICTURE) return undefined
  try {
    const start = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer())
    if (isPng(start)) return graphInPng(new Uint8Array(await file.arrayBuffer()))
    return /^\s*</.test(new TextDecoder().decode(start)) ? graphInSvg(await file.text()) : undefined
  } catch {
    // It was moved or changed meanwhile; whoever reads it as something else says so.
    return undefined
  }
}
