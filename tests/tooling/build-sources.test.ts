import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { products } from '../../scripts/build.js'
import { packageRoot } from '../../scripts/package-root.js'

describe('a product of the build', () => {
  test.each(Object.entries(products))(
    '%s is built anew when a part of its configuration changes',
    (_, product) => {
      const configuration = readFileSync(join(packageRoot, product.config), 'utf8')
      const parts = [...configuration.matchAll(/from '\.\/(scripts\/[^']+)'/g)].map(([, path]) => path)
      expect(product.sources).toEqual(expect.arrayContaining([product.config, ...parts]))
    },
  )
})
