"""Golden values for WelchTest: scipy.signal.welch on a signal of exact binary fractions.

Run with Python 3 and SciPy (made with 1.10.1); writes welch.csv beside this file.
"""
import pathlib

import numpy as np
from scipy.signal import welch

i = np.arange(5000, dtype=np.int64)
# A triangle of 40 samples' period, an offset, and noise from a linear congruence: the same floats in any language.
noise = ((i * i * 7919 + i * 104729) % 10007) / 16384.0 - 0.25
x = (noise + np.abs((i % 40) - 20) / 16.0 + 0.5).astype(np.float32).astype(np.float64)

cases = [
    # name, nperseg, noverlap, window, detrend, scaling
    ("density-hann", 256, 128, "hann", "constant", "density"),
    ("density-line", 250, 187, "hamming", "linear", "density"),
    ("density-raw-odd", 255, 0, "blackmanharris", False, "density"),
    ("power-flat-top", 500, 250, "flattop", "constant", "spectrum"),
]
with open(pathlib.Path(__file__).with_name("welch.csv"), "w") as out:
    for name, nperseg, noverlap, window, detrend, scaling in cases:
        _, p = welch(x, 1000.0, window=window, nperseg=nperseg, noverlap=noverlap, detrend=detrend, scaling=scaling)
        out.write(name + "," + ",".join(repr(float(v)) for v in p) + "\n")
