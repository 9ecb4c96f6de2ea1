import { engine, getBackend, registerBackend, removeBackend } from '@tensorflow/tfjs-core'
import type { BackendCandidate, BackendChoice, BackendName, BackendReport } from './backend-report.ts'
import type { BackendStarters } from './backend-starter.ts'
import { type BackendFindings, decideBackend } from './decide-backend.ts'
import { measureStep } from './measure-step.ts'
import { isSoftwareRenderer } from './software-renderer.ts'
import { startBackend } from './start-backend.ts'
import { webglRenderer } from './webgl-renderer.ts'

/** For each back end measured; with what starting and WebGL's compiling take, about a second in all. */
const BUDGET_MS = 200

/**
 * Finds the back end to train with, starts it in this thread and says why it is that one. What a person asked for is
 * taken if it works at all. Otherwise wasm is measured against webgl, except where webgl is drawn by the processor:
 * there even trying it would take seconds.
 */
export async function chooseBackend(
  choice: BackendChoice,
  starters: BackendStarters,
): Promise<BackendReport> {
  const renderer = starters.webgl ? webglRenderer() : undefined
  if (choice === 'auto') return choose(starters, renderer)
  const started = await startBackend(choice, starters)
  if (!started) {
    const { chosen, ...report } = await choose(starters, renderer)
    return { chosen, ...report, reason: { code: 'choice-unavailable', values: { wanted: choice, chosen } } }
  }
  const isSoftware = choice === 'webgl' && isSoftwareRenderer(renderer ?? '')
  const code = isSoftware ? 'as-chosen-software' : 'as-chosen'
  return {
    chosen: choice,
    threads: started.threads,
    reason: { code, values: { chosen: choice, renderer: renderer ?? '' } },
    candidates: candidates(starters, renderer, {}, typeof WebAssembly === 'object'),
  }
}

async function choose(starters: BackendStarters, renderer: string | undefined): Promise<BackendReport> {
  const headless = starters.webgl === undefined
  const wasm = await trial('wasm', starters, !headless)
  const isWebglWorthTrying = renderer !== undefined && !isSoftwareRenderer(renderer)
  const webgl = isWebglWorthTrying ? await trial('webgl', starters, true) : undefined
  const findings: BackendFindings = {
    headless,
    renderer,
    ...(wasm ? { wasm } : {}),
    ...(webgl?.msPerStep === undefined ? {} : { webgl: { msPerStep: webgl.msPerStep } }),
  }
  const { chosen, reason } = decideBackend(findings)
  const started = await startBackend(chosen, starters)
  if (chosen !== 'webgl') release('webgl')
  return {
    chosen,
    threads: started?.threads ?? 1,
    reason,
    candidates: candidates(starters, renderer, findings, wasm !== undefined),
  }
}

/** Starts a back end and, if wanted, measures it; nothing where it does not start or fails while it computes. */
async function trial(
  name: BackendName,
  starters: BackendStarters,
  measure: boolean,
): Promise<{ readonly msPerStep?: number } | undefined> {
  if (!(await startBackend(name, starters))) return undefined
  if (!measure) return {}
  try {
    return { msPerStep: await measureStep(BUDGET_MS) }
  } catch (error) {
    console.warn(`back end ${name} starts but does not compute: ${error}`)
    return undefined
  }
}

function candidates(
  starters: BackendStarters,
  renderer: string | undefined,
  { wasm, webgl }: Partial<BackendFindings>,
  isWasmAvailable: boolean,
): readonly BackendCandidate[] {
  const list: BackendCandidate[] = [
    { name: 'wasm', available: isWasmAvailable, msPerStep: wasm?.msPerStep },
    { name: 'cpu', available: true },
  ]
  if (!starters.webgl) return list
  const software = renderer !== undefined && isSoftwareRenderer(renderer)
  return [
    ...list,
    { name: 'webgl', available: renderer !== undefined, software, renderer, msPerStep: webgl?.msPerStep },
  ]
}

/** Gives a back end's memory back; it can be started again. */
function release(name: BackendName): void {
  const factory = engine().findBackendFactory(name)
  if (!factory || getBackend() === name || !(name in engine().registry)) return
  removeBackend(name)
  registerBackend(name, factory)
}
