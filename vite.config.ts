import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { isolationHeaders } from './scripts/response-headers.js'

export default defineConfig({
  // Relative, so that the built page also works from a subfolder.
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir: 'dist/app', emptyOutDir: true, target: 'es2023' },
  server: { headers: isolationHeaders },
  preview: { headers: isolationHeaders },
})
