import type { Language } from '../base/text.ts'

/** Sentences that several live nodes share (ICU), by problem or fact code. */
export const LIVE_MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'live-window-too-large':
      'A {size} window does not fit into {shape}. Choose a smaller one, or a larger picture.',
    'size-valid-height':
      'Height afterwards: ({extent} − {size}) : {stride} + 1 = {places}, where the division leaves out the rest.',
    'size-valid-width':
      'Width afterwards: ({extent} − {size}) : {stride} + 1 = {places}, where the division leaves out the rest.',
    'size-same-height': 'Height afterwards: {extent} : {stride} = {places}, rounded up.',
    'size-same-width': 'Width afterwards: {extent} : {stride} = {places}, rounded up.',
  },
  de: {
    'live-window-too-large':
      'Ein Fenster von {size} passt nicht in {shape}. Wähle ein kleineres oder ein größeres Bild.',
    'size-valid-height':
      'Höhe danach: ({extent} − {size}) : {stride} + 1 = {places}; der Rest beim Teilen fällt weg.',
    'size-valid-width':
      'Breite danach: ({extent} − {size}) : {stride} + 1 = {places}; der Rest beim Teilen fällt weg.',
    'size-same-height': 'Höhe danach: {extent} : {stride} = {places}, aufgerundet.',
    'size-same-width': 'Breite danach: {extent} : {stride} = {places}, aufgerundet.',
  },
}
