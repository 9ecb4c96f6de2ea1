import type { WireId } from '../../../graph/document/document.ts'
import type { Bundle, WireEnds } from './find-route.ts'

/** Which wires share a port. */
export class WiresAtPorts {
  private readonly wires = new Map<string, Set<WireId>>()

  /** A wire joins other ports, or none. Returns the wires that share one with more or fewer others now. */
  join(id: WireId, before: WireEnds | undefined, now: WireEnds | undefined): Iterable<WireId> {
    const met = new Set<WireId>()
    for (const port of before ? portsOf(before) : []) {
      const there = this.wires.get(port)!
      there.delete(id)
      if (there.size === 0) this.wires.delete(port)
      for (const other of there) met.add(other)
    }
    for (const port of now ? portsOf(now) : []) {
      const there = this.wires.get(port) ?? new Set()
      this.wires.set(port, there.add(id))
      for (const other of there) met.add(other)
    }
    return met
  }

  /** Where a wire with these ends shares a port with others. */
  bundleOf(ends: WireEnds): Bundle {
    const [from, to] = portsOf(ends).map((port) => this.wires.get(port)!.size > 1)
    return from ? 'from' : to ? 'to' : undefined
  }
}

export function portKey({ node, port }: WireEnds['from']): string {
  return `${node}/${port}`
}

function portsOf({ from, to }: WireEnds): readonly [from: string, to: string] {
  return [`out ${portKey(from)}`, `in ${portKey(to)}`]
}
