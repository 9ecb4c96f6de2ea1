import type { trainingSentences as en } from '../en/training-sentences.ts'

/** Sentences about training. */
export const trainingSentences: Readonly<Record<keyof typeof en, string>> = {
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
  'two-schedules':
    'An diesem Optimierer hängt ein Lernratenplan, und hier ist ein anderer eingestellt. Es gilt der verdrahtete.',
  'schedule-too-late':
    'Das Training endet nach {all, plural, one {# Schritt} other {# Schritten}}, bevor der Plan die Lernrate zum ersten Mal senkt: nach {first, number}. Trainiere länger oder senke sie früher.',
  'schedule-not-measured':
    'Der Lernratenplan beobachtet eine Zahl, die hier nicht gemessen wird; er wird die Rate also nie senken. Lass ihn den Verlust beim Training beobachten.',
  'schedule-patience':
    'Der Lernratenplan vergleicht mit der ersten Epoche und wartet dann {patience, plural, one {# Epoche} other {# Epochen}}, bevor er die Lernrate senkt; das Training hat nur {epochs, number}.',
  'schedule-warm-up-long':
    'Das Aufwärmen der Lernrate dauert {steps, plural, one {# Schritt} other {# Schritte}}, und das Training endet nach {all, number}: Die Rate erreicht nie ihre volle Höhe. Wärme kürzer auf oder trainiere länger.',
  'schedule-cut-off':
    'Das Training endet nach {all, plural, one {# Schritt} other {# Schritten}}, bevor die Lernrate an ihrem Ende ist: nach {length, number}. Lass den Plan das ganze Training dauern oder trainiere länger.',
  'schedule-over-early':
    'Nach {length, number} von {all, plural, one {# Schritt} other {# Schritten}} ist von der Lernrate fast nichts mehr übrig: Was danach kommt, ist umsonst trainiert. Lass den Plan das ganze Training dauern.',
  'schedule-lowest-rate':
    'Die kleinste Rate des Lernratenplans, {least, number}, ist nicht kleiner als die des Optimierers, {rate, number}: Er kann sie nie senken.',
  'schedule-stopped-before':
    'Frühes Anhalten wartet {stops, plural, one {# Epoche} other {# Epochen}} auf eine Verbesserung, der Lernratenplan {patience, plural, one {# Epoche} other {# Epochen}}, bevor er die Lernrate senkt: Das Training endet so gut wie immer, bevor die Rate sinkt. Lass das frühe Anhalten länger warten als den Plan.',
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
  'only-measured':
    'Keine Epochen: Es wird nichts gelernt. Das Netz wird mit den Gewichten gemessen, mit denen es beginnt.',
  'begins-with':
    '{begun, number} von {all, plural, one {# Schicht} other {# Schichten}} mit Gewichten {begun, plural, one {beginnt} other {beginnen}} mit denen der Datei.',
  'start-resized':
    '{count, plural, one {Eine Schicht hat} other {# Schichten haben}} eine andere Größe als in der Datei; ihre Gewichte werden wie sonst gezogen.',
  'start-new':
    'Die Datei hat keine Gewichte für {count, plural, one {eine Schicht} other {# Schichten}}: Sie werden wie sonst gezogen.',
  'weights-to-train':
    'Das Training dreht bei jedem Schritt {trainable, plural, one {# Gewicht} other {# Gewichte}}.',
  'learning-rate-high':
    'Eine Lernrate von {rate, number, ::.##########} ist für {algorithm} sehr hoch; der Verlust wird wahrscheinlich springen oder unendlich werden. Üblich ist {usual, number, ::.##########}.',
  'learning-rate-low':
    'Eine Lernrate von {rate, number, ::.##########} ist für {algorithm} sehr niedrig; das Netz wird kaum etwas lernen. Üblich ist {usual, number, ::.##########}.',
  'about-adam': 'Adam verbindet Schwung mit einer eigenen Schrittlänge für jedes Gewicht (2014).',
  'weight-decay-high':
    'Ein Gewichtsabbau von {decay, number, ::.##########} bei einer Lernrate von {rate, number, ::.##########} nimmt jedem Gewicht mit jedem Stapel {percent, number} Prozent: Nichts Gelerntes wird bleiben.',
  'about-adamw':
    'AdamW ist Adam, dessen Gewichte mit jedem Schritt etwas schrumpfen, unabhängig vom Gradienten (2017).',
  'about-sgd': 'SGD macht jeden Schritt geradewegs bergab, alle Gewichte mit derselben Lernrate (1951).',
  'about-momentum': 'Schwung lässt jeden Schritt aus dem vorigen weiterrollen, wie eine Kugel (1964).',
  'about-rmsprop':
    'RMSprop teilt den Schritt jedes Gewichts durch die letzte Größe seiner Gradienten (Hinton, 2012).',
  'about-adagrad': 'Adagrad macht die Schritte oft geänderter Gewichte immer kleiner (2011).',
  'about-adadelta':
    'Adadelta findet seine Schrittlängen aus den früheren Schritten (2012). Mit der üblichen Rate 0,001 ist es langsam; sein Erfinder nahm 1.',
  'about-adamax': 'Adamax ist Adam, misst aber den größten Gradienten statt des Mittelwerts (2014).',
}
