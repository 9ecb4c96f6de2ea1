import { type Word, word } from './word.ts'

/** What networks do with pictures. */
export const PICTURE_WORDS: readonly Word[] = [
  word(
    'convolution',
    ['conv2d', 'filter', 'filter-1d'],
    [
      'Convolution',
      'A small window slides over the picture; at each place its numbers are multiplied by those of the filter and added up. So a pattern is found wherever it is.',
      'Conv2D',
    ],
    [
      'Faltung',
      'Ein kleines Fenster gleitet über das Bild; an jeder Stelle werden seine Zahlen mit denen des Filters malgenommen und zusammengezählt. So wird ein Muster gefunden, wo immer es ist.',
      'Conv2D',
      'Konvolution',
    ],
  ),
  word(
    'filter',
    ['filter', 'conv2d', 'channels'],
    [
      'Filter (kernel)',
      'The small grid of weights that slides over the picture. Each filter answers to one pattern, for example to vertical edges.',
      'kernel',
      'Sobel',
    ],
    [
      'Filter (Kernel)',
      'Das kleine Gitter aus Gewichten, das über das Bild gleitet. Jeder Filter spricht auf ein Muster an, zum Beispiel auf senkrechte Kanten.',
      'Kernel',
      'Faltungskern',
      'Sobel',
    ],
  ),
  word(
    'feature-map',
    ['feature-maps', 'conv2d'],
    [
      'Feature map',
      'The picture that a filter makes: bright where its pattern is. A layer with 16 filters makes 16 feature maps.',
      'activation map',
    ],
    [
      'Merkmalskarte',
      'Das Bild, das ein Filter macht: hell, wo sein Muster ist. Eine Schicht mit 16 Filtern macht 16 Merkmalskarten.',
      'Feature Map',
    ],
  ),
  word(
    'stride',
    ['conv2d', 'pooling', 'filter'],
    [
      'Stride',
      'How many pixels the window moves on each time. With 2 the result is half as wide and half as high.',
      'step',
    ],
    [
      'Schrittweite (Stride)',
      'Um wie viele Pixel das Fenster jedes Mal weiterrückt. Bei 2 ist das Ergebnis halb so breit und halb so hoch.',
      'Stride',
    ],
  ),
  word(
    'padding',
    ['conv2d', 'filter', 'pooling'],
    [
      'Padding',
      'Zeros around the picture, so that the window can stand on its edge too and the result stays as large (same). Without it (valid) the picture becomes smaller.',
      'same',
      'valid',
    ],
    [
      'Rand (Padding)',
      'Nullen rings um das Bild, damit das Fenster auch am Rand stehen kann und das Ergebnis gleich groß bleibt (same). Ohne sie (valid) wird das Bild kleiner.',
      'Padding',
      'same',
      'valid',
    ],
  ),
  word(
    'channel',
    ['channels', 'join-channels', 'conv2d'],
    [
      'Channel',
      'One of the layers of numbers that lie on top of one another: red, green and blue in a colour picture, later one for each feature map.',
      'RGB',
    ],
    [
      'Kanal',
      'Eine der Lagen aus Zahlen, die übereinanderliegen: Rot, Grün und Blau bei einem Farbbild, später eine je Merkmalskarte.',
      'Kanäle',
      'RGB',
    ],
  ),
  word(
    'pooling',
    ['pooling', 'live-pooling', 'global-pooling'],
    [
      'Pooling',
      'Makes pictures smaller: of each small window only the largest number or the average is kept. What was found stays, where exactly matters less.',
      'max pooling',
      'average pooling',
    ],
    [
      'Pooling',
      'Macht Bilder kleiner: Von jedem kleinen Fenster bleibt nur die größte Zahl oder der Durchschnitt. Was gefunden wurde, bleibt; wo genau, wird weniger wichtig.',
      'Max-Pooling',
      'Average-Pooling',
    ],
  ),
  word(
    'flatten',
    ['flatten'],
    [
      'Flatten',
      'Writes all numbers of a picture one after another into a row, so that a Dense layer can read them.',
    ],
    [
      'Flach machen (Flatten)',
      'Schreibt alle Zahlen eines Bildes hintereinander in eine Reihe, damit eine Dense-Schicht sie lesen kann.',
      'Flatten',
    ],
  ),
]
