"""Networks that left for Keras and ONNX, compared with the engine's own numbers; prints a table as Markdown.

verify.py --cases FOLDER --table FILE --graphs FOLDER [--full] [--only NAME …] -- COMMAND OF FALTWERK
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
BACKENDS = ["tensorflow", "torch"]
ANSWERS, STEPS = 1e-5, 1e-4


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=Path, required=True)
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
    for backend in BACKENDS:
        yield from networks(options.cases, backend)
    yield from onnx_networks(options.cases)
    if not options.only:
        with tempfile.TemporaryDirectory() as folder:
            yield from experiment.rows(
                Path(folder), options.graphs, options.command, options.full
            )


def networks(cases, backend):
    """All networks in a process of their own, since Keras takes one back end for good."""
    said = subprocess.run(
        [sys.executable, HERE / "networks.py", cases],
        env={**os.environ, "KERAS_BACKEND": backend, **experiment.QUIET},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    ).stdout
    found = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    rows = []
    for kind in ("shipped", "random"):
        ours = [each for each in found if each["kind"] == kind]
        if not ours:
            continue
        what = f"Keras on {backend}, {len(ours)} {kind} networks"
        same = sum(each["parameters"] for each in ours)
        rows.append(
            row(
                f"{what}: parameters",
                f"{same} of {len(ours)}",
                "all",
                same == len(ours),
            )
        )
        rows.append(worst(f"{what}: answers", ours, "answers", ANSWERS))
        rows.append(worst(f"{what}: loss of 20 steps", ours, "steps", STEPS))
    return rows


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
        found.append({**case, "answers": experiment.distance(answers, wanted)})
    return [
        worst(
            f"ONNX Runtime, {len(found)} networks: answers", found, "answers", ANSWERS
        )
    ]


def worst(what, found, key, most):
    """The largest difference, with the names of those above what is asked."""
    compared = [each for each in found if each[key] is not None]
    largest = max(each[key] for each in compared)
    over = [
        f"`{each['name']}` {each[key]:.1e}" for each in compared if each[key] > most
    ]
    left = [f"`{each['name']}`" for each in found if each[key] is None]
    said = f"{largest:.1e}"
    if over:
        said += "; above: " + ", ".join(over)
    if left:
        said += f"; not compared: {', '.join(left)}"
    return row(what, said, f"≤ {most:.0e}", not over)


def row(what, found, asked, is_met):
    return (what, found, asked, "yes" if is_met else "no")


if __name__ == "__main__":
    main()
