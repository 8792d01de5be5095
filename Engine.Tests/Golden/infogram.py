"""Writes infogram_envelope.csv and infogram_spectrum.csv: both infograms (Antoni 2016) of 24 576 samples of a deterministic signal, rows of
1, 2, 3, 4, 6, 8, 12 and 16 bands, one row a line. Made with NumPy 1.24.2."""
from pathlib import Path

import numpy as np


def negentropy(v):
    v = v / v.mean()
    positive = v[v > 0]
    return float(np.sum(positive * np.log(positive)) / len(v))


def kept_length(length):
    """The longest multiple of a grain times a product of 2, 3, 5, 7, as FastLength.FullLanesAtMost has it: how much of a band is used."""
    grain = 2 if length <= 64 else int(np.clip((1 << int(np.ceil(np.log2(length // 64 + 1)))) // 2, 8, 64))

    def smooth(m):
        for p in (2, 3, 5, 7):
            while m % p == 0:
                m //= p
        return m == 1
    return grain * next(m for m in range(length // grain, 0, -1) if smooth(m))


HERE = Path(__file__).resolve().parent
n = np.arange(24576)
# Bursts, clicks, a chirp and a rough carpet: every value a plain formula, so that any program can make it.
x = np.sin(0.9 * n) * (n % 700 < 60) + 2.0 * (n % 1531 == 7) + 0.3 * np.sin(1e-4 * n * n) + (n * n % 1013) / 1013.0
x = x.astype(np.float32).astype(np.float64)
spectrum = np.fft.fft(x - x.mean())
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
        squared = squared[cut:cut + kept_length(width - 2 * cut)]
        in_envelope.append(negentropy(squared ** 2))
        power = np.abs(np.fft.rfft(squared - squared.mean())) ** 2
        in_spectrum.append(negentropy(power[1:-1]))
    envelope_rows.append(in_envelope)
    spectrum_rows.append(in_spectrum)
for name, rows in (("infogram_envelope", envelope_rows), ("infogram_spectrum", spectrum_rows)):
    (HERE / f"{name}.csv").write_text("".join(",".join(repr(v) for v in row) + "\n" for row in rows))
