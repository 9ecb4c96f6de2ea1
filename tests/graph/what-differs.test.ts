import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { type Json, sameJson } from '../../src/graph/base/json.ts'
import type { Language } from '../../src/graph/base/text.ts'
import { check } from '../../src/graph/check/check.ts'
import { planSettings } from '../../src/graph/compare/plan-settings.ts'
import { whatDiffers } from '../../src/graph/compare/what-differs.ts'
import { compile, trainersOf } from '../../src/graph/compile/compile.ts'
import type { GraphDocument, GraphNode } from '../../src/graph/document/document.ts'
import { wiringOf } from '../../src/graph/document/wiring.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import type { AnyParams } from '../../src/graph/node/define-node.ts'
import type { Parameter } from '../../src/graph/node/parameter.ts'
import type { Plan } from '../../src/graph/plan/plan.ts'
import { compareStarts, planStart } from '../../src/graph/plan/plan-start.ts'
import { describeDifferences, sayDifferences } from '../../src/graph/words/say-differences.ts'
import { RANDOM_SEEDS, randomNetwork } from '../../testing/random-networks.ts'
import { WORDS } from '../../testing/words.ts'
import { smallDigits } from '../session/small-digits.ts'
import { good } from '../session/workbench.ts'

const planOf = (document: GraphDocument, trainer: string) => good(compile(check(document, registry), trainer))

const differences = (...plans: readonly Plan[]) =>
  whatDiffers(plans.map((plan) => planSettings(plan, registry)))

const said = (plans: readonly Plan[], language: Language = 'en') =>
  sayDifferences(describeDifferences(differences(...plans), WORDS[language]), WORDS[language])

function plansOf(name: string): readonly Plan[] {
  const parsed = parseDocument(readFileSync(`graphs/${name}.json`, 'utf8'), registry)
  const { document } = good(parsed)
  return trainersOf(check(document, registry)).map((trainer) => planOf(document, trainer))
}

/** The same under other names, which stand in another order among each other. */
function renamed(document: GraphDocument): GraphDocument {
  const ids = Object.keys(document.nodes).sort()
  const other = (id: string) => `other${String(ids.length - ids.indexOf(id)).padStart(3, '0')}`
  const nodes = Object.entries(document.nodes).map(([id, node]) => [other(id), { ...node, label: 'x' }])
  const wires = Object.entries(document.wires).map(([id, { from, to }]) => [
    id,
    { from: [other(from[0]), from[1]], to: [other(to[0]), to[1]] },
  ])
  return { ...document, nodes: Object.fromEntries(nodes), wires: Object.fromEntries(wires) }
}

function withParam(document: GraphDocument, id: string, param: string, value: Json): GraphDocument {
  const node = document.nodes[id] as GraphNode
  return {
    ...document,
    nodes: { ...document.nodes, [id]: { ...node, params: { ...node.params, [param]: value } } },
  }
}

/** Other values that a parameter may have. */
function otherValues(parameter: Parameter, value: Json | undefined): readonly Json[] {
  switch (parameter.kind) {
    case 'integer':
      return [Number(value) + 1, Number(value) - 1]
    case 'number':
      return [Number(value) / 2 || 0.25, Number(value) + 0.25]
    case 'toggle':
      return [!value]
    case 'choice':
      return parameter.options.filter((option) => option !== value)
    case 'size': {
      const [height = 1, width = 1] = value as readonly number[]
      return [
        [height + 1, width],
        [height, Math.max(1, width - 1)],
      ]
    }
    default:
      return []
  }
}

/** What else a change is called in the plan. */
const SAID_AS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  algorithm: [undefined],
  // How the rate changes is said alike, whichever node says it.
  schedule: ['kind'],
  decaySteps: ['every', 'length'],
  decayRate: ['factor'],
  alpha: ['left'],
  // A step that does nothing is none.
  mode: [undefined],
  size: [undefined],
  preset: ['table'],
  missing: ['table'],
  validationPercent: ['validationCount'],
  testPercent: ['testCount'],
}

