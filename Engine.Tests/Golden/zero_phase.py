"""
Writes zero_phase_<filter>.csv and butterworth_<filter>.csv with SciPy 1.10.1: what sosfiltfilt makes of a signal of 700 samples, and the
complex response of the sections at 40 frequencies (real parts, then imaginary parts). Run: python3 Engine.Tests/Golden/zero_phase.py
"""
from pathlib import Path

import numpy as np
from scipy.signal import butter, sosfiltfilt, sosfreqz

RATE = 48_000
FILTERS = {
    "bandpass4": (4, [2_000, 8_000], "bandpass"),
    "bandpass3_narrow": (3, [950, 1_050], "bandpass"),
    "lowpass5": (5, 3_000, "lowpass"),
    "lowpass1": (1, 500, "lowpass"),
    "highpass4": (4, 1_000, "highpass"),
    "highpass7": (7, 6_000, "highpass"),
    "bandstop2": (2, [4_000, 6_000], "bandstop"),
    "bandstop5": (5, [4_000, 9_000], "bandstop"),
}


def signal(count):
    """A whole number per sample by a linear congruence, over 2^16, about an offset and a slope: every program makes the same."""
    state, values = 12345, []
    for i in range(count):
        state = (state * 1103515245 + 12345) % 2**31
        values.append((state >> 15) / 2.0**16 + 3 + i / 512)
    return np.array(values)


here = Path(__file__).parent
frequencies = np.linspace(0, RATE / 2, 40)
for name, (order, edges, kind) in FILTERS.items():
    sections = butter(order, edges, btype=kind, output="sos", fs=RATE)
    filtered = sosfiltfilt(sections, signal(700))
    _, response = sosfreqz(sections, worN=frequencies, fs=RATE)
    (here / f"zero_phase_{name}.csv").write_text("".join(f"{value!r}\n" for value in filtered.tolist()))
    both = np.concatenate([response.real, response.imag])
    (here / f"butterworth_{name}.csv").write_text("".join(f"{value!r}\n" for value in both.tolist()))
