import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { aliasTfjs } from './scripts/alias-tfjs.js'
import { leanWorkerEntries } from './scripts/lean-worker-entries.js'
import { isolationHeaders } from './scripts/response-headers.js'
import { gzipAsBytes } from './scripts/vite-gzip-as-bytes.js'
import { lateFiles } from './scripts/vite-late-files.js'
import { pureStyles } from './scripts/vite-pure-styles.js'

export default defineConfig({
  // Relative, so that the built page also works from a subfolder.
  base: './',
  resolve: { alias: aliasTfjs },
  plugins: [react(), gzipAsBytes(), lateFiles(), pureStyles()],
  worker: { format: 'es', rolldownOptions: { output: leanWorkerEntries() } },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2023',
    // tfjs alone is larger than the usual limit.
    chunkSizeWarningLimit: 1500,
    // No advice about slow plug-ins on a busy machine.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  // Vite's scan for packages does not follow workers; found late, they make it reload the page.
  optimizeDeps: {
    entries: ['index.html', 'src/engine/browser/*.ts', 'src/intake/video/*.ts', 'src/intake/workers/*.ts'],
    // It is one file already, and is loaded by few.
    exclude: ['onnxruntime-web'],
  },
  server: { headers: isolationHeaders },
  preview: { headers: isolationHeaders },
})
