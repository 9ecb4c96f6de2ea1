import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { drawing } from './drawing.ts'

export const words: NodeWords<typeof drawing> = {
  title: 'Zeichnung',
  summary: 'Zeichne ein kleines Bild mit der Maus oder dem Finger.',
  help: paragraphs(
    'Eine Zeichenfläche aus 28×28 Pixeln, so viele, wie auch die handgeschriebenen Ziffern haben. Wo du zeichnest, steigen die Zahlen bis 255 (Tinte); sonst bleiben sie 0 (Papier).',
    'Verbinde einen Filter damit und zeichne: Strich für Strich siehst du, was der Filter daraus macht. So findest du heraus, auf welche Striche er anspricht und welche ihn kaltlassen.',
    'Probier aus: Zeichne ein Kreuz und lass einen Filter den senkrechten Strich finden und einen zweiten den waagerechten. Zeichne dann einen Kreis.',
  ),
  keywords: ['malen', 'Skizze', 'Stift', 'Maus', 'Finger', 'Ziffer', 'Handschrift', 'Bild'],
  inputs: {},
  outputs: { output: 'Bild' },
  params: { pixels: { label: 'Zeichnung', hint: 'Zeichne hier. Sie wird mit dem Graphen gespeichert.' } },
}
