import type { Fact, ProblemDraft } from '../../src/graph/document/problem.ts'
import type { Shape } from '../../src/graph/values/port-value.ts'
import { slide, spanOf, type Window } from './window.ts'

export type WindowOutcome =
  | {
      readonly places: readonly [number, number]
      readonly warnings: readonly ProblemDraft[]
      readonly facts: readonly Fact[]
    }
  | { readonly problem: ProblemDraft }

/**
 * Slides a layer's window over a picture and says in words what comes of it. `param` is the parameter that holds the
 * window's size, for the fix; one with a dilation has it in a parameter of that name.
 */
export function slideWindow([height, width]: Shape, window: Window, param: string): WindowOutcome {
  const [h, w] = [height ?? 1, width ?? 1]
  const { places, leftOut } = slide(h, w, window)
  const { stride, padding, dilation } = window
  const size = spanOf(window)
  if (places[0] < 1 || places[1] < 1) {
    if (dilation?.some((step) => step > 1)) {
      const values = { size: window.size, dilation, span: size, shape: [h, w] }
      const closer = { kind: 'set', param: 'dilation', value: [1, 1] } as const
      return { problem: { code: 'dilation-too-large', values, param: 'dilation', fix: closer } }
    }
    const fix = { kind: 'set', param, value: [Math.min(size[0], h), Math.min(size[1], w)] } as const
    return { problem: { code: 'window-too-large', values: { size, shape: [h, w] }, param, fix } }
  }
  const wide = stride[0] > size[0] || stride[1] > size[1]
  // A 1×1 window in larger steps picks pixels on purpose: so a residual network's shortcut keeps up with its branch.
  const picks = wide && size[0] === 1 && size[1] === 1
  const warnings: ProblemDraft[] =
    wide && !picks
      ? [
          {
            code: 'stride-skips',
            severity: 'warning',
            values: { size, stride },
            param: 'stride',
            fix: { kind: 'set', param: 'stride', value: stride.map((step, i) => Math.min(step, size[i]!)) },
          },
        ]
      : []
  const values = { size, stride, shape: [h, w], places }
  const facts: Fact[] = [{ code: padding === 'same' ? 'window-same' : 'window-valid', values }]
  if (picks) facts.push({ code: 'stride-picks', values: { stride } })
  if (leftOut[0] + leftOut[1] > 0)
    facts.push({
      code: 'edge-left-out',
      values: { rows: leftOut[0], columns: leftOut[1], total: leftOut[0] + leftOut[1] },
    })
  return { places, warnings, facts }
}
