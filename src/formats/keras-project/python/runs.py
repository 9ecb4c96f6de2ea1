"""
en: Writes runs down so that Faltwerk opens them: a graph with a trainer for each run, with curves and measurements.
de: Schreibt Läufe so auf, dass Faltwerk sie öffnet: ein Graph mit einem Trainer je Lauf, mit Kurven und Messungen.
"""

import copy
import json
import math
import time
import zipfile
from pathlib import Path

import keras

HERE = Path(__file__).resolve().parent
# en: Points of a curve at most.
# de: So viele Punkte hat eine Kurve höchstens.
MOST_POINTS = 2000


class Recorder(keras.callbacks.Callback):
    """
    en: Notes loss and accuracy of every batch and epoch.
    de: Notiert Fehler und Genauigkeit jedes Stapels und jeder Epoche.
    """

    def __init__(self, count, batch_size):
        super().__init__()
        self.count, self.batch_size = count, batch_size
        self.batches, self.epochs, self.seconds = [], [], 0.0

    def on_epoch_begin(self, epoch, logs=None):
        self.epoch, self.sums = epoch, {"loss": 0.0, "accuracy": 0.0}

    def on_train_batch_begin(self, batch, logs=None):
        self.began = time.perf_counter()

    def on_train_batch_end(self, batch, logs=None):
        self.seconds += time.perf_counter() - self.began
        # en: Keras tells the mean over the examples since the epoch began; the batch's own is what it adds.
        # de: Keras nennt das Mittel der Beispiele seit Beginn der Epoche; das des Stapels ist, was er dazugibt.
        seen = min(self.count, (batch + 1) * self.batch_size)
        here = {"epoch": self.epoch, "step": batch + 1}
        for name, before in self.sums.items():
            if name in logs:
                self.sums[name] = float(logs[name]) * seen
                here[name] = (self.sums[name] - before) / (
                    seen - batch * self.batch_size
                )
        self.batches.append(here)

    def on_epoch_end(self, epoch, logs=None):
        self.epochs.append({name: float(value) for name, value in logs.items()})

    def found(self):
        return {
            "batches": self.batches,
            "history": self.epochs,
            "seconds": self.seconds,
        }


def save(path, trials):
    """
    en: `trials`: pairs of what was set (learningRate, batchSize, epochs, seed, algorithm) and what `train.run` found.
    de: `trials`: Paare aus dem, was eingestellt war (learningRate, batchSize, epochs, seed, algorithm), und dem, was
    de: `train.run` gefunden hat.
    """
    graph = json.loads((HERE / "graph.json").read_text("utf-8"))
    known = json.loads((HERE / "plan.json").read_text("utf-8"))
    nodes, wires = graph["nodes"], graph["wires"]
    trainer = known["plan"]["trainer"]
    into = [wire for wire in wires.values() if wire["to"][0] == trainer]
    optimizer = next(w["from"][0] for w in into if w["to"][1] == "optimizer")
    lowest = max(node["position"]["y"] for node in nodes.values())
    left = nodes[trainer]["position"]["x"]
    records = []
    for at, (settings, result) in enumerate(trials):
        names = {
            trainer: fresh(nodes, f"trial{at}"),
            optimizer: fresh(nodes, f"rule{at}"),
        }
        position = {"x": left, "y": lowest + 320 * (at + 1)}
        nodes[names[trainer]] = trainer_node(nodes[trainer], settings, position)
        nodes[names[optimizer]] = optimizer_node(
            nodes[optimizer], settings, {**position, "x": left - 240}
        )
        for wire in into:
            source, port = wire["from"]
            wires[fresh(wires, f"trial{at}w")] = {
                "from": [names.get(source, source), port],
                "to": [names[trainer], wire["to"][1]],
            }
        plan = plan_of(known, settings, names[trainer])
        records.append(record_of(plan, result, at))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("graph.json", json.dumps(graph, ensure_ascii=False))
        for at, record in enumerate(records):
            file.writestr(f"runs/{at}.json", json.dumps(packed(record)))
            file.writestr(f"runs/{at}.bin", b"")


def fresh(taken, name):
    while name in taken:
        name += "x"
    return name


def trainer_node(node, settings, position):
    node = copy.deepcopy(node)
    node |= {"label": label_of(settings), "position": position}
    for name in ("batchSize", "epochs"):
        if name in settings:
            node["params"][name] = settings[name]
    return node


