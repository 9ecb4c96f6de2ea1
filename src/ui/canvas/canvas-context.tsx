import { createContext, useContext } from 'react'
import type { CanvasModel } from './canvas-model.ts'

export const CanvasContext = createContext<CanvasModel | undefined>(undefined)

export function useCanvas(): CanvasModel {
  const model = useContext(CanvasContext)
  if (!model) throw new Error('used outside of Canvas')
  return model
}
