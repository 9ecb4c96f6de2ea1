import { unzipSync } from 'fflate'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'

/** A file in a zip. */
export interface ZipEntry {
  /** With its folders. */
  readonly path: string
  /** As many bytes as the zip says it has. */
  readonly size: number
  read(): Promise<Result<Uint8Array<ArrayBuffer>>>
}

/** The files in a zip, without what other programs leave there. */
export async function openZip(zip: Blob): Promise<Result<readonly ZipEntry[]>> {
  const bytes = new Uint8Array(await zip.arrayBuffer())
  try {
    const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'))
    return ok(
      files.map(([path, file]) => ({
        path,
        size: file.length,
        read: async () => ok(file as Uint8Array<ArrayBuffer>),
      })),
    )
  } catch {
    return failed(problem('zip-damaged'))
  }
}
