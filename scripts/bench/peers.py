"""PyTorch and Keras for `npm run bench:training`: reads orders as lines of JSON, answers each with one."""

import base64
import json
import sys
import time

import numpy as np


def numbers(text):
    return np.frombuffer(base64.b64decode(text), dtype="<f4").copy()


def without_dropout(model):
    """The same model with dropout that drops nothing, so that all systems must reach the same loss."""
    model = json.loads(json.dumps(model))
    for layer in model["plan"]["network"]["config"]["layers"]:
        if layer["class_name"] == "Dropout":
            layer["config"]["rate"] = 0
    return model


def batch_of(model):
    plan = model["plan"]
    targets = np.array(model["targets"], dtype=np.int64)
    examples = numbers(model["examples"]).reshape(len(targets), *plan["inputShape"])
    weights = {w["name"]: numbers(w["values"]).reshape(w["shape"]) for w in model["weights"]}
    return plan, weights, examples, targets


def timed(step, count):
    times = []
    for _ in range(count):
        began = time.perf_counter()
        step()
        times.append((time.perf_counter() - began) * 1000)
    return times


def fastest(variants):
    """Trains with each for a moment and returns the name and the step of the fastest."""
    tried = []
    for name, step in variants:
        step()
        tried.append((min(timed(step, 5)), name, step))
    return min(tried, key=lambda one: one[0])[1:]


