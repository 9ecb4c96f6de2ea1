import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { schedule } from './schedule.ts'

export const words: NodeWords<typeof schedule> = {
  title: 'Lernratenplan',
  titles: {
    constant: 'Feste Rate',
    step: 'Rate in Stufen',
    exponential: 'Exponentiell sinkend',
    cosine: 'Kosinus-Abfall',
    'one-cycle': 'Ein Zyklus',
    'warm-up': 'Aufwärmen',
    plateau: 'Senken auf dem Plateau',
  },
  summary: 'Ändert die Lernrate während des Trainings: erst große Schritte, später kleine.',
  help: paragraphs(
    'Mit großen Schritten findet ein Netz das Tal schnell, springt dann aber über seinem Grund hin und her. Mit kleinen erreicht es den Grund, braucht aber ewig bis dorthin. Ein Lernratenplan macht das eine nach dem anderen: Die meisten beginnen mit der Lernrate des Optimierers und senken sie im Lauf des Trainings.',
    'In Stufen: alle paar Epochen um einen Faktor. Exponentiell: dasselbe, aber mit jedem Stapel ein wenig. Kosinus: erst langsam, in der Mitte schnell, am Ende langsam. Ein Zyklus: erst hinauf, dann bis fast auf nichts hinab. Aufwärmen: von wenig auf die ganze Rate, denn die ersten Gradienten eines frischen Netzes sagen wenig. Auf dem Plateau: erst, wenn das Gemessene nicht mehr besser wird.',
    'Das Bild zeigt die Rate, bevor etwas trainiert ist, Epoche für Epoche. Eine Epoche hat so viele Schritte, wie es Stapel gibt; jeder Schritt hat seine eigene Rate. Alle werden wie in Keras berechnet, der Zyklus wie in PyTorch; nur die Rate ändert sich, nicht der Schwung.',
    'Probier aus: zwei Trainer an einem Netz mit zwei gleichen Optimierern, einer davon mit Plan. Beobachte den Validierungsverlust im letzten Drittel der Epochen.',
  ),
  keywords: [
    'Lernrate',
    'Lernratenplan',
    'Abklingen',
    'Kosinus',
    'Stufen',
    'Aufwärmen',
    'Plateau',
    'Zyklus',
    'Schedule',
    'Warm-up',
    'OneCycleLR',
    'ReduceLROnPlateau',
    'CosineDecay',
    'ExponentialDecay',
  ],
  inputs: {},
  outputs: { schedule: 'Plan' },
  params: {
    kind: {
      label: 'Art',
      hint: 'Wie sich die Lernrate während des Trainings ändert. Der Kosinus ist eine gute erste Wahl.',
      options: {
        constant: 'konstant',
        step: 'in Stufen: alle paar Epochen um einen Faktor',
        exponential: 'exponentiell: um einen Faktor, nach und nach',
        cosine: 'Kosinus: hinab entlang einer halben Welle',
        'one-cycle': 'ein Zyklus: hinauf, dann bis fast auf nichts hinab',
        'warm-up': 'aufwärmen: von wenig auf die ganze Rate',
        plateau: 'auf dem Plateau: wenn nichts mehr besser wird',
      },
    },
    unit: {
      label: 'Gezählt in',
      hint: 'Eine Epoche geht einmal durch alle Trainingsbeispiele; ein Schritt ist ein Stapel. Keras zählt Schritte.',
      options: { epochs: 'Epochen', steps: 'Schritten (Stapeln)' },
    },
    span: {
      label: 'Dauert',
      hint: 'Über das ganze Training, oder so lange, wie du sagst; danach bleibt die Rate, wo sie ist.',
      options: { training: 'das ganze Training', own: 'so lange' },
    },
    length: { label: 'Wie lange', hint: 'In so vielen Epochen oder Schritten kommt die Rate an ihr Ende.' },
    every: {
      label: 'Alle',
      hint: 'Nach so vielen Epochen oder Schritten ist die Rate um den Faktor gesunken.',
    },
    factor: {
      label: 'Faktor',
      hint: 'Womit die Rate jedes Mal malgenommen wird. 0,5 halbiert sie, 1 lässt sie, wie sie ist.',
    },
    left: {
      label: 'Anteil, der bleibt',
      hint: 'Wie viel von der Rate am Ende des Kosinus noch übrig ist. Bei 0 ändert sich von da an nichts mehr.',
    },
    warmUp: {
      label: 'Aufwärmen',
      hint: 'In so vielen Epochen oder Schritten steigt die Rate geradlinig auf ihre volle Höhe; 0 für keines.',
    },
    from: {
      label: 'Aufwärmen ab',
      hint: 'Der Anteil der Rate, mit dem das Aufwärmen beginnt. Bei 0 ändert der erste Stapel nichts.',
    },
    rise: {
      label: 'Anteil, der steigt',
      hint: 'So viel der Zeit steigt die Rate; den Rest sinkt sie.',
    },
    divide: {
      label: 'Beginnt geteilt durch',
      hint: 'Die Rate geteilt durch diese Zahl ist der Anfang des Zyklus. 25 heißt ein Fünfundzwanzigstel.',
    },
    finalDivide: {
      label: 'Endet geteilt durch',
      hint: 'Der Anfang des Zyklus geteilt durch diese Zahl ist sein Ende. 10.000 ist so gut wie nichts.',
    },
    monitor: {
      label: 'Beobachtet',
      hint: 'Die Zahl, die besser werden soll.',
      options: {
        valLoss: 'Validierungsverlust',
        valAccuracy: 'Validierungsgenauigkeit',
        loss: 'Verlust',
        accuracy: 'Genauigkeit',
      },
    },
    patience: {
      label: 'Geduld',
      hint: 'Nach so vielen Epochen ohne Verbesserung wird die Rate gesenkt.',
    },
    minDelta: {
      label: 'Kleinste Verbesserung',
      hint: 'Was um weniger besser ist, gilt nicht als besser.',
    },
    cooldown: {
      label: 'Ruhe',
      hint: 'So viele Epochen nach dem Senken der Rate zählt keine.',
    },
    minRate: { label: 'Kleinste Rate', hint: 'Unter diese Zahl wird die Rate nie gesenkt.' },
  },
  messages: {
    'about-constant': 'Die Lernrate bleibt, wie sie ist: dasselbe wie gar kein Plan.',
    'about-step':
      'Die Rate sinkt auf einmal, wie eine Treppe: Oft fällt der Verlust an jeder Stufe sichtbar.',
    'about-exponential': 'Die Rate sinkt mit jedem Stapel um denselben Anteil, ohne Stufen.',
    'about-cosine': 'Die meiste Zeit ist die Rate entweder groß oder klein; zu wählen ist nur ihr Ende.',
    'about-one-cycle':
      'Die Rate des Optimierers ist die höchste, ganz oben im Zyklus: Sie darf größer sein als eine feste.',
    'about-warm-up': 'Erst vorsichtig, denn die ersten Gradienten eines frischen Netzes sagen wenig.',
    'about-plateau':
      'Das Bild zeigt den schnellsten Weg hinab: wie die Rate sänke, wenn nie etwas besser würde.',
  },
}
