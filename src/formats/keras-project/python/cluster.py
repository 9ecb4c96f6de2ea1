"""
en: One machine, or several that share every batch. The README says how they are started.
en: Each works out the gradient of its share, and the mean of these gradients is that of the whole batch.
de: Ein Rechner, oder mehrere, die sich jeden Stapel teilen. In der README steht, wie sie gestartet werden.
de: Jeder berechnet den Gradienten seines Teils; der Mittelwert dieser Gradienten ist der des ganzen Stapels.
"""

import contextlib
import copy
import os

import keras
import numpy as np


def join(workers):
    if workers <= 1:
        return Share()
    kinds = {"tensorflow": TensorFlow, "torch": Torch, "jax": Jax}
    share = kinds[keras.backend.backend()]()
    if share.count != workers:
        raise SystemExit(f"--workers {workers}, but there are {share.count}")
    return share


class Share:
    """
    en: What one process does of the work: all of it, where it is alone.
    de: Was ein Prozess von der Arbeit tut: alles, wo er allein ist.
    """

    # en: `count` machines or devices; processes may have several devices each.
    # de: `count` Rechner oder Geräte; ein Prozess kann mehrere Geräte haben.
    rank, processes, count = 0, 1, 1

    def scope(self):
        return contextlib.nullcontext()

    def of(self, chosen):
        """
        en: This process's share of a batch and the weights of its examples. Shares are of equal size: where a batch
        en: can't be divided, examples stand in it twice, the second time with the weight 0.
        de: Der Teil dieses Prozesses von einem Stapel und die Gewichte der Beispiele. Alle Teile sind gleich groß: Wo
        de: ein Stapel nicht aufgeht, stehen Beispiele doppelt darin, beim zweiten Mal mit dem Gewicht 0.
        """
        if self.count == 1:
            return chosen, None
        size, padding = len(chosen), -len(chosen) % self.count
        weights = np.ones(size + padding, "float32") * (size + padding) / size
        weights[size:] = 0
        chosen = np.resize(chosen, size + padding)
        per = len(chosen) // self.processes
        mine = slice(self.rank * per, (self.rank + 1) * per)
        return chosen[mine], weights[mine]

    def fit(self, network, batches, validation, measure, callbacks, **settings):
        if self.count == 1:
            settings["validation_data"] = validation
        elif validation is not None:
            # en: Every machine measures on all of it, and all come to the same number.
            # de: Jeder Rechner misst an allem, und alle kommen auf dieselbe Zahl.
            callbacks = [Validation(*validation, measure), *callbacks]
        self.train(network, batches, callbacks=callbacks, **settings)

    def train(self, network, batches, **settings):
        network.fit(batches, shuffle=False, **settings)

    def leave(self):
        pass


class Validation(keras.callbacks.Callback):
    def __init__(self, x, y, measure):
        super().__init__()
        self.x, self.y, self.measure = x, y, measure

    def on_epoch_end(self, epoch, logs=None):
        found = self.measure(self.x, self.y)
        logs.update({f"val_{name}": value for name, value in found.items()})


class TensorFlow(Share):
    """
    en: TF_CONFIG names all machines and says which of them this is.
    de: TF_CONFIG nennt alle Rechner und sagt, welcher davon dieser ist.
    """

    def __init__(self):
        import tensorflow as tf

        self.strategy = tf.distribute.MultiWorkerMirroredStrategy()
        self.count = self.processes = self.strategy.num_replicas_in_sync
        self.rank = self.strategy.cluster_resolver.task_id

    def scope(self):
        return self.strategy.scope()

    def train(self, network, batches, **settings):
        import tensorflow as tf

        def endless():
            # en: TensorFlow may ask more than once, and ahead of time.
            # de: TensorFlow fragt vielleicht mehr als einmal, und im Voraus.
            own = copy.copy(batches)
            while True:
                own.on_epoch_begin()
                for step in range(len(own)):
                    yield own[step]

        specs = [tf.TensorSpec((None, *a.shape[1:]), a.dtype) for a in batches[0]]
        with self.strategy.scope():
            # en: Makes the variables of optimizer, loss and metrics.
            # de: Legt die Variablen von Optimierer, Fehler und Metriken an.
            network.optimizer.build(network.trainable_variables)
            network._symbolic_build(data_batch=batches[0])

        # en: Keras 3.15 can't take means over several machines in its own loop.
        # de: Keras 3.15 kann in seiner eigenen Schleife nicht über mehrere Rechner mitteln.
        @tf.function
        def train_function(iterator):
            logs = self.strategy.run(network.train_step, (next(iterator),))
            mean = tf.distribute.ReduceOp.MEAN
            return {
                k: self.strategy.reduce(mean, v, axis=None) for k, v in logs.items()
            }

        network.train_function = train_function
        network._maybe_symbolic_build = lambda **_: None
        network.fit(
            self.strategy.distribute_datasets_from_function(
                lambda _: tf.data.Dataset.from_generator(
                    endless, output_signature=tuple(specs)
                )
            ),
            steps_per_epoch=len(batches),
            shuffle=False,
            **settings,
        )


class Torch(Share):
    """
    en: torchrun starts the processes and tells them of each other.
    de: torchrun startet die Prozesse und macht sie miteinander bekannt.
    """

    def __init__(self):
        import torch

        has_cards = torch.cuda.is_available()
        torch.distributed.init_process_group("nccl" if has_cards else "gloo")
        self.count = self.processes = torch.distributed.get_world_size()
        self.rank = torch.distributed.get_rank()

    def train(self, network, batches, **settings):
        import torch

        shared = torch.nn.parallel.DistributedDataParallel(network)

        def mean(value):
            torch.distributed.all_reduce(value)
            return value / self.count

        def train_step(data):
            x, y, weights = keras.utils.unpack_x_y_sample_weight(data)
            network.zero_grad()
            answers = shared(x, training=True)
            loss = network.compute_loss(x, y, answers, weights)
            loss.backward()
            variables = network.trainable_variables
            with torch.no_grad():
                network.optimizer.apply([v.value.grad for v in variables], variables)
                network._loss_tracker.update_state(mean(loss.detach()), len(x))
                logs = network.compute_metrics(x, y, answers, weights)
                others = {k: mean(v.clone()) for k, v in logs.items() if k != "loss"}
            return {**logs, **others}

        network.train_step = train_step
        super().train(network, batches, **settings)

    def leave(self):
        import torch

        torch.distributed.destroy_process_group()


class Jax(Share):
    """
    en: KERAS_DISTRIBUTION_JOB_ADDRESSES, …_NUM_PROCESSES and …_PROCESS_ID name the processes; without them
    en: one process shares the batch among its devices.
    de: KERAS_DISTRIBUTION_JOB_ADDRESSES, …_NUM_PROCESSES und …_PROCESS_ID nennen die Prozesse; ohne sie
    de: teilt ein Prozess den Stapel unter seinen Geräten auf.
    """

    def __init__(self):
        if "KERAS_DISTRIBUTION_JOB_ADDRESSES" in os.environ:
            keras.distribution.initialize()
        import jax

        self.rank, self.processes = jax.process_index(), jax.process_count()
        self.count = jax.device_count()
        self.distribution = keras.distribution.DataParallel(auto_shard_dataset=False)
        keras.distribution.set_distribution(self.distribution)
