import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { satisfies } from 'semver'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../../scripts/package-root.js'

interface LockedPackage {
  version?: string
  engines?: { node?: string }
  optional?: boolean
  cpu?: string[]
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const { packages } = JSON.parse(readFileSync(join(packageRoot, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>
}

/** The version that Node would find for a dependency of the package at this place. */
function foundFrom(place: string, name: string): string | undefined {
  const found = packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`]
  if (found !== undefined || place === '') return found?.version
  return foundFrom(place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/'))), name)
}

describe('the locked packages', () => {
  test.each(['20.19.0', '22.12.0', '24.0.0'])('all accept Node %s', (version) => {
    const refusing = Object.entries(packages)
      // Where an optional package refuses, npm leaves it out in silence. That matters for the binaries of a
      // system, and not for the WebAssembly ones and what they need, which no supported system takes.
      .filter(([, { optional, cpu }]) => !optional || (cpu !== undefined && !cpu.includes('wasm32')))
      .filter(([, { engines }]) => engines?.node !== undefined && !satisfies(version, engines.node))
      .map(([path, { engines }]) => `${path}: ${engines?.node}`)
    expect(Object.keys(packages).length).toBeGreaterThan(50)
    expect(refusing).toEqual([])
  })

  // A registry that lacks the binaries for another system makes npm leave them out of the lock file. Newer
  // versions of npm then refuse `npm ci` everywhere, and older ones install a tool without its binary there.
  test('are complete for every system', () => {
    const missing = Object.entries(packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
      Object.entries({ ...dependencies, ...optionalDependencies })
        .filter(([name, range]) => !satisfies(foundFrom(place, name) ?? '', range))
        .map(([name, range]) => `${place || 'package.json'} needs ${name} ${range}`),
    )
    expect(missing).toEqual([])
  })
})
