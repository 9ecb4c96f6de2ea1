import type { packedSentences as en } from '../en/packed-sentences.ts'

const HERE = '{carrier, select, picture {diesem Bild} other {diesem Link}}'

export const packedSentences: Readonly<Record<keyof typeof en, string>> = {
  'packed-damaged': `Der Graph in ${HERE} ist nicht ganz: {carrier, select, picture {Das Bild} other {Der Link}} wurde unterwegs abgeschnitten oder verändert. Hole {carrier, select, picture {das ganze Bild} other {den ganzen Link}} noch einmal oder den Graphen als Datei.`,
  'packed-newer': `Den Graphen in ${HERE} hat eine neuere Version von Faltwerk gemacht. Öffne ihn mit dieser.`,
  'packed-too-large': `Ausgepackt hat der Inhalt von ${HERE} mehr als {most, number} MB, mehr als ein Graph haben darf. Er wurde nicht geöffnet.`,
  'packed-no-graph': `In ${HERE} steckt kein Graph.`,
}
