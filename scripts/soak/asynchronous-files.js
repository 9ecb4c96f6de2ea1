// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { packageRoot } from '../package-root.js'

/**
 * Places whose work goes on by itself once it was begun: runs, workers, storage, streams, pages, other processes. A
 * test of these has to wait for something, and may wait for the wrong thing.
 */
const GO_ON_BY_THEMSELVES = [
  /^src\/(session|storage|ui|cli)\//,
  /^src\/engine\/(training|browser|previews|data\/rendered)\//,
  /^src\/engine\/(node\/(node-engine|node-data-cache|keyed-lock)|ops\/runtime\/(kernel-host|thread-pool))\.ts$/,
  /^src\/engine\/(backends\/(find-backends|backend-reports)|data\/shared-file-cache)\.ts$/,
  /^scripts\/(serve|start|prepare-data)\.js$/,
  /^node:(child_process|http|timers|worker_threads)/,
  /^(rxjs|playwright-core|vitest-browser-react|vitest\/browser|storybook\/test)$/,
]

const CLOCKS =
  /\bnew Worker\b|\b(setTimeout|setInterval|setImmediate|requestAnimationFrame|requestIdleCallback|waitFor)\b|expect\.poll|\bvi\.(wait|useFakeTimers)/

const IMPORTS = /^(?:import|export)(?!\s+type\b)[^'"]*?['"]([^'"]+)['"]/gm

/**
 * What a file imports when it runs: names of packages, and files below the repository with slashes.
 * @param {string} file
 * @param {string} source
 */
function importsOf(file, source) {
  return [...source.matchAll(IMPORTS)].map(([, name = '']) =>
    name.startsWith('.') ? relative(packageRoot, join(dirname(file), name)).replaceAll(sep, '/') : name,
  )
}

/**
 * Whether the outcome of a test file may depend on what comes first: it, or a helper beside the tests that it uses,
 * awaits something, and has to do with a clock or with something that goes on by itself.
 * @param {string} file path of the test
 */
export function isAsynchronous(file) {
  const files = [file]
  let [awaits, goesOn] = [false, false]
  for (const next of files) {
    const source = readFileSync(next, 'utf8')
    const imports = importsOf(next, source)
    awaits ||= /\bawait\b/.test(source)
    goesOn ||=
      CLOCKS.test(source) || imports.some((name) => GO_ON_BY_THEMSELVES.some((place) => place.test(name)))
    if (awaits && goesOn) return true
    for (const name of imports) {
      const helper = join(packageRoot, name)
      if (/^(tests|stories)\/.*\.tsx?$/.test(name) && existsSync(helper) && !files.includes(helper))
        files.push(helper)
    }
  }
  return false
}
