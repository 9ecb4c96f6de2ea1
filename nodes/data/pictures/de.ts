import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { pictures } from './pictures.ts'

export const words: NodeWords<typeof pictures> = {
  title: 'Eigene Bilder',
  summary: 'Deine eigenen Bilder, in Klassen sortiert: aus Dateien, Ordnern oder der Kamera.',
  help: paragraphs(
    'Bring dem Netz bei, was du willst: deine Schrauben, Gesichter, Blätter. Lege für alles, was es unterscheiden soll, eine Klasse an und gib ihr Bilder: Dateien, einen ganzen Ordner, ein Zip oder gleich aus der Kamera. Wählst du einen Ordner, in dem für jede Klasse ein Ordner liegt, heißen die Klassen wie diese Ordner.',
    'Ordner mit den Namen train, validation (oder val) und test bestimmen, zu welchem Teil ein Bild gehört. Alle anderen Bilder teilt dieser Knoten auf: von jeder Klasse den Anteil, den du wählst, auf ganze Bilder gerundet, aber mindestens eines bleibt zum Trainieren. Welche das sind, entscheidet die Mischzahl; dieselbe Zahl wählt immer dieselben Bilder, und ein neues Bild verschiebt kaum ein anderes.',
    'Alle Bilder werden auf eine Größe gebracht. Haben ihre Seiten ein anderes Verhältnis, wird die Mitte ausgeschnitten, oder es kommt Schwarz darum, oder sie werden verzerrt. Kleine Bilder trainieren viel schneller: Fang mit 64×64 oder weniger an, und nimm Grau, wo Farbe nichts sagt.',
    'JPEG, PNG, GIF, WebP, AVIF und BMP sind lesbar. Die Bilder bleiben in diesem Browser, auf diesem Computer, und werden nirgendwohin geschickt. Von einem großen wird so viel behalten, dass die längere Seite 512 Pixel hat.',
    'Nimm jede Klasse von vielen Seiten auf, bei verschiedenem Licht und vor verschiedenen Hintergründen; sonst lernt das Netz den Hintergrund. Etwa 50 von jeder Klasse sind ein guter Anfang. Dasselbe Bild zweimal, einmal zum Trainieren und einmal zum Testen, lässt den Test besser aussehen, als er ist.',
    'Probier aus: Bring dem Netz zwei Dinge vor derselben Wand bei und zeig ihm dann eines davon anderswo. Erkennt es das noch?',
  ),
  keywords: [
    'eigene Bilder',
    'eigene Daten',
    'Fotos',
    'Kamera',
    'Ordner',
    'hochladen',
    'Datensatz',
    'JPEG',
    'PNG',
    'Klassen',
    'Zip',
    'Bilderkennung',
  ],
  inputs: {},
  outputs: { data: 'Beispiele' },
  params: {
    collection: {
      label: 'Bilder',
      hint: 'Die Bilder und ihre Klassen.',
    },
    size: {
      label: 'Größe',
      hint: 'Höhe und Breite, auf die alle Bilder gebracht werden, in Pixeln. Kleinere trainieren schneller.',
    },
    colour: {
      label: 'Farben',
      hint: 'In Farbe hat jedes Pixel drei Zahlen, für Rot, Grün und Blau; in Grau eine, seine Helligkeit.',
      options: { colour: 'Farbe', grey: 'Grau' },
    },
    fit: {
      label: 'Bei anderer Form',
      hint: 'Was mit Bildern geschieht, deren Seiten ein anderes Verhältnis haben. Ausschneiden lässt die Ränder weg, schwarze Balken lassen nichts weg, Verzerren ändert die Formen.',
      options: { crop: 'Mitte ausschneiden', letterbox: 'schwarze Balken', stretch: 'verzerren' },
    },
    parts: {
      label: 'Teile',
      hint: 'Ob die Ordner train, validation und test entscheiden oder alle Bilder neu aufgeteilt werden.',
      options: { given: 'wie die Ordner sagen', divided: 'alle aufteilen' },
    },
    validationPercent: {
      label: 'Validierung (%)',
      hint: 'Dieser Anteil jeder Klasse wird für den Blick während des Trainings beiseitegelegt, wo kein Ordner entscheidet.',
    },
    testPercent: {
      label: 'Test (%)',
      hint: 'Dieser Anteil jeder Klasse wird für die Endnote beiseitegelegt, wo kein Ordner entscheidet.',
    },
    seed: {
      label: 'Mischzahl',
      hint: 'Eine andere Zahl wählt andere Bilder für die Teile, dieselbe immer dieselben.',
    },
  },
  messages: {
    'pictures-awaited':
      'Wartet auf Bilder: ein Ordner mit einem Ordner für jede Klasse (schrauben/sechskant/1.jpg, schrauben/schlitz/1.jpg …), einzelne Dateien, ein Zip oder die Kamera.',
    'pictures-one-class':
      'Alle Bilder sind in der Klasse „{name}“. Bei einer einzigen Klasse gibt es nichts zu unterscheiden; gib einer anderen Bilder.',
    'pictures-memory':
      '{count, number} Bilder von {height}×{width} brauchen {megabytes, number} MB, möglich sind {most, number} MB. Wähle eine kleinere Größe oder Grau.',
    'pictures-class-empty':
      '{names}: In {count, plural, one {dieser Klasse} other {diesen Klassen}} ist noch kein Bild, sie {count, plural, one {macht} other {machen}} also nicht mit.',
    'pictures-few':
      'Von {names} gibt es weniger als {few, number} Bilder. Was mit so wenigen gemessen wird, ist vor allem Zufall; nimm etwa 50 von jeder Klasse auf.',
    'pictures-uneven':
      'Von „{most}“ gibt es {many, number} Bilder, von „{least}“ nur {few, number}. Ein Netz antwortet gern, was es am häufigsten gesehen hat; nimm von jeder Klasse etwa gleich viele auf.',
    'pictures-in-parts':
      '{count, plural, one {# Bild ist} other {# Bilder sind}} mit genau denselben Bytes in mehr als einem Teil. Womit ein Netz geübt hat, das kennt es; Validierung und Test werden also zu gut ausfallen.',
    'pictures-in-classes':
      '{count, plural, one {# Bild ist} other {# Bilder sind}} mit genau denselben Bytes in mehr als einer Klasse. Beides kann das Netz nicht lernen; lass es nur in der richtigen.',
    'pictures-repeated':
      '{count, plural, one {# Bild ist} other {# Bilder sind}} mit genau denselben Bytes mehrmals da. Kommt eines davon ins Training und ein anderes in den Test, werden die Ergebnisse zu gut.',
    'picture-parts':
      '{train, number} zum Trainieren, {validation, number} zum Validieren, {test, number} zum Testen.',
  },
}
