// @ts-check

/**
 * Headers that make a page cross-origin isolated. Without them there is no
 * SharedArrayBuffer, and tfjs falls back to its single-threaded wasm build.
 * @type {Readonly<Record<string, string>>}
 */
export const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

const sourcesOfThePage = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self' blob:",
  // Base UI writes style elements, and drawings style attributes, at run time.
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self' data: blob:",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
}

/** @param {Record<string, string>} sources */
const policy = (sources) =>
  Object.entries(sources)
    .map(([directive, from]) => `${directive} ${from}`)
    .join('; ')

const pagePolicy = policy(sourcesOfThePage)

// tfjs starts the threads of its wasm build from scripts in blobs. A worker lives by the policy that came
// with its own script, so only workers may do that and the page itself stays strict.
const workerPolicy = policy({ ...sourcesOfThePage, 'script-src': "'self' blob: 'wasm-unsafe-eval'" })

/**
 * What an answer of the production server carries.
 * @param {string} address path of the file, from the slash
 * @returns {Readonly<Record<string, string>>}
 */
export const productionHeaders = (address) => ({
  ...isolationHeaders,
  'Content-Security-Policy': address.endsWith('.js') ? workerPolicy : pagePolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
})
