import { WritableSignal } from '../../../session/base/signal.ts'
import type { Workspace } from '../../../session/types.ts'
import type { BroughtFile } from '../own-data-types.ts'
import { isClip } from './brought-clips.ts'

/** Pictures that were dropped on the page, on their way to the node that takes them. */
export interface BroughtPictures {
  readonly files: readonly BroughtFile[]
  /** The project that was opened for them; missing while a selected node may still take them. */
  readonly project?: string
}

const ALL = new WeakMap<Workspace, WritableSignal<BroughtPictures | undefined>>()

/** Who takes them sets it to nothing. */
export function broughtPictures(workspace: Workspace): WritableSignal<BroughtPictures | undefined> {
  const known = ALL.get(workspace) ?? new WritableSignal<BroughtPictures | undefined>(undefined)
  ALL.set(workspace, known)
  return known
}

const PICTURE_NAME = /\.(jpe?g|png|gif|webp|avif|bmp|heic|heif|tiff?)$/i

/** Whether there are pictures among the files, zips that may hold some, or clips that have frames. */
export function holdPictures(files: readonly BroughtFile[]): boolean {
  return files.some((file) => PICTURE_NAME.test(file.path) || /\.zip$/i.test(file.path) || isClip(file))
}