describe('what differs', () => {
  it.each(RANDOM_SEEDS)('nothing, of a network and the same under other names: %i', (seed) => {
    const { document, plan } = randomNetwork(seed)
    const copied = renamed(document)
    const [trainer = ''] = trainersOf(check(copied, registry))
    const copy = planOf(copied, trainer)
    expect(differences(plan, plan)).toEqual([])
    expect(differences(plan, copy, plan)).toEqual([])
    expect(compareStarts([planStart(plan), planStart(copy)])).toMatchObject({ network: true, batches: true })
  })

  it.each(RANDOM_SEEDS)('the one parameter of the one node that was changed: %i', (seed) => {
    const { document, trainer, plan } = randomNetwork(seed)
    const graph = check(document, registry)
    let changed = 0
    for (const id of [...wiringOf(document).before(trainer), trainer]) {
      const { definition, params = {} } = graph.node(id) ?? {}
      for (const [param, parameter] of Object.entries(definition?.params ?? {})) {
        for (const value of otherValues(parameter, params[param])) {
          const graphThen = check(withParam(document, id, param, value), registry)
          const other = compile(graphThen, trainer)
          if (!other.ok || other.value.hash === plan.hash) continue
          changed++
          const found = differences(plan, other.value)
          // A stride that is not 1 takes the dilation away.
          const then = graphThen.node(id)?.params ?? {}
          const isShown = (name: string, of: AnyParams) => definition?.params[name]?.shown?.(of) ?? true
          const along = Object.keys(params).filter(
            (name) => !sameJson(params[name], then[name]) || isShown(name, params) !== isShown(name, then),
          )
          const names = [...along, ...along.flatMap((name) => SAID_AS[name] ?? [])]
          const context = `${id}.${param}: ${JSON.stringify([params[param], value])} ${JSON.stringify(found)}`
          expect(
            found.filter((each) => !names.includes(each.param)),
            context,
          ).toEqual([])
          expect(found.length, context).toBeGreaterThan(0)
          if (along.length === 1) expect(found, context).toHaveLength(1)
        }
      }
    }
    expect(changed).toBeGreaterThan(5)
  })

  it('the same, in whatever order the trainers come', () => {
    const plans = RANDOM_SEEDS.slice(0, 12).map((seed) => randomNetwork(seed).plan)
    const found = differences(...plans)
    const turned = differences(...plans.slice(5), ...plans.slice(0, 5))
    const back = turned.map(({ values, ...rest }) => ({
      ...rest,
      values: [...values.slice(7), ...values.slice(0, 7)],
    }))
    expect(back).toEqual(found)
    expect(found.length).toBeGreaterThan(10)
  })

  it('says it in a sentence, and where it is more than one thing what a fair comparison would be', () => {
    expect(said(plansOf('screws-optimizers'))).toBe(
      'They differ only in: optimizer (SGD 0.01 · SGD with momentum 0.01 · RMSprop 0.001 · Adam 0.001).',
    )
    expect(said(plansOf('screws-optimizers'), 'de')).toBe(
      'Sie unterscheiden sich nur in: Optimierer (SGD 0,01 · SGD mit Schwung 0,01 · RMSprop 0,001 · Adam 0,001).',
    )
    expect(said(plansOf('pooling-or-stride'))).toBe(
      'They differ in 2 things: Convolution (Conv2D): stride (2×2 · 1×1), Pooling (without · with). So nobody can tell which of them made the difference; to find out, change one at a time.',
    )
    expect(said(plansOf('pooling-or-stride'), 'de')).toBe(
      'Sie unterscheiden sich in 2 Dingen: Faltung (Conv2D): Schrittweite (2×2 · 1×1), Pooling (ohne · mit). Welches davon den Unterschied macht, kann so niemand sagen; ändere eins nach dem anderen, dann zeigt es sich.',
    )
    expect(said(plansOf('weight-start'))).toBe(
      'They differ only in: Dense: start weights (all zero · all the same number · random, Glorot (uniform)).',
    )
    expect(said(plansOf('weight-start'), 'de')).toBe(
      'Sie unterscheiden sich nur in: Vollverbunden (Dense): Anfangsgewichte (alle null · alle dieselbe Zahl · zufällig, Glorot (gleichverteilt)).',
    )
  })

  it('names data, seed, training and wires', () => {
    const small = smallDigits()
    const of = (document: GraphDocument) => planOf(document, 'trainer')
    const plan = of(small)
    expect(said([plan, plan])).toBe('They differ in nothing.')
    expect(said([plan, of({ ...small, seed: 2 })])).toBe('They differ only in: seed (1 · 2).')
    expect(said([plan, of(withParam(small, 'digits', 'train', 90))])).toBe(
      'They differ only in: Digits (MNIST): for training (120 · 90).',
    )
    expect(said([plan, of(withParam(small, 'trainer', 'shuffle', false))])).toBe(
      'They differ only in: shuffle (on · off).',
    )
    expect(
      said([
        plan,
        of(withParam(withParam(small, 'adam', 'learningRate', 0.01), 'hidden', 'activation', 'tanh')),
      ]),
    ).toBe(
      'They differ in 2 things: Dense 1: activation (ReLU · tanh), learning rate (0.001 · 0.01). So nobody can tell which of them made the difference; to find out, change one at a time.',
    )
  })
})
