"""What the peers in Python share: reading what inkling.bench.peers wrote, and telling it how long they took."""

import argparse
import pathlib
import time

import numpy

LEARNING_RATE = 0.001


def arguments(description):
    """A parser for the options that every peer on matrices has."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("folder", type=pathlib.Path, help="with the matrices")
    parser.add_argument("--epochs", type=int, required=True)
    parser.add_argument("--batch-size", type=int, required=True)
    parser.add_argument("--times", type=int, required=True, help="how often each training image comes in an epoch")
    return parser


def matrix(folder, split):
    """Features [n, d] in float32 and labels [n] as bytes."""
    labels = numpy.fromfile(folder / f"{split}.labels", numpy.uint8)
    return numpy.fromfile(folder / f"{split}.features", "<f4").reshape(len(labels), -1), labels


def say_library(name):
    print(f"Library: {name}", flush=True)


def say_accuracy(share, images):
    print(f"Accuracy of the model on the {images} test images: {100 * share:.2f} %", flush=True)


class Epochs:
    """Goes over the epochs and says how long each took."""

    def __init__(self, count):
        self.count = count

    def __iter__(self):
        for epoch in range(1, self.count + 1):
            began = time.perf_counter()
            yield epoch
            print(f"Epoch {epoch}: {time.perf_counter() - began:.4f} s", flush=True)
