"""Writes autoregressive.csv: linear prediction of order 12 by SciPy's Toeplitz solver and filter. Made with SciPy 1.10.1.

First the 12 coefficients, then the residual from sample 12 on. The signal is that of welch.py.
"""
from pathlib import Path

import numpy as np
from scipy.linalg import solve_toeplitz
from scipy.signal import lfilter

ORDER = 12
n = np.arange(3000)
x = (np.sin(0.7 * n) + 0.5 * np.cos(0.05 * n**1.3) + (n % 7) / 7).astype(np.float32).astype(float)
x = x - x.mean()
r = np.correlate(x, x, "full")[len(x) - 1 :][: ORDER + 1] / len(x)
a = solve_toeplitz(r[:-1], r[1:])
residual = lfilter(np.r_[1, -a], 1, x)[ORDER:]
lines = (repr(float(v)) for v in np.r_[a, residual])
(Path(__file__).parent / "autoregressive.csv").write_text("".join(f"{line}\n" for line in lines))
