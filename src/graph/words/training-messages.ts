import type { Language } from '../base/text.ts'

/** Sentences about training (ICU), by problem or fact code. */
export const TRAINING_MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'no-training-examples':
      'This data has no training examples, so there is nothing to practise with. Choose some in the data node.',
    'nothing-to-train':
      'No layer of this network has weights, so there is nothing to train. Put in a Dense or a convolution layer.',
    'inputs-not-scaled':
      'The numbers at the input go up to {largest, number}; networks learn badly with numbers that large. Put a Scale behind the data.',
    'target-large':
      'The numbers to predict go up to {largest, number}; a network begins with answers around 0 and either takes very long to get there or runs off to infinity. Put a Scale target behind the data; answers stay in their own unit.',
    'target-faint':
      'The numbers to predict differ by {span, number} at most; what a network answers at first is much larger, and they get lost in it. Put a Scale target behind the data; answers stay in their own unit.',
    'target-indistinct':
      'Networks compute with seven digits: the numbers to predict {one} and {other} are one and the same for them. Put a Scale target behind the data, so that they are counted from their mean.',
    'inputs-indistinct':
      'Networks compute with seven digits: in “{name}”, {one} and {other} are one and the same for them. Put a Scale behind the data that standardises each column, so that they are counted from their mean.',
    'classes-untrained':
      'There is no training example of {names}, so the network can never answer {none, plural, one {it} other {them}}. Mix the examples before some are taken away, or choose other classes.',
    'classes-few':
      'Of {names} there are fewer than five training examples, of other classes up to {most, number}; the network will hardly ever answer {few, plural, one {it} other {them}}. Collect more, or make the classes more equal in size.',
    'averages-unsettled':
      'Training has {steps, plural, one {only # step} other {only # steps}}. When it is asked, batch normalisation uses moving averages, and with a memory of {momentum} {percent, number} percent of them will still be what they began with: validation and answers will be worse than the training says. Lower the memory of the average to {lower}, or train at least {epochs, plural, one {# epoch} other {# epochs}}.',
    'batch-exceeds-data':
      'A batch of {batch, number} is larger than the {examples, plural, one {# training example} other {# training examples}}, so every epoch is a single step. Use at most {examples, number}.',
    'no-validation':
      'Validation is on, but the data has no validation examples. Put a Split behind the data, or switch validation off.',
    'patience-too-long':
      'Early stopping compares with the first epoch and then waits {patience, plural, one {# epoch} other {# epochs}}; training has only {epochs, number}, so it can never end sooner.',
    'monitor-not-measured':
      'Early stopping watches the validation, but nothing is measured there. Watch the loss in training, or set validation examples aside.',
    'monitor-needs-classes':
      'Accuracy exists for classes only; this data asks for numbers. Watch a loss instead.',
    'example-too-large':
      'Even a single example would need about {megabytes, number} MB for the intermediate results. Use fewer filters, more pooling or a larger stride.',
    'loss-differs-in-keras':
      'The sigmoid outputs are divided by their sum before the logarithm, as in Keras on PyTorch and JAX. Keras on TensorFlow takes the softmax of what went into the sigmoid, so training the same network there gives other numbers.',
    steps:
      '{examples, plural, one {# example} other {# examples}} in batches of {batch, number} make {steps, plural, one {# step} other {# steps}} an epoch, {all, number} in all.',
    'weights-to-train': 'Training turns {trainable, plural, one {# weight} other {# weights}} at every step.',
    'learning-rate-high':
      'A learning rate of {rate, number, ::.##########} is very high for {algorithm}; the loss will probably jump or become infinite. Usual is {usual, number, ::.##########}.',
    'learning-rate-low':
      'A learning rate of {rate, number, ::.##########} is very low for {algorithm}; the network will hardly learn anything. Usual is {usual, number, ::.##########}.',
    'about-adam': 'Adam combines momentum with a step length of its own for every weight (2014).',
    'about-sgd': 'SGD takes every step straight downhill, all weights at the same rate (1951).',
    'about-momentum': 'Momentum lets each step roll on from the one before, like a ball (1964).',
    'about-rmsprop': 'RMSprop divides each weight’s step by the recent size of its gradients (Hinton, 2012).',
    'about-adagrad': 'Adagrad makes the steps of often-changed weights smaller and smaller (2011).',
    'about-adadelta':
      'Adadelta finds step lengths from its earlier steps (2012). At the usual rate of 0.001 it is slow; its inventor used 1.',
    'about-adamax': 'Adamax is Adam measuring the largest gradient instead of the average (2014).',
  },
  de: {
    'no-training-examples':
      'Diese Daten haben keine Trainingsbeispiele, es gibt also nichts zum Üben. Wähle im Datenknoten welche aus.',
    'nothing-to-train':
      'Keine Schicht dieses Netzes hat Gewichte, es gibt also nichts zu trainieren. Setze eine Dense-Schicht oder eine Faltung ein.',
    'inputs-not-scaled':
      'Die Zahlen am Eingang gehen bis {largest, number}; mit so großen Zahlen lernen Netze schlecht. Setze ein Skalieren hinter die Daten.',
    'target-large':
      'Die vorherzusagenden Zahlen gehen bis {largest, number}; ein Netz beginnt mit Antworten um 0 und braucht entweder sehr lange bis dorthin oder läuft ins Unendliche. Setze ein „Zielwert skalieren“ hinter die Daten; Antworten bleiben in ihrer Einheit.',
    'target-faint':
      'Die vorherzusagenden Zahlen unterscheiden sich höchstens um {span, number}; was ein Netz anfangs antwortet, ist viel größer, und sie gehen darin unter. Setze ein „Zielwert skalieren“ hinter die Daten; Antworten bleiben in ihrer Einheit.',
    'target-indistinct':
      'Netze rechnen mit sieben Stellen: Die vorherzusagenden Zahlen {one} und {other} sind für sie ein und dieselbe. Setze ein „Zielwert skalieren“ hinter die Daten, dann werden sie vom Mittelwert aus gezählt.',
    'inputs-indistinct':
      'Netze rechnen mit sieben Stellen: In „{name}“ sind {one} und {other} für sie ein und dieselbe Zahl. Setze ein Skalieren hinter die Daten, das jede Spalte standardisiert, dann werden sie vom Mittelwert aus gezählt.',
    'classes-untrained':
      'Von {names} gibt es kein Trainingsbeispiel, das Netz kann also nie mit {none, plural, one {dieser Klasse} other {diesen Klassen}} antworten. Mische die Beispiele, bevor welche weggenommen werden, oder wähle andere Klassen.',
    'classes-few':
      'Von {names} gibt es weniger als fünf Trainingsbeispiele, von anderen Klassen bis zu {most, number}; das Netz wird kaum je mit {few, plural, one {dieser Klasse} other {diesen Klassen}} antworten. Sammle mehr davon oder mache die Klassen ähnlich groß.',
    'averages-unsettled':
      'Das Training hat {steps, plural, one {nur # Schritt} other {nur # Schritte}}. Wird das Netz befragt, nimmt die Batch-Normalisierung gleitende Mittelwerte, und bei einem Gedächtnis von {momentum} sind davon noch {percent, number} Prozent das, womit sie begannen: Validierung und Antworten werden schlechter sein, als das Training glauben lässt. Stelle das Gedächtnis der Mittelwerte auf {lower} herunter oder trainiere mindestens {epochs, plural, one {# Epoche} other {# Epochen}}.',
    'batch-exceeds-data':
      'Ein Stapel von {batch, number} ist größer als {examples, plural, one {das # Trainingsbeispiel} other {die # Trainingsbeispiele}}, jede Epoche ist also ein einziger Schritt. Nimm höchstens {examples, number}.',
    'no-validation':
      'Es soll validiert werden, aber die Daten haben keine Validierungsbeispiele. Setze ein Aufteilen hinter die Daten oder schalte das Validieren aus.',
    'patience-too-long':
      'Frühes Anhalten vergleicht mit der ersten Epoche und wartet dann {patience, plural, one {# Epoche} other {# Epochen}}; das Training hat nur {epochs, number}, es kann also nie früher enden.',
    'monitor-not-measured':
      'Frühes Anhalten beobachtet die Validierung, aber dort wird nichts gemessen. Beobachte den Verlust beim Training oder lege Validierungsbeispiele beiseite.',
    'monitor-needs-classes':
      'Genauigkeit gibt es nur bei Klassen; diese Daten verlangen Zahlen. Beobachte stattdessen einen Verlust.',
    'example-too-large':
      'Schon ein einziges Beispiel bräuchte etwa {megabytes, number} MB für die Zwischenergebnisse. Nimm weniger Filter, mehr Pooling oder eine größere Schrittweite.',
    'loss-differs-in-keras':
      'Die Sigmoid-Ausgaben werden vor dem Logarithmus durch ihre Summe geteilt, wie bei Keras auf PyTorch und JAX. Keras auf TensorFlow nimmt Softmax von dem, was in den Sigmoid hineinging; dasselbe Netz dort zu trainieren ergibt also andere Zahlen.',
    steps:
      '{examples, plural, one {# Beispiel} other {# Beispiele}} in Stapeln von {batch, number} ergeben {steps, plural, one {# Schritt} other {# Schritte}} je Epoche, {all, number} insgesamt.',
    'weights-to-train':
      'Das Training dreht bei jedem Schritt {trainable, plural, one {# Gewicht} other {# Gewichte}}.',
    'learning-rate-high':
      'Eine Lernrate von {rate, number, ::.##########} ist für {algorithm} sehr hoch; der Verlust wird wahrscheinlich springen oder unendlich werden. Üblich ist {usual, number, ::.##########}.',
    'learning-rate-low':
      'Eine Lernrate von {rate, number, ::.##########} ist für {algorithm} sehr niedrig; das Netz wird kaum etwas lernen. Üblich ist {usual, number, ::.##########}.',
    'about-adam': 'Adam verbindet Schwung mit einer eigenen Schrittlänge für jedes Gewicht (2014).',
    'about-sgd': 'SGD macht jeden Schritt geradewegs bergab, alle Gewichte mit derselben Lernrate (1951).',
    'about-momentum': 'Schwung lässt jeden Schritt aus dem vorigen weiterrollen, wie eine Kugel (1964).',
    'about-rmsprop':
      'RMSprop teilt den Schritt jedes Gewichts durch die letzte Größe seiner Gradienten (Hinton, 2012).',
    'about-adagrad': 'Adagrad macht die Schritte oft geänderter Gewichte immer kleiner (2011).',
    'about-adadelta':
      'Adadelta findet seine Schrittlängen aus den früheren Schritten (2012). Mit der üblichen Rate 0,001 ist es langsam; sein Erfinder nahm 1.',
    'about-adamax': 'Adamax ist Adam, misst aber den größten Gradienten statt des Mittelwerts (2014).',
  },
}
