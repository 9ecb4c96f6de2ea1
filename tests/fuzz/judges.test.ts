import { describe, expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { Problem } from '../../src/graph/document/problem.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { findLosses } from './find-losses.ts'
import { diceOf, judgeCase, readBases } from './fuzz-case.ts'
import { EVERYTHING, mutatedGraph } from './graph-texts.ts'
import { leavesOf } from './leaves.ts'

const head = '"format":1,"id":"g","title":"t","seed":1,"frames":{},"notes":{},'

/** What the judge says of a file when its reader says nothing, and when it says what it did. */
function judged(text: string): readonly [silent: readonly string[], told: readonly string[]] {
  const parsed = parseDocument(text, registry)
  if (!parsed.ok) throw new Error('refused')
  const { document, problems } = parsed.value
  const told = (all: readonly Problem[]) => findLosses(text, document, all)
  return [told([]), told(problems)]
}

describe('the judge of losses', () => {
  test.each<[string, string, string]>([
    ['wires in a list', `{${head}"nodes":{},"wires":[1]}`, 'wires.0 = 1'],
    [
      'a label that is no text',
      `{${head}"wires":{},"nodes":{"a":{"type":"dense","label":7}}}`,
      'nodes.a.label = 7',
    ],
    ['a name that stands twice', `{${head}"wires":{},"nodes":{},"x":1,"x":2}`, 'x = 1'],
    ['an infinity', `{${head}"wires":{},"nodes":{},"x":[1e999]}`, 'x.0 = 1e999'],
    ['a node that is none', `{${head}"wires":{},"nodes":{"a":8}}`, 'nodes.a = 8'],
  ])('sees %s, unless somebody says so', (_, text, loss) => {
    expect(judged(text)).toEqual([[loss], []])
  })

  test('sees no loss where nothing is lost', () => {
    expect(judged(EVERYTHING)).toEqual([[], []])
  })

  test('reads every value of a text, in order', () => {
    expect(leavesOf('{"a":[1,"\\u00fc,]",{}],"a":{"b":null}}')).toEqual([
      { path: ['a', 0], value: '1' },
      { path: ['a', 1], value: '"ü,]"' },
      { path: ['a', 2], value: '{}' },
      { path: ['a', 'b'], value: 'null' },
    ])
  })
})

test('a seed gives the same file again, and another one another', () => {
  const of = (seed: number) => mutatedGraph([EVERYTHING], diceOf({ kind: 'graphs', seed, index: 3 }))
  expect(of(5)).toBe(of(5))
  expect(of(5)).not.toBe(of(6))
})

test('links and pictures that are wrong in every way are answered with a sentence', async () => {
  const bases = await readBases('.')
  for (let index = 0; index < 15; index++)
    expect(await judgeCase(bases, { kind: 'carried', seed: 2, index }, () => {}), `case ${index}`).toEqual([])
})

test('files of networks that are wrong in every way open, or are answered with a sentence', async () => {
  const bases = await readBases('.')
  for (let index = 0; index < 60; index++)
    expect(await judgeCase(bases, { kind: 'networks', seed: 2, index }, () => {}), `case ${index}`).toEqual(
      [],
    )
})
