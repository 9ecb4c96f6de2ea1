// @ts-check
import { availableParallelism, cpus } from 'node:os'

/**
 * @param {object} versions
 * @param {string} [versions.chromium]
 * @param {Readonly<Record<string, string>>} [versions.systems] by name
 */
export function machineOf({ chromium, systems }) {
  const [{ model = 'unknown processor' } = {}] = cpus()
  return { cpu: model.trim(), cores: availableParallelism(), node: process.version, chromium, systems }
}

/** @param {ReturnType<typeof machineOf>} machine */
export function sayMachine({ cpu, cores, node, chromium, systems = {} }) {
  const parts = [`${cores} × ${cpu}`, `Node ${node}`, ...(chromium ? [`Chromium ${chromium}`] : [])]
  const named = Object.entries(systems).map(([name, version]) => `${name} ${version}`)
  return [...parts, ...named].join('; ')
}
