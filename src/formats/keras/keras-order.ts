import type { KerasLayer, KerasModel } from '../../graph/plan/plan.ts'

/**
 * The layers of a network in the order in which Keras counts them, which decides where weights lie in its files:
 * those further from the output first, and of those as far away the one that is come upon first from the output
 * (`map_graph` in `keras/src/ops/function.py`).
 */
export function inKerasOrder({ config: { layers, output_layers } }: KerasModel): readonly KerasLayer[] {
  const byName = new Map(layers.map((layer) => [layer.name, layer]))
  const inputsOf = (name: string) => (byName.get(name)?.inbound_nodes[0] ?? []).map(([input]) => input)
  const comeUpon = new Map<string, number>()
  const done: string[] = []
  // Not recursive: a network may have thousands of layers in a row.
  const path = output_layers.map(([name]) => name).reverse()
  const finished = new Set<string>()
  while (path.length > 0) {
    const name = path[path.length - 1] as string
    if (!comeUpon.has(name)) comeUpon.set(name, comeUpon.size)
    const next = finished.has(name) ? undefined : inputsOf(name).find((input) => !finished.has(input))
    if (next !== undefined) {
      path.push(next)
      continue
    }
    path.pop()
    if (!finished.has(name)) done.push(name)
    finished.add(name)
  }
  const depths = new Map<string, number>()
  for (const name of done.reverse()) {
    const depth = depths.get(name) ?? 0
    depths.set(name, depth)
    for (const input of inputsOf(name)) depths.set(input, Math.max(depth + 1, depths.get(input) ?? 0))
  }
  const [depthOf, placeOf] = [
    ({ name }: KerasLayer) => depths.get(name) ?? 0,
    ({ name }: KerasLayer) => comeUpon.get(name) ?? 0,
  ]
  return layers
    .filter(({ name }) => comeUpon.has(name))
    .sort((a, b) => depthOf(b) - depthOf(a) || placeOf(a) - placeOf(b))
}
