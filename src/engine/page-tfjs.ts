/*
 * What the page takes of tfjs. There `@tensorflow/tfjs` stands for this file (scripts/alias-tfjs.js): the package's own
 * entry does not say that it has no effects of its own, and would bring WebGL, both back ends in JavaScript, the
 * converter and the data sets into every worker. Types follow it too (tsconfig.json), so what Node has besides does not
 * compile anywhere.
 *
 * The two come together: layers registers all gradients, and would put the original ones back where ours were
 * registered before it.
 */
export * from '@tensorflow/tfjs-core'
export * from '@tensorflow/tfjs-layers'
