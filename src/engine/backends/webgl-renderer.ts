/**
 * Asks the browser what draws WebGL, with a context that is given back at once. Works in pages and workers.
 * @returns nothing where there is no WebGL; an empty text where the browser hides the renderer.
 */
export function webglRenderer(): string | undefined {
  const canvas = createCanvas()
  const gl = canvas?.getContext('webgl2') ?? canvas?.getContext('webgl')
  // A canvas of unknown kind gives a context of unknown kind.
  if (!gl || !('getParameter' in gl)) return undefined
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  const renderer: unknown = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER)
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return typeof renderer === 'string' ? renderer : ''
}

function createCanvas(): OffscreenCanvas | HTMLCanvasElement | undefined {
  if (typeof OffscreenCanvas === 'function') return new OffscreenCanvas(1, 1)
  return typeof document === 'object' ? document.createElement('canvas') : undefined
}
