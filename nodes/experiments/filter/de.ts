import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { windowWords } from '../../layers/de.ts'
import type { filter } from './filter.ts'

export const words: NodeWords<typeof filter> = {
  title: 'Filter',
  summary: 'Schiebt eine kleine Tabelle aus Zahlen über ein Bild und rechnet ein neues Bild aus.',
  help: paragraphs(
    'Der Filter, auch Kernel genannt, liegt auf einem Ausschnitt des Bildes. Jede seiner Zahlen wird mit dem Pixel darunter malgenommen, und die Produkte werden zusammengezählt: Das ist eine Zahl des neuen Bildes. Dann rückt er um ein Pixel weiter und macht dasselbe noch einmal. Das ist eine Faltung, und mehr tut eine Schicht Conv2D auch nicht.',
    'Was der Filter findet, hängt von seinen Zahlen ab. Mit 1 links, 0 in der Mitte und −1 rechts heben sich gleiche Pixel auf: Das Ergebnis ist 0, wo sich nichts ändert, positiv, wo es nach rechts dunkler wird, und negativ, wo es heller wird. Er findet senkrechte Kanten. Das Ergebnis heißt Feature-Map.',
    'Wähle einen Filter und ändere seine Zahlen einzeln. Das Bild folgt sofort. Zeig auf eine Zahl des Ergebnisses, und du siehst das Fenster, aus dem sie kommt, jedes Produkt und die Summe. Ein Netz beginnt hier mit zufälligen Zahlen und findet nützliche durch Training.',
    'In Farbe gibt es drei Kanäle. Entweder geht der Filter über jeden für sich, oder er hat, wie in einem Netz, für jeden Kanal einen eigenen Kernel und zählt die drei Ergebnisse zu einer einzigen Zahl zusammen.',
    'Mit Schrittweite 2 rückt der Filter um zwei Pixel weiter, das Ergebnis ist halb so hoch und breit. Ohne Rand schrumpft es etwas, mit einem Rand aus Nullen bleibt es gleich groß. Teiler und Verschiebung halten die Zahlen in einem handlichen Bereich: Neun Einsen, geteilt durch 9, ergeben den Mittelwert.',
    'Probier aus: Nimm „senkrechte Kanten“ und dreh den Filter um eine Vierteldrehung. Bau einen Filter, der schräge Kanten findet. Was macht ein Filter, dessen Zahlen zusammen 1 ergeben?',
  ),
  keywords: [
    'Kernel',
    'Faltung',
    'Convolution',
    'Conv2D',
    'Kanten',
    'schärfen',
    'weichzeichnen',
    'Relief',
    'Sobel',
    'Feature-Map',
  ],
  inputs: { input: 'Bild' },
  outputs: { output: 'Gefiltertes Bild' },
  params: {
    preset: {
      label: 'Art',
      hint: 'Filter, die oft gebraucht werden. Wählst du einen, stehen seine Zahlen da; ändere sie, wie du willst.',
      options: {
        'vertical-edges': 'senkrechte Kanten',
        'horizontal-edges': 'waagerechte Kanten',
        edges: 'Kanten ringsum',
        sharpen: 'schärfen',
        blur: 'weich: Mittelwert',
        gauss: 'sanft weich: nach Gauß',
        emboss: 'Relief',
        'sobel-x': 'Sobel waagerecht',
        'sobel-y': 'Sobel senkrecht',
        identity: 'nichts ändern',
      },
    },
    kernel: {
      label: 'Zahlen',
      hint: 'Die Zahlen, mit denen die Pixel malgenommen werden. Von 1×1 bis 7×7.',
    },
    channels: {
      label: 'Kanäle',
      hint: 'Ob der Filter über jeden Kanal für sich geht oder für jeden einen eigenen Kernel hat und die Ergebnisse zusammenzählt wie eine Schicht Conv2D.',
      options: { each: 'jeder für sich', sum: 'zusammenzählen (wie Conv2D)' },
    },
    kernel2: {
      label: 'Zahlen für Kanal 2',
      hint: 'Für Grün. Solange du sie nicht änderst, die von Kanal 1.',
    },
    kernel3: {
      label: 'Zahlen für Kanal 3',
      hint: 'Für Blau. Solange du sie nicht änderst, die von Kanal 1.',
    },
    divisor: {
      label: 'Teilen durch',
      hint: 'Dadurch wird die Summe geteilt. 9 macht aus neun Einsen den Mittelwert.',
    },
    bias: { label: 'Dazuzählen', hint: 'Wird am Ende dazugezählt, wie der Bias eines Neurons.' },
    stride: {
      ...windowWords.stride,
      hint: 'Um wie viele Pixel der Filter weiterrückt, nach rechts und nach unten.',
    },
    padding: windowWords.padding,
  },
  messages: {
    'too-many-to-sum':
      'Dieser Filter hat Kernel für {most} Kanäle, aber es kommen {channels} an. Lass ihn über jeden Kanal für sich gehen.',
    'kernels-differ':
      'Die Kernel eines Filters müssen gleich groß sein; der erste ist {first}, dieser {other}.',
    'own-numbers': 'Die Zahlen sind deine eigenen, nicht mehr die des oben gewählten Filters.',
    'adds-channels':
      'Jeder der {channels} Kanäle hat seinen eigenen Kernel; die {channels} Ergebnisse werden zu einer Zahl zusammengezählt.',
  },
}
