"""The Keras project: trained, shared by two processes, and swept on Ray."""

import json
import os
import re
import subprocess
import sys
import zipfile

# As few threads as there may be, and no chatter.
QUIET = {
    "CUDA_VISIBLE_DEVICES": "",
    "OMP_NUM_THREADS": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "PYTHONWARNINGS": "ignore",
}
SEEDS = [1, 2, 3]


def distance(given, wanted):
    """The largest difference, in the largest number where that is above 1."""
    import numpy as np

    given, wanted = np.asarray(given), np.asarray(wanted)
    scale = max(1.0, float(np.abs(wanted).max()))
    return float(np.abs(given - wanted).max()) / scale


def rows(folder, graphs, command, full):
    project = exported(folder / "digits", graphs / "digits-2000.json", command)
    table = exported(
        folder / "table",
        graphs / "hidden-layer-mpg.json",
        command,
        ["--trainer", "deep"],
    )
    for backend in ("tensorflow", "torch", "jax"):
        yield shared(table, backend)
    yield swept(table, command)
    epochs = [] if full else ["--epochs", "3"]
    ours = [
        trained_here(graphs / "digits-2000.json", seed, full, command) for seed in SEEDS
    ]
    theirs = [trained_there(project, seed, epochs) for seed in SEEDS]
    yield spread(ours, theirs, full)


def exported(folder, graph, command, more=()):
    file = folder.with_suffix(".zip")
    subprocess.run(
        [
            *command,
            "export",
            graph,
            "--to",
            "keras-project",
            "-o",
            file,
            "--untrained",
            *more,
        ],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    with zipfile.ZipFile(file) as project:
        project.extractall(folder)
    return folder


def trained_here(graph, seed, full, command):
    settings = ["--seed", str(seed)] + ([] if full else ["--epochs", "3"])
    said = subprocess.run(
        [*command, "run", graph, "--json", *settings],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout
    return json.loads(said.strip().splitlines()[-1])["runs"][0]["evaluation"][
        "accuracy"
    ]


def trained_there(project, seed, more):
    return run_of(project, "tensorflow", ["--seed", str(seed), *more])["state"][
        "evaluations"
    ][0]["accuracy"]


def spread(ours, theirs, full):
    """Means no farther apart than the range of both together allows: those of equal things are closer in most cases."""
    apart = abs(mean(ours) - mean(theirs))
    widest = max(max(ours) - min(ours), max(theirs) - min(theirs))
    size = "as it stands" if full else "3 epochs"
    return (
        f"the project of `digits-2000`, {size}, test accuracy with {len(SEEDS)} seeds",
        f"here {percents(ours)}, Keras {percents(theirs)}",
        "means as close as runs of one side",
        "yes" if apart <= widest else "no",
    )


def shared(project, backend):
    """Two processes share every batch; the loss of each step is that of one process."""
    alone = run_of(project, backend, ["--epochs", "3"])["curve"]["loss"]
    both = run_of(project, backend, ["--epochs", "3", "--workers", "2"], two=True)[
        "curve"
    ]["loss"]
    most = max(abs(a - b) / abs(a) for a, b in zip(alone, both, strict=True))
    return (
        f"two processes share the batches of `hidden-layer-mpg`, {backend}: loss of {len(alone)} steps",
        f"{most:.1e}",
        "≤ 1e-04",
        "yes" if most <= 1e-4 else "no",
    )


def swept(project, command):
    """Four trials on two workers of Ray, and a graph with a trainer for each, as the app reads it."""
    environment = {**os.environ, **QUIET, "KERAS_BACKEND": "tensorflow"}
    asked = ["--learning-rate", "0.01", "0.02", "--seeds", "1", "2", "--epochs", "3"]
    subprocess.run(
        [sys.executable, "sweep.py", *asked],
        cwd=project,
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    file = project / "sweep.faltwerk"
    with zipfile.ZipFile(file) as found:
        runs = [
            name for name in found.namelist() if re.fullmatch(r"runs/\d+\.json", name)
        ]
        losses = [
            json.loads(found.read(name))["data"]["state"]["evaluations"][0]["loss"]
            for name in runs
        ]
    is_read = (
        subprocess.run([*command, "check", file], stdout=subprocess.DEVNULL).returncode
        == 0
    )
    return (
        "a sweep of 4 on Ray Tune, two at a time, read back",
        f"{len(runs)} runs, loss {min(losses):.4g} to {max(losses):.4g}",
        "4 runs in a file that opens",
        "yes" if len(runs) == 4 and is_read else "no",
    )


def run_of(project, backend, more, two=False):
    """Trains in the project's folder; what its run file says."""
    file = project / f"{backend}-{'two' if two else 'one'}.faltwerk"
    program = ["train.py", "--save-run", file, *more]
    environment = {**os.environ, **QUIET, "KERAS_BACKEND": backend}
    if two and backend == "torch":
        torchrun = [
            sys.executable,
            "-m",
            "torch.distributed.run",
            "--nproc-per-node",
            "2",
        ]
        started = [(torchrun + program, environment)]
    elif two:
        started = [
            ([sys.executable, *program], {**environment, **place_of(backend, rank)})
            for rank in (1, 0)
        ]
    else:
        started = [([sys.executable, *program], environment)]
    processes = [
        subprocess.Popen(
            call,
            cwd=project,
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for call, env in started
    ]
    for process in processes:
        _, said = process.communicate(timeout=1800)
        if process.returncode != 0:
            raise SystemExit(said.decode()[-2000:])
    with zipfile.ZipFile(file) as found:
        return json.loads(found.read("runs/0.json"))["data"]


def place_of(backend, rank):
    if backend == "jax":
        name = "KERAS_DISTRIBUTION_"
        return {
            f"{name}JOB_ADDRESSES": "localhost:9913",
            f"{name}NUM_PROCESSES": "2",
            f"{name}PROCESS_ID": str(rank),
        }
    workers = {"worker": ["localhost:9911", "localhost:9912"]}
    return {
        "TF_CONFIG": json.dumps(
            {"cluster": workers, "task": {"type": "worker", "index": rank}}
        )
    }


def mean(values):
    return sum(values) / len(values)


def percents(values):
    return ", ".join(f"{100 * value:.2f} %" for value in values)
