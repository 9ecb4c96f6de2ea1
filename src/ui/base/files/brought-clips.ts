import type { BroughtFile } from '../own-data-types.ts'

/** What a file dialog offers as clips; MOV has no type in some browsers. */
export const CLIP_FILES = 'video/*,.mov,.mkv'

/** Whether it is a video, as far as its name says it. */
export function isClip({ path }: BroughtFile): boolean {
  return /\.(mp4|m4v|mov|qt|webm|mkv|avi|3gp|mts|wmv)$/i.test(path)
}
