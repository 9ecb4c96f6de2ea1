const NAMESPACE = 'urn:faltwerk:graph'
/** Drawing programs may give the element a prefix of their own. */
const CARRIED = /<(?:[\w-]+:)?faltwerk-graph\b[^<>]*>\s*([\w-]+)\s*</

/** An SVG picture with a packed graph in its metadata. */
export function withGraphInSvg(svg: string, packed: string): string {
  const at = svg.indexOf('>') + 1
  const metadata = `<metadata><faltwerk-graph xmlns="${NAMESPACE}">${packed}</faltwerk-graph></metadata>`
  return svg.slice(0, at) + metadata + svg.slice(at)
}

/** The packed graph in an SVG picture; nothing where it carries none. */
export function graphInSvg(svg: string): string | undefined {
  return CARRIED.exec(svg)?.[1]
}
