import type { JsonObject } from './json.ts'

/** Keras's default for kernels; the compiler fills in the seed. */
export const GLOROT_UNIFORM: JsonObject = { class_name: 'GlorotUniform', config: { seed: null } }
export const ZEROS: JsonObject = { class_name: 'Zeros', config: {} }
export const ONES: JsonObject = { class_name: 'Ones', config: {} }
