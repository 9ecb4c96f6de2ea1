import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { gradientDescent } from './gradient-descent.ts'

export const words: NodeWords<typeof gradientDescent> = {
  title: 'Gradientenabstieg',
  summary: 'Lässt eine Kugel Schritt für Schritt eine Kurve hinabgehen, wie das Training beim Verlust.',
  help: paragraphs(
    'Wie findet ein Netz seine Gewichte? Der Verlust sagt, wie falsch es liegt, und das Training sucht die Gewichte mit dem kleinsten Verlust. Bei Tausenden von Gewichten kann niemand ausrechnen, wo das ist. Also tastet man sich vor: Wohin geht es hier bergab? Dann macht man einen Schritt und sieht wieder nach. Das ist Gradientenabstieg.',
    'Hier gibt es statt Tausender Gewichte nur eine Zahl x, und die Kurve ist der Verlust (die Kostenfunktion). Die Steigung sagt, wie steil es bei x ist. Jeder Schritt lautet: neues x = x − Lernrate × Steigung. Wo es steil ist, sind die Schritte lang; nahe am tiefsten Punkt werden sie von selbst kurz.',
    'Die Lernrate entscheidet alles. Ist sie zu klein, ist die Kugel nach allen Schritten noch unterwegs. Ist sie zu groß, springt sie über den tiefsten Punkt auf die andere Seite; noch größer, und sie steigt mit jedem Sprung höher und fliegt davon. Im Training siehst du das als Verlust, der springt oder keine Zahl mehr ist.',
    'Kurven mit mehreren Tälern zeigen die andere Schwierigkeit: Die Kugel rollt in das Tal, in dem sie beginnt, und bleibt dort, auch wenn ein anderes tiefer ist (ein lokales Minimum).',
    'Probier aus: Such bei x² − 4x + 5 und dem Start 5 die größte Lernrate, bei der die Kugel noch ankommt. Ab welcher springt sie auf die andere Seite? Nimm dann die zwei Täler: Von welchen Starts aus erreicht sie das tiefere?',
  ),
  keywords: [
    'Lernrate',
    'Steigung',
    'Minimum',
    'Verlust',
    'Kostenfunktion',
    'Ableitung',
    'Schrittweite',
    'SGD',
  ],
  inputs: {},
  outputs: {},
  params: {
    curve: {
      label: 'Kurve',
      hint: 'Worauf es hinabgeht: eine Parabel mit einem tiefsten Punkt oder Kurven mit mehreren Tälern.',
      options: {
        quadratic: 'Parabel: a·x² + b·x + c',
        'two-valleys': 'zwei Täler: x⁴/4 − 2x² + x/2 + 5',
        waves: 'Wellen: x²/10 + sin(2x) + 2',
      },
    },
    a: {
      label: 'Zahl a',
      hint: 'Wie schmal die Parabel ist; unter null ist sie nach unten offen und hat keinen tiefsten Punkt.',
    },
    b: { label: 'Zahl b', hint: 'Schiebt den tiefsten Punkt zur Seite: Er liegt bei x = −b / 2a.' },
    c: { label: 'Zahl c', hint: 'Schiebt die Parabel nach oben und unten.' },
    start: { label: 'Start', hint: 'Das x, bei dem die Kugel beginnt.' },
    rate: { label: 'Lernrate', hint: 'Wie lang die Schritte sind, verglichen mit der Steigung.' },
    steps: { label: 'Schritte', hint: 'Wie viele Schritte sie macht.' },
  },
  messages: {
    arrives:
      'Nach {steps, plural, one {# Schritt} other {# Schritten}}: x = {x, number, ::.####}, Höhe {height, number, ::.####}.',
    overshoots:
      'In Schritt {step} springt sie über den tiefsten Punkt auf die andere Seite: Die Lernrate ist für diese Steigung groß.',
    diverges: 'Sie kommt nicht hinab, sondern endet höher, als sie begann. Wähle eine kleinere Lernrate.',
    'at-rest': 'Bei x = {x} ist die Kurve eben, sie bewegt sich also gar nicht.',
  },
}
