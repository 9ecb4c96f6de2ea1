import type { Language } from '../../graph/base/text.ts'

const OTHER = '{other, select, wasm {WASM} webgl {WebGL} other {JavaScript}}'
const WANTED = '{wanted, select, wasm {WASM} webgl {WebGL} other {JavaScript}}'
/** The one chosen; of wasm it is worth saying how many threads it has. */
const chosen = (threads: string) =>
  `{chosen, select, wasm {WASM, ${threads}} webgl {WebGL} other {JavaScript}}`
/** What a step of the plan takes, where that is known. */
const step = (time: string) => `{measured, select, yes {: ${time}} other {}}`

const EN = chosen('{threads, plural, one {# thread} other {# threads}}')
const EN_STEP = step('{ms, number} ms a step')
const DE = chosen('{threads, plural, one {# Thread} other {# Threads}}')
const DE_STEP = step('{ms, number} ms je Schritt')

/** Sentences (ICU) for why a back end was chosen, by `BackendReport.reason.code`. */
export const BACKEND_MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    fastest: `${EN}${EN_STEP}, the fastest here; ${OTHER} takes {otherMs, number} ms.`,
    'not-compared': `${EN}${EN_STEP}. When training begins, the graphics card ({renderer}) is measured against it.`,
    'webgl-software': `${EN}${EN_STEP}; WebGL is software here ({renderer}): the processor would stand in for a graphics card, far more slowly.`,
    'no-webgl': `${EN}${EN_STEP}; there is no WebGL here, so a graphics card cannot help.`,
    'webgl-unusable': `${EN}${EN_STEP}; the graphics card {renderer} does not compute exactly enough for training, or does not start.`,
    headless: `${EN}${EN_STEP}, the fastest there is outside of a browser.`,
    'wasm-unavailable': `{chosen, select, webgl {WebGL${EN_STEP}; the graphics card does the training, because WebAssembly is missing or blocked here.} other {WebAssembly is missing or blocked here, and there is no graphics card to use. Plain JavaScript does the training, many times more slowly; a current browser would help.}}`,
    'as-chosen': `${EN}, as you chose${EN_STEP}.`,
    'as-chosen-software': `WebGL, as you chose${EN_STEP}. But there is no graphics card to use: the processor draws it ({renderer}), far more slowly than WASM.`,
    'choice-unavailable': `You chose ${WANTED}, which does not start here. In its place: ${EN}${EN_STEP}.`,
  },
  de: {
    fastest: `${DE}${DE_STEP}, hier am schnellsten; ${OTHER} braucht {otherMs, number} ms.`,
    'not-compared': `${DE}${DE_STEP}. Wenn das Training beginnt, wird die Grafikkarte ({renderer}) damit verglichen.`,
    'webgl-software': `${DE}${DE_STEP}; WebGL ist hier nur Software ({renderer}): Der Prozessor müsste die Grafikkarte ersetzen und wäre damit viel langsamer.`,
    'no-webgl': `${DE}${DE_STEP}; WebGL gibt es hier nicht, eine Grafikkarte kann also nicht helfen.`,
    'webgl-unusable': `${DE}${DE_STEP}; die Grafikkarte {renderer} rechnet nicht genau genug zum Trainieren oder startet nicht.`,
    headless: `${DE}${DE_STEP}, das Schnellste außerhalb eines Browsers.`,
    'wasm-unavailable': `{chosen, select, webgl {WebGL${DE_STEP}; die Grafikkarte trainiert, weil WebAssembly hier fehlt oder gesperrt ist.} other {WebAssembly fehlt hier oder ist gesperrt, und eine Grafikkarte ist nicht nutzbar. Trainiert wird mit einfachem JavaScript, und das viel langsamer; ein aktueller Browser würde helfen.}}`,
    'as-chosen': `${DE}, wie du es gewählt hast${DE_STEP}.`,
    'as-chosen-software': `WebGL, wie du es gewählt hast${DE_STEP}. Eine Grafikkarte ist hier aber nicht nutzbar: Der Prozessor zeichnet ({renderer}), und das viel langsamer als WASM.`,
    'choice-unavailable': `Du hast ${WANTED} gewählt, das startet hier aber nicht. Stattdessen: ${DE}${DE_STEP}.`,
  },
}
