import '../../../src/engine/browser/run-worker.ts'
import * as tf from '@tensorflow/tfjs'

// The engine's own worker, with a lever on the graphics card.
new BroadcastChannel('lose-context').onmessage = () => {
  const webgl = tf.backend() as unknown as { getGPGPUContext?: () => { gl: WebGLRenderingContext } }
  webgl.getGPGPUContext?.().gl.getExtension('WEBGL_lose_context')?.loseContext()
}
