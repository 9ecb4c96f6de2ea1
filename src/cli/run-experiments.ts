import type { Engine } from '../engine/protocol.ts'
import { type CheckedGraph, checkedNodes } from '../graph/check/checked-graph.ts'
import { evaluateExperiments } from '../graph/experiment/evaluate-experiments.ts'
import type { Grid } from '../graph/values/grid.ts'
import { formatShape } from '../graph/words/format-message.ts'
import { formatNumber } from '../graph/words/format-number.ts'
import { printProblem } from './check-command.ts'
import { fetchSources } from './experiment-sources.ts'
import type { Terminal } from './terminal.ts'

/** One experiment node as `--json` reports it. */
export interface FinishedExperiment {
  readonly node: string
  readonly type: string
  readonly outputs: Readonly<
    Record<string, { readonly shape: readonly number[]; readonly values: readonly number[] }>
  >
}

/** More rows or columns than this are summed up instead of printed. */
const MOST_SHOWN = 28

/** Whether a graph has nodes that work without training. */
export function hasExperiments(graph: CheckedGraph): boolean {
  return graph.order.some((id) => graph.node(id)?.definition?.plan.kind === 'experiment')
}

/** Works out every experiment node and prints its numbers; `failed` where some node has a problem. */
export async function runExperiments(
  graph: CheckedGraph,
  engine: Engine,
  json: boolean,
  terminal: Terminal,
): Promise<{ readonly live: readonly FinishedExperiment[]; readonly failed: boolean }> {
  const nodes = checkedNodes(graph).flatMap((node) =>
    node.definition?.plan.kind === 'experiment' ? [{ ...node, plan: node.definition.plan }] : [],
  )
  const problems = nodes.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'))
  for (const problem of problems) printProblem(problem, graph, terminal)
  const { grids, missing } = await fetchSources(graph, engine, terminal)
  const evaluated = evaluateExperiments(graph, grids)
  const live: FinishedExperiment[] = []
  for (const { id, plan, definition } of nodes) {
    const outputs = evaluated.nodes[id]?.outputs
    if (!outputs) continue
    const plain = Object.entries(outputs).map(([port, { shape, values }]) => [
      port,
      { shape, values: [...values] },
    ])
    live.push({ node: id, type: definition?.type ?? '', outputs: Object.fromEntries(plain) })
    if (json) continue
    terminal.print(`${id} (${definition?.type})`)
    for (const [port, grid] of Object.entries(outputs)) {
      if (plan.shows === 'descent') printPath(grid, terminal)
      else printGrid(Object.keys(outputs).length > 1 ? `${port} ` : '', grid, terminal)
    }
  }
  return { live, failed: problems.length > 0 || missing > 0 }
}

function printGrid(name: string, { shape, values }: Grid, terminal: Terminal): void {
  const [height, width, channels] = shape
  const { least, most } = values.reduce(
    (range, value) => ({ least: Math.min(range.least, value), most: Math.max(range.most, value) }),
    { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY },
  )
  const [low, high] = [plain(least, terminal), plain(most, terminal)]
  terminal.print(`  ${name}${terminal.say('grid', { shape: formatShape(shape), low, high })}`)
  if (height > MOST_SHOWN || width > MOST_SHOWN) return
  for (let channel = 0; channel < channels; channel++) {
    if (channels > 1) terminal.print(`  ${terminal.say('channel', { channel: channel + 1 })}`)
    const rows = Array.from({ length: height }, (_, row) => [
      ' ',
      ...Array.from({ length: width }, (_, column) =>
        plain(values[(row * width + column) * channels + channel] as number, terminal),
      ),
    ])
    const columns = Array.from({ length: width }, (_, column) => column + 1)
    terminal.table(equalWidths(rows), columns)
  }
}

/** All columns as wide as the widest number, as a matrix is written. */
function equalWidths(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const widest = Math.max(...rows.flatMap((row) => row.map((cell) => cell.length)))
  return rows.map(([first = '', ...cells]) => [first, ...cells.map((cell) => cell.padStart(widest))])
}

/** One line for the start and each step: x, height and slope. */
function printPath({ shape: [steps], values }: Grid, terminal: Terminal): void {
  const head = [' ', terminal.say('step'), 'x', 'f(x)', terminal.say('slope')]
  const rows = Array.from({ length: steps }, (_, step) => [
    ' ',
    String(step),
    ...[0, 1, 2].map((column) => plain(values[step * 3 + column] as number, terminal)),
  ])
  terminal.table([head, ...rows], [1, 2, 3, 4])
}

/** At most six decimals, no more than needed. */
function plain(value: number, { language }: Terminal): string {
  return formatNumber(value, language, { maximumFractionDigits: 6, useGrouping: false })
}
