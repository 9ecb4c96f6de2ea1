import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BackendFacts, StepTimes } from '../../../src/engine/backends/backend-facts.ts'
import { createBackendReports } from '../../../src/engine/backends/backend-reports.ts'
import { createStepMemory, type KeptText } from '../../../src/engine/backends/step-memory.ts'
import { planOf } from '../plans.ts'

function disk(): KeptText & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>()
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
  }
}

const card: BackendFacts = { headless: false, wasm: { threads: 4 }, webgl: true, renderer: 'a card' }
const software: BackendFacts = { ...card, webgl: false, renderer: 'Google SwiftShader' }

function reportsOn(facts: BackendFacts, times: StepTimes, kept: KeptText, machine = 'this one') {
  const asked: string[] = []
  const reports = createBackendReports(
    {
      find: async (choice) => {
        asked.push(`find ${choice}`)
        return facts
      },
      compare: async (plan) => {
        asked.push(`compare ${plan.optimizer.kind}`)
        return times
      },
    },
    createStepMemory(machine, () => kept),
  )
  return { reports, asked }
}

const plan = planOf()
const times = { compared: true, wasm: 20, webgl: 5 }

describe('the report on a plan', () => {
  test('comes from measuring it where there is a graphics card, once for plans whose steps are the same', async () => {
    const { reports, asked } = reportsOn(card, times, disk())
    const [first, second] = await Promise.all([
      reports.report('auto', plan),
      reports.report('auto', { ...plan, seed: 99 }),
    ])
    expect([first.chosen, second.chosen]).toEqual(['webgl', 'webgl'])
    await reports.report('auto', { ...plan, training: { ...plan.training, batchSize: 3 } })
    expect(asked).toEqual(['find auto', 'compare adam', 'compare adam'])
  })

  test('measures nothing without a plan, without a card, or where a person chose', async () => {
    const kept = disk()
    const { reports, asked } = reportsOn(card, times, kept)
    await reports.report('auto')
    await reports.report('wasm', plan)
    await reports.report('webgl', plan)
    expect(asked).toEqual(['find auto', 'find webgl'])
    const without = reportsOn(software, times, kept)
    expect((await without.reports.report('auto', plan)).reason.code).toBe('webgl-software')
    expect(without.asked).toEqual(['find auto'])
  })

  test('is remembered by the machine, until anything about it changes', async () => {
    const kept = disk()
    await reportsOn(card, times, kept).reports.report('auto', plan)
    const again = reportsOn(card, times, kept)
    expect((await again.reports.report('auto', plan)).reason.values).toMatchObject({ ms: 5, otherMs: 20 })
    expect(again.asked).toEqual(['find auto'])
    for (const [facts, machine] of [
      [card, 'another browser'],
      [{ ...card, renderer: 'another card' }, 'this one'],
    ] as const) {
      const changed = reportsOn(facts, times, kept, machine)
      await changed.reports.report('auto', plan)
      expect(changed.asked).toEqual(['find auto', 'compare adam'])
    }
  })

  test('says what a step takes once a run has shown it, and calls the listeners', async () => {
    const { reports } = reportsOn(software, times, disk())
    let calls = 0
    const stop = reports.listen(() => calls++)
    expect((await reports.report('auto', plan)).reason.values).toMatchObject({ measured: 'no', threads: 4 })
    await reports.note(plan, 'wasm', 7.94)
    stop()
    await reports.note(plan, 'cpu', 800)
    const report = await reports.report('auto', plan)
    expect(report.reason.values).toMatchObject({ measured: 'yes', ms: 7.9 })
    expect(report.candidates.map(({ name, msPerStep }) => [name, msPerStep])).toEqual([
      ['wasm', 7.94],
      ['cpu', 800],
      ['webgl', undefined],
    ])
    expect(calls).toBe(1)
  })

  test('is asked for again after a failure', async () => {
    let failures = 1
    const find = async () => {
      if (failures-- > 0) throw new Error('crashed')
      return software
    }
    const memory = createStepMemory('', disk)
    const reports = createBackendReports({ find, compare: async () => times }, memory)
    await expect(reports.report('auto')).rejects.toThrow('crashed')
    expect((await reports.report('auto')).chosen).toBe('wasm')
  })
})

describe('the memory of steps', () => {
  test('is empty instead of broken, whatever was kept and whether or not anything can be', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), memoryLike()), fc.boolean(), (text, isBlocked) => {
        const kept = disk()
        kept.setItem('faltwerk-steps', text)
        const memory = createStepMemory('m', () => {
          if (isBlocked) throw new Error('SecurityError')
          return kept
        })
        for (const time of Object.values(memory.read('w', undefined) ?? {})) expect(time).not.toBeNull()
        memory.write('w', 'r', { wasm: 3 })
        expect(memory.read('w', 'r')).toEqual({ wasm: 3 })
        expect(memory.read('w', 'another')).toBeUndefined()
      }),
    )
  })

  test('forgets what was measured longest ago, and stays small', () => {
    const kept = disk()
    const memory = createStepMemory('m', () => kept)
    for (let i = 0; i < 200; i++) memory.write(`work ${i}`, undefined, { wasm: i })
    expect(memory.read('work 199', undefined)).toEqual({ wasm: 199 })
    expect(memory.read('work 0', undefined)).toBeUndefined()
    expect([...kept.texts.values()].join('').length).toBeLessThan(5000)
  })
})

/** Nearly what is kept, with anything in any place. */
function memoryLike(): fc.Arbitrary<string> {
  const entry = fc.record({
    work: fc.oneof(fc.constant('w'), fc.jsonValue()),
    times: fc.oneof(fc.record({ wasm: fc.jsonValue(), compared: fc.jsonValue() }), fc.jsonValue()),
  })
  return fc
    .record({
      machine: fc.constant('m'),
      entries: fc.oneof(fc.array(fc.oneof(entry, fc.jsonValue())), fc.jsonValue()),
    })
    .map((value) => JSON.stringify(value))
}
