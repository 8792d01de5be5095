"""Writes welch_*.csv: scipy.signal.welch of the signal below. Made with SciPy 1.10.1.

The signal needs no random generator: x[n] = sin(0.7 n) + 0.5 cos(0.05 n^1.3) + (n mod 7) / 7, n = 0..2999, as float32.
"""
from pathlib import Path

import numpy as np
from scipy.signal import welch

n = np.arange(3000)
x = (np.sin(0.7 * n) + 0.5 * np.cos(0.05 * n**1.3) + (n % 7) / 7).astype(np.float32).astype(float)
cases = {
    "welch_256": dict(nperseg=256, noverlap=128, detrend="constant", scaling="density"),
    "welch_500_raw": dict(nperseg=500, noverlap=125, detrend=False, scaling="density"),
    "welch_250_blackmanharris": dict(window="blackmanharris", nperseg=250, noverlap=125, detrend="constant", scaling="density"),
    "welch_500_flattop": dict(window="flattop", nperseg=500, noverlap=250, detrend="constant", scaling="density"),
    "welch_255_power": dict(nperseg=255, noverlap=128, detrend="constant", scaling="spectrum"),
}
for name, options in cases.items():
    _, power = welch(x, fs=1000.0, **{"window": "hann", **options})
    (Path(__file__).parent / f"{name}.csv").write_text("".join(f"{p!r}\n" for p in power.tolist()))