class PyTorch:
    def start(self, threads):
        import torch

        self.torch = torch
        torch.set_num_threads(threads)
        capability = torch.backends.cpu.get_cpu_capability()
        return torch.get_num_threads(), f"{torch.__version__}, {capability}"

    def build(self, model):
        def variant(model, layout, fused):
            return self.step_of(model, layout == "channels last", fused)

        began = time.perf_counter()
        loss = variant(without_dropout(model), "channels first", False)()
        first = (time.perf_counter() - began) * 1000
        layouts = ("channels first", "channels last")
        choices = [(layout, fused) for layout in layouts for fused in (False, True)]
        named = [(f"{layout}{', fused Adam' if fused else ''}", (layout, fused)) for layout, fused in choices]
        name, self.step = fastest([(name, variant(model, *choice)) for name, choice in named])
        return loss, first, name

    def step_of(self, model, channels_last, fused):
        torch, nn = self.torch, self.torch.nn
        plan, weights, examples, targets = batch_of(model)
        layers, shape, flat_from = [], tuple(plan["inputShape"]), None
        for layer in plan["network"]["config"]["layers"][1:]:
            kind, config = layer["class_name"], layer["config"]
            of = lambda weight: torch.tensor(weights[f"{layer['name']}/{weight}"])
            if kind == "Conv2D":
                kernel = of("kernel").permute(3, 2, 0, 1)
                built = nn.Conv2d(kernel.shape[1], kernel.shape[0], tuple(kernel.shape[2:]))
                if config["padding"] != "valid" or config["strides"] != [1, 1]:
                    raise ValueError("only convolutions without padding and stride")
                built.weight.data, built.bias.data = kernel.contiguous(), of("bias")
                height, width = (size - k + 1 for size, k in zip(shape, kernel.shape[2:]))
                shape = (height, width, kernel.shape[0])
            elif kind == "MaxPooling2D":
                built = nn.MaxPool2d(tuple(config["pool_size"]), tuple(config["strides"]))
                rows, columns = ((s - p) // t + 1 for s, p, t in zip(shape, config["pool_size"], config["strides"]))
                shape = (rows, columns, shape[2])
            elif kind == "BatchNormalization":
                size = shape[-1]
                # Keras's momentum is the share that stays, PyTorch's the share that is new.
                share = 1 - config["momentum"]
                flat = len(shape) == 1
                built = (nn.BatchNorm1d if flat else nn.BatchNorm2d)(size, eps=config["epsilon"], momentum=share)
                order = self.channels_first(flat_from) if flat and flat_from else slice(None)
                built.weight.data, built.bias.data = of("gamma")[order], of("beta")[order]
            elif kind == "Flatten":
                built, flat_from, shape = nn.Flatten(), shape, (int(np.prod(shape)),)
            elif kind == "Dense":
                kernel = of("kernel")
                if flat_from:
                    kernel, flat_from = kernel[self.channels_first(flat_from)], None
                built = nn.Linear(*kernel.shape)
                built.weight.data, built.bias.data = kernel.T.contiguous(), of("bias")
                shape = (kernel.shape[1],)
            elif kind == "Dropout":
                built = nn.Dropout(config["rate"])
            else:
                raise ValueError(f"PyTorch is not told how to build {kind}")
            layers.append(built)
            activation = config.get("activation", "linear")
            # The softmax at the end is part of the loss.
            if activation == "relu":
                layers.append(nn.ReLU())
            elif activation not in ("linear", "softmax"):
                raise ValueError(f"PyTorch is not told how to compute {activation}")
        network = nn.Sequential(*layers)
        images = torch.tensor(examples).permute(0, 3, 1, 2)
        layout = torch.channels_last if channels_last else torch.contiguous_format
        network, images = network.to(memory_format=layout), images.contiguous(memory_format=layout)
        wanted = torch.tensor(targets)
        settings = plan["optimizer"]
        betas = (settings["beta1"], settings["beta2"])
        parameters, rate, eps = network.parameters(), settings["learningRate"], settings["epsilon"]
        adam = torch.optim.Adam(parameters, lr=rate, betas=betas, eps=eps, fused=fused)

        def step():
            adam.zero_grad(set_to_none=True)
            loss = nn.functional.cross_entropy(network(images), wanted)
            loss.backward()
            adam.step()
            return loss.item()

        return step

    def channels_first(self, shape):
        """Where the numbers of a picture [height, width, channels] are when its channels come first."""
        return self.torch.arange(int(np.prod(shape))).reshape(shape).permute(2, 0, 1).flatten()


class Keras:
    def start(self, threads):
        import tensorflow as tf

        tf.config.threading.set_intra_op_parallelism_threads(threads)
        tf.config.threading.set_inter_op_parallelism_threads(threads)
        import keras

        self.keras, self.tf = keras, tf
        return threads, f"{keras.__version__} on TensorFlow {tf.__version__}"

    def build(self, model):
        began = time.perf_counter()
        loss = self.step_of(without_dropout(model), "auto")()
        first = (time.perf_counter() - began) * 1000
        name, self.step = fastest([(n, self.step_of(model, jit)) for n, jit in (("XLA", True), ("no XLA", False))])
        return loss, first, name

    def step_of(self, model, jit):
        """The step that `fit` makes."""
        plan, weights, examples, targets = batch_of(model)
        network = self.network_of(plan)
        for layer in network.layers:
            for weight in layer.weights:
                value = weights.get(f"{layer.name}/{weight.name}")
                if value is not None:
                    weight.assign(value)
        settings = plan["optimizer"]
        adam = self.keras.optimizers.Adam(
            settings["learningRate"], settings["beta1"], settings["beta2"], settings["epsilon"]
        )
        network.compile(optimizer=adam, loss="sparse_categorical_crossentropy", jit_compile=jit)
        batches = iter(self.tf.data.Dataset.from_tensors((examples, targets)).repeat())
        network.make_train_function()
        train = network.train_function

        def step():
            network.reset_metrics()
            logs = train(batches)
            return float(logs["loss"])

        return step

    def network_of(self, plan):
        # Where Keras looks for the class; its own files say the same.
        described = {"module": "keras.src.models.functional", **plan["network"]}
        return self.keras.models.model_from_json(json.dumps(described))


def main():
    peer = None
    # The libraries print what they like; only answers may reach the other side.
    answers, sys.stdout = sys.stdout, sys.stderr
    for line in sys.stdin:
        order = json.loads(line)
        try:
            if order["do"] == "start":
                peer = Keras() if order["system"] == "keras" else PyTorch()
                threads, version = peer.start(order["threads"])
                reply = {"threads": threads, "version": version}
            elif order["do"] == "build":
                loss, ms, variant = peer.build(order["model"])
                reply = {"loss": loss, "ms": ms, "variant": variant}
            else:
                reply = {"ms": timed(peer.step, order["count"])}
            reply = {"ok": True, **reply}
        except Exception as error:
            reply = {"ok": False, "absent": f"{type(error).__name__}: {error}".splitlines()[0][:300]}
        print(json.dumps(reply), file=answers, flush=True)


main()
