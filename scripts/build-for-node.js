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
  const { build } = await import('vite')
  await build({
    root: packageRoot,
    configFile: join(packageRoot, 'vite.cli.config.ts'),
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: typeof input === 'string' ? input : [...input],
        output: { entryFileNames: '[name].js' },
      },
    },
  })
}
