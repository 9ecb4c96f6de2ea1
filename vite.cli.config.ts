import { defineConfig } from 'vite'

/**
 * The headless command. Only our own modules are bundled (for import.meta.glob);
 * packages stay outside and come from node_modules. There every tfjs package is
 * CommonJS and requires the one tfjs-core, so all of them share its registries.
 * Bundling their ES modules instead would take a second copy as soon as one
 * dependency was left out.
 */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/cli',
    target: 'node20',
    minify: false,
    rolldownOptions: {
      // The second one trains in processes of their own.
      input: { faltwerk: 'src/cli/main.ts', 'training-process': 'src/cli/jobs/training-process.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
})
