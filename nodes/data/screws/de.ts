import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { screws } from './screws.ts'

export const words: NodeWords<typeof screws> = {
  title: 'Schrauben',
  summary: 'Kleine graue Bilder von Schraubenköpfen mit fünf Arten von Antrieb.',
  help: paragraphs(
    '15.000 Schraubenköpfe von oben, so wie eine Maschine sie sähe, die Schrauben sortiert: 28×28 Pixel, grau, mit Zahlen von 0 (schwarz) bis 255 (weiß). Fünf Arten sind zu unterscheiden: Innensechskant, Kreuzschlitz (Phillips), Pozidriv, Sechskant und Torx. Von jeder gibt es gleich viele.',
    'Niemand hat sie fotografiert: Der Computer zeichnet jede einzelne, mit Höhe, Licht, Schatten, Rost und Kratzern. Sie brauchen also weder Internet noch Lizenz, und auf jedem Computer kommen dieselben Zahlen heraus. Beim ersten Mal dauert das einige Sekunden, danach sind sie aufgehoben.',
    'Die 4.500 Testbilder sind „an einem anderen Tag aufgenommen“: Das Licht kommt flacher, die Schatten sind länger, manche fallen quer über die Schraube, und es gibt mehr Rost. Erst so zeigt der Test, ob ein Netz Schrauben verstanden hat und nicht bloß eine Lampe.',
    'Jede Schraube ist anders gedreht, ein einzelnes Pixel sagt also fast nichts. Ein Netz aus Dense-Schichten tut sich damit schwer, eines mit Conv2D-Schichten kann es viel besser. Die Zahlen gehen bis 255, setze also ein Skalieren dahinter.',
    'Probier aus: Trainiere einmal mit und einmal ohne Skalieren und vergleiche die Kurven. Sieh dann in der Konfusionsmatrix nach: Welche zwei Arten werden am häufigsten verwechselt, und siehst du, warum?',
  ),
  keywords: [
    'Schraubenköpfe',
    'Antrieb',
    'sortieren',
    'gerendert',
    'künstlich',
    'Datensatz',
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
      hint: 'Mit wie vielen Schrauben das Netz übt. Mehr dauern länger und machen es besser; 10.500 heißt alle, die die Validierung übrig lässt.',
    },
    validation: {
      label: 'Zum Validieren',
      hint: 'Wie viele Schrauben beiseitegelegt werden, um während des Trainings zu sehen, ob das Netz mit neuen zurechtkommt.',
    },
    test: {
      label: 'Zum Testen',
      hint: 'Wie viele Schrauben in anderem Licht die Endnote geben; 4.500 heißt alle. Mit ihnen übt das Netz nie.',
    },
    classes: {
      label: 'Klassen',
      hint: 'Welche Arten von Schrauben mitmachen. Das Netz braucht für jede davon einen Ausgang.',
    },
  },
}
