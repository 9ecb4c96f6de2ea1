import { type DragEvent, useState } from 'react'
import { whenOver } from '../base/drag-over.ts'
import { droppedFiles } from '../base/files/brought-files.ts'
import { useGatherer } from './gatherer-context.tsx'
import { useAdding } from './use-adding.ts'

/** Files that are dragged in from outside: over which class they are, and what happens when they are let go. */
export function useFilesOver() {
  const [over, setOver] = useState<string>()
  const adding = useAdding()
  const { readOnly } = useGatherer()
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const classOf = (event: DragEvent) =>
    event.target instanceof Element
      ? (event.target.closest<HTMLElement>('[data-class]')?.dataset.class ?? '')
      : ''
  const handlers = {
    ...whenOver((event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      // The page would open them.
      event.stopPropagation()
      event.dataTransfer.dropEffect = readOnly ? 'none' : 'copy'
      setOver(classOf(event))
    }),
    onDragLeave(event: DragEvent) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(undefined)
    },
    onDrop(event: DragEvent) {
      if (!hasFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      setOver(undefined)
      const name = classOf(event)
      void droppedFiles(event.dataTransfer).then((files) => adding.take(files, name))
    },
  }
  return { className: over, handlers }
}
