"""Softmax regression in PyTorch by plain descent, with all features in memory as one tensor.

    python3 pytorch_in_memory.py FOLDER --epochs N --batch-size N --times N --threads N
"""

import torch
from torch import nn

import peer


def main():
    parser = peer.arguments(__doc__)
    parser.add_argument("--threads", type=int, required=True)
    arguments = parser.parse_args()
    peer.say_library(f"PyTorch {torch.__version__}")
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(0)

    features, labels = map(torch.from_numpy, peer.matrix(arguments.folder, "train"))
    if arguments.times > 1:
        features, labels = features.repeat(arguments.times, 1), labels.repeat(arguments.times)
    labels = labels.long()
    model = nn.Linear(features.shape[1], 10)
    optimizer = torch.optim.SGD(model.parameters(), lr=peer.LEARNING_RATE)
    for _ in peer.Epochs(arguments.epochs):
        for batch in torch.randperm(len(labels)).split(arguments.batch_size):
            loss = nn.functional.cross_entropy(model(features[batch]), labels[batch])
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()

    features, labels = map(torch.from_numpy, peer.matrix(arguments.folder, "test"))
    with torch.no_grad():
        right = (model(features).argmax(1) == labels).float().mean().item()
    peer.say_accuracy(right, len(labels))


if __name__ == "__main__":
    main()
