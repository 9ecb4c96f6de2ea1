import { registry } from '../nodes/registry.ts'
import type { Json } from '../src/graph/base/json.ts'
import { emptyDocument, type GraphDocument } from '../src/graph/document/document.ts'

/** Number grid → filter → ReLU → max pooling, a gradient descent, a drawing, a camera and a photograph with a filter. */
export function experimentGraph(
  params: Readonly<Record<string, Readonly<Record<string, Json>>>> = {},
): GraphDocument {
  const node = (id: string, type: string, column: number) => ({
    type,
    version: registry.get(type)?.version ?? 1,
    params: params[id] ?? {},
    position: { x: 240 * column, y: 0 },
  })
  const wire = (from: string, to: string) => ({
    from: [from, 'output'] as const,
    to: [to, 'input'] as const,
  })
  return {
    ...emptyDocument('experiments', 'Experiments', 1),
    nodes: {
      numbers: node('numbers', 'number-grid', 0),
      filter: node('filter', 'filter', 1),
      relu: node('relu', 'live-activation', 2),
      pool: node('pool', 'live-pooling', 3),
      descent: node('descent', 'gradient-descent', 4),
      drawing: node('drawing', 'drawing', 5),
      camera: node('camera', 'camera', 6),
      photo: node('photo', 'photograph', 7),
      edges: node('edges', 'filter', 8),
    },
    wires: {
      w1: wire('numbers', 'filter'),
      w2: wire('filter', 'relu'),
      w3: wire('relu', 'pool'),
      w4: wire('photo', 'edges'),
    },
  }
}
