"""
en: The same experiment many times over on Ray Tune: every combination of what is listed, each with every seed.
en: python sweep.py --learning-rate 0.001 0.01 --batch-size 32 64 --seeds 1 2 3
de: Dasselbe Experiment vielmals mit Ray Tune: jede Kombination dessen, was aufgezählt ist, mit jedem Seed.
de: python sweep.py --learning-rate 0.001 0.01 --batch-size 32 64 --seeds 1 2 3
"""

import argparse
import os
from pathlib import Path

import ray
from ray import tune

HERE = Path(__file__).resolve().parent


def trial(settings):
    # en: Each trial is a process of its own, so Keras is loaded here.
    # de: Jeder Versuch ist ein eigener Prozess, darum wird Keras hier geladen.
    import keras

    import train

    optimizer = None
    if "algorithm" in settings:
        rate = settings.get("learningRate")
        optimizer = OPTIMIZERS[settings["algorithm"]](keras.optimizers, rate)

    # en: Tells Ray of every epoch, so that its own tools (schedulers, TensorBoard) can follow.
    # de: Meldet Ray jede Epoche, damit seine Werkzeuge (Scheduler, TensorBoard) folgen können.
    class Report(keras.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            tune.report({name: float(value) for name, value in logs.items()})

    _, result, _ = train.run(
        epochs=settings["epochs"],
        batch_size=settings.get("batchSize", train.BATCH_SIZE),
        learning_rate=settings.get("learningRate", train.LEARNING_RATE),
        seed=settings["seed"],
        optimizer=optimizer,
        verbose=0,
        callbacks=[Report()],
    )
    tune.report({"result": result, "loss": result["loss"]})


# en: Every optimizer with Keras's own settings.
# de: Jeder Optimierer mit Keras' eigenen Einstellungen.
# [[optimizers]]


def sweep(space, epochs, cpus_per_trial, path):
    ray.init(
        address=os.environ.get("RAY_ADDRESS"),
        runtime_env={"env_vars": {"PYTHONPATH": str(HERE)}},
    )
    grid = {name: tune.grid_search(values) for name, values in space.items() if values}
    results = tune.Tuner(
        tune.with_resources(trial, {"cpu": cpus_per_trial}),
        param_space={**grid, "epochs": epochs},
        tune_config=tune.TuneConfig(metric="loss", mode="min"),
    ).fit()
    done = [(r.config, r.metrics["result"]) for r in results if not r.error]
    done.sort(key=lambda pair: pair[1]["loss"])
    for settings, result in done:
        figures = {"loss": result["loss"], "accuracy": result.get("accuracy")}
        print(settings, figures)

    import runs

    runs.save(path, done)
    print(path)
    ray.shutdown()
    return done


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--learning-rate", type=float, nargs="+")
    parser.add_argument("--batch-size", type=int, nargs="+")
    parser.add_argument("--optimizer", nargs="+", choices=list(OPTIMIZERS))
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    # [[epochs]]
    # en: Processors for each trial: with 4 of them in the cluster and 1 each, 4 trials run side by side.
    # de: Prozessoren je Versuch: Hat der Verbund 4 und jeder Versuch 1, laufen 4 nebeneinander.
    parser.add_argument("--cpus-per-trial", type=float, default=1)
    # en: Open this file in Faltwerk.
    # de: Diese Datei in Faltwerk öffnen.
    parser.add_argument("--save", type=Path, default=HERE / "sweep.faltwerk")
    options = parser.parse_args()
    space = {
        "algorithm": options.optimizer,
        "learningRate": options.learning_rate,
        "batchSize": options.batch_size,
        "seed": options.seeds,
    }
    sweep(space, options.epochs, options.cpus_per_trial, options.save)
