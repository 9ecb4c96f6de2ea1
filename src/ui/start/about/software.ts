/**
 * The packages that are in the app, with their licences. A test compares the list with package.json and with what
 * each package says of itself.
 */
export const SOFTWARE: readonly (readonly [name: string, licence: string])[] = [
  ['@base-ui/react', 'MIT'],
  ['@cwasm/jpeg-turbo', 'MIT'],
  ['@fontsource-variable/inter', 'OFL-1.1'],
  ['@formatjs/icu-messageformat-parser', 'MIT'],
  ['@jsquash/png', 'Apache-2.0'],
  ['@noble/hashes', 'MIT'],
  ['@tensorflow/tfjs', 'Apache-2.0'],
  ['@tensorflow/tfjs-backend-cpu', 'Apache-2.0'],
  ['@tensorflow/tfjs-backend-wasm', 'Apache-2.0'],
  ['@tensorflow/tfjs-backend-webgl', 'Apache-2.0'],
  ['@tensorflow/tfjs-core', 'Apache-2.0'],
  ['@tensorflow/tfjs-layers', 'Apache-2.0 AND MIT'],
  ['d3-array', 'ISC'],
  ['fflate', 'MIT'],
  ['idb', 'ISC'],
  ['intl-messageformat', 'BSD-3-Clause'],
  ['jpeg-js', 'BSD-3-Clause'],
  ['lucide-react', 'ISC'],
  ['papaparse', 'MIT'],
  ['react', 'MIT'],
  ['react-dom', 'MIT'],
  ['rete', 'MIT'],
  ['rete-area-plugin', 'MIT'],
  ['rete-react-plugin', 'MIT'],
  ['rete-render-utils', 'MIT'],
  ['rxjs', 'Apache-2.0'],
  ['uplot', 'MIT'],
  ['valibot', 'MIT'],
]
