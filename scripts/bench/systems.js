// @ts-check

/**
 * One row of the table: a system with a number of threads in one place.
 * @typedef {object} Entry
 * @property {string} system
 * @property {'chromium' | 'node' | 'python'} where
 * @property {number} threads
 */

/**
 * Everything that is compared, in the order of the table.
 * @param {object} wanted
 * @param {number} wanted.threads as many as there are processors
 * @param {boolean} wanted.quick ours against composed wasm in Chromium only
 * @returns {Entry[]}
 */
export function entries({ threads, quick }) {
  const counts = threads > 1 ? [1, threads] : [1]
  /** @param {string} system @param {Entry['where']} where @param {number[]} [of] */
  const rows = (system, where, of = [1]) => of.map((count) => ({ system, where, threads: count }))
  const own = [...rows('faltwerk', 'chromium', counts), ...rows('tfjs-wasm-composed', 'chromium')]
  if (quick) return own
  return [
    ...own,
    ...rows('faltwerk', 'node', counts),
    ...rows('tfjs-wasm-composed', 'node'),
    ...rows('pytorch-avx2', 'python', counts),
    ...rows('pytorch', 'python', counts),
    ...rows('keras', 'python', counts),
    ...rows('tfjs-webgl', 'chromium'),
    ...rows('tfjs-cpu', 'chromium'),
  ]
}

/** @param {Entry} entry */
export const nameOf = ({ system, where, threads }) => `${system} in ${where}, ${threads} threads`
