import { useEffect, useRef, useState } from 'react'
import { bringArrays } from '../../graph/values/bring-arrays.ts'
import type { OwnArrays } from '../../graph/values/own-arrays.ts'
import { readOwnArrays } from '../../graph/values/read-own-arrays.ts'
import { useProject } from '../base/context.tsx'
import { isArrayFile } from '../base/files/choose-file.ts'
import type { Refused } from '../base/own-data-types.ts'

/** Arrays that a person brings to a node, and what came of it. */
export interface ArraysBeingBrought {
  /** How many files have been read of how many; nothing while none are. */
  readonly progress: { readonly done: number; readonly total: number } | undefined
  readonly unread: readonly Refused[]
  /** Whether a person has to choose what the arrays are; asked for once. */
  readonly isOpen: boolean
  setOpen(isOpen: boolean): void
  bring(files: readonly File[]): Promise<void>
}

/** `newest` gives the arrays as they are when the files have been read. */
export function useArrays(
  newest: () => OwnArrays,
  onChange: (arrays: OwnArrays) => void,
): ArraysBeingBrought {
  const { ownData } = useProject()
  const [progress, setProgress] = useState<ArraysBeingBrought['progress']>()
  const [unread, setUnread] = useState<readonly Refused[]>([])
  const [isOpen, setOpen] = useState(false)
  async function bring(files: readonly File[]): Promise<void> {
    if (files.length === 0) return
    const brought = files.map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    const job = ownData.intake.arrays(brought)
    const following = job.progress.changes.subscribe(setProgress)
    const taken = await job.result
    following.unsubscribe()
    setProgress(undefined)
    if (!taken.ok) {
      setUnread(taken.problems.map((problem) => ({ path: '', problem })))
      return
    }
    const { arrays, refused } = taken.value
    setUnread(refused)
    if (arrays.length === 0) return
    const next = bringArrays(newest(), arrays)
    onChange(next)
    // Names that say nothing are asked about.
    const read = readOwnArrays(next, 'arrays')
    if (!read.ok && read.problems.some(({ code }) => code === 'arrays-no-examples')) setOpen(true)
  }
  return { progress, unread, isOpen, setOpen, bring }
}

/**
 * While it is shown whole, for the one node that is selected, arrays that are dropped anywhere on the page are meant for
 * it: it hears of them before the page does.
 */
export function useDroppedArrays(isMeant: boolean, bring: (files: readonly File[]) => Promise<void>): void {
  const newest = useRef(bring)
  newest.current = bring
  useEffect(() => {
    if (!isMeant) return
    const onDrop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0 || !files.every(isArrayFile)) return
      event.preventDefault()
      void newest.current(files)
    }
    addEventListener('drop', onDrop, { capture: true })
    return () => removeEventListener('drop', onDrop, { capture: true })
  }, [isMeant])
}
