import type { experimentSentences as en } from '../en/experiment-sentences.ts'

/** Sentences that several experiment nodes share. */
export const experimentSentences: Readonly<Record<keyof typeof en, string>> = {
  'live-window-too-large':
    'Ein Fenster von {size} passt nicht in {shape}. Wähle ein kleineres oder ein größeres Bild.',
  'size-valid-height':
    'Höhe danach: ({extent} − {size}) : {stride} + 1 = {places}; der Rest beim Teilen fällt weg.',
  'size-valid-width':
    'Breite danach: ({extent} − {size}) : {stride} + 1 = {places}; der Rest beim Teilen fällt weg.',
  'size-same-height': 'Höhe danach: {extent} : {stride} = {places}, aufgerundet.',
  'size-same-width': 'Breite danach: {extent} : {stride} = {places}, aufgerundet.',
}
