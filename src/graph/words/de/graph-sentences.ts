import type { graphSentences as en } from '../en/graph-sentences.ts'
import { compareSentences } from './compare-sentences.ts'
import { dataSentences } from './data-sentences.ts'
import { experimentSentences } from './experiment-sentences.ts'
import { fileSentences } from './file-sentences.ts'
import { layerSentences } from './layer-sentences.ts'
import { resultSentences } from './result-sentences.ts'
import { sweepSentences } from './sweep-sentences.ts'
import { tableSentences } from './table-sentences.ts'
import { trainingSentences } from './training-sentences.ts'

/** Sentences for the problems and facts of graphs, by code. */
export const graphSentences: Readonly<Record<keyof typeof en, string>> = {
  ...layerSentences,
  ...dataSentences,
  ...trainingSentences,
  ...compareSentences,
  ...experimentSentences,
  ...sweepSentences,
  ...tableSentences,
  ...resultSentences,
  ...fileSentences,
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
  'param-not-axes': '{param}: „{value}“ ist keine Liste von Parametern mit den Werten, die jeder bekommt.',
  'param-not-kept': '{param}: „{value}“ ist nicht, was eine Datei enthielt.',
  'param-not-pictures': '{param}: Das ist keine Sammlung von Bildern. Wähle die Bilder noch einmal.',
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
  'no-such-param': 'Der Knoten „{node}“ hat keinen Parameter „{param}“.',
  'no-such-wire': 'Die Verbindung „{id}“ gibt es in diesem Graphen nicht.',
  'not-a-trainer': '„{id}“ ist kein Trainer.',
  'id-invalid': '„{id}“ kann kein Name für einen Teil des Graphen sein.',
  'id-taken': '„{id}“ gibt es in diesem Graphen schon.',
}
