// @ts-check

const RENDERER = /\/rete-react-plugin\.esm\.js$/
/** `var Svg = styled.svg(…);`, over as many lines as it takes; what lies inside is indented or begins with a brace. */
const STYLED = /^(var [\w$]+ = )(styled[.(](?:.*|.*(?:\n.*)*?\n\S.*)\));$/gm

/**
 * Lets the bundler leave out what Rete's React plug-in would draw by itself, and with it styled-components. The plug-in
 * makes its styled elements as soon as it is loaded and does not say that nothing else comes of it. The bundler's
 * `manualPureFunctions` does not help: what the calls are given counts as an effect too.
 * @returns {import('vite').Plugin}
 */
export function pureStyles() {
  return {
    name: 'faltwerk:pure-styles',
    apply: 'build',
    transform: {
      filter: { id: RENDERER },
      handler: (code) => ({ code: code.replace(STYLED, '$1/*#__PURE__*/ (() => $2)();'), map: null }),
    },
  }
}
