import { ContentFault } from '../../contents/content-fault.ts'
import type { ContentStore } from '../../contents/content-store.ts'
import { failed, ok, type Problem, problem, type Result } from '../../graph/document/problem.ts'
import type { Pixels, Refused, TakenPicture } from '../types.ts'
import { type KeptForm, takePicture, takePixels } from './take-picture.ts'
import { entryAt, type ZipPlace } from './zip-places.ts'

/** A file that may be a picture, as it was brought or in a zip. Plain data, which a worker can be sent. */
export interface PictureTask {
  /** Where it stands among all the files of its job. */
  readonly index: number
  /** Of what was brought: of the zip, where it is in one. */
  readonly path: string
  readonly source: Blob | ZipPlace
}

/** What became of some tasks; each of them is in one of the two lists, or it was not come to. */
export interface TasksDone {
  readonly kept: readonly (TakenPicture & { readonly index: number })[]
  readonly refused: readonly (Refused & { readonly index: number })[]
  /** Nothing more can be kept, and why. */
  readonly fault?: Problem
}

/** Larger files are no pictures that people have. */
const MOST_BYTES = 2 ** 28

/** Reads some pictures, one after another, and keeps all of them at once. Keeps none where it is cancelled. */
export async function takePictures(
  tasks: readonly PictureTask[],
  contents: ContentStore,
  isCancelled: () => boolean = () => false,
): Promise<TasksDone> {
  const taken: (KeptForm & { readonly index: number; readonly path: string })[] = []
  const refused: (Refused & { readonly index: number })[] = []
  for (const { index, path: brought, source } of tasks) {
    if (isCancelled()) return { kept: [], refused: [] }
    const { path, read } = await fileOf(brought, source)
    const bytes = await read()
    const form = bytes.ok ? await takePicture(bytes.value, nameOf(path)) : bytes
    if (form.ok) taken.push({ index, path, ...form.value })
    else refused.push({ index, path, problem: first(form.problems) })
  }
  if (isCancelled()) return { kept: [], refused: [] }
  try {
    const hashes = await contents.put(taken.map(({ bytes }) => bytes))
    const kept = taken.map(({ index, path, width, height }, i) => ({
      index,
      content: hashes[i] as string,
      name: nameOf(path),
      path,
      width,
      height,
    }))
    return { kept, refused }
  } catch (error) {
    if (error instanceof ContentFault) return { kept: [], refused, fault: error.problem }
    throw error
  }
}

interface FileToRead {
  readonly path: string
  readonly read: () => Promise<Result<Uint8Array<ArrayBuffer>>>
}

async function fileOf(path: string, source: PictureTask['source']): Promise<FileToRead> {
  if (source instanceof Blob) return { path, read: () => readFile(path, source) }
  const entry = await entryAt(source)
  return { path: `${path.replace(/\.zip$/i, '')}/${entry.path}`, read: entry.read }
}

async function readFile(path: string, file: Blob): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (file.size > MOST_BYTES) {
    const megabytes = Math.round(file.size / 1e6)
    return failed(problem('intake-file-too-large', { file: nameOf(path), megabytes }))
  }
  try {
    return ok(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return failed(problem('intake-file-not-read', { file: nameOf(path) }))
  }
}

export function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path
}

export function first(problems: readonly Problem[]): Problem {
  return problems[0] ?? problem('intake-file-not-read', { file: '' })
}

/** Keeps pixels as a picture. */
export async function takeFrame(
  pixels: Pixels,
  name: string,
  contents: ContentStore,
): Promise<Result<TakenPicture>> {
  const { bytes, width, height } = takePixels(pixels)
  try {
    const [content] = await contents.put([bytes])
    return ok({ content: content as string, name, path: name, width, height })
  } catch (error) {
    if (error instanceof ContentFault) return failed(error.problem)
    throw error
  }
}
