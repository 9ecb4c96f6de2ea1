import type { Language } from '../../graph/base/text.ts'
import type { PortableNetwork } from '../networks/portable-network.ts'
import { commentText } from './python-text.ts'

/** What a person reads first in a project, as Markdown. */
export function readme({ title, epochs, plan }: PortableNetwork, language: Language): string {
  const hasAugmentation = plan.data.steps.some(({ kind }) => kind === 'augment')
  return TEXTS[language]({ title: commentText(title), epochs, hasAugmentation })
}

interface Facts {
  readonly title: string
  readonly epochs: number
  readonly hasAugmentation: boolean
}

const TEXTS: Readonly<Record<Language, (facts: Facts) => string>> = {
  en: ({ title, epochs, hasAugmentation }) => `# ${title}

A network and everything it takes to train it once more in Keras, written by Faltwerk.

| file | what is in it |
|---|---|
| \`model.keras\` | the network, ${epochs > 0 ? `trained for ${epochs} epochs` : 'with its start weights'}; takes examples as they are in \`data/\` |
| \`train.py\` | the experiment: data, network, optimizer, training, measuring |
${hasAugmentation ? '| `augment.py` | how training pictures are changed by chance |\n' : ''}| \`cluster.py\` | what it takes to train on several machines |
| \`sweep.py\` | many runs with other settings, on Ray Tune |
| \`runs.py\` | writes runs down so that Faltwerk opens them |
| \`data/data.npz\` | the examples: \`x_train\`, \`y_train\`, \`x_val\` … |
| \`graph.json\`, \`plan.json\` | the graph, to be opened in Faltwerk, and what follows from it for the trainer |

## On one machine

    python -m venv .venv
    . .venv/bin/activate
    pip install -r requirements.txt
    python train.py

\`python train.py --help\` lists what can be set. \`--weights trained\` goes on from the weights in \`model.keras\`.
Keras computes with TensorFlow, PyTorch or JAX; install the one you want and say so:

    KERAS_BACKEND=torch python train.py

The answers of \`model.keras\` are those of Faltwerk. A new training ends near the same figures, not at the same numbers:
start weights, order and dropout are drawn by other generators.

    import keras
    model = keras.saving.load_model("model.keras")

## On several machines

Each machine needs this folder. \`--workers\` is how many there are. They share every batch: sums of gradients are those of
one machine, so the figures do not depend on how many there are. Two on one computer, for a try:

TensorFlow, one command per machine, with its own \`index\`:

    TF_CONFIG='{"cluster": {"worker": ["localhost:9901", "localhost:9902"]}, "task": {"type": "worker", "index": 0}}' \\
      python train.py --workers 2 &
    TF_CONFIG='{"cluster": {"worker": ["localhost:9901", "localhost:9902"]}, "task": {"type": "worker", "index": 1}}' \\
      python train.py --workers 2

PyTorch:

    KERAS_BACKEND=torch torchrun --nproc-per-node 2 train.py --workers 2

JAX, all devices of one machine (here two made out of the processor), or one process for each machine:

    KERAS_BACKEND=jax XLA_FLAGS=--xla_force_host_platform_device_count=2 python train.py --workers 2

    export KERAS_BACKEND=jax KERAS_DISTRIBUTION_JOB_ADDRESSES=localhost:9903 KERAS_DISTRIBUTION_NUM_PROCESSES=2
    KERAS_DISTRIBUTION_PROCESS_ID=0 python train.py --workers 2 &
    KERAS_DISTRIBUTION_PROCESS_ID=1 python train.py --workers 2

Two things are not shared: batch normalisation takes means of each machine's part of a batch (only JAX takes those of
the whole), and dropout drops other units than on one machine.

## Many settings

    python sweep.py --learning-rate 0.001 0.01 --seeds 1 2 3

Ray spreads the trials over the processors of this machine, or of the cluster that \`RAY_ADDRESS\` names. \`sweep.faltwerk\`
then holds the graph with a trainer for each trial; opened in Faltwerk, the table of runs and the curves show them all.
`,
  de: ({ title, epochs, hasAugmentation }) => `# ${title}

Ein Netz und alles, was man braucht, um es in Keras noch einmal zu trainieren, geschrieben von Faltwerk.

| Datei | was darin ist |
|---|---|
| \`model.keras\` | das Netz, ${epochs > 0 ? `${epochs} Epochen trainiert` : 'mit seinen Startgewichten'}; nimmt Beispiele, wie sie in \`data/\` stehen |
| \`train.py\` | das Experiment: Daten, Netz, Optimierer, Training, Messung |
${hasAugmentation ? '| `augment.py` | wie Trainingsbilder zufällig verändert werden |\n' : ''}| \`cluster.py\` | was es braucht, um auf mehreren Rechnern zu trainieren |
| \`sweep.py\` | viele Läufe mit anderen Einstellungen, mit Ray Tune |
| \`runs.py\` | schreibt Läufe so auf, dass Faltwerk sie öffnet |
| \`data/data.npz\` | die Beispiele: \`x_train\`, \`y_train\`, \`x_val\` … |
| \`graph.json\`, \`plan.json\` | der Graph, zum Öffnen in Faltwerk, und was daraus für den Trainer folgt |

## Auf einem Rechner

    python -m venv .venv
    . .venv/bin/activate
    pip install -r requirements.txt
    python train.py

\`python train.py --help\` zählt auf, was sich einstellen lässt. \`--weights trained\` macht mit den Gewichten in
\`model.keras\` weiter. Keras rechnet mit TensorFlow, PyTorch oder JAX; installiere, was du willst, und sag es:

    KERAS_BACKEND=torch python train.py

Die Antworten von \`model.keras\` sind die von Faltwerk. Ein neues Training endet bei ähnlichen Werten, nicht bei
denselben Zahlen: Startgewichte, Reihenfolge und Dropout ziehen andere Generatoren.

    import keras
    model = keras.saving.load_model("model.keras")

## Auf mehreren Rechnern

Jeder Rechner braucht diesen Ordner. \`--workers\` sagt, wie viele es sind. Sie teilen sich jeden Stapel: Die Summe der
Gradienten ist die eines einzelnen Rechners, die Werte hängen also nicht davon ab, wie viele es sind. Zwei auf einem
Computer, zum Probieren:

TensorFlow, ein Befehl je Rechner, jeder mit seinem \`index\`:

    TF_CONFIG='{"cluster": {"worker": ["localhost:9901", "localhost:9902"]}, "task": {"type": "worker", "index": 0}}' \\
      python train.py --workers 2 &
    TF_CONFIG='{"cluster": {"worker": ["localhost:9901", "localhost:9902"]}, "task": {"type": "worker", "index": 1}}' \\
      python train.py --workers 2

PyTorch:

    KERAS_BACKEND=torch torchrun --nproc-per-node 2 train.py --workers 2

JAX, alle Geräte eines Rechners (hier zwei, die aus dem Prozessor gemacht werden), oder ein Prozess je Rechner:

    KERAS_BACKEND=jax XLA_FLAGS=--xla_force_host_platform_device_count=2 python train.py --workers 2

    export KERAS_BACKEND=jax KERAS_DISTRIBUTION_JOB_ADDRESSES=localhost:9903 KERAS_DISTRIBUTION_NUM_PROCESSES=2
    KERAS_DISTRIBUTION_PROCESS_ID=0 python train.py --workers 2 &
    KERAS_DISTRIBUTION_PROCESS_ID=1 python train.py --workers 2

Zweierlei wird nicht geteilt: Batch-Normalisierung mittelt über den Teil des Stapels, den ein Rechner hat (nur JAX über
den ganzen), und Dropout lässt andere Einheiten weg als auf einem Rechner.

## Viele Einstellungen

    python sweep.py --learning-rate 0.001 0.01 --seeds 1 2 3

Ray verteilt die Versuche auf die Prozessoren dieses Rechners, oder des Verbunds, den \`RAY_ADDRESS\` nennt.
\`sweep.faltwerk\` enthält dann den Graphen mit einem Trainer je Versuch; in Faltwerk geöffnet, zeigen die Tabelle der
Läufe und die Kurven sie alle.
`,
}
