import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { cifar10 } from './cifar-10.ts'

export const words: NodeWords<typeof cifar10> = {
  title: 'CIFAR-10 (Dateien)',
  summary: 'Kleine Farbfotos von Tieren und Fahrzeugen, aus Dateien, die du mitbringst.',
  help: paragraphs(
    'CIFAR-10 besteht aus 60.000 Farbfotos von 32×32 Pixeln in zehn Klassen: Flugzeug, Auto, Vogel, Katze, Hirsch, Hund, Frosch, Pferd, Schiff, Lastwagen. Jedes Pixel hat drei Zahlen von 0 bis 255, für Rot, Grün und Blau. Seit 2009 werden damit Netze verglichen.',
    'Diese Fotos darf man nicht einfach weitergeben, darum sind sie in Faltwerk nicht dabei. Lade die „CIFAR-10 binary version“ von https://www.cs.toronto.edu/~kriz/cifar.html (162 MB) und zieh die Datei cifar-10-binary.tar.gz so, wie sie ist, auf diese Seite. Einzelne Dateien wie data_batch_1.bin und test_batch.bin gehen auch; je eine reicht für bis zu 10.000 Bilder.',
    'Die Dateien bleiben in diesem Browser, auf diesem Computer. Wird der Graph auf einem anderen Computer geöffnet, fragt er wieder danach.',
    'Fotos sind viel schwerer als Ziffern: Ein gutes kleines Netz erkennt etwa 70 %, Raten bringt 10 %.',
    'Probier aus: Trainiere einmal mit Faltungen und einmal nur mit Dense-Schichten. Bei Fotos ist der Unterschied groß.',
  ),
  keywords: ['CIFAR', 'Fotos', 'Farbe', 'Datensatz', 'Bilder', 'eigene Dateien', 'RGB'],
  inputs: {},
  outputs: { data: 'Beispiele' },
  params: {
    train: {
      label: 'Zum Trainieren',
      hint: 'Mit wie vielen Bildern das Netz übt. Mehr dauern länger und machen es besser; 50.000 heißt alle, die die Validierung übrig lässt.',
    },
    validation: {
      label: 'Zum Validieren',
      hint: 'Wie viele Bilder beiseitegelegt werden, um während des Trainings zu sehen, ob das Netz mit neuen zurechtkommt.',
    },
    test: {
      label: 'Zum Testen',
      hint: 'Wie viele Bilder die Endnote geben; 10.000 heißt alle. Mit ihnen übt das Netz nie.',
    },
    classes: {
      label: 'Klassen',
      hint: 'Welche Klassen mitmachen. Das Netz braucht für jede davon einen Ausgang.',
    },
  },
  messages: {
    'fewer-pictures':
      '{param}: {asked, number} sind gewünscht, aber von den gewählten Klassen sind dafür nur {left, number} übrig.',
    'one-class': 'Bei einer einzigen Klasse gibt es nichts zu unterscheiden. Wähle mindestens zwei.',
  },
}
