import type { Language } from '../../graph/text.ts'

const NAME = '{chosen, select, wasm {WASM} webgl {WebGL} other {JavaScript}}'
const OTHER = '{other, select, wasm {WASM} webgl {WebGL} other {JavaScript}}'
const WANTED = '{wanted, select, wasm {WASM} webgl {WebGL} other {JavaScript}}'

/** Sentences (ICU) for why a back end was chosen, by `BackendReport.reason.code`. */
export const BACKEND_MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    fastest: `${NAME} is the fastest here: {ms, number} ms for a small training step, against {otherMs, number} ms with ${OTHER}.`,
    'webgl-software': `${NAME}: {ms, number} ms for a small training step. There is no graphics card to use: the processor would draw WebGL ({renderer}), and far more slowly.`,
    'no-webgl': `${NAME}: {ms, number} ms for a small training step. There is no WebGL here, so a graphics card cannot help.`,
    'webgl-unusable': `${NAME}: {ms, number} ms for a small training step. The graphics card {renderer} does not compute exactly enough for training, or does not start.`,
    headless: `${NAME}, the fastest there is outside of a browser.`,
    'wasm-unavailable':
      '{chosen, select, webgl {WebGL: the graphics card does the training, because WebAssembly is missing or blocked here.} other {WebAssembly is missing or blocked here, and there is no graphics card to use. Plain JavaScript does the training, many times more slowly; a current browser would help.}}',
    'as-chosen': `${NAME}, as you chose.`,
    'as-chosen-software':
      'WebGL, as you chose. But there is no graphics card to use: the processor draws it ({renderer}), far more slowly than WASM.',
    'choice-unavailable': `You chose ${WANTED}, which does not start here. ${NAME} takes its place.`,
  },
  de: {
    fastest: `${NAME} ist hier am schnellsten: {ms, number} ms für einen kleinen Trainingsschritt, mit ${OTHER} sind es {otherMs, number} ms.`,
    'webgl-software': `${NAME}: {ms, number} ms für einen kleinen Trainingsschritt. Eine Grafikkarte ist hier nicht nutzbar: WebGL würde vom Prozessor gezeichnet ({renderer}), und das viel langsamer.`,
    'no-webgl': `${NAME}: {ms, number} ms für einen kleinen Trainingsschritt. WebGL gibt es hier nicht, eine Grafikkarte kann also nicht helfen.`,
    'webgl-unusable': `${NAME}: {ms, number} ms für einen kleinen Trainingsschritt. Die Grafikkarte {renderer} rechnet nicht genau genug zum Trainieren oder startet nicht.`,
    headless: `${NAME}, das Schnellste außerhalb eines Browsers.`,
    'wasm-unavailable':
      '{chosen, select, webgl {WebGL: Die Grafikkarte trainiert, weil WebAssembly hier fehlt oder gesperrt ist.} other {WebAssembly fehlt hier oder ist gesperrt, und eine Grafikkarte ist nicht nutzbar. Trainiert wird mit einfachem JavaScript, und das viel langsamer; ein aktueller Browser würde helfen.}}',
    'as-chosen': `${NAME}, wie du es gewählt hast.`,
    'as-chosen-software':
      'WebGL, wie du es gewählt hast. Eine Grafikkarte ist hier aber nicht nutzbar: Der Prozessor zeichnet ({renderer}), und das viel langsamer als WASM.',
    'choice-unavailable': `Du hast ${WANTED} gewählt, das startet hier aber nicht. Stattdessen trainiert ${NAME}.`,
  },
}
