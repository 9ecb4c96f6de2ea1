import { addNote, frameSelection, rename, search } from './add-commands.ts'
import type { CanvasCommand } from './canvas-command.ts'
import {
  copy,
  cut,
  duplicate,
  pasteHere,
  pasteWithWires,
  redo,
  remove,
  removeReconnect,
  selectAll,
  undo,
} from './edit-commands.ts'
import { tidy } from './tidy-command.ts'
import { details, enlarge, findRate, fit, present, zoomIn, zoomOut, zoomReset } from './view-commands.ts'

export const shortcuts: CanvasCommand = {
  id: 'shortcuts',
  label: 'canvas.command.shortcuts',
  keys: ['?'],
  perform: (model) => model.popup.set({ kind: 'shortcuts' }),
}

/** Every command, in the groups in which the list of shortcuts shows them. */
export const COMMAND_GROUPS = {
  add: [search, addNote, frameSelection, rename],
  edit: [
    undo,
    redo,
    cut,
    copy,
    pasteHere,
    pasteWithWires,
    duplicate,
    remove,
    removeReconnect,
    selectAll,
    tidy,
  ],
  view: [details, enlarge, findRate, present, fit, zoomIn, zoomOut, zoomReset, shortcuts],
} as const satisfies Readonly<Record<string, readonly CanvasCommand[]>>

/** What the menu at the pointer offers, as far as it applies: a menu is read from top to bottom each time. */
export const MENU_GROUPS: readonly (readonly CanvasCommand[])[] = [
  [search, addNote, frameSelection, rename, details, enlarge, findRate],
  [cut, copy, pasteHere, pasteWithWires, duplicate, selectAll],
  [remove, removeReconnect],
  [undo, redo, tidy],
  [fit, present, shortcuts],
]

/** What a finger that rests is offered, whose entries are taller: what one does most, all of it on the screen. */
export const FINGER_GROUPS: readonly (readonly CanvasCommand[])[] = [
  [search, addNote, details, rename],
  [duplicate, remove],
  [pasteHere, fit],
]

/** What the browser does by itself when its keys are pressed: copy, cut and paste come as events of their own. */
const BY_EVENT: ReadonlySet<CanvasCommand> = new Set([cut, copy, pasteHere, pasteWithWires])

/** The commands that a key press calls. */
export const KEY_COMMANDS: readonly CanvasCommand[] = Object.values(COMMAND_GROUPS)
  .flat()
  .filter((command) => !BY_EVENT.has(command))
