import { expect, test } from 'vitest'
import { sentence } from '../../testing/words.ts'
import { checked, graphOf } from './small-graph.ts'

/** A residual block that halves the picture: two convolutions, and a shortcut of 1×1 with the same stride. */
const block = checked(
  graphOf(
    {
      digits: ['digits'],
      first: ['conv2d', { stride: [2, 2], padding: 'same' }],
      second: ['conv2d', { padding: 'same' }],
      shortcut: ['conv2d', { kernelSize: [1, 1], stride: [2, 2], activation: 'linear' }],
      picked: ['pooling', { size: [1, 1], stride: [2, 2] }],
      skipping: ['conv2d', { kernelSize: [2, 2], stride: [3, 3] }],
      sum: ['add'],
    },
    [
      'digits.data > first.input',
      'first.output > second.input',
      'digits.data > shortcut.input',
      'digits.data > picked.input',
      'digits.data > skipping.input',
      'second.output > sum.input',
      'shortcut.output > sum.input',
    ],
  ),
)

test('the shortcut of a residual block is not advised to take smaller steps than its branch', () => {
  const codes = (id: string) => block.node(id)?.problems.map(({ code }) => code)
  expect(block.node('sum')?.status).toBe('ready')
  expect([codes('shortcut'), codes('picked'), codes('skipping')]).toEqual([[], [], ['stride-skips']])
  const facts = block.node('shortcut')?.facts ?? []
  expect(facts.map((fact) => sentence(fact, 'en'))).toContain(
    'A 1×1 window in steps of 2×2 takes one pixel out of each 2×2 and leaves out the others, as shortcuts of residual networks do on purpose.',
  )
  expect(facts.map((fact) => sentence(fact, 'de'))).toContain(
    'Ein Fenster von 1×1 in Schritten von 2×2 nimmt aus je 2×2 Pixeln eines und lässt die anderen aus, wie es die Abkürzungen in Residualnetzen mit Absicht tun.',
  )
})
