/** What the command line says. */
export const cliMessages = {
  usage: 'Usage',
  'help-main': `faltwerk: check, run and export Faltwerk graphs without a browser

  faltwerk check FILE…        what each node puts out, and what is wrong
  faltwerk run FILE           work out every experiment, train every trainer
  faltwerk compare RUN…       runs of project files side by side
  faltwerk find-rate FILE     a learning rate to begin with, for every trainer
  faltwerk export FILE -o OUT take a network, data or the graph along as a file
  faltwerk nodes              every node type with its ports and parameters

  faltwerk COMMAND --help     more about one command
  --language en|de            the language of everything printed`,
  'help-check': `faltwerk check FILE…

Prints every node of the graph files with its output shape and its number of
weights, then the problems: node, code and sentence; then the warnings that
the file marks as intended, with the reason.

Exit status: 0 no errors, 1 errors, 2 a file is no usable graph.`,
  'help-run': `faltwerk run FILE [options]

Works out the experiments of a graph and prints their numbers; then trains its
trainers one after the other and measures each on the test examples. Progress
goes to stderr, results to stdout.

  --epochs N             instead of the epochs in the file
  --seed N               instead of the seed in the file
  --seeds N              every trainer with N seeds, from that one on, instead of
                         the repeats in the file
  --jobs N               N runs beside each other, each in a process of its own
  -o, --output OUT       writes a project file (.faltwerk) with all runs, which the
                         app opens and faltwerk compare reads
  --csv FILE             writes the curves of all runs as a table
  --set NODE.PARAM=VALUE another value for a parameter; may be given several times
  --trainer ID           only this trainer; may be given several times
  --backend cpu|wasm     what computes; the fastest by default
  --files FOLDER         files of your own: a folder of pictures for each class, also
                         below train, validation and test; X_train.npy,
                         y_train.npy … or one .npz, idx files, a CSV of pixels;
                         the file a large table was read from (it is known by
                         what is in it);
                         those of CIFAR-10 (data_batch_1.bin …, unpacked). Else
                         the variable FALTWERK_FILES says where they are
  --json                 one JSON event a line on stdout, the last one
                         '{"event":"completed","runs":[…],"comparison":{…},
                         "live":[…]}'

A trainer with a sweep runs as it is, then with each setting of the sweep; where the
sweep says so, settings that are plainly behind are given up, as in the app.

Several runs are compared at the end: a table, what they differ in, and whether the
difference between their means is more than chance (paired t-test, seed by seed).

Exit status: 0 every run ended well, 1 a run failed or the graph has problems,
2 the file is no usable graph or the options are wrong.`,
  'help-compare': `faltwerk compare RUN… [options]

Reads the runs that project files (.faltwerk) keep, whether the app has written them
or faltwerk run -o, and compares them: runs that differ in their seeds alone are one
group. Prints a table, what the groups differ in, and whether the difference between
their means is more than chance (paired t-test, seed by seed).

  --csv FILE             writes the curves of all runs as a table
  --json                 one line '{"event":"compared","runs":[…],"comparison":{…}}'

Exit status: 0 compared, 1 there are fewer than two runs, 2 a file is no project
file or the options are wrong.`,
  'help-find-rate': `faltwerk find-rate FILE [options]

A learning-rate range test for every trainer, as in the large view of an optimizer:
trains for at most 300 steps, while the learning rate grows from almost nothing to far
too much, and looks at the loss. Prints the loss over the rate and the rate it speaks
for. Of a schedule, of validation and of epochs it takes nothing; nothing is kept.

  --trainer ID           only this trainer; may be given several times
  --seed N               instead of the seed in the file
  --set NODE.PARAM=VALUE another value for a parameter; may be given several times
  --backend cpu|wasm     what computes; the fastest by default
  --files FOLDER         files of your own, as for run
  --csv FILE             writes rate and loss of every step as a table
  --json                 one JSON event a line on stdout, the last one
                         '{"event":"completed","tests":[…]}'; each test has the
                         rates, losses, smoothed losses and the advice

Exit status: 0 every trainer was tested, 1 a test failed or the graph has problems,
2 the file is no usable graph or the options are wrong.`,
  'help-export': `faltwerk export FILE --to FORMAT -o OUT [options]

Writes the file OUT: the graph or project in FILE, or the network of its trainer,
which is trained first. Formats:

{formats}

A network takes the steps along that act on one example, such as scaling. Its
file is read back and asked about 100 examples before it is written; it must
give the network’s own answers.

  --to FORMAT            one of these; may be left out where the end of OUT tells it
  -o, --output OUT       the file to write
  --trainer ID           whose network, where there are several trainers
  --epochs N             train so long instead of the epochs in the file
  --untrained            with its start weights
  --run PROJECT          with the weights of the trainer’s run in a project file
                         (.faltwerk), which the app saves
  --node ID              with npz: the data that leaves this node instead of weights
  --files FOLDER         one’s own data for the nodes that wait for some, as
                         for run
  --json                 of a network: one line
                         '{"event":"exported","to":…,"file":…,"parameters":…,
                         "checkedExamples":…,"largestDifference":…,"evaluation":…}'

Exit status: 0 written, 1 the graph has problems, the run failed or the file
gives other answers, 2 the file is no usable graph, OUT cannot be written or the
options are wrong.`,
  'help-nodes': `faltwerk nodes [--json]

Lists every node type with its ports, parameters, bounds and defaults.`,
  'unknown-command': 'There is no command “{command}”.',
  'bad-option': 'The options are wrong: {reason}',
  'no-file': 'Which graph file? Name at least one.',
  'one-file': 'Name exactly one graph file.',
  'no-output': 'Which file is to be written? Name it with -o.',
  'which-format': 'The end of the file’s name does not tell the format. Name one with --to: {known}.',
  'no-png':
    'PNG pictures are drawn by the app (Share, Picture …): here there is no browser to draw them. Use --to svg.',
  'picture-summary': 'a picture of the graph that carries the graph',
  'node.weights': '{count, plural, =0 {no weights} one {# weight} other {# weights}}',
  'picture.yes': 'yes',
  'picture.no': 'no',
  'node-without-npz': '--node names whose data an npz is to have; of a graph or a network it says nothing.',
  'only-for-networks': '{options}: these are for networks, and this format saves none.',
  'one-trainer': 'One network leaves at a time: name one trainer.',
  'one-way': '{options}: only one of these can say where the weights come from.',
  'no-network': 'This graph has no trainer, so there is no network to take along.',
  'which-trainer': 'Whose network? Name a trainer with --trainer: {known}.',
  'no-project-file': 'This is no project file (.faltwerk), and only those keep runs.',
  'no-run': 'There is no run of the trainer “{trainer}” in this file.',
  'run-without-weights': 'The run of “{trainer}” in this file has no weights.',
  'run-of-another-plan':
    'The run of “{trainer}” is of another state of the graph: the network leaves with its weights, but without its measurement.',
  'network-checked':
    '{parameters, plural, one {# parameter} other {# parameters}}, checked on {examples, plural, one {# example} other {# examples}}: same answers (at most {largestDifference, number} apart{isSure, select, yes {: single precision is no more exact where a network is so sure} other {}})',
  'not-a-format': 'There is no format “{value}”; there are: {known}.',
  'not-whole': '--{option} needs a whole number from {min, number} to {max, number}, not “{value}”.',
  'not-a-backend': '--backend is cpu or wasm, not “{value}”.',
  'not-a-language': '--language is en or de, not “{value}”.',
  'cannot-read': 'The file cannot be read: {reason}',
  'cannot-write': 'The file cannot be written: {reason}',
  'disk-full': 'there is no space left on this disk',
  'brought-pictures': '{count, plural, one {# picture is} other {# pictures are}} taken: {classes}',
  'which-node': 'Whose data? Name a node with --node: {known}.',
  'no-data': '{node}: no data leaves this node that could be saved.',
  fitted: 'So that it fits the data: {node}.{param} = {value}',
  written: '{file}: {bytes, number} bytes',
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
  intended: 'intended',
  error: 'error',
  preparing: '{trainer}: {stage, select, data {reading the data} other {building the network}} {share}',
  batch:
    '{trainer}: epoch {epoch}/{epochs} {bar} {step}/{steps}, loss {loss}, accuracy {accuracy}, {left} left',
  epoch:
    '{trainer}: epoch {epoch}/{epochs}, loss {loss}, accuracy {accuracy}, validation loss {valLoss}, accuracy {valAccuracy}',
  evaluating: '{trainer}: measuring',
  summary:
    '{trainer} ({optimizer}): {epochs, plural, one {# epoch} other {# epochs}}, {examples, number} {part, select, test {test} validation {validation} other {training}} examples, loss {loss}{classes, select, yes {, accuracy {accuracy}} other {}}, {ms} ms a step on {backend}',
  'seed-of': '{name}, seed {seed}',
  'left-out': 'left out, because it cannot be trained: {settings}',
  'gave-up':
    '{run}: given up after {epoch, plural, one {# epoch} other {# epochs}}, loss {loss}{classes, select, yes {, accuracy {accuracy}} other {}}',
  'done-of': '{done, number} of {all, number} runs are done',
  'no-runs-file': 'Which runs? Name at least one project file (.faltwerk).',
  'nothing-to-compare': 'There are fewer than two runs, so there is nothing to compare.',
  'compared.stopped':
    '{count, plural, one {A run was stopped before its end and is left out.} other {# runs were stopped before their end and are left out.}}',
  'compared.runs': 'runs',
  'compared.failed': 'failed',
  'compared.given-up': 'given up',
  'compared.after': 'after {epoch, plural, one {# epoch} other {# epochs}}',
  'compared.accuracy': 'accuracy',
  'compared.loss': 'loss',
  'compared.from-to': 'from … to',
  'rate.step':
    '{trainer}: step {step, number} of {steps, number}, learning rate {rate, number}, loss {loss, number}',
  'rate.summary':
    '{trainer} ({optimizer}): {steps, plural, one {# step} other {# steps}} on {backend}{blewUp, select, yes {, then the loss blew up} other {}}',
  'rate.rate': 'learning rate',
  'rate.loss': 'loss',
  'rate.smoothed': 'smoothed',
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
} as const
