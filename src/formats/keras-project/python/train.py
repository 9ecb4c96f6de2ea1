"""[[title]]

en: The experiment as it stood in Faltwerk, in Keras 3. `python train.py --help` says what can be set.
en: Keras computes with TensorFlow, PyTorch or JAX: KERAS_BACKEND=torch python train.py
de: Das Experiment, wie es in Faltwerk stand, in Keras 3. `python train.py --help` sagt, was sich einstellen lässt.
de: Keras rechnet mit TensorFlow, PyTorch oder JAX: KERAS_BACKEND=torch python train.py
"""

import argparse
from pathlib import Path

import keras
import numpy as np
from keras import layers

import cluster
import runs
# [[imports]]

HERE = Path(__file__).resolve().parent

# [[settings]]


def load(part):
    """
    en: Examples and answers of a part: "train", "val" or "test".
    de: Beispiele und Antworten eines Teils: "train", "val" oder "test".
    """
    # [[steps]]
    with np.load(HERE / "data" / "data.npz") as data:
        if f"x_{part}" not in data:
            return None
        # [[load]]
    return x, y


def build_model(seed=SEED):
    """
    en: The network, layer by layer, from the example as it is in the data to the answer.
    de: Das Netz, Schicht für Schicht, vom Beispiel, wie es in den Daten steht, bis zur Antwort.
    """
    # [[build]]


# [[optimizer]]


class Batches(keras.utils.PyDataset):
    """
    en: The training examples, a batch after the other; in another order in every epoch.
    de: Die Trainingsbeispiele, Stapel für Stapel; in jeder Epoche in anderer Reihenfolge.
    """

    def __init__(self, x, y, batch_size, seed, share):
        super().__init__()
        self.x, self.y, self.batch_size = x, y, batch_size
        self.seed, self.share, self.epoch = seed, share, 0

    def __len__(self):
        return -(-len(self.x) // self.batch_size)

    def __getitem__(self, step):
        # [[order]]
        chosen = order[step * self.batch_size : (step + 1) * self.batch_size]
        # en: Of several machines each takes its share of the batch.
        # de: Von mehreren Rechnern nimmt jeder seinen Teil des Stapels.
        chosen, weights = self.share.of(chosen)
        # [[examples]]
        return (x, self.y[chosen]) if weights is None else (x, self.y[chosen], weights)

    def on_epoch_begin(self):
        self.epoch += 1


def answers_of(model, x):
    """
    en: What a model says about examples, a few at a time.
    de: Was ein Modell zu Beispielen sagt, jeweils zu einigen.
    """
    pieces = [model(x[at : at + 256], training=False) for at in range(0, len(x), 256)]
    return np.concatenate([keras.ops.convert_to_numpy(piece) for piece in pieces])


def loss_of(y, answers):
    loss = keras.losses.get(LOSS)(y, answers)
    return float(np.mean(keras.ops.convert_to_numpy(loss)))


# [[accuracy]]


def run(
    epochs=EPOCHS,
    batch_size=BATCH_SIZE,
    learning_rate=LEARNING_RATE,
    seed=SEED,
    optimizer=None,
    weights="start",
    workers=1,
    verbose=2,
    callbacks=(),
):
    """
    en: Trains once and measures. Returns the whole model and what is known of the run.
    de: Trainiert einmal und misst. Gibt das ganze Modell zurück, und was vom Lauf bekannt ist.
    """
    share = cluster.join(workers)
    # en: Start weights, order and dropout follow from the seed. These are other random numbers
    # en: than Faltwerk's, drawn from the same distributions.
    # de: Startgewichte, Reihenfolge und Dropout folgen aus dem Seed. Es sind andere Zufallszahlen
    # de: als die von Faltwerk, aus denselben Verteilungen gezogen.
    keras.utils.set_random_seed(seed)
    saved = keras.models.load_model(HERE / "model.keras", compile=False)
    drawn, _, _ = build_model(seed)
    # [[steps-per-epoch]]
    with share.scope():
        whole, prepare, network = build_model(seed + share.rank)
        network.compile(
            # [[compile]]
            loss=LOSS,
            # [[metrics]]
        )
    for layer in whole.layers:
        # en: What is not learnt, such as the figures of a data step, is always that of the file.
        # de: Was nicht gelernt wird, etwa die Zahlen eines Datenschritts, ist immer das der Datei.
        source = drawn if weights == "start" and layer.trainable else saved
        layer.set_weights(source.get_layer(layer.name).get_weights())

    parts = {}
    for part in ("train", "val", "test"):
        loaded = load(part)
        if loaded is not None:
            parts[part] = (answers_of(prepare, loaded[0]), loaded[1])

    # [[stopping]]
    x, y = parts["train"]
    recorder = runs.Recorder(len(x), batch_size)
    share.fit(
        network,
        Batches(x, y, batch_size, seed, share),
        # [[validation]]
        measure=lambda x, y: measure(y, answers_of(network, x)),
        epochs=epochs,
        verbose=verbose if share.rank == 0 else 0,
        callbacks=[recorder, *stopping, *callbacks],
    )

    part = next(name for name in ("test", "val", "train") if name in parts)
    x, y = parts[part]
    answers = answers_of(network, x)
    result = {"part": part, "examples": len(x), **measure(y, answers)}
    result |= recorder.found()
    # [[evaluation]]
    return whole, result, share


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--batch-size", type=int, default=BATCH_SIZE)
    parser.add_argument("--learning-rate", type=float, default=LEARNING_RATE)
    parser.add_argument("--seed", type=int, default=SEED)
    # [[help-weights]]
    parser.add_argument("--weights", choices=["start", "trained"], default="start")
    # [[help-workers]]
    parser.add_argument("--workers", type=int, default=1)
    # [[help-run]]
    parser.add_argument("--save-run", type=Path)
    # [[help-model]]
    parser.add_argument("--save-model", type=Path, default=HERE / "trained.keras")
    options = parser.parse_args()
    model, result, share = run(
        options.epochs,
        options.batch_size,
        options.learning_rate,
        options.seed,
        weights=options.weights,
        workers=options.workers,
    )
    # en: All machines of a cluster have the same weights; one of them says and saves them.
    # de: Alle Rechner eines Verbunds haben dieselben Gewichte; einer von ihnen sagt und sichert sie.
    if share.rank == 0:
        print_result(result)
        model.save(options.save_model)
        if options.save_run:
            settings = {"learningRate": options.learning_rate, "seed": options.seed}
            settings |= {"batchSize": options.batch_size, "epochs": options.epochs}
            runs.save(options.save_run, [(settings, result)])
    share.leave()
