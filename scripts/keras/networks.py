"""Asks Keras what the engine was asked: a line of JSON for each folder of cases. The back end is KERAS_BACKEND's."""

import json
import sys
from pathlib import Path

import keras
import numpy as np


def main(cases):
    for folder in sorted(cases.iterdir()):
        case = json.loads((folder / "case.json").read_text("utf8"))
        model = keras.saving.load_model(folder / "model.keras")
        examples = read(folder / "examples.bin", case["shape"])
        found = {
            "name": case["name"],
            "parameters": model.count_params() == case["parameters"],
            "answers": numbers(model(examples, training=False)).ravel().tolist(),
            "losses": losses(folder, case, model),
        }
        print(json.dumps(found), flush=True)


def losses(folder, case, model):
    """The loss of each step; None where Keras itself has two answers for this loss."""
    if case["differs"] and keras.backend.backend() == "tensorflow":
        return None
    inputs, prepared = model.inputs[0], model.get_layer(case["prepared"]).output
    network = keras.Model(prepared, model.get_layer(case["last"]).output)
    x = read(folder / "x.bin", case["shape"])
    if case["prepared"] != model.layers[0].name:
        x = numbers(keras.Model(inputs, prepared)(x))
    y = np.fromfile(folder / "y.bin", "<f4")
    if case["target"] == "classes" and case["outputs"] > 1:
        y = keras.utils.to_categorical(y, case["outputs"])
    else:
        y = y[:, None]
    steps, size = len(case["losses"]), case["batch"]
    config = exactly(keras.optimizers.serialize(model.optimizer), steps)
    network.compile(optimizer=keras.optimizers.deserialize(config), loss=model.loss)
    batches = [slice(at * size, (at + 1) * size) for at in range(steps)]
    return [float(network.train_on_batch(x[batch], y[batch])) for batch in batches]


def exactly(optimizer, steps):
    """Adam with its bias corrections in double precision.

    Keras takes the powers of beta_1 and beta_2 in single precision, which makes its first updates up to 1e-5 smaller
    or larger than the formula says. The learning rate takes that back, so that what is compared is the rest.
    """
    config = optimizer["config"]
    if optimizer["class_name"] not in ("Adam", "AdamW"):
        return optimizer
    betas = [config["beta_1"], config["beta_2"]]
    counts = np.arange(1, steps + 1)
    exact = [1 - np.float64(beta) ** counts for beta in betas]
    single = np.float32
    kept = [
        (single(1) - single(beta) ** single(counts)).astype("f8") for beta in betas
    ]
    factors = np.sqrt(exact[1] / kept[1]) * kept[0] / exact[0]
    rate = config["learning_rate"]
    if isinstance(rate, dict):
        schedule = keras.optimizers.schedules.deserialize(rate)
        rates = [float(schedule(step)) for step in range(steps)]
    else:
        rates = [rate] * steps
    given = keras.optimizers.schedules.PiecewiseConstantDecay(
        list(range(steps - 1)), [float(r * f) for r, f in zip(rates, factors)]
    )
    rate = keras.optimizers.schedules.serialize(given)
    return {**optimizer, "config": {**config, "learning_rate": rate}}


def read(path, shape):
    return np.fromfile(path, "<f4").reshape(-1, *shape)


def numbers(tensor):
    return keras.ops.convert_to_numpy(tensor)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
