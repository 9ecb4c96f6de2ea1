import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { Fact } from '../../../src/graph/document/problem.ts'
import {
  CURVES,
  type CurveName,
  type Descent,
  type DescentStep,
  descend,
} from '../../../src/graph/experiment/descend.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, integer, type LooseParams, number } from '../../../src/graph/node/parameter.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'

const isQuadratic = ({ curve }: LooseParams) => curve === 'quadratic'
/** Where there is something to see on the way down. */
const STARTS: Readonly<Record<CurveName, number>> = { quadratic: 5, 'two-valleys': 3, waves: 6 }

function factsOf(descent: Descent): readonly Fact[] {
  const path = descend(descent)
  const [first, last] = [path[0] as DescentStep, path.at(-1) as DescentStep]
  const taken = path.length - 1
  if (first.slope === 0) return [{ code: 'at-rest', values: { x: first.x } }]
  const facts: Fact[] = [{ code: 'arrives', values: { steps: taken, x: last.x, height: last.height } }]
  const across = path.findIndex(({ slope }, i) => i > 0 && slope * (path[i - 1] as DescentStep).slope < 0)
  if (across > 0) facts.push({ code: 'overshoots', values: { step: across } })
  if (taken < descent.steps || last.height > first.height) facts.push({ code: 'diverges', values: {} })
  return facts
}

/** One row for the start and each step: x, the height there, the slope there. */
function pathOf(descent: Descent): Grid {
  const path = descend(descent)
  const values = Float64Array.from(path.flatMap(({ x, height, slope }) => [x, height, slope]))
  return { shape: [path.length, 3, 1], values }
}

export const gradientDescent = defineNode({
  type: 'gradient-descent',
  version: 1,
  category: 'experiment',
  inputs: {},
  outputs: {},
  params: {
    curve: choice({ options: CURVES, default: 'quadratic', resets: ['start'] }),
    a: number({ min: -10, max: 10, step: 0.1, default: 1, shown: isQuadratic }),
    b: number({ min: -100, max: 100, step: 0.1, default: -4, shown: isQuadratic }),
    c: number({ min: -100, max: 100, step: 0.1, default: 5, shown: isQuadratic }),
    start: number({
      min: -20,
      max: 20,
      step: 0.1,
      default: ({ curve }) => STARTS[curve as CurveName],
      onCard: true,
    }),
    rate: number({ min: 0.0001, max: 10, scale: 'log', default: 0.05, onCard: true }),
    steps: integer({ min: 1, max: 500, default: 25, onCard: true }),
  },
  infer: ({ params }) => ({ outputs: {}, facts: factsOf(params) }),
  plan: {
    kind: 'live',
    shows: 'descent',
    compute: ({ params }) => ({ path: pathOf(params) }),
  },
  examples: [
    { name: { en: 'Down a parabola', de: 'Eine Parabel hinab' }, params: {}, inputs: {} },
    {
      name: { en: 'A rate that is too large', de: 'Eine zu große Lernrate' },
      params: { rate: 1.1 },
      inputs: {},
    },
    {
      name: { en: 'Into the nearer valley', de: 'Ins nähere Tal' },
      params: { curve: 'two-valleys' },
      inputs: {},
    },
    {
      name: { en: 'Caught between waves', de: 'Zwischen Wellen gefangen' },
      params: { curve: 'waves' },
      inputs: {},
    },
    { name: { en: 'Already at the bottom', de: 'Schon ganz unten' }, params: { start: 2 }, inputs: {} },
  ],
  text: {
    en: {
      title: 'Gradient descent',
      summary: 'Lets a ball walk down a curve step by step, as training does with the loss.',
      help: paragraphs(
        'How does a network find its weights? The loss says how wrong it is, and training looks for the weights with the smallest loss. With thousands of weights nobody can calculate where that is. So one feels the way: which way is it downhill here? Then one takes a step, and looks again. That is gradient descent.',
        'Here there is only one number x instead of thousands of weights, and the curve is the loss. The slope says how steep it is at x. Each step is: new x = x − learning rate × slope. Where it is steep, the steps are long; near the bottom they become short by themselves.',
        'The learning rate decides everything. Too small, and after all steps the ball is still on its way. Too large, and it leaps over the bottom to the other side; larger still, and it climbs higher with every leap and flies off. In training you see that as a loss that jumps or is no longer a number.',
        'Curves with several valleys show the other difficulty: the ball rolls into the valley it starts in and stays there, though another may be deeper (a local minimum).',
        'Try this: with x² − 4x + 5 and the start 5, find the largest rate with which the ball still arrives. From which rate on does it leap to the other side? Then take the two valleys: from which starts does it reach the deeper one?',
      ),
      keywords: [
        'learning rate',
        'slope',
        'minimum',
        'loss',
        'cost function',
        'derivative',
        'step',
        'optimizer',
        'SGD',
      ],
      inputs: {},
      outputs: {},
      params: {
        curve: {
          label: 'Curve',
          hint: 'What it goes down on: a parabola with one bottom, or curves with several valleys.',
          options: {
            quadratic: 'parabola: a·x² + b·x + c',
            'two-valleys': 'two valleys: x⁴/4 − 2x² + x/2 + 5',
            waves: 'waves: x²/10 + sin(2x) + 2',
          },
        },
        a: {
          label: 'Number a',
          hint: 'How narrow the parabola is; below zero it is open downwards and has no bottom.',
        },
        b: { label: 'Number b', hint: 'Moves the bottom to the side: it lies at x = −b / 2a.' },
        c: { label: 'Number c', hint: 'Moves the parabola up and down.' },
        start: { label: 'Start', hint: 'The x at which the ball begins.' },
        rate: { label: 'Learning rate', hint: 'How long the steps are, compared with the slope.' },
        steps: { label: 'Steps', hint: 'How many steps it takes.' },
      },
      messages: {
        arrives:
          'After {steps, plural, one {# step} other {# steps}}: x = {x, number, ::.####}, height {height, number, ::.####}.',
        overshoots:
          'In step {step} it leaps over the bottom to the other side: the learning rate is large for this slope.',
        diverges: 'It does not come down but ends higher than it began. Choose a smaller learning rate.',
        'at-rest': 'At x = {x} the curve is level, so it does not move at all.',
      },
    },
    de: {
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
    },
  },
})
