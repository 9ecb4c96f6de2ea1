import type { BackendName, BackendReport } from './backend-report.ts'
import { isSoftwareRenderer } from './software-renderer.ts'

/** What trying out the back ends has shown. The cpu back end is not tried: it always works and is the slowest. */
export interface BackendFindings {
  /** Outside of a browser there is no graphics card to compare with. */
  readonly headless: boolean
  /** Missing where wasm does not start. */
  readonly wasm?: { readonly msPerStep?: number }
  /** Missing where webgl does not start, or was not tried because the processor would draw it. */
  readonly webgl?: { readonly msPerStep: number }
  /** What the browser says draws WebGL; missing without WebGL, empty where it does not say. */
  readonly renderer?: string
}

type Decision = Pick<BackendReport, 'chosen' | 'reason'>

/** The fastest back end of those that work, and why it is that one (`backend-messages.ts` has the sentences). */
export function decideBackend({ headless, wasm, webgl, renderer }: BackendFindings): Decision {
  const ms = round(wasm?.msPerStep)
  const webglMs = round(webgl?.msPerStep)
  if (wasm && webgl) {
    const isWasmFaster = (wasm.msPerStep ?? 0) <= webgl.msPerStep
    return isWasmFaster
      ? decision('wasm', 'fastest', { ms, other: 'webgl', otherMs: webglMs })
      : decision('webgl', 'fastest', { ms: webglMs, other: 'wasm', otherMs: ms })
  }
  if (webgl) return decision('webgl', 'wasm-unavailable')
  if (!wasm) return decision('cpu', 'wasm-unavailable')
  if (headless) return decision('wasm', 'headless')
  if (renderer === undefined) return decision('wasm', 'no-webgl', { ms })
  if (isSoftwareRenderer(renderer)) return decision('wasm', 'webgl-software', { ms, renderer })
  return decision('wasm', 'webgl-unusable', { ms, renderer })
}

function decision(
  chosen: BackendName,
  code: string,
  values: Readonly<Record<string, string | number>> = {},
): Decision {
  return { chosen, reason: { code, values: { chosen, ...values } } }
}

/** Whole milliseconds, a tenth below ten. */
function round(ms = 0): number {
  return ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms)
}
