import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { WireEnds } from '../../../src/ui/layout/wires/find-route.ts'
import { WiresAtPorts } from '../../../src/ui/layout/wires/wires-at-ports.ts'

const end = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('in', 'out'))
  .map(([node, port]) => ({ node, port, at: { x: 0, y: 0 } }))
const ends = fc.record({ from: end, to: end })
const step = fc.tuple(fc.constantFrom('v', 'w', 'x', 'y', 'z'), fc.option(ends, { nil: undefined }))

const same = (a: WireEnds['from'], b: WireEnds['from']) => a.node === b.node && a.port === b.port

it('know of every wire which port it shares, and name all for which that has changed', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const ports = new WiresAtPorts()
      const wires = new Map<string, WireEnds>()
      const bundles = () => new Map([...wires].map(([id, at]) => [id, ports.bundleOf(at)]))
      for (const [id, now] of steps) {
        const [before, was] = [wires.get(id), bundles()]
        if (now) wires.set(id, now)
        else wires.delete(id)
        const met = new Set(ports.join(id, before, now))
        const all = [...wires.values()]
        for (const [each, bundle] of bundles()) {
          const { from, to } = wires.get(each)!
          const isShared = (side: 'from' | 'to', port: WireEnds['from']) =>
            all.filter((other) => same(other[side], port)).length > 1
          expect(bundle).toBe(isShared('from', from) ? 'from' : isShared('to', to) ? 'to' : undefined)
          if (bundle !== was.get(each)) expect(met).toContain(each)
        }
      }
    }),
    { seed: 41, numRuns: 200 },
  )
})
