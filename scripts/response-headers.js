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
