"""Networks that left for Keras and ONNX, compared with the engine's own numbers; prints a table as Markdown.

verify.py --cases FOLDER --schedules FOLDER --table FILE --graphs FOLDER [--full] [--only NAME …] -- COMMAND OF FALTWERK
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import experiment

HERE = Path(__file__).resolve().parent
PLAIN = "tensorflow without oneDNN"
#: What is compared with; the last one only tells how far apart Keras's own numbers are.
KERAS = {
    "tensorflow": {"KERAS_BACKEND": "tensorflow"},
    "torch": {"KERAS_BACKEND": "torch"},
    PLAIN: {"KERAS_BACKEND": "tensorflow", "TF_ENABLE_ONEDNN_OPTS": "0"},
}
ANSWERS, STEPS = 1e-5, 1e-4
#: Of the highest rate. A long cycle leaves in a thousand pieces.
RATES, LONG_CYCLE = 1e-6, 2e-3


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=Path, required=True)
    parser.add_argument("--schedules", type=Path, required=True)
    parser.add_argument("--table", type=Path, required=True)
    parser.add_argument("--graphs", type=Path, required=True)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--only", action="append")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    options.table.write_text(
        "| checked | found | asked | met |\n|---|---|---|---|\n", "utf8"
    )
    met = []
    for found in rows(options):
        line = f"| {' | '.join(found)} |\n"
        print(line, end="", flush=True)
        # A line at a time: what was found stands there whatever comes after it.
        with options.table.open("a", encoding="utf8") as table:
            table.write(line)
        met.append(found[3] == "yes")
    sys.exit(0 if all(met) else 1)


def rows(options):
    yield from keras_networks(options.cases)
    yield from onnx_networks(options.cases)
    if not options.only:
        yield from schedules(options.schedules)
        with tempfile.TemporaryDirectory() as folder:
            yield from experiment.rows(
                Path(folder), options.graphs, options.command, options.full
            )


def keras_networks(cases):
    said = {
        name: asked("networks.py", cases, settings)
        for name, settings in KERAS.items()
    }
    known = [
        json.loads((folder / "case.json").read_text("utf8"))
        | {"answers": read(folder / "answers.bin")}
        for folder in sorted(cases.iterdir())
    ]
    for backend in KERAS:
        if backend == PLAIN:
            continue
        for kind in ("shipped", "random"):
            ours = [case for case in known if case["kind"] == kind]
            if not ours:
                continue
            what = f"Keras on {backend}, {len(ours)} {kind} networks"
            same = sum(said[backend][case["name"]]["parameters"] for case in ours)
            yield row(
                f"{what}: parameters",
                f"{same} of {len(ours)}",
                "all",
                same == len(ours),
            )
            for key, most, of, name in (
                ("answers", ANSWERS, experiment.distance, "answers"),
                ("losses", STEPS, apart, "loss of 20 steps"),
            ):
                found = [
                    {
                        "name": case["name"],
                        "found": difference(
                            of, said[backend][case["name"]][key], case[key]
                        ),
                        "own": own_spread(of, said, case["name"], key),
                    }
                    for case in ours
                ]
                yield worst(f"{what}: {name}", found, most)


def asked(script, cases, settings):
    """What Keras says of all cases, in a process of its own, since it takes one back end for good."""
    said = subprocess.run(
        [sys.executable, HERE / script, cases],
        env={**os.environ, **settings, **experiment.QUIET},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    ).stdout
    found = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    return {each["name"]: each for each in found}


def own_spread(of, said, name, key):
    """How far apart Keras's own numbers are for a network."""
    numbers = [found[name][key] for found in said.values() if found[name][key]]
    pairs = [of(a, b) for at, a in enumerate(numbers) for b in numbers[:at]]
    return max(pairs, default=0.0)


def difference(of, given, wanted):
    return None if given is None else of(given, wanted)


def apart(losses, wanted):
    """The largest difference of a loss, relative."""
    return max(
        abs(a - b) / max(abs(b), 1e-3) for a, b in zip(losses, wanted, strict=True)
    )


def read(path):
    import numpy as np

    return np.fromfile(path, "<f4").tolist()


def schedules(folder):
    """The learning rates of files that are opened again, step by step."""
    cases = [
        json.loads((each / "rates.json").read_text("utf8"))
        for each in sorted(folder.iterdir())
    ]
    for backend in KERAS:
        if backend == PLAIN:
            continue
        said = asked("schedules.py", folder, KERAS[backend])
        for what, most, ours in (
            ("of short schedules", RATES, [case for case in cases if not case["isLong"]]),
            ("of a long cycle", LONG_CYCLE, [case for case in cases if case["isLong"]]),
        ):
            found = max(
                abs(a - b) / max(case["rates"])
                for case in ours
                for a, b in zip(said[case["name"]]["rates"], case["rates"], strict=True)
            )
            files = f"{len(ours)} {'file' if len(ours) == 1 else 'files'}"
            name = f"Keras on {backend}, {files} {what}: rate of each step"
            yield row(name, f"{found:.1e}", f"≤ {most:.1e}", found <= most)


def onnx_networks(cases):
    import numpy as np
    import onnx
    import onnxruntime

    found = []
    for folder in sorted(cases.iterdir()):
        case = json.loads((folder / "case.json").read_text("utf8"))
        onnx.checker.check_model(str(folder / "model.onnx"), full_check=True)
        session = onnxruntime.InferenceSession(
            folder / "model.onnx", providers=["CPUExecutionProvider"]
        )
        examples = np.fromfile(folder / "examples.bin", "<f4").reshape(
            -1, *case["shape"]
        )
        wanted = np.fromfile(folder / "answers.bin", "<f4")
        name = session.get_inputs()[0].name
        answers = session.run(None, {name: examples})[0].ravel()
        difference = experiment.distance(answers, wanted)
        found.append({"name": case["name"], "found": difference, "own": 0.0})
    return [worst(f"ONNX Runtime, {len(found)} networks: answers", found, ANSWERS)]


def worst(what, found, most):
    """The largest difference; behind it those above what is asked, with how far apart Keras's own numbers are."""
    compared = [each for each in found if each["found"] is not None]
    over = [each for each in compared if each["found"] > most]
    within = [each["found"] for each in compared if each["found"] <= most]
    said = f"{max(within, default=0):.1e}"
    if over:
        said += " but for " + ", ".join(
            f"`{each['name']}` {each['found']:.1e} (Keras {each['own']:.1e})"
            for each in over
        )
    left = [f"`{each['name']}`" for each in found if each["found"] is None]
    if left:
        said += f"; not compared: {', '.join(left)}"
    asked = f"≤ {most:.0e}, or twice as far as Keras from itself"
    is_met = all(each["found"] <= 2 * each["own"] for each in over)
    return row(what, said, asked, is_met)


def row(what, found, asked, is_met):
    return (what, found, asked, "yes" if is_met else "no")


if __name__ == "__main__":
    main()
