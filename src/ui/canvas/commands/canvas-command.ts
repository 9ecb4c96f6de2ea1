import type { MessageKey } from '../../messages/screen-words.ts'
import type { CanvasModel } from '../canvas-model.ts'

/** Something a person can ask of the canvas: by key, from the menu, found in the list of shortcuts. */
export interface CanvasCommand {
  readonly id: string
  readonly label: MessageKey
  /** As they are written on a keyboard (`Mod` is Ctrl or ⌘); the first is shown. */
  readonly keys: readonly string[]
  /** Changes the document, so it is off while the project is read-only. */
  readonly edits?: boolean
  readonly enabled?: (model: CanvasModel) => boolean
  readonly perform: (model: CanvasModel) => void
}
