import type { WirePath } from './wire-path.ts'

/** Where something is that runs along a wire at an even pace. Moving by `transform` alone, it costs no layout and no paint. */
export function alongPath(path: WirePath): Keyframe[] {
  let gone = 0
  const lengths = path.map(({ x, y }, i) => {
    const before = path[i - 1]
    gone += before ? Math.hypot(x - before.x, y - before.y) : 0
    return gone
  })
  return path.map(({ x, y }, i) => ({
    transform: `translate(${x}px, ${y}px)`,
    offset: gone === 0 ? i / Math.max(1, path.length - 1) : lengths[i]! / gone,
  }))
}
