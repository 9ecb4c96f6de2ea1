import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'arrays-waiting': {
    en: 'Waits for your files: X_train.npy and y_train.npy, one .npz, idx files or a CSV of pixels.',
    de: 'Wartet auf deine Dateien: X_train.npy und y_train.npy, eine .npz, idx-Dateien oder eine CSV mit Pixeln.',
  },
  'arrays-no-examples': {
    en: 'None of these arrays is chosen as the examples for training. Choose what each of them is.',
    de: 'Keines dieser Arrays ist als Beispiele zum Trainieren gewählt. Wähle, was jedes ist.',
  },
  'arrays-no-answers': {
    en: 'There are examples for training, but their answers are missing. Choose which array has them, or bring it.',
    de: 'Es gibt Beispiele zum Trainieren, aber ihre Antworten fehlen. Wähle, welches Array sie hat, oder bring es.',
  },
  'arrays-no-pictures': {
    en: 'There are answers for testing, but their examples are missing. Choose which array has them, or bring it.',
    de: 'Es gibt Antworten zum Testen, aber ihre Beispiele fehlen. Wähle, welches Array sie hat, oder bring es.',
  },
  'arrays-empty': {
    en: 'The array of examples for training is empty, or is a single number.',
    de: 'Das Array mit den Beispielen zum Trainieren ist leer oder eine einzelne Zahl.',
  },
  'arrays-count': {
    en: 'There are 5 examples for training, but 4 answers. Both arrays must have the same length.',
    de: 'Es gibt 5 Beispiele zum Trainieren, aber 4 Antworten. Beide Arrays müssen gleich lang sein.',
  },
  'arrays-shapes-differ': {
    en: 'The examples for testing are 9×9, but those for training are 8×8. They must be alike.',
    de: 'Die Beispiele zum Testen sind 9×9, die zum Trainieren aber 8×8. Sie müssen gleich sein.',
  },
  'arrays-text-examples': {
    en: 'The examples for training are text. Networks compute with numbers; choose another array.',
    de: 'Die Beispiele zum Trainieren sind Text. Netze rechnen mit Zahlen; wähle ein anderes Array.',
  },
  'arrays-not-finite': {
    en: 'Among the numbers of the examples for training, 3 are infinite or no number at all (inf, NaN). The loss would become NaN at once. Replace them before saving, with numpy.nan_to_num for instance.',
    de: 'Unter den Zahlen der Beispiele zum Trainieren sind 3 unendlich oder gar keine Zahlen (inf, NaN). Der Loss würde sofort NaN. Ersetze sie vor dem Speichern, etwa mit numpy.nan_to_num.',
  },
  'arrays-answers-not-finite': {
    en: 'Of the answers for training, 1 is infinite or no number at all (inf, NaN). Leave these examples out before saving.',
    de: 'Von den Antworten zum Trainieren ist 1 unendlich oder gar keine Zahl (inf, NaN). Lass diese Beispiele vor dem Speichern weg.',
  },
  'arrays-shape-size': {
    en: 'An example of 28×28×1 has 784 numbers, but in the array there are 100. Choose a shape with as many.',
    de: 'Ein Beispiel mit 28×28×1 hat 784 Zahlen, im Array sind es aber 100. Wähle eine Form mit ebenso vielen.',
  },
  'arrays-answers-wide': {
    en: 'Every answer in its array is a row of 2 numbers and no one-hot. Networks here answer with one class or one number: choose an array with one answer for each example.',
    de: 'Jede Antwort ist in ihrem Array eine Reihe von 2 Zahlen und nicht one-hot. Netze antworten hier mit einer Klasse oder einer Zahl: Wähle ein Array mit einer Antwort je Beispiel.',
  },
  'arrays-answers-differ': {
    en: 'The answers of the parts are of different kinds: text, numbers, or one-hot of another width. Save all of them in the same way.',
    de: 'Die Antworten der Teile sind verschiedener Art: Text, Zahlen oder one-hot in anderer Breite. Speichere alle auf dieselbe Weise.',
  },
  'arrays-text-answers': {
    en: 'The answers are text, so they are classes and no numbers to predict.',
    de: 'Die Antworten sind Text, also Klassen und keine Zahlen zum Vorhersagen.',
  },
  'arrays-many-classes': {
    en: 'The answers are too many different numbers to be classes (more than 1,000). Let the network predict them as numbers.',
    de: 'Die Antworten sind zu viele verschiedene Zahlen, um Klassen zu sein (mehr als 1.000). Lass das Netz sie als Zahlen vorhersagen.',
  },
  'arrays-many-texts': {
    en: 'The answers are too many different texts to be classes (more than 1,000), or very long ones. Choose another array.',
    de: 'Die Antworten sind zu viele verschiedene Texte, um Klassen zu sein (mehr als 1.000), oder sehr lange. Wähle ein anderes Array.',
  },
  'arrays-one-class': {
    en: 'All answers are the same, “7”. With a single class there is nothing to tell apart; bring examples of at least two.',
    de: 'Alle Antworten sind gleich: „7“. Bei einer einzigen Klasse gibt es nichts zu unterscheiden; bring Beispiele von mindestens zweien.',
  },
  'arrays-names-count': {
    en: '3 names of classes for 2 classes: the names are not used.',
    de: '3 Namen für 2 Klassen: Die Namen werden nicht benutzt.',
  },
}
