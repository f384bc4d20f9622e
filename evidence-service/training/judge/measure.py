"""Figures of merit, with nothing but numpy."""

import numpy as np

from model import LABELS


def softmax(logits, temperature=1.0):
    scaled = np.asarray(logits, np.float64) / temperature
    scaled -= scaled.max(1, keepdims=True)
    powers = np.exp(scaled)
    return powers / powers.sum(1, keepdims=True)


def f1_by_class(truth, said):
    scores = []
    for label in range(len(LABELS)):
        hits = ((said == label) & (truth == label)).sum()
        misses = ((said == label) != (truth == label)).sum()
        scores.append(2 * hits / max(1, 2 * hits + misses))
    return scores


def macro_f1(truth, said):
    """Over the classes that occur in the truth: a set without refuted claims has no F1 of refuting."""
    return float(np.mean([f1 for label, f1 in enumerate(f1_by_class(truth, said)) if (truth == label).any()]))


def calibration_error(truth, probabilities, bins=10):
    """Expected calibration error: how far confidence and accuracy are apart, over bins of confidence."""
    confidence = probabilities.max(1)
    right = probabilities.argmax(1) == truth
    error = 0.0
    for low in np.arange(bins) / bins:
        inside = (confidence > low) & (confidence <= low + 1 / bins)
        if inside.any():
            error += inside.mean() * abs(right[inside].mean() - confidence[inside].mean())
    return float(error)


def confusion(truth, said):
    table = np.zeros((len(LABELS), len(LABELS)), int)
    np.add.at(table, (truth, said), 1)
    return table


def fit_temperature(truth, logits):
    """The temperature of the smallest loss, by a search over a fine grid: it is one number."""
    grid = np.exp(np.linspace(np.log(0.4), np.log(4.0), 300))
    losses = [-np.log(softmax(logits, t)[np.arange(len(truth)), truth] + 1e-12).mean() for t in grid]
    return float(grid[int(np.argmin(losses))])
