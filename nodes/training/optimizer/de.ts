import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { optimizer } from './optimizer.ts'

export const words: NodeWords<typeof optimizer> = {
  title: 'Optimierer',
  titles: {
    adam: 'Adam',
    adamw: 'AdamW',
    sgd: 'SGD',
    momentum: 'SGD mit Schwung',
    rmsprop: 'RMSprop',
    adagrad: 'Adagrad',
    adadelta: 'Adadelta',
    adamax: 'Adamax',
  },
  summary: 'Entscheidet, wie die Gewichte nach jedem Stapel geändert werden, damit der Verlust kleiner wird.',
  help: paragraphs(
    'Stell dir den Verlust als Landschaft vor: Jede Einstellung der Gewichte ist ein Ort, der Verlust seine Höhe. Das Training sucht im Nebel ein Tal. An jedem Ort sagt der Gradient, wo es am steilsten bergauf geht; der Optimierer macht einen Schritt in die Gegenrichtung. Das ist der Gradientenabstieg.',
    'Die Lernrate ist die Länge des Schritts. Ist sie zu klein, dauert das Training ewig. Ist sie zu groß, springt es über das Tal hinweg, der Verlust steigt oder wird unendlich.',
    'SGD macht einfache Schritte. Schwung (Momentum) lässt die Schritte weiterrollen wie eine Kugel, durch kleine Mulden und enge Täler entlang. Adagrad, RMSprop, Adadelta, Adam und Adamax geben jedem Gewicht eine eigene Schrittlänge, je nachdem, wie groß seine Gradienten bisher waren. Meist nimmt man zuerst Adam.',
    'Der Gewichtsabbau (Weight Decay) macht jedes Gewicht mit jedem Schritt ein wenig kleiner; groß bleibt nur, was immer wieder gebraucht wird: ein Mittel gegen das Auswendiglernen. AdamW ist Adam mit ihm. Das Begrenzen kürzt zu große Gradienten, damit ein einzelner schlechter Stapel nicht alles umwirft.',
    'Wechselst du das Verfahren, stellt sich die Lernrate auf den dafür üblichen Wert, solange du sie nicht selbst gesetzt hast.',
    'Probier aus: drei Trainer an einem Netz, mit SGD, mit Schwung und mit Adam. Sie beginnen mit denselben Gewichten und sehen dieselben Stapel, die Kurven lassen sich also gerecht vergleichen.',
  ),
  keywords: [
    'Gradientenabstieg',
    'SGD',
    'Momentum',
    'Schwung',
    'Nesterov',
    'Adam',
    'AdamW',
    'Weight Decay',
    'Gewichtsabbau',
    'Gradient Clipping',
    'Regularisierung',
    'RMSprop',
    'Adagrad',
    'Adadelta',
    'Adamax',
    'Lernrate',
    'Lernratenplan',
    'Abklingen',
    'Optimizer',
  ],
  inputs: { schedule: 'Lernratenplan' },
  outputs: { optimizer: 'Optimierer' },
  params: {
    algorithm: {
      label: 'Verfahren',
      hint: 'Die Regel, nach der sich die Gewichte ändern. Adam lernt schnell ohne viel Einstellen; SGD zeigt am besten, was die Lernrate bewirkt.',
      options: {
        adam: 'Adam',
        adamw: 'AdamW: Adam mit Gewichtsabbau',
        sgd: 'SGD: einfache Schritte',
        momentum: 'Momentum: SGD mit Schwung',
        rmsprop: 'RMSprop',
        adagrad: 'Adagrad',
        adadelta: 'Adadelta',
        adamax: 'Adamax',
      },
    },
    learningRate: {
      label: 'Lernrate',
      hint: 'Wie weit sich die Gewichte mit jedem Stapel bewegen. Denk in Zehnerschritten: 0,1, 0,01, 0,001.',
    },
    schedule: {
      label: 'Verlauf der Rate',
      hint: 'Wie die Lernrate sinkt: gar nicht, immer wieder um einen Faktor oder entlang eines Kosinus. Große Schritte finden das Tal, kleine seinen tiefsten Punkt.',
      options: {
        constant: 'konstant',
        exponential: 'exponentiell',
        cosine: 'Kosinus',
      },
    },
    decaySteps: {
      label: 'Sinkt in Schritten',
      hint: 'Ein Schritt ist ein Stapel, und eine Epoche hat so viele, wie es Stapel gibt. In so vielen sinkt die Rate einmal um den Faktor oder den ganzen Kosinus hinab.',
    },
    decayRate: {
      label: 'Faktor',
      hint: 'Womit die Rate jedes Mal malgenommen wird. 0,5 halbiert sie, 1 lässt sie, wie sie ist.',
    },
    alpha: {
      label: 'Anteil, der bleibt',
      hint: 'Wie viel von der Rate am Ende des Kosinus noch übrig ist. Bei 0 ändert sich von da an nichts mehr.',
    },
    momentum: {
      label: 'Schwung (Momentum)',
      hint: 'Wie viel vom letzten Schritt in den nächsten weiterrollt. Üblich ist 0,9; 0 schaltet ihn aus.',
    },
    nesterov: {
      label: 'Vorausblick (Nesterov)',
      hint: 'Misst das Gefälle dort, wohin der Schwung tragen würde, und bremst früher.',
    },
    beta1: {
      label: 'Beta 1',
      hint: 'Wie langsam der Mittelwert der Gradienten folgt. 0,9 blickt etwa 10 Stapel zurück.',
    },
    beta2: {
      label: 'Beta 2',
      hint: 'Wie langsam der Mittelwert ihrer Größe folgt. 0,999 blickt etwa 1.000 Stapel zurück.',
    },
    rho: {
      label: 'Rho',
      hint: 'Wie langsam der Mittelwert der quadrierten Gradienten folgt. Größer heißt ruhiger.',
    },
    centered: {
      label: 'Zentriert',
      hint: 'Teilt durch die Streuung der Gradienten um ihren Mittelwert. Ruhiger, braucht aber etwas mehr Speicher.',
    },
    initialAccumulator: {
      label: 'Anfangssumme',
      hint: 'Damit beginnt die Summe der quadrierten Gradienten. Größer macht die ersten Schritte kleiner.',
    },
    epsilon: {
      label: 'Epsilon',
      hint: 'Eine winzige Zahl, damit nie durch null geteilt wird.',
    },
    weightDecay: {
      label: 'Gewichtsabbau (Weight Decay)',
      hint: 'Mit jedem Stapel verliert jedes Gewicht, auch jeder Bias, diesen Anteil mal Lernrate von sich. 0 schaltet ihn aus.',
    },
    clip: {
      label: 'Gradienten begrenzen',
      hint: 'Kürzt zu große Gradienten: jede Zahl für sich oder ihre Länge, wobei die Richtung bleibt: die jedes Arrays von Gewichten oder die aller als eins.',
      options: {
        none: 'nein',
        value: 'jede Zahl',
        norm: 'jedes Array',
        globalNorm: 'alle als eins',
      },
    },
    clipLimit: {
      label: 'Höchstens',
      hint: 'Wie groß eine Zahl oder wie lang ein Gradient sein darf. Was kleiner ist, bleibt, wie es ist.',
    },
  },
}
