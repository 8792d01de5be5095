"""Fast kurtogram (Antoni 2007, MSSP 21, 108-124) by its 1/3-binary filter tree, as a SciPy user writes it.

kurtogram.py [FILE] [LEVELS] [ROUNDS]: FILE holds raw little-endian float32 samples; without it, 480 000 samples of Gaussian noise with
a ring of 6 kHz every 500 samples at 48 kHz. Each round grows the tree twice: with scipy.signal.lfilter, as the inventor's program does (every
output is computed, then most are dropped), and with scipy.signal.upfirdn, which computes kept outputs only. Prints the least time of each in
milliseconds, then the rows of the grid: halves and thirds from wide to narrow, low frequency first.
"""
import sys
import time

import numpy as np
from scipy.signal import firwin, lfilter, upfirdn

HALF = firwin(17, 0.4)
THIRD = firwin(25, 0.4 * 2 / 3)
LOW = HALF * np.exp(2j * np.pi * np.arange(17) / 8)
HIGH = HALF[1:] * np.exp(2j * np.pi * np.arange(16) * 3 / 8)
THIRDS = [THIRD * np.exp(2j * np.pi * np.arange(25) * centre / 12) for centre in (1, 3, 5)]


def by_lfilter(taps, signal, factor):
    return lfilter(taps, 1, signal)[factor - 1::factor]


def by_upfirdn(taps, signal, factor):
    # One zero in front: the kept outputs look back from samples factor - 1, 2 factor - 1, ...
    return upfirdn(taps, np.concatenate((np.zeros(1), signal)), 1, factor)[1:len(signal) // factor + 1]


def kurtosis(band, gaussian=2):
    deviation = band - band.mean()
    power = deviation.real**2 + deviation.imag**2
    return max(0.0, np.mean(power**2) / np.mean(power)**2 - gaussian)


def kurtogram(signal, levels, split):
    halves = [[kurtosis(signal, 3)]] + [[0.0] * 2**level for level in range(1, levels + 1)]
    thirds = [[0.0] * (3 * 2**level) for level in range(levels - 1)]

    def divide(band, level, index):
        if level < levels - 1:
            for third, taps in enumerate(THIRDS):
                thirds[level][3 * index + third] = kurtosis(split(taps, band, 3)[16:])
        low = split(LOW, band, 2)
        high = split(HIGH, band, 2)
        high[1::2] *= -1
        halves[level + 1][2 * index] = kurtosis(low[16:])
        halves[level + 1][2 * index + 1] = kurtosis(high[15:])
        if level + 1 < levels:
            divide(low, level + 1, 2 * index)
            divide(high, level + 1, 2 * index + 1)

    divide(signal, 0, 0)
    rows = [halves[0]]
    for level in range(1, levels + 1):
        rows.append(halves[level])
        if level < levels:
            rows.append(thirds[level - 1])
    return rows


def train():
    samples = np.random.default_rng(1).standard_normal(480000)
    ring = 15 * np.exp(-np.arange(300) / 40) * np.sin(2 * np.pi * np.arange(300) / 8)
    for start in range(400, 479700, 500):
        samples[start:start + 300] += ring
    return samples.astype(np.float32)


def main():
    samples = np.fromfile(sys.argv[1], dtype="<f4") if len(sys.argv) > 1 else train()
    levels = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    best = {}
    for _ in range(rounds):
        for split in (by_lfilter, by_upfirdn):
            start = time.perf_counter()
            rows = kurtogram(samples.astype(np.float64), levels, split)
            elapsed = 1e3 * (time.perf_counter() - start)
            best[split.__name__] = min(elapsed, best.get(split.__name__, elapsed))
    for name, elapsed in best.items():
        print(f"{name} {elapsed:.3f}")
    for row in rows:
        print(",".join(repr(float(value)) for value in row))


if __name__ == "__main__":
    main()
