import { serveKernels } from './kernel-thread.js'

self.onmessage = ({ data }) => serveKernels(data)
