"""Asks Keras what the engine was asked: a line of JSON for each folder of cases. The back end is KERAS_BACKEND's."""

import json
import sys
from pathlib import Path

import keras
import numpy as np
from experiment import distance


def main(cases):
    for folder in sorted(cases.iterdir()):
        case = json.loads((folder / "case.json").read_text("utf8"))
        model = keras.saving.load_model(folder / "model.keras")
        examples = read(folder / "examples.bin", case["shape"])
        wanted = np.fromfile(folder / "answers.bin", "<f4")
        answers = numbers(model(examples, training=False)).ravel()
        found = {
            "name": case["name"],
            "kind": case["kind"],
            "parameters": model.count_params() == case["parameters"],
            "answers": distance(answers, wanted),
            "steps": steps(folder, case, model),
        }
        print(json.dumps(found), flush=True)


def steps(folder, case, model):
    """The largest difference of a loss, relative; None where Keras itself has two answers for this loss."""
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
    config = keras.optimizers.serialize(model.optimizer)
    network.compile(optimizer=keras.optimizers.deserialize(config), loss=model.loss)
    most, size = 0.0, case["batch"]
    for at, wanted in enumerate(case["losses"]):
        batch = slice(at * size, (at + 1) * size)
        loss = float(network.train_on_batch(x[batch], y[batch]))
        most = max(most, abs(loss - wanted) / max(abs(wanted), 1e-3))
    return most


def read(path, shape):
    return np.fromfile(path, "<f4").reshape(-1, *shape)


def numbers(tensor):
    return keras.ops.convert_to_numpy(tensor)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
