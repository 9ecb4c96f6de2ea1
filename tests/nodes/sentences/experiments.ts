import type { Sentence } from './sentence.ts'

/** The problems of the nodes that work without training. */
export const sentences: readonly Sentence[] = [
  [
    'filter',
    'live-window-too-large',
    'A 3×3 window does not fit into 2×7. Choose a smaller one, or a larger picture.',
    'Ein Fenster von 3×3 passt nicht in 2×7. Wähle ein kleineres oder ein größeres Bild.',
  ],
  [
    'filter',
    'too-many-to-sum',
    'This filter has kernels for 3 channels, but 16 arrive. Let it go over each channel by itself.',
    'Dieser Filter hat Kernel für 3 Kanäle, aber es kommen 16 an. Lass ihn über jeden Kanal für sich gehen.',
  ],
  [
    'filter',
    'kernels-differ',
    'The kernels of one filter must be equally large; the first is 3×3, this one 1×1.',
    'Die Kernel eines Filters müssen gleich groß sein; der erste ist 3×3, dieser 1×1.',
  ],
  [
    'example',
    'past-the-end',
    'There is no example number 500; the last one of this part has the number 499.',
    'Ein Beispiel Nummer 500 gibt es nicht; das letzte dieses Teils hat die Nummer 499.',
  ],
  [
    'example',
    'part-empty',
    'This part of the data is empty. Choose another part.',
    'Dieser Teil der Daten ist leer. Wähle einen anderen Teil.',
  ],
  [
    'channels',
    'needs-colour',
    'Only a picture in colour has three channels; this one has a single one. Switch on colour at its source.',
    'Nur ein Bild in Farbe hat drei Kanäle; dieses hat einen einzigen. Schalte an seiner Quelle die Farbe ein.',
  ],
  [
    'join-channels',
    'needs-grey',
    'A grey picture with one channel is needed here, but 3 channels arrive.',
    'Hier wird ein graues Bild mit einem Kanal gebraucht, aber es kommen 3 Kanäle an.',
  ],
  [
    'join-channels',
    'sizes-differ',
    'The three pictures must be equally large; the first is 5×5, this one 4×5.',
    'Die drei Bilder müssen gleich groß sein; das erste ist 5×5, dieses 4×5.',
  ],
  [
    'live-add',
    'shapes-differ',
    'Only pictures of equal size can be added; here 30×30×1 and 28×28×1 arrive.',
    'Nur gleich große Bilder lassen sich addieren; hier kommen 30×30×1 und 28×28×1 an.',
  ],
  [
    'live-add',
    'nothing-to-add',
    'Nothing arrives here yet. Wire at least one picture to it.',
    'Hier kommt noch nichts an. Verbinde mindestens ein Bild damit.',
  ],
  [
    'own-picture',
    'no-picture-yet',
    'No picture is chosen yet. Choose one or drop it on the button.',
    'Es ist noch kein Bild gewählt. Wähle eines oder leg es auf dem Knopf ab.',
  ],
]
