import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { fashion } from './fashion.ts'

export const words: NodeWords<typeof fashion> = {
  title: 'Mode (Fashion-MNIST)',
  summary: 'Kleine graue Bilder von Kleidung, Schuhen und Taschen in zehn Klassen.',
  help: paragraphs(
    'Fotos aus einem Online-Shop, verkleinert und grau: 28×28 Pixel mit Zahlen von 0 (Hintergrund) bis 255, wie die Ziffern von MNIST. Jedes gehört zu einer von zehn Klassen: T-Shirt, Hose, Pullover, Kleid, Mantel, Sandale, Hemd, Turnschuh, Tasche, Stiefel.',
    'Kleidung ist schwerer zu unterscheiden als Ziffern: Hemd, Mantel und Pullover haben fast denselben Umriss. Wo ein Netz bei Ziffern 97 % erreicht, sind es hier vielleicht 85 %. Da lohnt sich ein besseres Netz.',
    'Hier sind die 10.000 Bilder des Testdatensatzes, den Zalando Research 2017 veröffentlicht hat. Die letzten 2.000 davon dienen immer nur zum Testen; Training und Validierung teilen sich die ersten 8.000.',
    'Die Zahlen gehen bis 255. Netze lernen mit kleinen Zahlen viel besser, setze also ein Skalieren dahinter.',
    'Probier aus: Verbinde diesen Knoten anstelle der Ziffern mit einem Graphen, der funktioniert, und trainiere beide. Sieh dann in der Konfusionsmatrix nach, welche Klassen am häufigsten verwechselt werden.',
  ),
  keywords: [
    'Fashion-MNIST',
    'Kleidung',
    'Mode',
    'Schuhe',
    'Zalando',
    'Datensatz',
    'Bilder',
    'Klassen',
    'Trainingsdaten',
  ],
  inputs: {},
  outputs: { data: 'Beispiele' },
  params: {
    train: {
      label: 'Zum Trainieren',
      hint: 'Mit wie vielen Bildern das Netz übt. Mehr dauern länger und machen es besser; 8.000 heißt alle, die die Validierung übrig lässt.',
    },
    validation: {
      label: 'Zum Validieren',
      hint: 'Wie viele Bilder beiseitegelegt werden, um während des Trainings zu sehen, ob das Netz mit neuen zurechtkommt.',
    },
    test: {
      label: 'Zum Testen',
      hint: 'Wie viele Bilder die Endnote geben; 2.000 heißt alle. Mit ihnen übt das Netz nie.',
    },
    classes: {
      label: 'Klassen',
      hint: 'Welche Arten von Kleidung mitmachen. Das Netz braucht für jede davon einen Ausgang.',
    },
  },
}
