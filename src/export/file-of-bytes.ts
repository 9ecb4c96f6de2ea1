import { fileOfPieces } from '../formats/zip/file-of-pieces.ts'
import type { FileBytes } from './export-format.ts'

/** A file to hand out. */
export async function fileOfBytes(bytes: FileBytes, mediaType: string): Promise<Blob> {
  return bytes instanceof Uint8Array ? new Blob([bytes], { type: mediaType }) : fileOfPieces(bytes, mediaType)
}
