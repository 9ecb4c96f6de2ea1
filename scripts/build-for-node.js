// @ts-check
import { join } from 'node:path'
import { packageRoot } from './package-root.js'

/**
 * Builds TypeScript modules of the repository for Node, as the headless command is built: each as `<name>.js` in the
 * folder, which is emptied.
 * @param {string | readonly string[]} input files
 * @param {string} folder
 */
export async function buildForNode(input, folder) {
  const { build, loadConfigFromFile } = await import('vite')
  const configFile = join(packageRoot, 'vite.cli.config.ts')
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, configFile)
  const { config } = loaded ?? {}
  await build({
    ...config,
    root: packageRoot,
    // Its own modules would be built with the others, were it merged by Vite.
    configFile: false,
    logLevel: 'warn',
    build: {
      ...config?.build,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: typeof input === 'string' ? input : [...input],
        output: { entryFileNames: '[name].js' },
      },
    },
  })
}
