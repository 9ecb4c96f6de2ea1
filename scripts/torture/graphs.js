// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../package-root.js'

/** @typedef {import('../../src/graph/document/document.ts').GraphDocument} Document */

/**
 * @param {string} name
 * @returns {Document}
 */
const shipped = (name) => JSON.parse(readFileSync(join(packageRoot, 'graphs', `${name}.json`), 'utf8'))

/**
 * A project to be edited: one neuron, which trains in a moment, and an empty note.
 * @param {string} id
 * @returns {Document}
 */
export function smallGraph(id) {
  const graph = shipped('neuron-mm-inch')
  const { tryout, ...notes } = graph.notes
  if (!tryout) throw new Error('the graph has lost its note')
  return { ...graph, id, title: id, notes: { ...notes, tryout: { ...tryout, text: '' } } }
}

/**
 * A project that trains on digits with a network of the size that is given.
 * @param {string} id
 * @param {{ filters: number, examples: number, epochs: number }} size
 * @returns {Document}
 */
export function digitsGraph(id, { filters, examples, epochs }) {
  const graph = shipped('digits-2000')
  const changed = {
    conv1: { filters },
    conv2: { filters },
    conv3: { filters },
    digits: { train: examples },
    trainer: { epochs },
  }
  const nodes = { ...graph.nodes }
  for (const [name, params] of Object.entries(changed)) {
    const node = nodes[name]
    if (!node) throw new Error(`the graph has no ${name}`)
    nodes[name] = { ...node, params: { ...node.params, ...params } }
  }
  return { ...graph, id, title: id, nodes }
}
