// @ts-check

/**
 * Headers that make a page cross-origin isolated. Without them there is no
 * SharedArrayBuffer, and training uses one processor only.
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
  'worker-src': "'self'",
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

/**
 * What every answer of the production server carries.
 * @type {Readonly<Record<string, string>>}
 */
export const productionHeaders = {
  ...isolationHeaders,
  'Content-Security-Policy': policy(sourcesOfThePage),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}
