import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { augmentation } from './augmentation.ts'

export const words: NodeWords<typeof augmentation> = {
  title: 'Augmentierung',
  summary: 'Ändert die Trainingsbilder zufällig ein wenig, in jeder Epoche neu.',
  help: paragraphs(
    'Eine 7, die schief steht oder verschoben ist, bleibt eine 7. Dieser Knoten dreht, verschiebt, schert, zoomt und spiegelt jedes Trainingsbild ein wenig, zufällig und in jeder Epoche anders. Das Netz sieht nie zweimal genau dasselbe Bild, kann die Bilder also nicht auswendig lernen und muss herausfinden, worauf es ankommt: Augmentierung wirkt gegen Überanpassung, vor allem bei wenigen Beispielen.',
    'Nur das Training sieht geänderte Bilder. Validierung und Test bleiben, wie sie sind, und auch alles, was nach dem Training gemessen oder gezeigt wird: Die Note muss von echten Bildern kommen. Auch Mittelwert und Streuung eines Skalieren-Knotens stammen von den ungeänderten Bildern.',
    'Das erste Bild ist das Original, die dahinter macht das Training in den ersten Epochen daraus. Jede Einstellung ist die größte Änderung, in beide Richtungen: Drehung 10 heißt irgendetwas von −10° bis 10°. Stelle nur so viel ein, dass du selbst noch erkennst, was das Bild zeigt: Eine 6 auf dem Kopf ist eine 9, und eine gespiegelte 3 ist keine Ziffer.',
    'Wo ein Bild wegrückt, muss etwas die Lücke füllen: das nächste Pixel, ein fester Wert, das gespiegelte Bild oder das Bild noch einmal von der anderen Seite.',
    'Das Training wird so schwerer: Die Genauigkeit beim Training sinkt, und es braucht mehr Epochen. Oft liegt sie dann unter der Genauigkeit bei der Validierung.',
    'Probier aus: Trainiere mit 500 Ziffern 20 Epochen lang, einmal mit und einmal ohne diesen Knoten, nebeneinander. Vergleiche die Genauigkeit beim Training und bei der Validierung.',
  ),
  keywords: [
    'Datenaugmentierung',
    'Datenanreicherung',
    'drehen',
    'verschieben',
    'scheren',
    'zoomen',
    'spiegeln',
    'Zufall',
    'verzerren',
    'Überanpassung',
  ],
  inputs: { data: 'Bilder' },
  outputs: { data: 'Bilder, im Training geändert' },
  params: {
    rotation: {
      label: 'Drehung (°)',
      hint: 'Dreht jedes Bild um höchstens diesen Winkel, nach links oder rechts.',
    },
    shiftIn: {
      label: 'Verschieben in',
      hint: 'Ob Verschiebungen ein Anteil des Bildes sind oder ganze Pixel.',
      options: { share: 'Anteil der Größe', pixels: 'ganzen Pixeln' },
    },
    widthShift: {
      label: 'Seitlich',
      hint: 'Verschiebt um höchstens diesen Anteil der Breite, nach links oder rechts: 0,1 ist ein Zehntel.',
    },
    heightShift: {
      label: 'Auf und ab',
      hint: 'Verschiebt um höchstens diesen Anteil der Höhe, nach oben oder unten: 0,1 ist ein Zehntel.',
    },
    widthPixels: {
      label: 'Seitlich (px)',
      hint: 'Verschiebt um weniger ganze Pixel als das, nach links oder rechts: 3 heißt bis zu 2, und 1 heißt gar nicht.',
    },
    heightPixels: {
      label: 'Auf und ab (px)',
      hint: 'Verschiebt um weniger ganze Pixel als das, nach oben oder unten: 3 heißt bis zu 2, und 1 heißt gar nicht.',
    },
    shear: {
      label: 'Scherung (°)',
      hint: 'Stellt jedes Bild um höchstens diesen Winkel schräg, wie Kursivschrift schräg steht.',
    },
    zoom: {
      label: 'Zoom',
      hint: 'Vergrößert oder verkleinert um höchstens diesen Anteil, Höhe und Breite jeweils für sich: 0,1 ist ein Zehntel.',
    },
    horizontalFlip: {
      label: 'Links und rechts tauschen',
      hint: 'Spiegelt jedes zweite Bild. Gut für Tiere und Dinge, schlecht für Ziffern und Buchstaben.',
    },
    verticalFlip: {
      label: 'Oben und unten tauschen',
      hint: 'Stellt jedes zweite Bild auf den Kopf. Gut für das, was man von oben sieht.',
    },
    fill: {
      label: 'Lücken füllen mit',
      hint: 'Was dort steht, wo das Bild weggerückt ist.',
      options: {
        nearest: 'dem nächsten Pixel',
        constant: 'einem festen Wert',
        reflect: 'dem gespiegelten Bild',
        wrap: 'der anderen Seite des Bildes',
      },
    },
    value: { label: 'Wert', hint: 'Die Zahl in den Lücken; 0 ist bei den meisten Bildern schwarz.' },
    seed: {
      label: 'Zufallszahl',
      hint: 'Eine andere Zahl gibt andere Änderungen, dieselbe immer dieselben.',
    },
  },
  messages: {
    'augments-nothing': 'Alles steht auf 0, dieser Knoten ändert also nichts. Stelle etwas höher.',
    'training-only':
      'Nur das Training sieht geänderte Bilder, in jeder Epoche andere; Validierung und Test bleiben, wie sie sind.',
    shifts:
      'Verschoben um bis zu {sideways, plural, one {# Pixel} other {# Pixel}} seitlich und {upright, plural, one {# Pixel} other {# Pixel}} nach oben oder unten.',
  },
}
