import { serveKernels } from '../ops/runtime/kernel-thread.js'

self.onmessage = ({ data }) => serveKernels(data)
