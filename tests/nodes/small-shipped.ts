import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../scripts/package-root.js'
import { rows } from '../../scripts/systems/rows.js'

/** A graph that ships as a file, with the few examples and epochs of `npm run systems -- --quick`, or other ones. */
export function smallShipped(name: string, ...settings: readonly string[]): string {
  const graph = JSON.parse(readFileSync(join(packageRoot, 'graphs', `${name}.json`), 'utf8'))
  const quick = rows.find((row) => row.graph === name)?.quick ?? []
  for (const setting of [...quick, ...settings]) {
    const [, node = '', param = '', value] = /^(\w+)\.(\w+)=(\d+)$/.exec(setting) ?? []
    graph.nodes[node].params[param] = Number(value)
  }
  return JSON.stringify(graph)
}
