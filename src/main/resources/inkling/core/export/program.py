"""Softmax regression on handwritten digits: a run of Inkling's as a PyTorch program.

python run.py [FOLDER]

@about-folder@
"""
@copy@
import gzip
import pathlib
import sys

import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset

# Hyperparameters
num_epochs = @epochs@
batch_size = @batch-size@
learning_rate = @learning-rate@
@seed@

@find-folder@


def read_idx(name):
    """The bytes behind the header of one of the four files, which may be compressed."""
    file = pathlib.Path(folder) / name
    packed = pathlib.Path(folder) / (name + '.gz')
    data = file.read_bytes() if file.exists() else gzip.decompress(packed.read_bytes())
    return torch.frombuffer(bytearray(data[4 + 4 * data[3]:]), dtype=torch.uint8)


def read(half):
    """Images as rows of 784 pixels from 0 (paper) to 1 (ink), and which digits they are."""
    images = read_idx(half + '-images-idx3-ubyte').reshape(-1, 28 * 28).float() / 255
    return images, read_idx(half + '-labels-idx1-ubyte').long()


@order@
train_loader = DataLoader(TensorDataset(*read('train')), batch_size=batch_size, shuffle=@shuffle@)
total_step = len(train_loader)
@test-data@

# Logistic regression
@start@
model = nn.Linear(28 * 28, 10)
@zeros@

# CrossEntropyLoss computes the softmax itself
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.@optimizer@
@schedule@
@patience@

# Train the model
for epoch in range(num_epochs):
    for i, (images, labels) in enumerate(train_loader):
        loss = criterion(model(images), labels)

        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        @next-rate@

        if (i + 1) % 100 == 0:
            print('Epoch: [{}/{}], Step: [{}/{}], Loss: {:.4f}'.format(
                epoch + 1, num_epochs, i + 1, total_step, loss.item()), flush=True)
    @validate@

@best@
@test@
