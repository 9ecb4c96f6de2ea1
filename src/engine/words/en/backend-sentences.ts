const OTHER = '{other, select, wasm {WASM} webgl {WebGL} other {JavaScript}}'
const WANTED = '{wanted, select, wasm {WASM} webgl {WebGL} other {JavaScript}}'
/** The one chosen; of wasm it is worth saying how many threads it has. */
const CHOSEN =
  '{chosen, select, wasm {WASM, {threads, plural, one {# thread} other {# threads}}} webgl {WebGL} other {JavaScript}}'
/** What a step of the plan takes, where that is known. */
const STEP = '{measured, select, yes {: {ms, number} ms a step} other {}}'

/** Sentences for why a back end was chosen, by `BackendReport.reason.code`. */
export const backendSentences = {
  fastest: `${CHOSEN}${STEP}, the fastest here; ${OTHER} takes {otherMs, number} ms.`,
  'not-compared': `${CHOSEN}${STEP}. When training begins, the graphics card ({renderer}) is measured against it.`,
  'webgl-software': `${CHOSEN}${STEP}; WebGL is software here ({renderer}): the processor would stand in for a graphics card, far more slowly.`,
  'no-webgl': `${CHOSEN}${STEP}; there is no WebGL here, so a graphics card cannot help.`,
  'webgl-unusable': `${CHOSEN}${STEP}; the graphics card {renderer} does not compute exactly enough for training, or does not start.`,
  headless: `${CHOSEN}${STEP}, the fastest there is outside of a browser.`,
  'wasm-unavailable': `{chosen, select, webgl {WebGL${STEP}; the graphics card does the training, because WebAssembly is missing or blocked here.} other {WebAssembly is missing or blocked here, and there is no graphics card to use. Plain JavaScript does the training, many times more slowly; a current browser would help.}}`,
  'as-chosen': `${CHOSEN}, as you chose${STEP}.`,
  'as-chosen-software': `WebGL, as you chose${STEP}. But there is no graphics card to use: the processor draws it ({renderer}), far more slowly than WASM.`,
  'choice-unavailable': `You chose ${WANTED}, which does not start here. In its place: ${CHOSEN}${STEP}.`,
} as const
