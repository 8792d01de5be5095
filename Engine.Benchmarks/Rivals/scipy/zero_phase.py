"""Zero-phase Butterworth band-pass of order 4 (four sections), four channels of 480 000 samples at once, with SciPy's sosfiltfilt;
prints the least milliseconds of several rounds. Usage: python3 zero_phase.py [channels] [samples] [rounds] [float32|float64]
"""
import sys
import time

import numpy as np
from scipy.signal import butter, sosfiltfilt

channels = int(sys.argv[1]) if len(sys.argv) > 1 else 4
count = int(sys.argv[2]) if len(sys.argv) > 2 else 480_000
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 15
precision = sys.argv[4] if len(sys.argv) > 4 else "float64"
x = np.random.default_rng(1).standard_normal((channels, count)).astype(precision)
sections = butter(4, [2000, 8000], btype="bandpass", output="sos", fs=48_000)

best = float("inf")
for _ in range(rounds):
    start = time.perf_counter()
    sosfiltfilt(sections, x, axis=-1)
    best = min(best, time.perf_counter() - start)
print(f"{1e3 * best:.4f}")
