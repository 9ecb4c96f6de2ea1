import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { satisfies } from 'semver'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'

interface LockedPackage {
  engines?: { node?: string }
  optional?: boolean
}

const lock = JSON.parse(readFileSync(join(packageRoot, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>
}

describe('the installed packages', () => {
  test.each(['20.19.0', '22.12.0', '24.0.0'])('all accept Node %s', (version) => {
    const refusing = Object.entries(lock.packages)
      // npm leaves out what is optional and for another system, and then does not warn about it.
      .filter(([path, { optional }]) => !optional || existsSync(join(packageRoot, path)))
      .filter(([, { engines }]) => engines?.node !== undefined && !satisfies(version, engines.node))
      .map(([path, { engines }]) => `${path}: ${engines?.node}`)
    expect(Object.keys(lock.packages).length).toBeGreaterThan(50)
    expect(refusing).toEqual([])
  })
})
