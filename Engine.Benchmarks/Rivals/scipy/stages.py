"""What a recording of ten seconds at 48 kHz costs with NumPy and SciPy, stage by stage, on one thread and in float32 where SciPy keeps it.

python3 stages.py [STAGE...] makes the same samples as Engine.Benchmarks/Signals.cs, runs every stage (or those named) again and again, and
prints a line of versions, a line of the samples' sum and a line per stage: its name, the least milliseconds, and a number by which the result
can be compared. The stages are written as one would who minds speed: arrays are made once and reused where the library allows it.
"""
import os

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import platform
import sys
import time

import numpy as np
import scipy
import scipy.fft
import scipy.signal

import kurtogram as filter_tree
import time_statistics
import zero_phase as band_passes

RATE_HZ = 48_000
COUNT = 480_000
BAND_HZ = (2000, 8000)
SECONDS_PER_STAGE = 0.6
FEWEST_ROUNDS = 3


def struck(count):
    """Noise by SplitMix64, 24 bits of each value, and an impulse every 403 samples."""
    z = (np.arange(1, count + 1, dtype=np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    bits = (z ^ (z >> np.uint64(31))) >> np.uint64(40)
    values = bits.astype(np.float32) * np.float32(1 / (1 << 24)) - np.float32(0.5)
    values[::403] += np.float32(2)
    return values


x = struck(COUNT)
channels = np.stack([np.roll(x, 1000 * channel) for channel in range(4)]).astype(np.float64)
sections = band_passes.band_pass(*BAND_HZ, RATE_HZ)
ten_statistics = time_statistics.TimeStatistics(COUNT)


def real_transform():
    return scipy.fft.rfft(x)


def zoom_envelope():
    low, high = (hertz * COUNT // RATE_HZ for hertz in BAND_HZ)
    spectrum = scipy.fft.rfft(x)
    band = np.zeros(2 * (high - low), dtype=np.complex64)
    band[:high - low] = spectrum[low:high]
    analytic = scipy.fft.ifft(band, overwrite_x=True)
    return scipy.fft.rfft(analytic.real**2 + analytic.imag**2)


def welch():
    return scipy.signal.welch(x, RATE_HZ, window="hann", nperseg=4096, noverlap=2048, detrend="constant")[1]


def statistics():
    return ten_statistics(x)


def kurtogram():
    samples = x.astype(np.float64)
    return filter_tree.kurtogram(samples, 7, filter_tree.by_lfilter)


def kurtogram_kept_outputs():
    samples = x.astype(np.float64)
    return filter_tree.kurtogram(samples, 7, filter_tree.by_upfirdn)


def zero_phase():
    return band_passes.together(sections, channels)


def zero_phase_one_by_one():
    return band_passes.one_by_one(sections, channels)


def short_time():
    frames = np.lib.stride_tricks.sliding_window_view(x, 1024)[::256]
    spectrum = scipy.fft.rfft(frames * window, axis=-1)
    return spectrum.real**2 + spectrum.imag**2


def prewhitening():
    spectrum = scipy.fft.rfft(x)
    spectrum /= np.abs(spectrum)
    return scipy.fft.irfft(spectrum, COUNT)


window = scipy.signal.get_window("hann", 1024).astype(np.float32)


def mean_power(values):
    return float(np.mean(np.abs(values.astype(np.complex128))**2))


def mean_power_of_all(filtered):
    """Each channel counts by its number, so that no two may be exchanged."""
    return sum((i + 1) * mean_power(channel) for i, channel in enumerate(filtered))


def kurtosis(values):
    d = values.astype(np.float64) - np.mean(values, dtype=np.float64)
    return float(np.mean(d**4) / np.mean(d**2)**2)


def struck_line_hz(spectrum):
    """The highest line about the 119 Hz of the impulses."""
    low, high = 60 * COUNT // RATE_HZ, 180 * COUNT // RATE_HZ
    return float((low + np.argmax(np.abs(spectrum[low:high]))) * RATE_HZ / COUNT)


def sum_of_grid(rows):
    return float(sum(sum(row) for row in rows))


STAGES = {
    "real-transform": (real_transform, mean_power),
    "zoom-envelope": (zoom_envelope, struck_line_hz),
    "welch": (welch, lambda density: float(np.sum(density, dtype=np.float64) * RATE_HZ / 4096)),
    "statistics": (statistics, lambda values: float(sum(map(float, values)))),
    "kurtogram": (kurtogram, sum_of_grid),
    "kurtogram-kept-outputs": (kurtogram_kept_outputs, sum_of_grid),
    "zero-phase": (zero_phase, mean_power_of_all),
    "zero-phase-one-by-one": (zero_phase_one_by_one, mean_power_of_all),
    "short-time": (short_time, lambda power: float(np.mean(power, dtype=np.float64))),
    "prewhitening": (prewhitening, kurtosis),
}


def least_milliseconds(stage):
    best = float("inf")
    result = None
    rounds = 0
    began = time.perf_counter()
    while rounds < FEWEST_ROUNDS or time.perf_counter() - began < SECONDS_PER_STAGE:
        start = time.perf_counter()
        result = stage()
        best = min(best, time.perf_counter() - start)
        rounds += 1
    return 1e3 * best, result


def main():
    print(f"versions SciPy {scipy.__version__}, NumPy {np.__version__}, Python {platform.python_version()}")
    print(f"samples {float(np.sum(x, dtype=np.float64))!r}")
    for name in sys.argv[1:] or STAGES:
        stage, reading = STAGES[name]
        best, result = least_milliseconds(stage)
        print(f"stage {name} {best:.4f} {reading(result)!r}", flush=True)


if __name__ == "__main__":
    main()
