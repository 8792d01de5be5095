"""Writes fir_low_pass.csv: scipy.signal.firwin(9, 0.4, window='hamming'), one tap a line. Made with SciPy 1.10.1."""
from pathlib import Path

from scipy.signal import firwin

taps = firwin(9, 0.4, window="hamming")
Path(__file__).with_suffix(".csv").write_text("".join(f"{tap!r}\n" for tap in taps.tolist()))
