import { backend, env, setBackend } from '@tensorflow/tfjs-core'
import type { StartedBackend } from '../backend-report.ts'
import { reportBackendLost } from './backend-lost.ts'

const watched = new WeakSet<object>()

/**
 * Starts tfjs's WebGL back end, unless the graphics card would round to 16 bits (training needs more) or this thread has
 * lost it before: tfjs cannot take it up again.
 */
export async function startWebgl(): Promise<StartedBackend | undefined> {
  const { MathBackendWebGL } = await import('@tensorflow/tfjs-backend-webgl')
  if (!env().getBool('HAS_WEBGL') || !env().getBool('WEBGL_RENDER_FLOAT32_CAPABLE')) return undefined
  if (!(await setBackend('webgl'))) return undefined
  const webgl = backend()
  if (!(webgl instanceof MathBackendWebGL)) return undefined
  const { gl } = webgl.getGPGPUContext()
  if (gl.isContextLost()) return undefined
  const { canvas } = gl
  if (!watched.has(canvas)) {
    watched.add(canvas)
    canvas.addEventListener('webglcontextlost', () => reportBackendLost('webgl'))
  }
  return { name: 'webgl', threads: 1 }
}
