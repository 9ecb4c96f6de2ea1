import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'class-not-there': {
    en: 'This data has no class 12: it has 10 classes, counted from 0 to 9. Choose one of them.',
    de: 'Eine Klasse 12 haben diese Daten nicht: Sie haben 10 Klassen, gezählt von 0 bis 9. Wähle eine davon.',
  },
  'one-class': {
    en: 'With a single class there is nothing to tell apart. Choose at least two classes.',
    de: 'Bei einer einzigen Klasse gibt es nichts zu unterscheiden. Wähle mindestens zwei Klassen.',
  },
  'no-examples-of-class': {
    en: 'There is no training example of 2, so nothing can be learned about it. Ask the data node for more examples, or choose other classes.',
    de: 'Von 2 gibt es kein Trainingsbeispiel, darüber lässt sich also nichts lernen. Verlange im Datenknoten mehr Beispiele oder wähle andere Klassen.',
  },
}
