"""Writes synchronous_average.csv: least squares fit of all harmonics of a revolution of 36.7 samples. Made with NumPy 1.24.2.

First the 37 samples of the mean revolution at equal angles, then the residual. Whole revolutions are fitted, the residual is of all
samples. The signal is that of welch.py, 400 samples.
"""
from pathlib import Path

import numpy as np

PERIOD = 36.7
n = np.arange(400)
x = (np.sin(0.7 * n) + 0.5 * np.cos(0.05 * n**1.3) + (n % 7) / 7).astype(np.float32).astype(float)
fitted = int(np.ceil(PERIOD * int(len(x) / PERIOD)))
k = np.arange(1, int(PERIOD / 2) + 1)


def columns(turns):
    angles = 2 * np.pi * np.outer(turns, k)
    return np.hstack([np.ones((len(turns), 1)), np.cos(angles), np.sin(angles)])


c = np.linalg.lstsq(columns(n[:fitted] / PERIOD), x[:fitted], rcond=None)[0]
length = int(np.ceil(PERIOD))
average = columns(np.arange(length) / length) @ c
residual = x - columns(n / PERIOD) @ c
lines = (repr(float(v)) for v in np.r_[average, residual])
(Path(__file__).parent / "synchronous_average.csv").write_text("".join(f"{line}\n" for line in lines))
