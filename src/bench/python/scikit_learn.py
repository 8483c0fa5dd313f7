"""What scikit-learn has that is nearest to softmax regression by descent.

    python3 scikit_learn.py FOLDER --epochs N --batch-size N --times N --solver sgd|saga

It knows no batches: each example is a step.
"""

import time
import warnings

import numpy
import sklearn
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression, SGDClassifier

import peer


def sgd(features, labels, epochs):
    """Ten binary regressions, which take doubles."""
    model = SGDClassifier(
        loss="log_loss", penalty=None, learning_rate="constant", eta0=peer.LEARNING_RATE, random_state=0)
    features = features.astype(numpy.float64)
    for _ in peer.Epochs(epochs):
        model.partial_fit(features, labels, classes=range(10))
    return model


def saga(features, labels, epochs):
    """One call for all epochs, since a second one would begin without the gradients that SAGA remembers."""
    model = LogisticRegression(
        solver="saga", penalty="none", multi_class="multinomial", max_iter=epochs, tol=0, random_state=0)
    warnings.simplefilter("ignore", ConvergenceWarning)
    began = time.perf_counter()
    model.fit(features, labels)
    seconds = (time.perf_counter() - began) / epochs
    for epoch in range(1, epochs + 1):
        print(f"Epoch {epoch}: {seconds:.4f} s", flush=True)
    return model


def main():
    parser = peer.arguments(__doc__)
    parser.add_argument("--solver", choices=["sgd", "saga"], required=True)
    arguments = parser.parse_args()
    peer.say_library(f"scikit-learn {sklearn.__version__}")
    features, labels = peer.matrix(arguments.folder, "train")
    train = sgd if arguments.solver == "sgd" else saga
    model = train(numpy.tile(features, (arguments.times, 1)), numpy.tile(labels, arguments.times), arguments.epochs)
    features, labels = peer.matrix(arguments.folder, "test")
    peer.say_accuracy(model.score(features, labels), len(labels))


if __name__ == "__main__":
    main()
