/**
 * Names of renderers that draw on the processor. Not among them: "LLVM" alone, which AMD's and VMware's drivers for
 * real cards name as well.
 */
const SOFTWARE = [
  /swiftshader/i,
  /llvmpipe/i,
  /lavapipe/i,
  /softpipe/i,
  /swrast/i,
  /\bswr\b/i,
  /software/i,
  /basic render/i,
  /\bwarp\b/i,
  /gdi generic/i,
  /mesa offscreen/i,
  /mesa x11/i,
]

/** Whether WebGL is drawn by the processor, by the renderer's name; then every other back end is faster. */
export function isSoftwareRenderer(renderer: string): boolean {
  return SOFTWARE.some((pattern) => pattern.test(renderer))
}
