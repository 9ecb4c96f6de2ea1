"""Asks Keras for the learning rates that files have: a line of JSON for each folder of cases."""

import json
import sys
from pathlib import Path

import keras


def main(cases):
    for folder in sorted(cases.iterdir()):
        case = json.loads((folder / "rates.json").read_text("utf8"))
        model = keras.saving.load_model(folder / "model.keras")
        rate = keras.optimizers.serialize(model.optimizer)["config"]["learning_rate"]
        if isinstance(rate, dict):
            schedule = keras.optimizers.schedules.deserialize(rate)
            rates = [float(schedule(step)) for step in case["steps"]]
        else:
            rates = [rate] * len(case["steps"])
        print(json.dumps({"name": case["name"], "rates": rates}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
