// @ts-check
import { join } from 'node:path'
import { packageRoot } from './package-root.js'

/** Where pages and their workers find `@tensorflow/tfjs`. Node takes the package as it is. */
export const aliasTfjs = [
  { find: /^@tensorflow\/tfjs$/, replacement: join(packageRoot, 'src/engine/page-tfjs.ts') },
]
