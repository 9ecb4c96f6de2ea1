// @ts-check

/**
 * The networks that are measured, each the first trainer of a graph file.
 * @typedef {object} MeasuredModel
 * @property {string} name
 * @property {string} title
 * @property {string} graph below the package
 */

/** @type {readonly MeasuredModel[]} */
export const models = [
  {
    name: 'A',
    title: 'A: Conv16–Flatten–Dense5, batch 500',
    graph: 'src/bench/training/model-a.json',
  },
  { name: 'B', title: 'B: `digits-2000`, batch 64', graph: 'graphs/digits-2000.json' },
  { name: 'C', title: 'C: `digits-batchnorm`, batch 128', graph: 'graphs/digits-batchnorm.json' },
]
