"""Ten time statistics with NumPy, in float32 throughout.

Written as one who minds speed: every array that several statistics share is made once, into buffers that are kept, powers are products, and sums
are NumPy's own, which its vector loops make faster than a BLAS that knows no vectors (Debian's reference BLAS takes three times as long).
python3 time_statistics.py [samples] [rounds] prints the least milliseconds of many rounds over noise.
"""
import sys
import time

import numpy as np


class TimeStatistics:
    """Statistics of recordings of one length, with the buffers that they need."""

    def __init__(self, count):
        self.deviation = np.empty(count, np.float32)
        self.square = np.empty(count, np.float32)

    def __call__(self, x):
        """Mean, RMS, peak, peak to peak, skewness, kurtosis, and the crest, shape, impulse and clearance factors."""
        deviation, square = self.deviation, self.square
        mean = x.mean()
        low, high = x.min(), x.max()
        peak = max(-low, high)
        np.subtract(x, mean, out=deviation)
        np.multiply(deviation, deviation, out=square)
        variance = square.mean()
        third = np.multiply(square, deviation, out=deviation).mean()
        fourth = np.multiply(square, square, out=square).mean()
        rms = np.sqrt(variance + mean * mean)
        magnitude = np.abs(x, out=square)
        mean_magnitude = magnitude.mean()
        mean_root = np.sqrt(magnitude, out=square).mean()
        return (mean, rms, peak, high - low, third / variance**1.5, fourth / variance**2,
                peak / rms, rms / mean_magnitude, peak / mean_magnitude, peak / mean_root**2)


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 480_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    x = np.random.default_rng(1).standard_normal(count).astype(np.float32)
    statistics = TimeStatistics(count)
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        statistics(x)
        best = min(best, time.perf_counter() - start)
    print(f"{1e3 * best:.4f}")


if __name__ == "__main__":
    main()
