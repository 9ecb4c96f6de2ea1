// @ts-check

/** @typedef {{ getModuleInfo(id: string): { isEntry: boolean, importers: readonly string[] } | null }} Modules */

/**
 * How workers are put into files: what the script of a worker imports goes into a file beside it, with all that needs,
 * so that parts which are loaded late import that file and never the script itself. WebKit would run the script once
 * more for them, and the second one would receive the messages of the first.
 * @returns {import('vite').Rolldown.OutputOptions}
 */
export function leanWorkerEntries() {
  /** @type {(id: string, modules: Modules) => string | null} */
  const name = (id, modules) => {
    const info = modules.getModuleInfo(id)
    const isNext = info?.importers.some((each) => modules.getModuleInfo(each)?.isEntry)
    return isNext && !info?.isEntry ? 'worker-base' : null
  }
  return { codeSplitting: { groups: [{ name, debugName: 'worker-base' }] } }
}
