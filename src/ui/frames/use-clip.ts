import { useEffect, useState } from 'react'
import type { Problem } from '../../graph/document/problem.ts'
import { useProject } from '../base/context.tsx'
import type { BroughtFile } from '../base/own-data-types.ts'
import type { Clip } from './own-types.ts'

export type ClipState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly clip: Clip }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

/** Opens a clip and closes it with the part that shows it. */
export function useClip(file: BroughtFile): ClipState {
  const { intake } = useProject().ownData
  const [state, setState] = useState<ClipState>({ kind: 'opening' })
  useEffect(() => {
    let isLeft = false
    let clip: Clip | undefined
    void intake.clip(file).then((opened) => {
      if (!opened.ok) return isLeft || setState({ kind: 'refused', problems: opened.problems })
      clip = opened.value
      if (isLeft) clip.close()
      else setState({ kind: 'open', clip })
    })
    return () => {
      isLeft = true
      clip?.close()
    }
  }, [intake, file])
  return state
}
