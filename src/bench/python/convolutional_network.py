"""A convolutional network beside Inkling, on the same digits.

Trains on the images that inkling.bench.DevelopmentImages wrote and prints a line for each of its test sets. Needs
PyTorch and NumPy (Debian's python3-torch). It works on one thread, so the same seed gives the same weights on the same
machine. After every epoch it writes a checkpoint, and goes on from one that is there:

    python3 convolutional_network.py FOLDER mnist|all --epochs N [--seed N] [--checkpoint FILE]
"""

import argparse
import gzip
import math
import os
import pathlib
import time

import numpy
import torch
from torch import nn

BATCH = 128
LEARNING_RATE = 0.001
SIDE = 28


def network():
    """28 × 28 → 26 → 13 → 11 → 5 × 5 in 64 channels → 128 → 10."""
    return nn.Sequential(
        nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Dropout(0.25),
        nn.Linear(64 * 5 * 5, 128), nn.ReLU(), nn.Dropout(0.5),
        nn.Linear(128, 10))


def read(folder, split):
    """Images [n, 1, 28, 28] and labels [n] of a folder with MNIST's files, as bytes."""
    def content(name, header):
        with gzip.open(folder / f"{split}-{name}-ubyte.gz") as file:
            return torch.from_numpy(numpy.frombuffer(file.read(), numpy.uint8, offset=header).copy())

    return content("images-idx3", 16).reshape(-1, 1, SIDE, SIDE), content("labels-idx1", 8)


def train_epoch(model, optimizer, images, labels, epoch, epochs, seed):
    """One epoch with Adam, its learning rate on its way down a cosine. Gives the mean loss."""
    # By the epoch, so that a run which went on from a checkpoint is the one that never stopped
    torch.manual_seed(seed * 1000 + epoch)
    model.train()
    batches = torch.randperm(len(labels)).split(BATCH)
    total = 0.0
    for step, rows in enumerate(batches):
        done = (epoch + step / len(batches)) / epochs
        optimizer.param_groups[0]["lr"] = LEARNING_RATE * (1 + math.cos(math.pi * done)) / 2
        loss = nn.functional.cross_entropy(model(images[rows].float() / 255), labels[rows].long())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / len(batches)


def accuracy(model, images, labels):
    """In per cent."""
    model.eval()
    with torch.no_grad():
        read_as = torch.cat([model(part.float() / 255).argmax(1) for part in images.split(1000)])
    return 100 * (read_as == labels).float().mean().item()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("data", choices=["mnist", "all"])
    parser.add_argument("--epochs", type=int, required=True)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--checkpoint", type=pathlib.Path)
    arguments = parser.parse_args()

    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(arguments.seed)
    # A fifth faster in this layout
    model = network().to(memory_format=torch.channels_last)
    optimizer = torch.optim.Adam(model.parameters(), lr=LEARNING_RATE)
    begin = 0
    if arguments.checkpoint and arguments.checkpoint.exists():
        kept = torch.load(arguments.checkpoint)
        model.load_state_dict(kept["model"])
        optimizer.load_state_dict(kept["optimizer"])
        begin = kept["epochs"]
    images, labels = read(arguments.folder / arguments.data, "train")
    weights = sum(weight.numel() for weight in model.parameters())
    print(f"{weights} weights, {len(labels)} images", flush=True)

    for epoch in range(begin, arguments.epochs):
        start = time.monotonic()
        loss = train_epoch(model, optimizer, images, labels, epoch, arguments.epochs, arguments.seed)
        print(f"epoch {epoch + 1}: loss {loss:.4f}, {time.monotonic() - start:.0f} s", flush=True)
        if arguments.checkpoint:
            part = arguments.checkpoint.with_suffix(".part")
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epochs": epoch + 1}, part)
            os.replace(part, arguments.checkpoint)

    for test in sorted((arguments.folder / "tests").iterdir()):
        print(f"{test.name:32} {accuracy(model, *read(test, 't10k')):.2f} %")


if __name__ == "__main__":
    main()
