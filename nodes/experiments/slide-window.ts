import type { Fact, ProblemDraft } from '../../src/graph/document/problem.ts'
import type { Grid } from '../../src/graph/values/grid.ts'
import { slideWindow } from '../layers/slide-window.ts'
import type { Window } from '../layers/window.ts'

type PictureWindow =
  | {
      readonly places: readonly [number, number]
      readonly warnings: readonly ProblemDraft[]
      readonly facts: readonly Fact[]
    }
  | { readonly problem: ProblemDraft }

/** Slides an experiment node's window over a picture, and says with which formula its size comes about. */
export function slideOverPicture(shape: Grid['shape'], window: Window, param: string): PictureWindow {
  const slid = slideWindow(shape, window, param)
  if ('problem' in slid)
    return { problem: { ...slid.problem, code: 'live-window-too-large', fix: undefined } }
  const formula = (extent: number, side: 0 | 1): Fact['values'] => ({
    extent,
    size: window.size[side],
    stride: window.stride[side],
    places: slid.places[side],
  })
  const code = window.padding === 'same' ? 'size-same' : 'size-valid'
  const facts: Fact[] = [{ code: `${code}-width`, values: formula(shape[1], 1) }]
  if (shape[0] > 1) facts.unshift({ code: `${code}-height`, values: formula(shape[0], 0) })
  return { ...slid, facts: [...slid.facts, ...facts] }
}

/** The warnings of a window whose steps across and down are one number. */
export function withOneStride(warnings: readonly ProblemDraft[], stride: number): readonly ProblemDraft[] {
  return warnings.map((warning) => ({ ...warning, fix: { kind: 'set', param: 'stride', value: stride } }))
}
