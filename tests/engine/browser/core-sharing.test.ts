import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notePace } from '../../../src/engine/backends/note-pace.ts'
import { createCoreSharing } from '../../../src/engine/browser/core-sharing.ts'
import type { WorkerLink } from '../../../src/engine/browser/worker-link.ts'

interface RecordedLink {
  readonly link: WorkerLink
  threads: number
}

/** A worker link that records the last count of threads it was sent. */
function recordedLink(): RecordedLink {
  const noted: RecordedLink = {
    threads: 0,
    link: {
      send(message) {
        if (message.kind === 'threads') noted.threads = message.threads
      },
      receive() {},
      expect() {},
      isBroken: false,
      close() {},
    },
  }
  return noted
}

describe('runs beside each other', () => {
  test('get every core, and never more than there are as long as each has one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(fc.nat(4)), (cores, turns) => {
        const sharing = createCoreSharing(cores)
        const runs = Array.from({ length: 5 }, recordedLink)
        const busy = new Set<RecordedLink>()
        for (const turn of turns) {
          const run = runs[turn] as RecordedLink
          if (busy.delete(run)) sharing.release(run.link)
          else {
            busy.add(run)
            sharing.take(run.link)
          }
          const each = [...busy].map(({ threads }) => threads)
          const sum = each.reduce((a, b) => a + b, 0)
          expect(sharing.runs).toBe(busy.size)
          expect(new Set(each).size).toBeLessThanOrEqual(1)
          for (const threads of each) expect(threads).toBeGreaterThanOrEqual(1)
          if (busy.size <= cores) expect(sum).toBeLessThanOrEqual(cores)
          if (busy.size > 0) expect(sum + busy.size).toBeGreaterThan(cores)
        }
      }),
    )
  })
})

describe('what a step of a run takes', () => {
  const batch = (step: number, ms: number) =>
    ({ kind: 'batch', epoch: 1, step, loss: 1, ms, msLeft: 0 }) as const
  const started = (stepsPerEpoch: number) =>
    ({ kind: 'started', backend: 'wasm', threads: 1, epochs: 9, stepsPerEpoch, epoch: 0, step: 0 }) as const

  test('is reported once, without the first step and without the short last one', () => {
    const heard: number[] = []
    const note = notePace((ms) => heard.push(ms))
    note(started(4))
    for (let epoch = 0; epoch < 6; epoch++)
      for (let step = 1; step <= 4; step++)
        note(batch(step, step === 4 ? 1 : epoch + step === 1 ? 2 : 10 - epoch))
    expect(heard).toEqual([7])
  })

  test('is taken anew where the run goes on on another back end', () => {
    const heard: number[] = []
    const note = notePace((ms) => heard.push(ms))
    note(started(99))
    for (let step = 1; step <= 5; step++) note(batch(step, 1))
    note(started(99))
    for (let step = 1; step <= 20; step++) note(batch(step, 30))
    expect(heard).toEqual([30])
  })
})
