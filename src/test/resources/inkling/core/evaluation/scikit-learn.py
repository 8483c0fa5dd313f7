"""Makes scikit-learn.json, what EvaluationTest and its neighbours compare with. Made with Debian 12's python3-sklearn
1.2.1 and python3-scipy 1.10.1:

    python3 scikit-learn.py assets/models/tutorial.safetensors MNIST_FOLDER > scikit-learn.json

Nothing in it comes from Inkling but the weights of the tutorial's model."""

import gzip, json, re, struct, sys

import numpy as np
from scipy.stats import binomtest
from sklearn.metrics import accuracy_score, confusion_matrix, log_loss, precision_recall_fscore_support

DIGITS = list(range(10))


def calibration_error(truth, label, sure, bins=15):
    error = 0
    where = np.minimum((sure * bins).astype(int), bins - 1)
    for bin in range(bins):
        inside = where == bin
        if inside.any():
            error += inside.mean() * abs((truth == label)[inside].mean() - sure[inside].mean())
    return error


def measured(truth, label, sure):
    precision, recall, f1, support = precision_recall_fscore_support(truth, label, labels=DIGITS, zero_division=0)
    correct = int((truth == label).sum())
    interval = binomtest(correct, len(truth)).proportion_ci(0.95, method="wilson")
    return {
        "accuracy": accuracy_score(truth, label),
        "confusion": confusion_matrix(truth, label, labels=DIGITS).tolist(),
        "precision": precision.tolist(),
        "recall": recall.tolist(),
        "f1": f1.tolist(),
        "total": support.tolist(),
        "interval": [interval.low, interval.high],
        "calibrationError": calibration_error(truth, label, sure),
    }


def tutorial(model, folder):
    with open(model, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = file.read()
    tensor = lambda name: np.frombuffer(
        data[slice(*header[name]["data_offsets"])], dtype="<f4").reshape(header[name]["shape"]).astype(float)
    read = lambda name, skip: np.frombuffer(gzip.open(f"{folder}/{name}.gz").read()[skip:], dtype=np.uint8)
    images = read("t10k-images-idx3-ubyte", 16).reshape(-1, 784) / 255
    truth = read("t10k-labels-idx1-ubyte", 8)
    logits = images @ tensor("linear.weight").T + tensor("linear.bias")
    probabilities = np.exp(logits - logits.max(1, keepdims=True))
    probabilities /= probabilities.sum(1, keepdims=True)
    return {
        **measured(truth, probabilities.argmax(1), probabilities.max(1)),
        "meanLoss": log_loss(truth, probabilities, labels=DIGITS),
    }


def made_up():
    """A 3 that is never there and a 7 that is never read."""
    random = np.random.default_rng(1)
    truth = random.choice([0, 1, 2, 4, 5, 6, 7, 8, 9], 200)
    label = np.where(random.random(200) < 0.6, truth, random.integers(0, 10, 200))
    label[label == 7] = 3
    sure = np.round(random.uniform(0.1, 1, 200), 3)
    return {"truth": truth.tolist(), "label": label.tolist(), "probability": sure.tolist(),
            **measured(truth, label, sure)}


pairs = [(0, 0), (1, 0), (5, 5), (3, 9), (9, 3), (40, 61), (112, 1789), (2000, 2101), (30000, 29500)]
samples = [(0, 10), (10, 10), (1, 3), (81, 263), (9921, 10000), (59999, 60000)]
bounds = lambda correct, total: binomtest(correct, total).proportion_ci(0.95, method="wilson")
text = json.dumps({
    "tutorial": tutorial(*sys.argv[1:3]),
    "madeUp": made_up(),
    "mcNemar": [[a, b, binomtest(a, a + b).pvalue if a + b else 1.0] for a, b in pairs],
    "wilson": [[correct, total, bounds(correct, total).low, bounds(correct, total).high] for correct, total in samples],
}, indent=1)
print(re.sub(r"\[[^][{}]+\]", lambda numbers: " ".join(numbers[0].split()), text))
