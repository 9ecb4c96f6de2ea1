"""Arrays between Faltwerk and NumPy: `verify.py ROOT COMMAND…`, where COMMAND… is the headless command.

Digits saved by Faltwerk are loaded here; arrays of many types and orders saved here are read by Faltwerk, saved by it
and loaded here again. Prints a line for each, and ends with 1 where anything differs.
"""
import pathlib
import subprocess
import sys
import tempfile

import numpy as np

root, command = pathlib.Path(sys.argv[1]), sys.argv[2:]
failures = 0


def export(graph, node, to, *flags):
    call = [*command, 'export', str(root / 'graphs' / f'{graph}.json'), str(to), '--format', 'npz', '--node', node, *flags]
    done = subprocess.run(call, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f'{node}: {done.stdout}{done.stderr}')
    return np.load(to, allow_pickle=False)


def say(what, fine):
    global failures
    failures += not fine
    print('ok    ' if fine else 'WRONG ', what)


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)

    digits = export('digits-2000', 'digits', folder / 'digits.npz')
    scaled = export('digits-2000', 'scale', folder / 'scaled.npz')
    print(f'NumPy {np.__version__} loads what Faltwerk saved: {", ".join(digits.files)}')
    say('digits are uint8', all(digits[f'x_{part}'].dtype == np.uint8 for part in ('train', 'val', 'test')))
    say('the first digits are 5 0 4 1 9', list(digits['y_train'][:5]) == [5, 0, 4, 1, 9])
    say('answers are int64', digits['y_train'].dtype == np.int64)
    say('class names are text', list(digits['class_names']) == [str(digit) for digit in range(10)])
    for key in ('x_train', 'x_val', 'x_test'):
        wanted = (digits[key] / 255).astype(np.float32)
        say(f'{key}: scaled digits are float32 and the same to the bit', np.array_equal(scaled[key], wanted))

    print('Faltwerk reads what NumPy saved, and NumPy loads what comes out:')
    random = np.random.default_rng(1)
    bytes_ = random.integers(0, 256, (40, 6, 5, 3))
    kinds = {
        'uint8': bytes_.astype('u1'),
        'bool': bytes_ > 127,
        'int8': (bytes_ - 128).astype('i1'),
        **{f'{order}{kind}': bytes_.astype(f'{order}{kind}') for order in '<>' for kind in ('i2', 'u2', 'i4', 'u4', 'i8', 'u8')},
        **{f'{order}{kind}': random.normal(size=bytes_.shape).astype(f'{order}{kind}') for order in '<>' for kind in ('f2', 'f4', 'f8')},
    }
    labels = np.arange(40) % 3
    for number, (kind, array) in enumerate(kinds.items()):
        for order in 'CF':
            here = folder / f'{number}{order}'
            here.mkdir()
            ordered = np.asarray(array, order=order)
            save = np.savez if number % 2 else np.savez_compressed
            save(here / 'mine.npz', x_train=ordered, y_train=labels, x_test=ordered[:9], y_test=labels[:9])
            back = export('own-arrays', 'arrays', here / 'back.npz', '--files', str(here))
            same = np.array_equal(back['x_train'], array.astype(np.float32)) and np.array_equal(back['y_test'], labels[:9])
            say(f'{kind} in {order} order', same)

sys.exit(failures > 0)
