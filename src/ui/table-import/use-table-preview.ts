import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../graph/document/problem.ts'
import { useWorkspace } from '../base/context.tsx'
import type { TableOrder, TablePreview } from '../base/own-data-types.ts'
import { useSignal } from '../base/signals/use-signal.ts'

export interface ShownPreview {
  /** The latest that was worked out; of other settings while it `isOld`. */
  readonly preview?: TablePreview
  readonly problem?: Problem
  readonly isOld: boolean
}

/** How a table would be read. What is being worked out for settings of before is given up. */
export function useTablePreview(order: TableOrder): ShownPreview {
  const intake = useSignal(useWorkspace().ownData)?.intake
  const [shown, setShown] = useState<ShownPreview>({ isOld: true })
  const wanted = useRef(order)
  useEffect(() => {
    wanted.current = order
    setShown((before) => ({ ...before, isOld: true }))
    const job = intake?.previewTable(order)
    job?.result.then((result) => {
      if (wanted.current !== order) return
      setShown(
        result.ok
          ? { preview: result.value, isOld: false }
          : (before) => ({ ...before, problem: result.problems[0] as Problem, isOld: false }),
      )
    })
    return () => job?.cancel()
  }, [intake, order])
  return shown
}
