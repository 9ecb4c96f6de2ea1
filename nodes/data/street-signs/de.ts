import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { streetSigns } from './street-signs.ts'

export const words: NodeWords<typeof streetSigns> = {
  title: 'Verkehrsschilder',
  summary: 'Kleine Farbbilder von zehn Verkehrsschildern am Straßenrand.',
  help: paragraphs(
    '8.000 Verkehrsschilder, wie die Kamera eines Autos sie sehen könnte: 32×32 Pixel in Farbe, zehn Arten, von jeder gleich viele. Ein Farbbild besteht aus drei Bildern übereinander, je einem für Rot, Grün und Blau: seinen drei Kanälen. Jede Zahl geht von 0 (dunkel) bis 255 (hell).',
    'Der Computer zeichnet jedes Bild: Schild, Hintergrund, Wetter, Schmutz, was davor steht, dazu Unschärfe und Rauschen der Kamera. Sie brauchen also weder Internet noch Lizenz, niemandes Auto ist darauf, und auf jedem Computer kommen dieselben Zahlen heraus. Beim ersten Mal dauert das einige Sekunden, danach sind sie aufgehoben.',
    'Die Farbe allein reicht nicht: Einfahrt verboten und Stopp sind beide rot und weiß, drei Arten sind blau, zwei sind Dreiecke. Und ein Schild ist mal nah, mal fern und nie ganz in der Mitte. Dafür sind Conv2D-Schichten gemacht: Sie suchen überall nach demselben. Jeder ihrer Filter hat für jeden Kanal eine eigene Lage Gewichte und zählt die drei Ergebnisse zusammen.',
    'Die Zahlen gehen bis 255. Netze lernen mit kleinen Zahlen viel besser, setze also ein Skalieren dahinter.',
    'Probier aus: Trainiere ein Netz mit Conv2D-Schichten und eines nur mit Dense-Schichten. Nimm dann so lange Klassen heraus, bis das zweite so gut ist wie das erste.',
  ),
  keywords: [
    'Straßenschilder',
    'Verkehrszeichen',
    'Farbe',
    'RGB',
    'Kanäle',
    'CIFAR-10',
    'gerendert',
    'künstlich',
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
      hint: 'Mit wie vielen Schildern das Netz übt. Mehr dauern länger und machen es besser; 6.000 heißt alle, die die Validierung übrig lässt.',
    },
    validation: {
      label: 'Zum Validieren',
      hint: 'Wie viele Schilder beiseitegelegt werden, um während des Trainings zu sehen, ob das Netz mit neuen zurechtkommt.',
    },
    test: {
      label: 'Zum Testen',
      hint: 'Wie viele Schilder die Endnote geben; 2.000 heißt alle. Mit ihnen übt das Netz nie.',
    },
    classes: {
      label: 'Klassen',
      hint: 'Welche Schilder mitmachen. Das Netz braucht für jedes davon einen Ausgang.',
    },
  },
}
