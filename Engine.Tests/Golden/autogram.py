"""Writes autogram.csv: the autogram (Moshrefzadeh and Fasana 2018) of 8192 samples of a deterministic signal, 3 halvings, one row a line.
Wavelet packets are filtered in time, tap by tap, with scipy.signal.daub(8). Made with SciPy 1.10.1, NumPy 1.24.2."""
from pathlib import Path

import numpy as np
from scipy.signal import correlate, daub, hilbert

low = daub(8) / np.sqrt(2)
low = low / low.sum()
high = np.array([(-1) ** i * low[15 - i] for i in range(16)])
n = np.arange(8192)
x = np.sin(0.9 * n) * (n % 350 < 40) + 2.0 * (n % 1531 == 7) + (n * n % 1013) / 1013.0
x = x.astype(np.float32).astype(np.float64)


def stretched(signal, taps, level):
    return sum(tap * np.roll(signal, i * 2**level) for i, tap in enumerate(taps))


def periodicity(packet):
    squared = np.abs(hilbert(packet)) ** 2
    cut = int(0.02 * len(squared))
    squared = squared[cut:len(squared) - cut]
    count = len(squared)
    lags = np.arange(count // 2)
    r = correlate(squared - squared.mean(), squared - squared.mean(), method="fft")[count - 1:][lags] / (count - lags)
    r = r[(2**3 - 1) * 15 + 1:]
    r = r - r.min()
    return float(len(r) * np.sum(r**4) / np.sum(r**2) ** 2)


packets = [x - x.mean()]
rows = [[periodicity(packets[0])]]
for level in range(3):
    halves = []
    for index, packet in enumerate(packets):
        pair = [stretched(packet, taps, level) for taps in (low, high)]
        halves += pair if index % 2 == 0 else pair[::-1]
    packets = halves
    rows.append([periodicity(packet) for packet in packets])
(Path(__file__).parent / "autogram.csv").write_text("".join(",".join(repr(v) for v in row) + "\n" for row in rows))