def optimizer_node(node, settings, position):
    node = copy.deepcopy(node)
    node |= {"position": position}
    if "algorithm" in settings:
        # en: Keras's own settings, as the sweep takes them.
        # de: Keras' eigene Einstellungen, wie die Reihe sie nimmt.
        node["params"] = {"algorithm": settings["algorithm"]}
    if "learningRate" in settings:
        node["params"]["learningRate"] = settings["learningRate"]
    return node


def label_of(settings):
    # [[labels]]
    return ", ".join(
        f"{labels.get(key, key)} {value}" for key, value in settings.items()
    )


def plan_of(known, settings, trainer):
    plan = copy.deepcopy(known["plan"])
    if "algorithm" in settings:
        plan["optimizer"] = copy.deepcopy(known["optimizers"][settings["algorithm"]])
    if "learningRate" in settings:
        plan["optimizer"]["learningRate"] = settings["learningRate"]
    plan["training"] |= {
        k: settings[k] for k in ("batchSize", "epochs") if k in settings
    }
    plan["seed"] = settings.get("seed", plan["seed"])
    return {**plan, "trainer": trainer, "hash": f"keras-{trainer}"}


def record_of(plan, result, at):
    run = f"keras-{int(time.time() * 1000)}-{at}"
    history, batches = result["history"], result["batches"]
    per_epoch = {
        "loss": [epoch["loss"] for epoch in history],
        "accuracy": [epoch["accuracy"] for epoch in history if "accuracy" in epoch],
        "valLoss": [epoch["val_loss"] for epoch in history if "val_loss" in epoch],
        "valAccuracy": [
            epoch["val_accuracy"] for epoch in history if "val_accuracy" in epoch
        ],
    }
    steps = max(batch["step"] for batch in batches)
    # en: A point stands for as many batches as the curve then has room for.
    # de: Ein Punkt steht für so viele Stapel, dass die Kurve Platz hat.
    stride = 2 ** max(0, math.ceil(math.log2(len(batches) / MOST_POINTS)))
    groups = [batches[i : i + stride] for i in range(0, len(batches), stride)]

    def means(value):
        return [sum(map(value, group)) / len(group) for group in groups]

    curve = {
        "at": means(lambda batch: batch["epoch"] + batch["step"] / steps),
        "loss": means(lambda batch: batch["loss"]),
        "accuracy": means(lambda batch: batch["accuracy"])
        if "accuracy" in batches[0]
        else [],
        "stride": stride,
        "inLast": len(groups[-1]),
    }
    evaluation = {
        "id": plan["evaluations"][0]["id"],
        "part": {"val": "validation"}.get(result["part"], result["part"]),
        "examples": result["examples"],
        "loss": result["loss"],
        "outputs": result["outputs"],
        "targets": result["targets"],
    }
    evaluation |= {k: result[k] for k in ("accuracy", "confusion") if k in result}
    state = {
        "run": run,
        "plan": plan,
        "optimizer": {
            "kind": "title",
            "type": "optimizer",
            "variant": variant_of(plan["optimizer"]),
        },
        "status": "completed",
        "backend": f"keras-{keras.backend.backend()}",
        "prepared": 1,
        "stepsPerEpoch": steps,
        "epoch": len(history),
        "step": 0,
        "history": per_epoch,
        "msPerStep": 1000 * result["seconds"] / len(batches),
        "evaluations": [evaluation],
        "stoppedEarly": len(history) < plan["training"]["epochs"],
    }
    return {
        "trainer": plan["trainer"],
        "run": run,
        "plan": plan["hash"],
        "savedAt": int(time.time() * 1000),
        "data": {"version": 1, "state": state, "curve": curve},
    }


def variant_of(optimizer):
    return (
        "momentum"
        if optimizer.get("momentum") and optimizer["kind"] == "sgd"
        else optimizer["kind"]
    )


def packed(value):
    """
    en: Numbers that JSON does not know, in the way of project files.
    de: Zahlen, die JSON nicht kennt, wie Projektdateien sie schreiben.
    """
    if isinstance(value, float) and not math.isfinite(value):
        names = {math.inf: "Infinity", -math.inf: "-Infinity"}
        return {"$number": names.get(value, "NaN")}
    if isinstance(value, dict):
        return {key: packed(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [packed(inner) for inner in value]
    return value
