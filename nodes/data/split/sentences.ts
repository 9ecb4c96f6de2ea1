import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'part-lacks-classes': {
    en: 'The examples come sorted by class, and they are not mixed: of 3 classes the validation part lacks setosa, versicolor. What is measured there says nothing about them. Mix them before splitting.',
    de: 'Die Beispiele kommen nach Klassen sortiert und werden nicht gemischt: Von 3 Klassen fehlen im Validierungsteil setosa, versicolor. Was dort gemessen wird, sagt nichts über diese Klassen. Mische vor dem Aufteilen.',
  },
  'classes-rare': {
    en: 'Of virginica there are so few examples that the validation part may get none, mixed or not. What is measured there says little about this class; choose a larger part, or collect more examples.',
    de: 'Von virginica gibt es so wenige Beispiele, dass der Validierungsteil vielleicht keines bekommt, gemischt oder nicht. Was dort gemessen wird, sagt wenig über diese Klasse; wähle einen größeren Teil oder sammle mehr Beispiele.',
  },
  'nothing-moved': {
    en: 'Both parts are 0, so this node changes nothing. Choose how much is to be set aside.',
    de: 'Beide Teile sind 0, dieser Knoten ändert also nichts. Wähle, wie viel beiseitegelegt werden soll.',
  },
  'part-empty': {
    en: '20 % of 2 training examples is less than half an example, so the validation part gets none. It takes 3 training examples to get one.',
    de: '20 % von 2 Trainingsbeispielen sind weniger als ein halbes Beispiel, der Teil zum Validieren bekommt also keines. Ab 3 Trainingsbeispielen wäre es eines.',
  },
  'nothing-left': {
    en: '2,000 of 2,000 training examples are to be moved, so none is left to train with. Choose smaller parts.',
    de: '2.000 von 2.000 Trainingsbeispielen sollen abgezweigt werden, zum Trainieren bleibt also keines. Wähle kleinere Teile.',
  },
}
