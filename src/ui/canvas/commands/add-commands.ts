import { freshId } from '../../../graph/document/document.ts'
import { bounds, snap } from '../../layout/card-geometry.ts'
import { freePlace } from '../../layout/free-place.ts'
import { noteRect } from '../../layout/part-rects.ts'
import { takenPlaces } from '../taken-places.ts'
import type { CanvasCommand } from './canvas-command.ts'
import { whereAsked } from './where-asked.ts'

/** Units a new frame leaves around what it holds; above is its title. */
const AROUND = 24
const TITLE = 32

export const search: CanvasCommand = {
  id: 'search',
  label: 'canvas.command.search',
  keys: ['/'],
  edits: true,
  perform(model) {
    const { at, place } = whereAsked(model)
    model.popup.set({ kind: 'search', at, place })
  },
}

export const addNote: CanvasCommand = {
  id: 'note',
  label: 'canvas.command.note',
  keys: ['N'],
  edits: true,
  perform(model) {
    const id = freshId('note', model.project.document.value.notes)
    const empty = { text: '', position: whereAsked(model).place, width: 240 }
    const note = { ...empty, position: freePlace(noteRect(empty), takenPlaces(model)) }
    if (model.project.perform({ name: 'note', operation: { kind: 'set-note', id, note } }).ok) {
      model.selection.select({ notes: [id] })
      model.editing.set({ kind: 'note', id })
    }
  },
}

export const frameSelection: CanvasCommand = {
  id: 'frame',
  label: 'canvas.command.frame',
  keys: ['Mod+G'],
  edits: true,
  enabled: ({ selection }) => selection.value.nodes.size > 0,
  perform(model) {
    const { project, selection, view } = model
    const around = bounds([...selection.value.nodes].flatMap((id) => view.places.rect(id) ?? []))
    if (!around) return
    const id = freshId('frame', project.document.value.frames)
    const frame = {
      title: '',
      position: { x: snap(around.x) - AROUND, y: snap(around.y) - AROUND - TITLE },
      width: snap(around.width) + 2 * AROUND,
      height: snap(around.height) + 2 * AROUND + TITLE,
    }
    if (project.perform({ name: 'frame', operation: { kind: 'set-frame', id, frame } }).ok)
      model.editing.set({ kind: 'frame', id })
  },
}

export const rename: CanvasCommand = {
  id: 'rename',
  label: 'canvas.command.rename',
  keys: ['F2'],
  edits: true,
  enabled: ({ selection }) => selection.value.nodes.size === 1,
  perform({ selection, editing }) {
    const [id] = selection.value.nodes
    if (id !== undefined) editing.set({ kind: 'node', id })
  },
}
