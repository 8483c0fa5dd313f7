"""The tutorial's program for logistic regression on MNIST: torchvision's dataset behind a DataLoader.

    python3 pytorch_tutorial.py ROOT --epochs N

Below ROOT are MNIST's plain files, in MNIST/raw. Needs torchvision (Debian's python3-torchvision).
"""

import argparse

import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

import peer

BATCH_SIZE = 100
PIXELS = 28 * 28


def images(root, train):
    dataset = datasets.MNIST(root=root, train=train, transform=transforms.ToTensor())
    return DataLoader(dataset=dataset, batch_size=BATCH_SIZE, shuffle=train)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root")
    parser.add_argument("--epochs", type=int, required=True)
    arguments = parser.parse_args()
    peer.say_library(f"PyTorch {torch.__version__}, torchvision {torchvision.__version__}")
    torch.manual_seed(0)

    training, test = images(arguments.root, True), images(arguments.root, False)
    model = nn.Linear(PIXELS, 10)
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=peer.LEARNING_RATE)
    for _ in peer.Epochs(arguments.epochs):
        for pixels, labels in training:
            loss = criterion(model(pixels.reshape(-1, PIXELS)), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()

    right = 0
    with torch.no_grad():
        for pixels, labels in test:
            right += (model(pixels.reshape(-1, PIXELS)).argmax(1) == labels).sum().item()
    peer.say_accuracy(right / len(test.dataset), len(test.dataset))


if __name__ == "__main__":
    main()
