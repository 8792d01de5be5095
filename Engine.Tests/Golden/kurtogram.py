"""Writes kurtogram_odd.csv: the grid of 20 011 samples of a deterministic signal, 6 halvings, one row a line, by the script that also times
SciPy, Engine.Benchmarks/Rivals/scipy/kurtogram.py. Made with SciPy 1.10.1."""
import sys
from pathlib import Path

import numpy as np

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "Engine.Benchmarks" / "Rivals" / "scipy"))
from kurtogram import by_lfilter, kurtogram  # noqa: E402

n = np.arange(20011)
# Two chirps that come and go, clicks, and an offset: every value a plain formula, so that any program can make it.
signal = np.sin(1e-4 * n * n) * (n % 700 < 90) + 0.3 * np.sin(3e-5 * n * n) + 2.0 * (n % 431 == 7) + 0.125
rows = kurtogram(signal.astype(np.float32).astype(np.float64), 6, by_lfilter)
(HERE / "kurtogram_odd.csv").write_text("".join(",".join(repr(float(v)) for v in row) + "\n" for row in rows))
