// @ts-check

const below = /\/src\/(?:ui\/)?(.+)\.tsx?$/

/**
 * Tells the built page which files each part of it is made of that it loads late: by the part's module below src/ui
 * (or src),
 * its scripts and styles with all they import, those left out that the page has from the beginning. With them it sees
 * that a part can be had before the browser tries, because Firefox never tries a failed module again
 * (src/ui/base/late/late-module.ts reads them).
 * @returns {import('vite').Plugin}
 */
export function lateFiles() {
  return {
    name: 'faltwerk-late-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, chunk: entry }) {
        if (!bundle || !entry) return
        const first = filesOf(entry.fileName, bundle)
        /** @type {Record<string, string[]>} */
        const parts = {}
        for (const chunk of Object.values(bundle)) {
          const part =
            chunk.type === 'chunk' && chunk.isDynamicEntry && below.exec(chunk.facadeModuleId ?? '')?.[1]
          if (part) parts[part] = [...filesOf(chunk.fileName, bundle)].filter((file) => !first.has(file))
        }
        const tag = {
          tag: 'script',
          attrs: { type: 'application/json', id: 'late-files' },
          children: JSON.stringify(parts),
        }
        return [{ ...tag, injectTo: 'head' }]
      },
    },
  }
}

/**
 * @param {string} name
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {Set<string>} found
 */
function filesOf(name, bundle, found = new Set()) {
  const chunk = bundle[name]
  if (found.has(name) || chunk?.type !== 'chunk') return found
  found.add(name)
  for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css)
  for (const file of chunk.imports) filesOf(file, bundle, found)
  return found
}
