import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'inputs-not-scaled': {
    en: 'The numbers at the input go up to 255; networks learn badly with numbers that large. Put a Scale behind the data.',
    de: 'Die Zahlen am Eingang gehen bis 255; mit so großen Zahlen lernen Netze schlecht. Setze ein Skalieren hinter die Daten.',
  },
  'classes-untrained': {
    en: 'There is no training example of virginica, so the network can never answer it. Mix the examples before some are taken away, or choose other classes.',
    de: 'Von virginica gibt es kein Trainingsbeispiel, das Netz kann also nie mit dieser Klasse antworten. Mische die Beispiele, bevor welche weggenommen werden, oder wähle andere Klassen.',
  },
  'classes-few': {
    en: 'Of virginica there are fewer than five training examples, of other classes up to 100; the network will hardly ever answer it. Collect more, or make the classes more equal in size.',
    de: 'Von virginica gibt es weniger als fünf Trainingsbeispiele, von anderen Klassen bis zu 100; das Netz wird kaum je mit dieser Klasse antworten. Sammle mehr davon oder mache die Klassen ähnlich groß.',
  },
  'averages-unsettled': {
    en: 'Training has only 12 steps. When it is asked, batch normalisation uses moving averages, and with a memory of 0.99 89 percent of them will still be what they began with: validation and answers will be worse than the training says. Lower the memory of the average to 0.77, or train at least 58 epochs.',
    de: 'Das Training hat nur 12 Schritte. Wird das Netz befragt, nimmt die Batch-Normalisierung gleitende Mittelwerte, und bei einem Gedächtnis von 0,99 sind davon noch 89 Prozent das, womit sie begannen: Validierung und Antworten werden schlechter sein, als das Training glauben lässt. Stelle das Gedächtnis der Mittelwerte auf 0,77 herunter oder trainiere mindestens 58 Epochen.',
  },
  'schedule-too-late': {
    en: 'Training ends after 320 steps, before the schedule lowers the learning rate for the first time, after 384. Train longer, or lower it sooner.',
    de: 'Das Training endet nach 320 Schritten, bevor der Plan die Lernrate zum ersten Mal senkt: nach 384. Trainiere länger oder senke sie früher.',
  },
  'schedule-not-measured': {
    en: 'The schedule of the learning rate watches a number that is not measured here, so it will never lower the rate. Let it watch the loss in training.',
    de: 'Der Lernratenplan beobachtet eine Zahl, die hier nicht gemessen wird; er wird die Rate also nie senken. Lass ihn den Verlust beim Training beobachten.',
  },
  'schedule-patience': {
    en: 'The schedule compares with the first epoch and then waits 3 epochs before it lowers the learning rate; training has only 4.',
    de: 'Der Lernratenplan vergleicht mit der ersten Epoche und wartet dann 3 Epochen, bevor er die Lernrate senkt; das Training hat nur 4.',
  },
  'schedule-warm-up-long': {
    en: 'The warm-up of the learning rate lasts 640 steps, and training ends after 320: the rate never gets to its full height. Warm up for a shorter time, or train longer.',
    de: 'Das Aufwärmen der Lernrate dauert 640 Schritte, und das Training endet nach 320: Die Rate erreicht nie ihre volle Höhe. Wärme kürzer auf oder trainiere länger.',
  },
  'schedule-cut-off': {
    en: 'Training ends after 320 steps, before the learning rate has come to its end, after 640. Let the schedule last the whole training, or train longer.',
    de: 'Das Training endet nach 320 Schritten, bevor die Lernrate an ihrem Ende ist: nach 640. Lass den Plan das ganze Training dauern oder trainiere länger.',
  },
  'schedule-over-early': {
    en: 'After 160 of 320 steps the learning rate has come to almost nothing: what follows is trained in vain. Let the schedule last the whole training.',
    de: 'Nach 160 von 320 Schritten ist von der Lernrate fast nichts mehr übrig: Was danach kommt, ist umsonst trainiert. Lass den Plan das ganze Training dauern.',
  },
  'schedule-lowest-rate': {
    en: 'The lowest rate of the schedule, 0.01, is not below the optimizer’s, 0.001: it can never lower it.',
    de: 'Die kleinste Rate des Lernratenplans, 0,01, ist nicht kleiner als die des Optimierers, 0,001: Er kann sie nie senken.',
  },
  'schedule-stopped-before': {
    en: 'Early stopping waits 3 epochs for an improvement, and the schedule 3 epochs before it lowers the learning rate: training as good as always ends before the rate falls. Let early stopping wait longer than the schedule.',
    de: 'Frühes Anhalten wartet 3 Epochen auf eine Verbesserung, der Lernratenplan 3 Epochen, bevor er die Lernrate senkt: Das Training endet so gut wie immer, bevor die Rate sinkt. Lass das frühe Anhalten länger warten als den Plan.',
  },
  'target-large': {
    en: 'The numbers to predict go up to 950,000; a network begins with answers around 0 and either takes very long to get there or runs off to infinity. Put a Scale target behind the data; answers stay in their own unit.',
    de: 'Die vorherzusagenden Zahlen gehen bis 950.000; ein Netz beginnt mit Antworten um 0 und braucht entweder sehr lange bis dorthin oder läuft ins Unendliche. Setze ein „Zielwert skalieren“ hinter die Daten; Antworten bleiben in ihrer Einheit.',
  },
  'target-faint': {
    en: 'The numbers to predict differ by 0.00029 at most; what a network answers at first is much larger, and they get lost in it. Put a Scale target behind the data; answers stay in their own unit.',
    de: 'Die vorherzusagenden Zahlen unterscheiden sich höchstens um 0,00029; was ein Netz anfangs antwortet, ist viel größer, und sie gehen darin unter. Setze ein „Zielwert skalieren“ hinter die Daten; Antworten bleiben in ihrer Einheit.',
  },
  'target-indistinct': {
    en: 'Networks compute with seven digits: the numbers to predict 1,700,000,000 and 1,700,000,060 are one and the same for them. Put a Scale target behind the data, so that they are counted from their mean.',
    de: 'Netze rechnen mit sieben Stellen: Die vorherzusagenden Zahlen 1.700.000.000 und 1.700.000.060 sind für sie ein und dieselbe. Setze ein „Zielwert skalieren“ hinter die Daten, dann werden sie vom Mittelwert aus gezählt.',
  },
  'inputs-indistinct': {
    en: 'Networks compute with seven digits: in “time”, 1,700,000,000 and 1,700,000,060 are one and the same for them. Put a Scale behind the data that standardises each column, so that they are counted from their mean.',
    de: 'Netze rechnen mit sieben Stellen: In „Zeit“ sind 1.700.000.000 und 1.700.000.060 für sie ein und dieselbe Zahl. Setze ein Skalieren hinter die Daten, das jede Spalte standardisiert, dann werden sie vom Mittelwert aus gezählt.',
  },
  'sigmoid-for-many': {
    en: 'The 10 sigmoid outputs are each between 0 and 1, but together not 1, so they are no probabilities of 10 classes. Choose softmax for the last layer. (If you mean it, choose the loss yourself with a Loss node.)',
    de: 'Die 10 Sigmoid-Ausgaben liegen jede für sich zwischen 0 und 1, ergeben zusammen aber nicht 1; Wahrscheinlichkeiten für 10 Klassen sind das nicht. Wähle Softmax für die letzte Schicht. (Willst du es so, dann wähle den Verlust selbst mit einem Knoten „Verlustfunktion“.)',
  },
  'no-validation': {
    en: 'Validation is on, but the data has no validation examples. Put a Split behind the data, or switch validation off.',
    de: 'Es soll validiert werden, aber die Daten haben keine Validierungsbeispiele. Setze ein Aufteilen hinter die Daten oder schalte das Validieren aus.',
  },
  'batch-exceeds-data': {
    en: 'A batch of 5,000 is larger than the 2,000 training examples, so every epoch is a single step. Use at most 2,000.',
    de: 'Ein Stapel von 5.000 ist größer als die 2.000 Trainingsbeispiele, jede Epoche ist also ein einziger Schritt. Nimm höchstens 2.000.',
  },
  'patience-too-long': {
    en: 'Early stopping compares with the first epoch and then waits 5 epochs; training has only 3, so it can never end sooner.',
    de: 'Frühes Anhalten vergleicht mit der ersten Epoche und wartet dann 5 Epochen; das Training hat nur 3, es kann also nie früher enden.',
  },
  'monitor-not-measured': {
    en: 'Early stopping watches the validation, but nothing is measured there. Watch the loss in training, or set validation examples aside.',
    de: 'Frühes Anhalten beobachtet die Validierung, aber dort wird nichts gemessen. Beobachte den Verlust beim Training oder lege Validierungsbeispiele beiseite.',
  },
  'monitor-needs-classes': {
    en: 'Accuracy exists for classes only; this data asks for numbers. Watch a loss instead.',
    de: 'Genauigkeit gibt es nur bei Klassen; diese Daten verlangen Zahlen. Beobachte stattdessen einen Verlust.',
  },
  'no-training-examples': {
    en: 'This data has no training examples, so there is nothing to practise with. Choose some in the data node.',
    de: 'Diese Daten haben keine Trainingsbeispiele, es gibt also nichts zum Üben. Wähle im Datenknoten welche aus.',
  },
  'output-not-flat': {
    en: 'The network ends in 26×26×16; training needs a flat row of numbers. Put a Flatten and a Dense layer at the end.',
    de: 'Das Netz endet in 26×26×16; zum Trainieren braucht es eine flache Reihe von Zahlen. Setze Flatten und eine Dense-Schicht ans Ende.',
  },
  'loss-needs-one-unit': {
    en: 'Binary cross-entropy needs one unit and two classes; here are 10 units and 10 classes. Choose categorical cross-entropy.',
    de: 'Binäre Kreuzentropie braucht eine Einheit und zwei Klassen; hier sind es 10 Einheiten und 10 Klassen. Wähle kategoriale Kreuzentropie.',
  },
  'nothing-to-train': {
    en: 'No layer of this network has weights, so there is nothing to train. Put in a Dense or a convolution layer.',
    de: 'Keine Schicht dieses Netzes hat Gewichte, es gibt also nichts zu trainieren. Setze eine Dense-Schicht oder eine Faltung ein.',
  },
  'network-too-large': {
    en: 'This network has 180,000,000 weights; training it would need about 3,600 MB of memory. Use fewer filters or units, or more pooling.',
    de: 'Dieses Netz hat 180.000.000 Gewichte; das Training bräuchte etwa 3.600 MB Speicher. Nimm weniger Filter oder Einheiten oder mehr Pooling.',
  },
  'batch-too-large': {
    en: 'A batch of 1,000 needs about 8,006 MB for the intermediate results. Use smaller batches, at most about 249.',
    de: 'Ein Stapel von 1.000 braucht etwa 8.006 MB für die Zwischenergebnisse. Nimm kleinere Stapel, höchstens etwa 249.',
  },
  'example-too-large': {
    en: 'Even a single example would need about 2,400 MB for the intermediate results. Use fewer filters, more pooling or a larger stride.',
    de: 'Schon ein einziges Beispiel bräuchte etwa 2.400 MB für die Zwischenergebnisse. Nimm weniger Filter, mehr Pooling oder eine größere Schrittweite.',
  },
}
