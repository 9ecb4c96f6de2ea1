import type { Shape } from './port-value.ts'
import type { Fact, ProblemDraft } from './problem.ts'
import { slide, type Window } from './window.ts'

export type WindowOutcome =
  | {
      readonly places: readonly [number, number]
      readonly warnings: readonly ProblemDraft[]
      readonly facts: readonly Fact[]
    }
  | { readonly problem: ProblemDraft }

/**
 * Slides a layer's window over a picture and says in words what comes of it. `param` is the parameter that holds the
 * window's size, for the fix.
 */
export function slideWindow([height, width]: Shape, window: Window, param: string): WindowOutcome {
  const [h, w] = [height ?? 1, width ?? 1]
  const { places, leftOut } = slide(h, w, window)
  const { size, stride, padding } = window
  if (places[0] < 1 || places[1] < 1) {
    const fix = { kind: 'set', param, value: [Math.min(size[0], h), Math.min(size[1], w)] } as const
    return { problem: { code: 'window-too-large', values: { size, shape: [h, w] }, param, fix } }
  }
  const skips = stride[0] > size[0] || stride[1] > size[1]
  const warnings: ProblemDraft[] = skips
    ? [{ code: 'stride-skips', severity: 'warning', values: { size, stride }, param: 'stride' }]
    : []
  const values = { size, stride, shape: [h, w], places }
  const facts: Fact[] = [{ code: padding === 'same' ? 'window-same' : 'window-valid', values }]
  if (leftOut[0] + leftOut[1] > 0)
    facts.push({
      code: 'edge-left-out',
      values: { rows: leftOut[0], columns: leftOut[1], total: leftOut[0] + leftOut[1] },
    })
  return { places, warnings, facts }
}
