import { takeOut } from '../../../graph/check/take-out.ts'
import { keyText } from '../../base/keys/key-text.ts'
import { pageClipboard } from '../../base/page-clipboard.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { copyFragment, fragmentText, readFragment } from '../clipboard/fragment.ts'
import { paste } from '../clipboard/paste.ts'
import type { CanvasCommand } from './canvas-command.ts'
import { removeOperations } from './remove-operations.ts'
import { whereAsked } from './where-asked.ts'

const somethingSelected = ({ selection }: CanvasModel) =>
  Object.values(selection.value).some((ids: ReadonlySet<string>) => ids.size > 0)
const cardsSelected = ({ selection: { value } }: CanvasModel) =>
  value.nodes.size + value.notes.size + value.frames.size > 0
const nodesSelected = ({ selection }: CanvasModel) => selection.value.nodes.size > 0

export const undo: CanvasCommand = {
  id: 'undo',
  label: 'canvas.command.undo',
  keys: ['Mod+Z'],
  edits: true,
  enabled: ({ project }) => project.history.value.undo !== undefined,
  perform: ({ project }) => project.undo(),
}

export const redo: CanvasCommand = {
  id: 'redo',
  label: 'canvas.command.redo',
  keys: ['Mod+Y', 'Mod+Shift+Z'],
  edits: true,
  enabled: ({ project }) => project.history.value.redo !== undefined,
  perform: ({ project }) => project.redo(),
}

/** By key, copy, cut and paste are the browser's events (clipboard-events.ts); these are for the menu. */
export const copy: CanvasCommand = {
  id: 'copy',
  label: 'canvas.command.copy',
  keys: ['Mod+C'],
  enabled: cardsSelected,
  perform: (model) => void writeClipboard(model),
}

export const cut: CanvasCommand = {
  id: 'cut',
  label: 'canvas.command.cut',
  keys: ['Mod+X'],
  edits: true,
  enabled: cardsSelected,
  perform(model) {
    void writeClipboard(model)
    remove.perform(model)
  },
}

export const pasteHere: CanvasCommand = {
  id: 'paste',
  label: 'canvas.command.paste',
  keys: ['Mod+V'],
  edits: true,
  perform: (model) => void readClipboard(model, false),
}

export const pasteWithWires: CanvasCommand = {
  id: 'paste-with-wires',
  label: 'canvas.command.paste-with-wires',
  keys: ['Mod+Shift+V'],
  edits: true,
  perform: (model) => void readClipboard(model, true),
}

export const duplicate: CanvasCommand = {
  id: 'duplicate',
  label: 'canvas.command.duplicate',
  keys: ['Mod+D'],
  edits: true,
  enabled: cardsSelected,
  perform(model) {
    const fragment = copyFragment(model.project.document.value, model.selection.value)
    paste(model, fragment, { name: 'duplicate' })
  },
}

export const remove: CanvasCommand = {
  id: 'remove',
  label: 'canvas.command.remove',
  keys: ['Delete', 'Backspace'],
  edits: true,
  enabled: somethingSelected,
  perform({ project, selection }) {
    const operations = removeOperations(project.document.value, selection.value)
    const onlyWires = operations.every(({ kind }) => kind === 'remove-wire')
    project.perform({ name: onlyWires ? 'unwire' : 'remove', operation: { kind: 'batch', operations } })
  },
}

export const removeReconnect: CanvasCommand = {
  id: 'remove-reconnect',
  label: 'canvas.command.remove-reconnect',
  keys: ['Mod+Delete', 'Mod+Backspace'],
  edits: true,
  enabled: nodesSelected,
  perform({ project, selection, registry }) {
    const operations = takeOut(project.document.value, registry, selection.value.nodes)
    project.perform({ name: 'remove', operation: { kind: 'batch', operations } })
  },
}

export const selectAll: CanvasCommand = {
  id: 'select-all',
  label: 'canvas.command.select-all',
  keys: ['Mod+A'],
  perform({ project, selection }) {
    const { nodes, notes, frames } = project.document.value
    selection.select({ nodes: Object.keys(nodes), notes: Object.keys(notes), frames: Object.keys(frames) })
  },
}

async function writeClipboard(model: CanvasModel): Promise<void> {
  const { at } = whereAsked(model)
  const text = fragmentText(copyFragment(model.project.document.value, model.selection.value))
  if (!(await pageClipboard.write(text))) model.say({ key: 'canvas.copied-only-here' }, at)
}

async function readClipboard(model: CanvasModel, withIncoming: boolean): Promise<void> {
  const { at, place } = whereAsked(model)
  const text = await pageClipboard.read()
  const repaired = (count: number) => model.say({ key: 'canvas.paste-repaired', values: { count } }, at)
  const fragment = text === undefined ? undefined : readFragment(text, model.registry, repaired)
  const keys = (withIncoming ? pasteWithWires : pasteHere).keys[0]!
  if (fragment) paste(model, fragment, { name: 'paste', place, withIncoming })
  else if (text !== undefined) model.say({ key: 'canvas.nothing-to-paste' }, at)
  else {
    const key = { en: keyText(keys, 'en'), de: keyText(keys, 'de') }
    model.say({ key: 'canvas.clipboard-closed', values: { key } }, at)
  }
}
