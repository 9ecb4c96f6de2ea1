/** Chromium names the vendor first, then the card with the interface to it: `ANGLE (vendor, card interface …, driver)`. */
const ANGLE = /^ANGLE \([^,]*, (.+?)(?:,? (?:Direct3D|OpenGL|Vulkan|vs_\d|\(0x)|, |\)$)/
const SWIFTSHADER = /swiftshader/i

/** What draws, as short as a person knows it. */
export function rendererName(renderer: string): string {
  if (SWIFTSHADER.test(renderer)) return 'SwiftShader'
  return (ANGLE.exec(renderer)?.[1] ?? renderer).replace(/^ANGLE Metal Renderer: /, '')
}
