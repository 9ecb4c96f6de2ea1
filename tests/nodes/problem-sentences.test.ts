import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { Language } from '../../src/graph/base/text.ts'
import type { ProblemDraft } from '../../src/graph/document/problem.ts'
import type { NodeDefinition } from '../../src/graph/node/define-node.ts'
import { EXAMPLES } from '../../testing/examples.ts'
import { sentence, WORDS } from '../../testing/words.ts'
import { runExample } from './run-example.ts'
import type { Sentence } from './sentences/sentence.ts'

/** Every problem the node types can have; those of some are in files of their own. */
const SENTENCES: readonly Sentence[] = [
  ...Object.values(
    import.meta.glob<readonly Sentence[]>('./sentences/*.ts', { eager: true, import: 'sentences' }),
  ).flatMap((sentences) => sentences ?? []),
  [
    'confusion-matrix',
    'no-classes',
    'A confusion matrix compares classes, but this data asks for numbers. Use Evaluate or Predictions instead.',
    'Eine Konfusionsmatrix vergleicht Klassen, aber diese Daten verlangen Zahlen. Nimm stattdessen eine Auswertung oder Vorhersagen.',
  ],
  [
    'digits',
    'fewer-digits',
    'For training: 20,000 are wanted, but of the chosen digits only 11,482 are left for this.',
    'Zum Trainieren: 20.000 sind gewünscht, aber von den gewählten Ziffern sind dafür nur 11.482 übrig.',
  ],
  [
    'digits',
    'one-class',
    'With a single class there is nothing to tell apart. Choose at least two digits.',
    'Bei einer einzigen Klasse gibt es nichts zu unterscheiden. Wähle mindestens zwei Ziffern.',
  ],
  [
    'evaluate',
    'part-empty',
    'This data has no test examples; the validation examples are shown instead.',
    'Diese Daten haben keine Testbeispiele; gezeigt werden stattdessen die Validierungsbeispiele.',
  ],
  [
    'evaluate',
    'no-examples',
    'This data has no examples at all. Choose some in the data node.',
    'Diese Daten haben gar keine Beispiele. Wähle im Datenknoten welche aus.',
  ],
  [
    'evaluate',
    'data-shape-differs',
    'The network was made for examples of 28×28×1, but these are 32×32×3. Wire in data of the same shape.',
    'Das Netz ist für Beispiele von 28×28×1 gemacht, diese haben 32×32×3. Verbinde Daten derselben Form.',
  ],
  [
    'evaluate',
    'data-target-differs',
    'The network learned to answer 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, but this data asks for 4, 9. Choose the same in both.',
    'Das Netz hat gelernt, mit 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 zu antworten, aber diese Daten fragen nach 4, 9. Wähle in beiden dasselbe.',
  ],
  [
    'evaluate',
    'data-scaled-differently',
    'The network learned with numbers up to 1, but these go up to 255. Scale this data in the same way.',
    'Das Netz hat mit Zahlen bis 1 gelernt, diese gehen bis 255. Skaliere diese Daten genauso.',
  ],
  [
    'optimizer',
    'learning-rate-high',
    'A learning rate of 0.5 is very high for Adam; the loss will probably jump or become infinite. Usual is 0.001.',
    'Eine Lernrate von 0,5 ist für Adam sehr hoch; der Verlust wird wahrscheinlich springen oder unendlich werden. Üblich ist 0,001.',
  ],
  [
    'optimizer',
    'learning-rate-low',
    'A learning rate of 0.00001 is very low for SGD; the network will hardly learn anything. Usual is 0.01.',
    'Eine Lernrate von 0,00001 ist für SGD sehr niedrig; das Netz wird kaum etwas lernen. Üblich ist 0,01.',
  ],
  [
    'predictions',
    'neither-right-nor-wrong',
    'Predicted numbers are never simply right or wrong, so all are shown.',
    'Vorhergesagte Zahlen sind nie einfach richtig oder falsch, darum werden alle gezeigt.',
  ],
  [
    'scale',
    'too-faint',
    'These numbers are at most 1; divided by 255 they become so small that the network can hardly tell the examples apart. Leave them as they are.',
    'Diese Zahlen sind höchstens 1; durch 255 geteilt werden sie so klein, dass das Netz die Beispiele kaum noch unterscheiden kann. Lass sie unverändert.',
  ],
  [
    'split',
    'nothing-moved',
    'Both parts are 0, so this node changes nothing. Choose how much is to be set aside.',
    'Beide Teile sind 0, dieser Knoten ändert also nichts. Wähle, wie viel beiseitegelegt werden soll.',
  ],
  [
    'split',
    'part-empty',
    '20 % of 2 training examples is less than half an example, so the validation part gets none. It takes 3 training examples to get one.',
    '20 % von 2 Trainingsbeispielen sind weniger als ein halbes Beispiel, der Teil zum Validieren bekommt also keines. Ab 3 Trainingsbeispielen wäre es eines.',
  ],
  [
    'split',
    'nothing-left',
    '2,000 of 2,000 training examples are to be moved, so none is left to train with. Choose smaller parts.',
    '2.000 von 2.000 Trainingsbeispielen sollen abgezweigt werden, zum Trainieren bleibt also keines. Wähle kleinere Teile.',
  ],
  [
    'trainer',
    'inputs-not-scaled',
    'The numbers at the input go up to 255; networks learn badly with numbers that large. Put a Scale behind the data.',
    'Die Zahlen am Eingang gehen bis 255; mit so großen Zahlen lernen Netze schlecht. Setze ein Skalieren hinter die Daten.',
  ],
  [
    'trainer',
    'classes-untrained',
    'There is no training example of virginica, so the network can never answer it. Mix the examples before some are taken away, or choose other classes.',
    'Von virginica gibt es kein Trainingsbeispiel, das Netz kann also nie mit dieser Klasse antworten. Mische die Beispiele, bevor welche weggenommen werden, oder wähle andere Klassen.',
  ],
  [
    'trainer',
    'classes-few',
    'Of virginica there are fewer than five training examples, of other classes up to 100; the network will hardly ever answer it. Collect more, or make the classes more equal in size.',
    'Von virginica gibt es weniger als fünf Trainingsbeispiele, von anderen Klassen bis zu 100; das Netz wird kaum je mit dieser Klasse antworten. Sammle mehr davon oder mache die Klassen ähnlich groß.',
  ],
  [
    'trainer',
    'averages-unsettled',
    'Training has only 12 steps. When it is asked, batch normalisation uses moving averages, and with a memory of 0.99 89 percent of them will still be what they began with: validation and answers will be worse than the training says. Lower the memory of the average to 0.77, or train at least 58 epochs.',
    'Das Training hat nur 12 Schritte. Wird das Netz befragt, nimmt die Batch-Normalisierung gleitende Mittelwerte, und bei einem Gedächtnis von 0,99 sind davon noch 89 Prozent das, womit sie begannen: Validierung und Antworten werden schlechter sein, als das Training glauben lässt. Stelle das Gedächtnis der Mittelwerte auf 0,77 herunter oder trainiere mindestens 58 Epochen.',
  ],
  [
    'trainer',
    'target-large',
    'The numbers to predict go up to 950,000; a network begins with answers around 0 and either takes very long to get there or runs off to infinity. Put a Scale target behind the data; answers stay in their own unit.',
    'Die vorherzusagenden Zahlen gehen bis 950.000; ein Netz beginnt mit Antworten um 0 und braucht entweder sehr lange bis dorthin oder läuft ins Unendliche. Setze ein „Zielwert skalieren“ hinter die Daten; Antworten bleiben in ihrer Einheit.',
  ],
  [
    'trainer',
    'target-faint',
    'The numbers to predict differ by 0.00029 at most; what a network answers at first is much larger, and they get lost in it. Put a Scale target behind the data; answers stay in their own unit.',
    'Die vorherzusagenden Zahlen unterscheiden sich höchstens um 0,00029; was ein Netz anfangs antwortet, ist viel größer, und sie gehen darin unter. Setze ein „Zielwert skalieren“ hinter die Daten; Antworten bleiben in ihrer Einheit.',
  ],
  [
    'trainer',
    'target-indistinct',
    'Networks compute with seven digits: the numbers to predict 1,700,000,000 and 1,700,000,060 are one and the same for them. Put a Scale target behind the data, so that they are counted from their mean.',
    'Netze rechnen mit sieben Stellen: Die vorherzusagenden Zahlen 1.700.000.000 und 1.700.000.060 sind für sie ein und dieselbe. Setze ein „Zielwert skalieren“ hinter die Daten, dann werden sie vom Mittelwert aus gezählt.',
  ],
  [
    'trainer',
    'inputs-indistinct',
    'Networks compute with seven digits: in “time”, 1,700,000,000 and 1,700,000,060 are one and the same for them. Put a Scale behind the data that standardises each column, so that they are counted from their mean.',
    'Netze rechnen mit sieben Stellen: In „Zeit“ sind 1.700.000.000 und 1.700.000.060 für sie ein und dieselbe Zahl. Setze ein Skalieren hinter die Daten, das jede Spalte standardisiert, dann werden sie vom Mittelwert aus gezählt.',
  ],
  [
    'trainer',
    'sigmoid-for-many',
    'The 10 sigmoid outputs are each between 0 and 1, but together not 1, so they are no probabilities of 10 classes. Choose softmax for the last layer. (If you mean it, choose the loss yourself with a Loss node.)',
    'Die 10 Sigmoid-Ausgaben liegen jede für sich zwischen 0 und 1, ergeben zusammen aber nicht 1; Wahrscheinlichkeiten für 10 Klassen sind das nicht. Wähle Softmax für die letzte Schicht. (Willst du es so, dann wähle den Verlust selbst mit einem Knoten „Verlustfunktion“.)',
  ],
  [
    'trainer',
    'no-validation',
    'Validation is on, but the data has no validation examples. Put a Split behind the data, or switch validation off.',
    'Es soll validiert werden, aber die Daten haben keine Validierungsbeispiele. Setze ein Aufteilen hinter die Daten oder schalte das Validieren aus.',
  ],
  [
    'trainer',
    'batch-exceeds-data',
    'A batch of 5,000 is larger than the 2,000 training examples, so every epoch is a single step. Use at most 2,000.',
    'Ein Stapel von 5.000 ist größer als die 2.000 Trainingsbeispiele, jede Epoche ist also ein einziger Schritt. Nimm höchstens 2.000.',
  ],
  [
    'trainer',
    'patience-too-long',
    'Early stopping compares with the first epoch and then waits 5 epochs; training has only 3, so it can never end sooner.',
    'Frühes Anhalten vergleicht mit der ersten Epoche und wartet dann 5 Epochen; das Training hat nur 3, es kann also nie früher enden.',
  ],
  [
    'trainer',
    'monitor-not-measured',
    'Early stopping watches the validation, but nothing is measured there. Watch the loss in training, or set validation examples aside.',
    'Frühes Anhalten beobachtet die Validierung, aber dort wird nichts gemessen. Beobachte den Verlust beim Training oder lege Validierungsbeispiele beiseite.',
  ],
  [
    'trainer',
    'monitor-needs-classes',
    'Accuracy exists for classes only; this data asks for numbers. Watch a loss instead.',
    'Genauigkeit gibt es nur bei Klassen; diese Daten verlangen Zahlen. Beobachte stattdessen einen Verlust.',
  ],
  [
    'trainer',
    'no-training-examples',
    'This data has no training examples, so there is nothing to practise with. Choose some in the data node.',
    'Diese Daten haben keine Trainingsbeispiele, es gibt also nichts zum Üben. Wähle im Datenknoten welche aus.',
  ],
  [
    'trainer',
    'output-not-flat',
    'The network ends in 26×26×16; training needs a flat row of numbers. Put a Flatten and a Dense layer at the end.',
    'Das Netz endet in 26×26×16; zum Trainieren braucht es eine flache Reihe von Zahlen. Setze Flatten und eine Dense-Schicht ans Ende.',
  ],
  [
    'trainer',
    'loss-needs-one-unit',
    'Binary cross-entropy needs one unit and two classes; here are 10 units and 10 classes. Choose categorical cross-entropy.',
    'Binäre Kreuzentropie braucht eine Einheit und zwei Klassen; hier sind es 10 Einheiten und 10 Klassen. Wähle kategoriale Kreuzentropie.',
  ],
  [
    'trainer',
    'nothing-to-train',
    'No layer of this network has weights, so there is nothing to train. Put in a Dense or a convolution layer.',
    'Keine Schicht dieses Netzes hat Gewichte, es gibt also nichts zu trainieren. Setze eine Dense-Schicht oder eine Faltung ein.',
  ],
  [
    'trainer',
    'network-too-large',
    'This network has 180,000,000 weights; training it would need about 3,600 MB of memory. Use fewer filters or units, or more pooling.',
    'Dieses Netz hat 180.000.000 Gewichte; das Training bräuchte etwa 3.600 MB Speicher. Nimm weniger Filter oder Einheiten oder mehr Pooling.',
  ],
  [
    'trainer',
    'batch-too-large',
    'A batch of 1,000 needs about 8,006 MB for the intermediate results. Use smaller batches, at most about 249.',
    'Ein Stapel von 1.000 braucht etwa 8.006 MB für die Zwischenergebnisse. Nimm kleinere Stapel, höchstens etwa 249.',
  ],
  [
    'trainer',
    'example-too-large',
    'Even a single example would need about 2,400 MB for the intermediate results. Use fewer filters, more pooling or a larger stride.',
    'Schon ein einziges Beispiel bräuchte etwa 2.400 MB für die Zwischenergebnisse. Nimm weniger Filter, mehr Pooling oder eine größere Schrittweite.',
  ],
]

