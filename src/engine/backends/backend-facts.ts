/** What this machine can train with. The cpu back end always works. */
export interface BackendFacts {
  /** Outside of a browser there is no graphics card to compare with. */
  readonly headless: boolean
  /** Missing where wasm does not start. `threads`: what a run gets that trains alone. */
  readonly wasm?: { readonly threads: number }
  /** The WebGL renderer as the browser names it; missing without WebGL, empty where the browser hides it. */
  readonly renderer?: string
  /** Starts and computes exactly enough. Not tried, so `false`, where the processor draws it and it was not asked for by name. */
  readonly webgl: boolean
}

/** Milliseconds a step of one plan takes. */
export interface StepTimes {
  readonly wasm?: number
  readonly webgl?: number
  readonly cpu?: number
  /** wasm and webgl were measured against each other; the one without a number failed while it computed. */
  readonly compared?: boolean
}
