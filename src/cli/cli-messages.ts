import type { Language } from '../graph/base/text.ts'

/** What the headless command says (ICU), by key. */
export const CLI_MESSAGES = {
  en: {
    usage: 'Usage',
    'help-main': `faltwerk: check, run and list Faltwerk graphs without a browser

  faltwerk check FILE…        what each node puts out, and what is wrong
  faltwerk run FILE           work out every experiment, train every trainer
  faltwerk nodes              every node type with its ports and parameters

  faltwerk COMMAND --help     more about one command
  --language en|de            the language of everything printed`,
    'help-check': `faltwerk check FILE…

Prints every node of the graph files with its output shape and its number of
weights, then the problems: node, code and sentence.

Exit status: 0 no errors, 1 errors, 2 a file is no usable graph.`,
    'help-run': `faltwerk run FILE [options]

Works out the experiments of a graph and prints their numbers; then trains its
trainers one after the other and measures each on the test examples. Progress
goes to stderr, results to stdout.

  --epochs N             instead of the epochs in the file
  --seed N               instead of the seed in the file
  --set NODE.PARAM=VALUE another value for a parameter; may be given several times
  --trainer ID           only this trainer; may be given several times
  --backend cpu|wasm     what computes; the fastest by default
  --files FOLDER         where the files of CIFAR-10 are (data_batch_1.bin …,
                         unpacked); else the variable FALTWERK_FILES says it
  --json                 one JSON event a line on stdout, the last one
                         '{"event":"completed","runs":[…],"live":[…]}'

Exit status: 0 every run ended well, 1 a run failed or the graph has problems,
2 the file is no usable graph or the options are wrong.`,
    'help-nodes': `faltwerk nodes [--json]

Lists every node type with its ports, parameters, bounds and defaults.`,
    'unknown-command': 'There is no command “{command}”.',
    'bad-option': 'The options are wrong: {reason}',
    'no-file': 'Which graph file? Name at least one.',
    'one-file': 'Name exactly one graph file.',
    'not-whole': '--{option} needs a whole number from {min, number} to {max, number}, not “{value}”.',
    'not-a-backend': '--backend is cpu or wasm, not “{value}”.',
    'not-a-language': '--language is en or de, not “{value}”.',
    'cannot-read': 'The file cannot be read: {reason}',
    'no-trainer': 'This graph has no trainer and no experiment, so there is nothing to run.',
    'no-camera': '{node}: there is no camera here, so nothing is shown behind it.',
    grid: '{shape}, numbers from {low} to {high}',
    channel: 'channel {channel}',
    step: 'step',
    slope: 'slope',
    'bad-setting': '--set needs NODE.PARAM=VALUE with a node and a parameter of this graph, not “{value}”.',
    'no-such-trainer': 'There is no trainer “{id}” in this graph; there are: {known}.',
    node: 'node',
    type: 'type',
    output: 'output',
    parameters: 'parameters',
    total: 'in all {count, number} parameters',
    clean: '{nodes, plural, one {# node} other {# nodes}}, no problems',
    problems: '{count, plural, one {# problem} other {# problems}}',
    warning: 'warning',
    error: 'error',
    preparing: '{trainer}: {stage, select, data {reading the data} other {building the network}} {share}',
    batch:
      '{trainer}: epoch {epoch}/{epochs} {bar} {step}/{steps}, loss {loss}, accuracy {accuracy}, {left} left',
    epoch:
      '{trainer}: epoch {epoch}/{epochs}, loss {loss}, accuracy {accuracy}, validation loss {valLoss}, accuracy {valAccuracy}',
    evaluating: '{trainer}: measuring',
    summary:
      '{trainer} ({optimizer}): {epochs, plural, one {# epoch} other {# epochs}}, {examples, number} {part, select, test {test} validation {validation} other {training}} examples, loss {loss}{classes, select, yes {, accuracy {accuracy}} other {}}, {ms} ms a step on {backend}',
    interrupted: '{trainer}: stopped',
    numbers: 'mean absolute error {mae}, root mean squared error {rmse}, R² {r2}',
    class: 'class',
    precision: 'precision',
    recall: 'recall',
    f1: 'F1',
    support: 'examples',
    mean: 'mean',
    baseline: 'Always answering “{name}” would reach {share}.',
    confusion: 'Rows: what it is. Columns: what the network says.',
    inputs: 'inputs',
    outputs: 'outputs',
    many: 'any number of wires',
    optional: 'optional',
    'by-default': 'default',
  },
  de: {
    usage: 'Aufruf',
    'help-main': `faltwerk: Graphen von Faltwerk ohne Browser prüfen, ausführen und auflisten

  faltwerk check DATEI…       was jeder Knoten ausgibt und was nicht stimmt
  faltwerk run DATEI          alle Experimente ausrechnen, alle Trainer trainieren
  faltwerk nodes              alle Knotentypen mit Anschlüssen und Parametern

  faltwerk BEFEHL --help      mehr über einen Befehl
  --language en|de            die Sprache der Ausgabe`,
    'help-check': `faltwerk check DATEI…

Zeigt jeden Knoten der Graph-Dateien mit der Form seiner Ausgabe und der Zahl
seiner Gewichte, danach die Probleme: Knoten, Kürzel und Satz.

Rückgabewert: 0 keine Fehler, 1 Fehler, 2 eine Datei ist kein brauchbarer Graph.`,
    'help-run': `faltwerk run DATEI [Optionen]

Rechnet die Experimente eines Graphen aus und zeigt ihre Zahlen; trainiert dann
seine Trainer nacheinander und misst jeden an den Testbeispielen. Der
Fortschritt steht auf stderr, Ergebnisse auf stdout.

  --epochs N             statt der Epochen in der Datei
  --seed N               statt des Startwerts in der Datei
  --set KNOTEN.PARAMETER=WERT
                         ein anderer Wert für einen Parameter; mehrmals möglich
  --trainer ID           nur dieser Trainer; mehrmals möglich
  --backend cpu|wasm     womit gerechnet wird; sonst das schnellste
  --files ORDNER         wo die Dateien von CIFAR-10 sind (data_batch_1.bin …,
                         entpackt); sonst sagt es die Variable FALTWERK_FILES
  --json                 ein JSON-Ereignis je Zeile auf stdout, das letzte ist
                         '{"event":"completed","runs":[…],"live":[…]}'

Rückgabewert: 0 alle Läufe gut beendet, 1 ein Lauf ist gescheitert oder der
Graph hat Probleme, 2 die Datei ist kein brauchbarer Graph oder die Optionen
sind falsch.`,
    'help-nodes': `faltwerk nodes [--json]

Listet alle Knotentypen mit Anschlüssen, Parametern, Grenzen und Vorgaben auf.`,
    'unknown-command': 'Den Befehl „{command}“ gibt es nicht.',
    'bad-option': 'Die Optionen stimmen nicht: {reason}',
    'no-file': 'Welche Graph-Datei? Nenne mindestens eine.',
    'one-file': 'Nenne genau eine Graph-Datei.',
    'not-whole': '--{option} braucht eine ganze Zahl von {min, number} bis {max, number}, nicht „{value}“.',
    'not-a-backend': '--backend ist cpu oder wasm, nicht „{value}“.',
    'not-a-language': '--language ist en oder de, nicht „{value}“.',
    'cannot-read': 'Die Datei kann nicht gelesen werden: {reason}',
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
    error: 'Fehler',
    preparing: '{trainer}: {stage, select, data {Daten werden gelesen} other {das Netz wird gebaut}} {share}',
    batch:
      '{trainer}: Epoche {epoch}/{epochs} {bar} {step}/{steps}, Verlust {loss}, Genauigkeit {accuracy}, noch {left}',
    epoch:
      '{trainer}: Epoche {epoch}/{epochs}, Verlust {loss}, Genauigkeit {accuracy}, Validierung: Verlust {valLoss}, Genauigkeit {valAccuracy}',
    evaluating: '{trainer}: wird gemessen',
    summary:
      '{trainer} ({optimizer}): {epochs, plural, one {# Epoche} other {# Epochen}}, {examples, number} {part, select, test {Testbeispiele} validation {Validierungsbeispiele} other {Trainingsbeispiele}}, Verlust {loss}{classes, select, yes {, Genauigkeit {accuracy}} other {}}, {ms} ms je Schritt mit {backend}',
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
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>

export type CliMessage = keyof (typeof CLI_MESSAGES)['en']
