import type { Language } from '../base/text.ts'
import { DATA_MESSAGES } from './data-messages.ts'
import { LIVE_MESSAGES } from './experiment-messages.ts'
import { FILE_MESSAGES } from './file-messages.ts'
import { LAYER_MESSAGES } from './layer-messages.ts'
import { RESULT_MESSAGES } from './result-messages.ts'
import { TABLE_MESSAGES } from './table-messages.ts'
import { TRAINING_MESSAGES } from './training-messages.ts'

/** The language's own sentences (ICU), by problem or fact code. A node type's `messages` come first. */
export const GRAPH_MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    ...LAYER_MESSAGES.en,
    ...DATA_MESSAGES.en,
    ...TRAINING_MESSAGES.en,
    ...LIVE_MESSAGES.en,
    ...TABLE_MESSAGES.en,
    ...RESULT_MESSAGES.en,
    ...FILE_MESSAGES.en,
    cycle: 'These wires run in a circle: this node would need its own result. Remove one wire of the circle.',
    'missing-input':
      '“{port}” has no wire yet. Wire {type, select, data {data} network {a network} optimizer {an optimizer} loss {a loss} model {a trainer’s model} metrics {a trainer’s metrics} image {a picture} other {something}} to it.',
    'wire-type-mismatch':
      'A wire brings {from, select, data {data} network {a network} optimizer {an optimizer} loss {a loss} model {a model} metrics {metrics} image {a picture} other {something else}}, but this input needs {to, select, data {data} network {a network} optimizer {an optimizer} loss {a loss} model {a model} metrics {metrics} image {a picture} other {something else}}.',
    'input-taken-twice': 'Two wires arrive at an input that takes one. Remove one of them.',
    'no-such-port': 'A wire ends at “{port}”, a connection this node does not have. Remove the wire.',
    'wire-without-node': 'A wire leads to “{id}”, a node that is not in this graph. Remove the wire.',
    'unknown-node-type':
      'This version of Faltwerk does not know the node type “{type}”. The node is kept as it is; the rest of the graph works.',
    'node-too-new':
      'This node was made by a newer version of Faltwerk ({version}; known here: {known}). It is kept as it is; update the page to use it.',
    'param-too-large': '{param}: {value} is too large; at most {max}.',
    'param-too-small': '{param}: {value} is too small; at least {min}.',
    'param-not-whole': '{param}: {value} is not a whole number.',
    'param-not-a-number': '{param}: “{value}” is not a number.',
    'param-empty':
      '{param}: there is nothing here yet. {wanted, select, number {Enter a number} other {Choose something}}.',
    'param-number-as-text': '{param}: {value} is written as a text here, not as a number.',
    'param-not-a-toggle': '{param}: “{value}” is neither on nor off.',
    'param-not-an-option': '{param}: “{value}” is none of: {options}.',
    'param-not-a-size': '{param}: “{value}” is not a height and a width.',
    'param-not-rows': '{param}: “{value}” is no list of at most {most} rows of numbers.',
    'param-not-classes':
      '{param}: “{value}” is no ascending list of classes from 0 to {last}. Choose at least one class.',
    'param-not-a-picture':
      '{param}: this is no JPEG picture of at most {side}×{side} pixels. Choose a picture again.',
    'param-not-a-grid': '{param}: “{value}” is no table of numbers.',
    'param-rows-uneven':
      '{param}: row {row} has {length, plural, one {# number} other {# numbers}}, the first row has {first}. All rows must be equally long.',
    'param-row-count':
      '{param}: {value, plural, one {# row does} other {# rows do}} not fit; from {min} to {max} are possible.',
    'param-column-count':
      '{param}: {value, plural, one {# number in a row does} other {# numbers in a row do}} not fit; from {min} to {max} are possible.',
    'output-not-flat':
      'The network ends in {shape}; training needs a flat row of numbers. Put a Flatten and a Dense layer at the end.',
    'output-size':
      'The network puts out {units, plural, one {# number} other {# numbers}}, but the data asks for {wanted}. Set the units of the last layer to {wanted}.',
    'output-size-open':
      'The network puts out {units, plural, one {# number} other {# numbers}}, but the data asks for {wanted}. Put a Dense layer with {wanted, plural, one {# unit} other {# units}} at the end.',
    'output-without-activation':
      'What the network puts out is no probability. For {classes} classes put an activation at the end: {wanted}.',
    'output-no-probabilities':
      'The last layer has the activation {activation}, so its output is no probability. For {classes} classes choose {wanted}.',
    'one-unit-for-many':
      'A single sigmoid unit says yes or no: that is enough for two classes, but the data has {wanted}. Set the units of the last layer to {wanted} and choose softmax, or put One against the rest behind the data.',
    'sigmoid-for-many':
      'The {classes} sigmoid outputs are each between 0 and 1, but together not 1, so they are no probabilities of {classes} classes. Choose softmax for the last layer. (If you mean it, choose the loss yourself with a Loss node.)',
    'loss-needs-classes':
      'Cross-entropy compares classes, but this data asks for numbers. Choose the mean squared error.',
    'loss-needs-one-unit':
      'Binary cross-entropy needs one unit and two classes; here are {units, plural, one {# unit} other {# units}} and {classes} classes. Choose categorical cross-entropy.',
    'loss-needs-unit-per-class':
      'Categorical cross-entropy needs one unit for each of the {classes} classes. Choose binary cross-entropy or more units.',
    'loss-chosen': 'You chose this loss.',
    'loss-for-numbers':
      'Mean squared error, because the data asks for {count, plural, one {a number} other {# numbers}} and not for classes.',
    'loss-for-two-classes': 'Binary cross-entropy, because one sigmoid unit decides between two classes.',
    'loss-for-classes': 'Categorical cross-entropy, because {count} units stand for {count} classes.',
    'network-two-sources':
      'These branches begin at different data. A network needs one beginning: wire both to the same data.',
    'network-too-large':
      'This network has {weights, number} weights; training it would need about {megabytes, number} MB of memory. Use fewer filters or units, or more pooling.',
    'batch-too-large':
      'A batch of {batch, number} needs about {megabytes, number} MB for the intermediate results. Use smaller batches, at most about {most, number}.',
    'seed-out-of-range': 'The seed {value} is not a whole number from 0 to 4,294,967,295.',
    'no-such-node': 'There is no node “{id}” in this graph.',
    'no-such-wire': 'There is no wire “{id}” in this graph.',
    'not-a-trainer': '“{id}” is not a trainer.',
    'id-invalid': '“{id}” cannot be used as a name for a part of the graph.',
    'id-taken': '“{id}” is already in this graph.',
  },
  de: {
    ...LAYER_MESSAGES.de,
    ...DATA_MESSAGES.de,
    ...TRAINING_MESSAGES.de,
    ...LIVE_MESSAGES.de,
    ...TABLE_MESSAGES.de,
    ...RESULT_MESSAGES.de,
    ...FILE_MESSAGES.de,
    cycle:
      'Diese Verbindungen laufen im Kreis: Der Knoten bräuchte sein eigenes Ergebnis. Entferne eine Verbindung des Kreises.',
    'missing-input':
      '„{port}“ hat noch keine Verbindung. Verbinde {type, select, data {Daten} network {ein Netz} optimizer {einen Optimierer} loss {eine Verlustfunktion} model {das Modell eines Trainers} metrics {die Messwerte eines Trainers} image {ein Bild} other {etwas}} damit.',
    'wire-type-mismatch':
      'Hier {from, select, data {kommen Daten} network {kommt ein Netz} optimizer {kommt ein Optimierer} loss {kommt eine Verlustfunktion} model {kommt ein Modell} metrics {kommen Messwerte} image {kommt ein Bild} other {kommt etwas anderes}} an, aber dieser Eingang braucht {to, select, data {Daten} network {ein Netz} optimizer {einen Optimierer} loss {eine Verlustfunktion} model {ein Modell} metrics {Messwerte} image {ein Bild} other {etwas anderes}}.',
    'input-taken-twice':
      'Zwei Verbindungen enden an einem Eingang, der nur eine aufnimmt. Entferne eine davon.',
    'no-such-port':
      'Eine Verbindung endet an „{port}“; diesen Anschluss hat der Knoten nicht. Entferne die Verbindung.',
    'wire-without-node':
      'Eine Verbindung führt zu „{id}“; diesen Knoten gibt es im Graphen nicht. Entferne die Verbindung.',
    'unknown-node-type':
      'Diese Version von Faltwerk kennt den Knotentyp „{type}“ nicht. Der Knoten bleibt, wie er ist; der Rest des Graphen arbeitet weiter.',
    'node-too-new':
      'Dieser Knoten stammt aus einer neueren Version von Faltwerk ({version}; hier bekannt: {known}). Er bleibt, wie er ist; aktualisiere die Seite, um ihn zu benutzen.',
    'param-too-large': '{param}: {value} ist zu groß; höchstens {max}.',
    'param-too-small': '{param}: {value} ist zu klein; mindestens {min}.',
    'param-not-whole': '{param}: {value} ist keine ganze Zahl.',
    'param-not-a-number': '{param}: „{value}“ ist keine Zahl.',
    'param-empty':
      '{param}: Hier steht noch nichts. {wanted, select, number {Gib eine Zahl ein} other {Wähle etwas}}.',
    'param-number-as-text': '{param}: {value} steht hier als Text und nicht als Zahl.',
    'param-not-a-toggle': '{param}: „{value}“ ist weder an noch aus.',
    'param-not-an-option': '{param}: „{value}“ ist keine der Möglichkeiten: {options}.',
    'param-not-a-size': '{param}: „{value}“ ist keine Höhe und Breite.',
    'param-not-rows': '{param}: „{value}“ ist keine Liste von höchstens {most} Zeilen mit Zahlen.',
    'param-not-classes':
      '{param}: „{value}“ ist keine aufsteigende Liste von Klassen von 0 bis {last}. Wähle mindestens eine Klasse.',
    'param-not-a-picture':
      '{param}: Das ist kein JPEG-Bild mit höchstens {side}×{side} Pixeln. Wähle noch einmal ein Bild.',
    'param-not-a-grid': '{param}: „{value}“ ist keine Tabelle aus Zahlen.',
    'param-rows-uneven':
      '{param}: Zeile {row} hat {length, plural, one {# Zahl} other {# Zahlen}}, die erste Zeile hat {first}. Alle Zeilen müssen gleich lang sein.',
    'param-row-count':
      '{param}: {value, plural, one {# Zeile passt} other {# Zeilen passen}} nicht; möglich sind {min} bis {max}.',
    'param-column-count':
      '{param}: {value, plural, one {# Zahl in einer Zeile passt} other {# Zahlen in einer Zeile passen}} nicht; möglich sind {min} bis {max}.',
    'output-not-flat':
      'Das Netz endet in {shape}; zum Trainieren braucht es eine flache Reihe von Zahlen. Setze Flatten und eine Dense-Schicht ans Ende.',
    'output-size':
      'Das Netz gibt {units, plural, one {# Zahl} other {# Zahlen}} aus, die Daten verlangen {wanted}. Stelle die Einheiten der letzten Schicht auf {wanted}.',
    'output-size-open':
      'Das Netz gibt {units, plural, one {# Zahl} other {# Zahlen}} aus, die Daten verlangen {wanted}. Setze eine Dense-Schicht mit {wanted, plural, one {# Einheit} other {# Einheiten}} ans Ende.',
    'output-without-activation':
      'Was das Netz ausgibt, ist keine Wahrscheinlichkeit. Setze für {classes} Klassen eine Aktivierung ans Ende: {wanted}.',
    'output-no-probabilities':
      'Die letzte Schicht hat die Aktivierung {activation}, ihre Ausgabe ist also keine Wahrscheinlichkeit. Wähle für {classes} Klassen {wanted}.',
    'one-unit-for-many':
      'Eine einzige Sigmoid-Einheit sagt Ja oder Nein: Das reicht für zwei Klassen, die Daten haben aber {wanted}. Stelle die Einheiten der letzten Schicht auf {wanted} und wähle Softmax, oder setze „Eine gegen den Rest“ hinter die Daten.',
    'sigmoid-for-many':
      'Die {classes} Sigmoid-Ausgaben liegen jede für sich zwischen 0 und 1, ergeben zusammen aber nicht 1; Wahrscheinlichkeiten für {classes} Klassen sind das nicht. Wähle Softmax für die letzte Schicht. (Willst du es so, dann wähle den Verlust selbst mit einem Knoten „Verlustfunktion“.)',
    'loss-needs-classes':
      'Kreuzentropie vergleicht Klassen, aber diese Daten verlangen Zahlen. Wähle den mittleren quadratischen Fehler.',
    'loss-needs-one-unit':
      'Binäre Kreuzentropie braucht eine Einheit und zwei Klassen; hier sind es {units, plural, one {# Einheit} other {# Einheiten}} und {classes} Klassen. Wähle kategoriale Kreuzentropie.',
    'loss-needs-unit-per-class':
      'Kategoriale Kreuzentropie braucht eine Einheit für jede der {classes} Klassen. Wähle binäre Kreuzentropie oder mehr Einheiten.',
    'loss-chosen': 'Du hast diese Verlustfunktion gewählt.',
    'loss-for-numbers':
      'Mittlerer quadratischer Fehler, weil die Daten {count, plural, one {eine Zahl} other {# Zahlen}} verlangen und keine Klassen.',
    'loss-for-two-classes':
      'Binäre Kreuzentropie, weil eine Sigmoid-Einheit zwischen zwei Klassen entscheidet.',
    'loss-for-classes': 'Kategoriale Kreuzentropie, weil {count} Einheiten für {count} Klassen stehen.',
    'network-two-sources':
      'Diese Zweige beginnen bei verschiedenen Daten. Ein Netz braucht einen Anfang: Verbinde beide mit denselben Daten.',
    'network-too-large':
      'Dieses Netz hat {weights, number} Gewichte; das Training bräuchte etwa {megabytes, number} MB Speicher. Nimm weniger Filter oder Einheiten oder mehr Pooling.',
    'batch-too-large':
      'Ein Stapel von {batch, number} braucht etwa {megabytes, number} MB für die Zwischenergebnisse. Nimm kleinere Stapel, höchstens etwa {most, number}.',
    'seed-out-of-range': 'Der Startwert {value} ist keine ganze Zahl von 0 bis 4.294.967.295.',
    'no-such-node': 'Den Knoten „{id}“ gibt es in diesem Graphen nicht.',
    'no-such-wire': 'Die Verbindung „{id}“ gibt es in diesem Graphen nicht.',
    'not-a-trainer': '„{id}“ ist kein Trainer.',
    'id-invalid': '„{id}“ kann kein Name für einen Teil des Graphen sein.',
    'id-taken': '„{id}“ gibt es in diesem Graphen schon.',
  },
}
