"""Writes short_time_*.csv: scipy.signal.stft of the signal of welch.py, whole frames only. Made with SciPy 1.10.1.

First the times of the frames' middles, s, then the frequencies, Hz, then frame after frame real and imaginary part of every bin.
"""
from pathlib import Path

import numpy as np
from scipy.signal import stft

n = np.arange(3000)
x = (np.sin(0.7 * n) + 0.5 * np.cos(0.05 * n**1.3) + (n % 7) / 7).astype(np.float32).astype(float)
cases = {
    "short_time_256": dict(nperseg=256, noverlap=192, window="hann", scaling="spectrum", detrend=False),
    "short_time_250_density": dict(nperseg=250, noverlap=50, window="hamming", scaling="psd", detrend="constant"),
    "short_time_331": dict(nperseg=331, noverlap=100, window="blackmanharris", scaling="spectrum", detrend=False),
}
for name, options in cases.items():
    f, t, z = stft(x, fs=1000.0, boundary=None, padded=False, **options)
    pairs = np.stack([z.T.real, z.T.imag], axis=-1).ravel()
    lines = (repr(float(v)) for v in np.concatenate([t, f, pairs]))
    (Path(__file__).parent / f"{name}.csv").write_text("".join(f"{line}\n" for line in lines))
