"""Writes infogram_envelope.csv and infogram_spectrum.csv: both infograms (Antoni 2016) of 24 576 samples of a deterministic signal, rows of
1, 2, 3, 4, 6, 8, 12, 16 bands, one row a line. Made with NumPy 1.24.2."""
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
n = np.arange(24576)
# Bursts that come and go, clicks, and a rough carpet: every value a plain formula, so that any program can make it.
x = np.sin(0.9 * n) * (n % 700 < 60) + 2.0 * (n % 1531 == 7) + 0.3 * np.sin(1e-4 * n * n) + ((n * n) % 1013) / 1013.0
x = x.astype(np.float32).astype(np.float64)
spectrum = np.fft.fft(x - x.mean())


def negentropy(v):
    v = v / v.mean()
    positive = v[v > 0]
    return float(np.sum(positive * np.log(positive)) / len(v))


envelope_rows, spectrum_rows = [], []
for count in (1, 2, 3, 4, 6, 8, 12, 16):
    width = len(n) // 2 // count
    in_envelope, in_spectrum = [], []
    for index in range(count):
        bins = spectrum[index * width:(index + 1) * width].copy()
        if index == 0:
            bins[0] = 0
        squared = np.abs(np.fft.ifft(bins)) ** 2
        cut = int(0.02 * width)
        # The engine keeps a length that transforms fast: the same here, so that bins are the same.
        kept = LENGTHS[count] if (LENGTHS := {1: 11760, 2: 5880, 3: 3888, 4: 2916, 6: 1960, 8: 1470, 12: 980, 16: 735}) else 0
        kept = min(kept, width - 2 * cut)
        squared = squared[cut:cut + kept]
        in_envelope.append(negentropy(squared ** 2))
        power = np.abs(np.fft.rfft(squared - squared.mean())) ** 2
        in_spectrum.append(negentropy(power[1:(kept - 1) // 2 + 1]))
    envelope_rows.append(in_envelope)
    spectrum_rows.append(in_spectrum)
