import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { arrays } from './arrays.ts'

const PART = '{part, select, train {zum Trainieren} validation {zum Validieren} other {zum Testen}}'

export const words: NodeWords<typeof arrays> = {
  title: 'Eigene Arrays',
  summary: 'Beispiele aus eigenen Arrays: Dateien von NumPy, idx-Dateien oder eine CSV-Datei mit Pixeln.',
  help: paragraphs(
    'Wer mit NumPy, Keras oder PyTorch arbeitet, hat Daten als Arrays: eines mit allen Beispielen, eines mit ihren Antworten. Zieh die Dateien auf diese Seite oder wähle sie hier aus; was darin steht, bleibt in diesem Browser, auf diesem Computer.',
    'Übliche Namen werden erkannt: X_train.npy, y_train.npy, X_val.npy, y_val.npy, X_test.npy, y_test.npy; eine .npz mit solchen Namen, wie mnist.npz sie hat; train-images-idx3-ubyte und die anderen idx-Dateien von MNIST, gepackt oder nicht; eine CSV-Datei wie train.csv von Kaggle, mit einem Label und seinen Pixeln in jeder Zeile. Sonst wählst du, was jedes Array ist.',
    'In jedem Array stehen die Beispiele vorn: n×28×28 sind n graue Bilder, n×32×32×3 farbige, n×784 flache. Bilder, deren Kanäle vorn stehen, wie PyTorch sie hat, werden umgestellt.',
    'Antworten dürfen ganze Zahlen, Wörter oder one-hot sein (eine Reihe Nullen mit einer einzigen 1): Dann sind es Klassen. Andere Zahlen sollen vorhergesagt werden, wie sie sind; das ist eine Regression.',
    'Fehlen Arrays zum Validieren oder Testen, setze ein Aufteilen dahinter. Bytes von 0 bis 255 bleiben, wie sie sind; Netze lernen mit kleinen Zahlen viel besser, also gehört auch ein Skalieren dahinter.',
    'Arrays mit Python-Objekten werden nie gelesen: Eine solche Datei kann jedes Programm ausführen. Auf der Kommandozeile nimmt „faltwerk run“ solche Dateien aus einem Ordner: --files ORDNER.',
  ),
  keywords: [
    'NumPy',
    'npy',
    'npz',
    'idx',
    'CSV',
    'Kaggle',
    'MNIST',
    'Datensatz',
    'eigene Daten',
    'eigene Dateien',
    'Import',
    'Keras',
    'PyTorch',
    'Tensor',
  ],
  inputs: {},
  outputs: { data: 'Beispiele' },
  params: {
    arrays: {
      label: 'Arrays',
      hint: 'Die Arrays und wofür jedes da ist: Beispiele oder Antworten, zum Trainieren, Validieren oder Testen.',
    },
  },
  messages: {
    'arrays-waiting':
      'Wartet auf deine Dateien: X_train.npy und y_train.npy, eine .npz, idx-Dateien oder eine CSV mit Pixeln.',
    'arrays-no-examples':
      'Keines dieser Arrays ist als Beispiele zum Trainieren gewählt. Wähle, was jedes ist.',
    'arrays-no-answers': `Es gibt Beispiele ${PART}, aber ihre Antworten fehlen. Wähle, welches Array sie hat, oder bring es.`,
    'arrays-no-pictures': `Es gibt Antworten ${PART}, aber ihre Beispiele fehlen. Wähle, welches Array sie hat, oder bring es.`,
    'arrays-empty': `Das Array mit den Beispielen ${PART} ist leer oder eine einzelne Zahl.`,
    'arrays-count': `Es gibt {examples, number} Beispiele ${PART}, aber {answers, number} Antworten. Beide Arrays müssen gleich lang sein.`,
    'arrays-shapes-differ': `Die Beispiele ${PART} sind {shape}, die zum Trainieren aber {train}. Sie müssen gleich sein.`,
    'arrays-text-examples': `Die Beispiele ${PART} sind Text. Netze rechnen mit Zahlen; wähle ein anderes Array.`,
    'arrays-not-finite': `Unter den Zahlen der Beispiele ${PART} {count, plural, one {ist # unendlich oder gar keine Zahl} other {sind # unendlich oder gar keine Zahlen}} (inf, NaN). Der Loss würde sofort NaN. Ersetze sie vor dem Speichern, etwa mit numpy.nan_to_num.`,
    'arrays-answers-not-finite': `Von den Antworten ${PART} {count, plural, one {ist # unendlich oder gar keine Zahl} other {sind # unendlich oder gar keine Zahlen}} (inf, NaN). Lass diese Beispiele vor dem Speichern weg.`,
    'arrays-shape-size':
      'Ein Beispiel mit {shape} hat {wanted, number} Zahlen, im Array sind es aber {given, number}. Wähle eine Form mit ebenso vielen.',
    'arrays-answers-wide':
      'Jede Antwort ist in ihrem Array eine Reihe von {numbers, number} Zahlen und nicht one-hot. Netze antworten hier mit einer Klasse oder einer Zahl: Wähle ein Array mit einer Antwort je Beispiel.',
    'arrays-answers-differ':
      'Die Antworten der Teile sind verschiedener Art: Text, Zahlen oder one-hot in anderer Breite. Speichere alle auf dieselbe Weise.',
    'arrays-text-answers': 'Die Antworten sind Text, also Klassen und keine Zahlen zum Vorhersagen.',
    'arrays-many-classes':
      'Die Antworten sind zu viele verschiedene Zahlen, um Klassen zu sein (mehr als 1.000). Lass das Netz sie als Zahlen vorhersagen.',
    'arrays-many-texts':
      'Die Antworten sind zu viele verschiedene Texte, um Klassen zu sein (mehr als 1.000), oder sehr lange. Wähle ein anderes Array.',
    'arrays-one-class':
      'Alle Antworten sind gleich: „{label}“. Bei einer einzigen Klasse gibt es nichts zu unterscheiden; bring Beispiele von mindestens zweien.',
    'arrays-names-count':
      '{names, plural, one {# Name} other {# Namen}} für {classes, plural, one {# Klasse} other {# Klassen}}: Die Namen werden nicht benutzt.',
    'arrays-flat': '{numbers, number} Zahlen in einer Reihe gelten als Bild mit {shape}.',
    'arrays-channels-first': 'Die Kanäle stehen im Array vorn ({stored}); sie kommen ans Ende: {shape}.',
  },
}