describe('the problems of the node types', () => {
  it.each(SENTENCES)('%s: “%s” is said in both languages', (type, code, en, de) => {
    const definition = registry.get(type)
    if (!definition) throw new Error(`no such node type: ${type}`)
    const draft = firstWith(definition, code)
    expect(said(draft, definition, 'en')).toBe(en)
    expect(said(draft, definition, 'de')).toBe(de)
  })

  it('are all in this list', () => {
    const listed = new Set(SENTENCES.map(([, code]) => code))
    const possible = [...registry.values()].flatMap((definition) =>
      (EXAMPLES[definition.type] ?? []).flatMap((example) => example.problems ?? []),
    )
    for (const code of possible) expect(listed).toContain(code)
  })
})

function firstWith(definition: NodeDefinition, code: string): ProblemDraft {
  for (const example of EXAMPLES[definition.type] ?? []) {
    const draft = runExample(definition, example).problems?.find((problem) => problem.code === code)
    if (draft) return draft
  }
  throw new Error(`no example of ${definition.type} has the problem ${code}`)
}

function said(draft: ProblemDraft, definition: NodeDefinition, language: Language): string {
  const param = WORDS[language].nodes[definition.type]?.params[draft.param ?? '']?.label ?? ''
  return sentence({ severity: 'error', ...draft, values: { param, ...draft.values } }, language, definition)
}
