import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { digits } from './digits.ts'

export const words: NodeWords<typeof digits> = {
  title: 'Ziffern (MNIST)',
  summary: 'Handgeschriebene Ziffern von 0 bis 9, jede mit der richtigen Antwort.',
  help: paragraphs(
    '70.000 Ziffern, von Schülern und Büroangestellten in den USA geschrieben und um 1990 eingescannt. Jede ist ein graues Bild aus 28×28 Pixeln mit Zahlen von 0 (Papier) bis 255 (Tinte). Dazu gehört die Ziffer, die gemeint ist: ihre Klasse. Mit MNIST wird auf der ganzen Welt gelernt, wie Bilderkennung geht.',
    'Die Beispiele sind in Teile getrennt. Mit dem Trainingsteil übt das Netz. Am Validierungsteil siehst du während des Trainings, ob es auch mit Ziffern zurechtkommt, mit denen es nicht übt. Der Testteil ist für ganz zum Schluss: Er gibt die ehrliche Note.',
    '60.000 Ziffern sind zum Trainieren da und 10.000 andere, von anderen Schreibern, zum Testen. Nimmst du wenige zum Trainieren, geht es schnell; nimmst du viele, wird das Netz besser.',
    'Die Zahlen gehen bis 255. Netze lernen mit kleinen Zahlen viel besser, setze also ein Skalieren dahinter.',
    'Probier aus: Trainiere mit 200, 2.000 und 20.000 Ziffern und vergleiche die Genauigkeit auf dem Testteil. Oder nimm nur 4 und 9, die leicht verwechselt werden.',
  ),
  keywords: [
    'MNIST',
    'Handschrift',
    'Datensatz',
    'Zahlen',
    'Bilder',
    'Beispiele',
    'Klassen',
    'Trainingsdaten',
  ],
  inputs: {},
  outputs: { data: 'Beispiele' },
  params: {
    train: {
      label: 'Zum Trainieren',
      hint: 'Mit wie vielen Ziffern das Netz übt. Mehr dauern länger und machen es besser; 60.000 heißt alle.',
    },
    validation: {
      label: 'Zum Validieren',
      hint: 'Wie viele Ziffern beiseitegelegt werden, um während des Trainings zu sehen, ob das Netz mit neuen zurechtkommt.',
    },
    test: {
      label: 'Zum Testen',
      hint: 'Wie viele Ziffern die Endnote geben; 10.000 heißt alle. Mit ihnen übt das Netz nie.',
    },
    validationFrom: {
      label: 'Validierung aus',
      hint: 'Normalerweise die Ziffern, die auf die Trainingsziffern folgen. Viele Lehrbücher nehmen stattdessen die ersten des Testteils; dann ist der Test nicht mehr ganz unabhängig.',
      options: { training: 'den Trainingsziffern', test: 'den Testziffern' },
    },
    classes: {
      label: 'Klassen',
      hint: 'Welche Ziffern mitmachen. Das Netz braucht für jede davon einen Ausgang.',
    },
  },
  messages: {
    'fewer-digits':
      '{param}: {asked, number} sind gewünscht, aber von den gewählten Ziffern sind dafür nur {left, number} übrig.',
    'one-class': 'Bei einer einzigen Klasse gibt es nichts zu unterscheiden. Wähle mindestens zwei Ziffern.',
    'validation-inside-test':
      '{count, plural, one {Die erste Testziffer dient} other {Die ersten # Testziffern dienen}} auch zum Validieren, der Test ist also nicht ganz unabhängig.',
  },
}
