import type { cliMessages as en } from '../en/cli-messages.ts'

/** What the command line says. */
export const cliMessages: Readonly<Record<keyof typeof en, string>> = {
  usage: 'Aufruf',
  'help-main': `faltwerk: Graphen von Faltwerk ohne Browser prüfen, ausführen und sichern

  faltwerk check DATEI…       was jeder Knoten ausgibt und was nicht stimmt
  faltwerk run DATEI          alle Experimente ausrechnen, alle Trainer trainieren
  faltwerk compare LAUF…      Läufe aus Projektdateien nebeneinander
  faltwerk find-rate DATEI    eine Lernrate für den Anfang, für jeden Trainer
  faltwerk export DATEI -o ZIEL
                              Netz, Daten oder Graphen als Datei mitnehmen
  faltwerk nodes              alle Knotentypen mit Anschlüssen und Parametern

  faltwerk BEFEHL --help      mehr über einen Befehl
  --language en|de            die Sprache der Ausgabe`,
  'help-check': `faltwerk check DATEI…

Zeigt jeden Knoten der Graph-Dateien mit der Form seiner Ausgabe und der Zahl
seiner Gewichte, danach die Probleme: Knoten, Kürzel und Satz; dann die
Warnungen, die in der Datei als gewollt gekennzeichnet sind, mit dem Grund.

Rückgabewert: 0 keine Fehler, 1 Fehler, 2 eine Datei ist kein brauchbarer Graph.`,
  'help-run': `faltwerk run DATEI [Optionen]

Rechnet die Experimente eines Graphen aus und zeigt ihre Zahlen; trainiert dann
seine Trainer nacheinander und misst jeden an den Testbeispielen. Der
Fortschritt steht auf stderr, Ergebnisse auf stdout.

  --epochs N             statt der Epochen in der Datei
  --seed N               statt des Startwerts in der Datei
  --seeds N              jeder Trainer mit N Startwerten, von diesem an, statt der
                         Wiederholungen in der Datei
  --jobs N               N Läufe nebeneinander, jeder in einem eigenen Prozess
  -o, --output ZIEL      schreibt eine Projektdatei (.faltwerk) mit allen Läufen, die
                         die App öffnet und faltwerk compare liest
  --csv DATEI            schreibt die Kurven aller Läufe als Tabelle
  --set KNOTEN.PARAMETER=WERT
                         ein anderer Wert für einen Parameter; mehrmals möglich
  --trainer ID           nur dieser Trainer; mehrmals möglich
  --backend cpu|wasm     womit gerechnet wird; sonst das schnellste
  --files ORDNER         eigene Dateien: ein Ordner mit Bildern für jede Klasse,
                         auch unter train, validation und test; X_train.npy,
                         y_train.npy … oder eine .npz, idx-Dateien, eine
                         CSV-Datei mit Pixeln; die Datei, aus der eine große
                         Tabelle kommt (an ihrem Inhalt erkannt); die von CIFAR-10
                         (data_batch_1.bin …, entpackt). Sonst sagt die
                         Variable FALTWERK_FILES, wo sie sind
  --json                 ein JSON-Ereignis je Zeile auf stdout, das letzte ist
                         '{"event":"completed","runs":[…],"comparison":{…},
                         "live":[…]}'

Ein Trainer mit einer Versuchsreihe läuft so, wie er ist, dann mit jeder ihrer
Einstellungen; wo die Versuchsreihe es verlangt, werden Einstellungen aufgegeben,
die klar zurückliegen, wie in der App.

Mehrere Läufe werden am Ende verglichen: eine Tabelle, worin sie sich
unterscheiden, und ob der Unterschied ihrer Mittelwerte mehr als Zufall ist
(gepaarter t-Test, Startwert für Startwert).

Rückgabewert: 0 alle Läufe gut beendet, 1 ein Lauf ist gescheitert oder der
Graph hat Probleme, 2 die Datei ist kein brauchbarer Graph oder die Optionen
sind falsch.`,
  'help-compare': `faltwerk compare LAUF… [Optionen]

Liest die Läufe in Projektdateien (.faltwerk), ob die App sie geschrieben hat oder
faltwerk run -o, und vergleicht sie: Läufe, die sich nur im Startwert unterscheiden,
sind eine Gruppe. Zeigt eine Tabelle, worin sich die Gruppen unterscheiden, und ob
der Unterschied ihrer Mittelwerte mehr als Zufall ist (gepaarter t-Test, Startwert
für Startwert).

  --csv DATEI            schreibt die Kurven aller Läufe als Tabelle
  --json                 eine Zeile '{"event":"compared","runs":[…],"comparison":{…}}'

Rückgabewert: 0 verglichen, 1 es sind weniger als zwei Läufe, 2 eine Datei ist
keine Projektdatei oder die Optionen sind falsch.`,
  'help-find-rate': `faltwerk find-rate DATEI [Optionen]

Ein Lernraten-Test für jeden Trainer, wie in der großen Ansicht eines Optimierers:
trainiert höchstens 300 Schritte lang, während die Lernrate von fast nichts bis viel
zu viel wächst, und sieht sich den Verlust an. Zeigt den Verlust über der Rate und
die Rate, die er nahelegt. Lernratenplan, Validierung und Epochen bleiben außer
Betracht; nichts wird aufbewahrt.

  --trainer ID           nur dieser Trainer; mehrmals möglich
  --seed N               statt des Startwerts in der Datei
  --set KNOTEN.PARAMETER=WERT
                         ein anderer Wert für einen Parameter; mehrmals möglich
  --backend cpu|wasm     womit gerechnet wird; sonst das schnellste
  --files ORDNER         eigene Dateien, wie bei run
  --csv DATEI            schreibt Rate und Verlust jedes Schritts als Tabelle
  --json                 ein JSON-Ereignis je Zeile auf stdout, das letzte ist
                         '{"event":"completed","tests":[…]}'; jeder Test hat die
                         Raten, Verluste, geglätteten Verluste und den Vorschlag

Rückgabewert: 0 jeder Trainer ist getestet, 1 ein Test ist gescheitert oder der
Graph hat Probleme, 2 die Datei ist kein brauchbarer Graph oder die Optionen sind
falsch.`,
  'help-export': `faltwerk export DATEI --to FORMAT -o ZIEL [Optionen]

Schreibt die Datei ZIEL: den Graphen oder das Projekt aus DATEI oder das Netz
seines Trainers, das dafür zuerst trainiert wird. Formate:

{formats}

Ein Netz nimmt die Schritte mit, die ein einzelnes Beispiel verändern, etwa das
Skalieren. Seine Datei wird vor dem Schreiben wieder gelesen und zu 100
Beispielen befragt; sie muss die Antworten des Netzes selbst geben.

  --to FORMAT            eines davon; nicht nötig, wo die Endung von ZIEL es sagt
  -o, --output ZIEL      die Datei, die geschrieben wird
  --trainer ID           wessen Netz, wenn es mehrere Trainer gibt
  --epochs N             so lange trainieren statt der Epochen in der Datei
  --untrained            mit seinen Startgewichten
  --run PROJEKT          mit den Gewichten des Laufs, den eine Projektdatei
                         (.faltwerk) vom Trainer hat; die App sichert solche
  --node ID              bei npz: statt Gewichten die Daten aus diesem Knoten
  --files ORDNER         eigene Daten für die Knoten, die darauf warten, wie bei
                         run
  --json                 bei einem Netz: eine Zeile
                         '{"event":"exported","to":…,"file":…,"parameters":…,
                         "checkedExamples":…,"largestDifference":…,"evaluation":…}'

Rückgabewert: 0 geschrieben, 1 der Graph hat Probleme, der Lauf ist gescheitert
oder die Datei antwortet anders, 2 die Datei ist kein brauchbarer Graph, ZIEL
kann nicht geschrieben werden oder die Optionen sind falsch.`,
  'help-nodes': `faltwerk nodes [--json]

Listet alle Knotentypen mit Anschlüssen, Parametern, Grenzen und Vorgaben auf.`,
  'unknown-command': 'Den Befehl „{command}“ gibt es nicht.',
  'bad-option': 'Die Optionen stimmen nicht: {reason}',
  'no-file': 'Welche Graph-Datei? Nenne mindestens eine.',
  'one-file': 'Nenne genau eine Graph-Datei.',
  'no-output': 'Welche Datei soll geschrieben werden? Nenne sie mit -o.',
  'which-format':
    'Die Endung der Datei sagt nicht, welches Format gemeint ist. Nenne eines mit --to: {known}.',
  'no-png': 'PNG-Bilder zeichnet die App (Teilen, Bild …): Hier gibt es keinen Browser dafür. Nimm --to svg.',
  'picture-summary': 'ein Bild des Graphen, das den Graphen trägt',
  'node.weights': '{count, plural, =0 {keine Gewichte} one {# Gewicht} other {# Gewichte}}',
  'picture.yes': 'ja',
  'picture.no': 'nein',
  'node-without-npz':
    '--node sagt, wessen Daten eine npz bekommt; bei einem Graphen oder einem Netz sagt es nichts.',
  'only-for-networks': '{options}: Das gilt für Netze, und dieses Format sichert keines.',
  'one-trainer': 'Es geht immer ein Netz auf einmal: Nenne einen Trainer.',
  'one-way': '{options}: Nur eines davon kann sagen, woher die Gewichte kommen.',
  'no-network': 'Dieser Graph hat keinen Trainer, also gibt es kein Netz zum Mitnehmen.',
  'which-trainer': 'Wessen Netz? Nenne mit --trainer einen Trainer: {known}.',
  'no-project-file': 'Das ist keine Projektdatei (.faltwerk), und nur die behalten Läufe.',
  'no-run': 'In dieser Datei gibt es keinen Lauf des Trainers „{trainer}“.',
  'run-without-weights': 'Der Lauf von „{trainer}“ in dieser Datei hat keine Gewichte.',
  'run-of-another-plan':
    'Der Lauf von „{trainer}“ gehört zu einem anderen Stand des Graphen: Das Netz geht mit seinen Gewichten, aber ohne seine Messung.',
  'network-checked':
    '{parameters, plural, one {# Parameter} other {# Parameter}}, an {examples, plural, one {# Beispiel} other {# Beispielen}} geprüft: gleiche Antworten (höchstens {largestDifference, number} auseinander{isSure, select, yes {: Genauer ist einfache Genauigkeit nicht, wo ein Netz so sicher ist} other {}})',
  'not-a-format': 'Das Format „{value}“ gibt es nicht; es gibt: {known}.',
  'not-whole': '--{option} braucht eine ganze Zahl von {min, number} bis {max, number}, nicht „{value}“.',
  'not-a-backend': '--backend ist cpu oder wasm, nicht „{value}“.',
  'not-a-language': '--language ist en oder de, nicht „{value}“.',
  'cannot-read': 'Die Datei kann nicht gelesen werden: {reason}',
  'cannot-write': 'Die Datei kann nicht geschrieben werden: {reason}',
  'disk-full': 'auf diesem Datenträger ist kein Platz mehr',
  'brought-pictures': '{count, plural, one {# Bild ist} other {# Bilder sind}} übernommen: {classes}',
  'which-node': 'Wessen Daten? Nenne mit --node einen Knoten: {known}.',
  'no-data': '{node}: Aus diesem Knoten kommen keine Daten, die sich speichern ließen.',
  fitted: 'Damit es zu den Daten passt: {node}.{param} = {value}',
  written: '{file}: {bytes, number} Bytes',
  'no-trainer': 'Dieser Graph hat keinen Trainer und kein Experiment; es gibt also nichts auszuführen.',
  'no-camera': '{node}: Hier gibt es keine Kamera; was dahinter liegt, wird nicht gezeigt.',
  grid: '{shape}, Zahlen von {low} bis {high}',
  channel: 'Kanal {channel}',
  step: 'Schritt',
  slope: 'Steigung',
  'bad-setting':
    '--set braucht KNOTEN.PARAMETER=WERT mit einem Knoten und einem Parameter dieses Graphen, nicht „{value}“.',
  'no-such-trainer': 'Den Trainer „{id}“ gibt es in diesem Graphen nicht; es gibt: {known}.',
  node: 'Knoten',
  type: 'Typ',
  output: 'Ausgabe',
  parameters: 'Gewichte',
  total: 'zusammen {count, number} Gewichte',
  clean: '{nodes, plural, one {# Knoten} other {# Knoten}}, keine Probleme',
  problems: '{count, plural, one {# Problem} other {# Probleme}}',
  warning: 'Warnung',
  intended: 'gewollt',
  error: 'Fehler',
  preparing: '{trainer}: {stage, select, data {Daten werden gelesen} other {das Netz wird gebaut}} {share}',
  batch:
    '{trainer}: Epoche {epoch}/{epochs} {bar} {step}/{steps}, Verlust {loss}, Genauigkeit {accuracy}, noch {left}',
  epoch:
    '{trainer}: Epoche {epoch}/{epochs}, Verlust {loss}, Genauigkeit {accuracy}, Validierung: Verlust {valLoss}, Genauigkeit {valAccuracy}',
  evaluating: '{trainer}: wird gemessen',
  summary:
    '{trainer} ({optimizer}): {epochs, plural, one {# Epoche} other {# Epochen}}, {examples, number} {part, select, test {Testbeispiele} validation {Validierungsbeispiele} other {Trainingsbeispiele}}, Verlust {loss}{classes, select, yes {, Genauigkeit {accuracy}} other {}}, {ms} ms je Schritt mit {backend}',
  'seed-of': '{name}, Startwert {seed}',
  'left-out': 'weggelassen, weil es sich nicht trainieren lässt: {settings}',
  'gave-up':
    '{run}: aufgegeben nach {epoch, plural, one {# Epoche} other {# Epochen}}, Verlust {loss}{classes, select, yes {, Genauigkeit {accuracy}} other {}}',
  'done-of': '{done, number} von {all, number} Läufen sind fertig',
  'no-runs-file': 'Welche Läufe? Nenne mindestens eine Projektdatei (.faltwerk).',
  'nothing-to-compare': 'Es sind weniger als zwei Läufe, also gibt es nichts zu vergleichen.',
  'compared.stopped':
    '{count, plural, one {Ein Lauf wurde vor seinem Ende angehalten und fehlt im Vergleich.} other {# Läufe wurden vor ihrem Ende angehalten und fehlen im Vergleich.}}',
  'compared.runs': 'Läufe',
  'compared.failed': 'gescheitert',
  'compared.given-up': 'aufgegeben',
  'compared.after': 'nach {epoch, plural, one {# Epoche} other {# Epochen}}',
  'compared.accuracy': 'Genauigkeit',
  'compared.loss': 'Verlust',
  'compared.from-to': 'von … bis',
  'rate.step':
    '{trainer}: Schritt {step, number} von {steps, number}, Lernrate {rate, number}, Verlust {loss, number}',
  'rate.summary':
    '{trainer} ({optimizer}): {steps, plural, one {# Schritt} other {# Schritte}} mit {backend}{blewUp, select, yes {, dann ist der Verlust explodiert} other {}}',
  'rate.rate': 'Lernrate',
  'rate.loss': 'Verlust',
  'rate.smoothed': 'geglättet',
  interrupted: '{trainer}: angehalten',
  numbers: 'mittlerer absoluter Fehler {mae}, Wurzel des mittleren quadratischen Fehlers {rmse}, R² {r2}',
  class: 'Klasse',
  precision: 'Präzision',
  recall: 'Trefferquote',
  f1: 'F1',
  support: 'Beispiele',
  mean: 'Mittel',
  baseline: 'Immer „{name}“ zu antworten ergäbe {share}.',
  confusion: 'Zeilen: was es ist. Spalten: was das Netz sagt.',
  inputs: 'Eingänge',
  outputs: 'Ausgänge',
  many: 'beliebig viele Verbindungen',
  optional: 'freiwillig',
  'by-default': 'Vorgabe',
}
