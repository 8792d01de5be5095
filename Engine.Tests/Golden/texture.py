"""Writes texture_*.csv: a ground profile with grooves and a gap, its mean lines and its texture parameters by plain NumPy and SciPy.

texture_profile.csv     1000 heights, um, pitch 0.5 um, one a line; 20 of them nan.
texture_mean_line_*.csv mean lines for a cut-off of 0.08 mm: local line, mirrored, zero padded, robust of order 2.
                        Mirrored and zero padded are of the profile with the gap bridged (scipy.ndimage does not know gaps).
texture_parameters.csv  name,value of the profile after a short cut-off of 2.5 um, local-line ends, five sampling lengths.
Made with NumPy 1.24.2 and SciPy 1.10.1.
"""
from pathlib import Path

import numpy as np
from scipy.ndimage import correlate1d, gaussian_filter1d

PITCH, CUTOFF, SHORT, N = 0.0005, 0.08, 0.0025, 1000
HERE = Path(__file__).parent


def write(name, values):
    (HERE / f"texture_{name}.csv").write_text("".join(f"{v!r}\n" for v in np.asarray(values).tolist()))


def weights(cutoff, spread=np.sqrt(np.log(2) / np.pi), reach=1.0):
    k = np.arange(-int(reach * cutoff / PITCH + 1e-9), int(reach * cutoff / PITCH + 1e-9) + 1)
    s = np.exp(-np.pi * (k * PITCH / (spread * cutoff)) ** 2)
    return k, s / s.sum()


def regression(z, cutoff, order, delta=None, **kernel):
    """Local weighted polynomial at every point by a least-squares solver; what it gives at the point itself."""
    k, s = weights(cutoff, **kernel)
    delta = np.isfinite(z).astype(float) if delta is None else delta
    line = np.full(len(z), np.nan)
    for i in np.flatnonzero(np.isfinite(z)):
        at = k[(i + k >= 0) & (i + k < len(z))]
        w = np.sqrt(s[at - k[0]] * delta[i + at])
        use = w > 0
        powers = np.vander(at[use] / k[-1], order + 1, increasing=True)
        line[i] = np.linalg.lstsq(powers * w[use, None], z[i + at][use] * w[use], rcond=None)[0][0]
    return line


def robust(z):
    spread = 0.7309134280946759
    kernel = {"spread": spread, "reach": spread / np.sqrt(np.log(2) / np.pi)}
    line, scale = regression(z, CUTOFF, 2, **kernel), np.inf
    while True:
        new = 4.4478 * np.nanmedian(np.abs(z - line))
        if abs(new - scale) < 1e-9 * new:
            return line
        scale = new
        ratio = np.nan_to_num((z - line) / scale, nan=2.0)
        line = regression(z, CUTOFF, 2, np.where(np.abs(ratio) < 1, (1 - ratio**2) ** 2, 0.0), **kernel)


def parameters(primary):
    line = regression(primary, CUTOFF, 1)
    rough = primary - line
    m = int(CUTOFF / PITCH + 1e-9)
    start = (N - 5 * m) // 2
    sections = [rough[start + i * m: start + (i + 1) * m] for i in range(5)]
    whole = rough[start: start + 5 * m]
    z = rough
    slope = np.full(N, np.nan)
    slope[3:-3] = (z[6:] - 9 * z[5:-1] + 45 * z[4:-2] - 45 * z[2:-4] + 9 * z[1:-5] - z[:-6]) / (60 * PITCH * 1000)
    slope[~np.isfinite(z)] = np.nan

    def rms(v):
        return np.sqrt(np.nanmean(v**2))

    def per_section(measure):
        return np.mean([measure(s) for s in sections])

    out = {
        "4287 Ra": per_section(lambda s: np.nanmean(abs(s))),
        "4287 Rq": per_section(rms),
        "4287 Rz": per_section(lambda s: np.nanmax(s) - np.nanmin(s)),
        "4287 Rp": per_section(np.nanmax),
        "4287 Rv": per_section(lambda s: -np.nanmin(s)),
        "4287 Rt": np.nanmax(whole) - np.nanmin(whole),
        "4287 Rz1max": max(np.nanmax(s) - np.nanmin(s) for s in sections),
        "4287 Rsk": per_section(lambda s: np.nanmean(s**3) / rms(s) ** 3),
        "4287 Rku": per_section(lambda s: np.nanmean(s**4) / rms(s) ** 4),
        "4287 Rdq": np.mean([rms(slope[start + i * m: start + (i + 1) * m]) for i in range(5)]),
        "21920 Ra": np.nanmean(abs(whole)),
        "21920 Rq": rms(whole),
        "21920 Rsk": np.nanmean(whole**3) / rms(whole) ** 3,
        "21920 Rku": np.nanmean(whole**4) / rms(whole) ** 4,
        "21920 Rdq": rms(slope[start: start + 5 * m]),
        "21920 Rzx": max(np.nanmax(whole[i: i + m]) - np.nanmin(whole[i: i + m]) for i in range(len(whole) - m + 1)),
    }
    for letter, profile in (("P", primary), ("W", line)):
        v = profile[start: start + 5 * m] - np.nanmean(profile[start: start + 5 * m])
        out |= {f"4287 {letter}a": np.nanmean(abs(v)), f"4287 {letter}q": rms(v), f"4287 {letter}t": np.nanmax(v) - np.nanmin(v),
                f"4287 {letter}sk": np.nanmean(v**3) / rms(v) ** 3}
    second = regression(np.where(primary < line, line, primary), CUTOFF, 1)
    return out | core((primary - second)[start: start + 5 * m])


def core(z):
    h = np.sort(z[np.isfinite(z)])[::-1]
    n = len(h)
    ratio = (np.arange(n) + 0.5) / n
    span = round(0.4 * n)
    j = int(np.argmin(h[:-span] - h[span:]))
    out = {}
    for name, slope, through in (
        ("secant", (h[j + span] - h[j]) / (ratio[j + span] - ratio[j]), (ratio[j], h[j])),
        ("line", np.polyfit(ratio[j: j + span + 1], h[j: j + span + 1], 1)[0], (ratio[j: j + span + 1].mean(), h[j: j + span + 1].mean())),
    ):
        top = through[1] - slope * through[0]
        bottom = top + slope
        mr1 = np.interp(-top, -h, ratio) if h[0] > top else 0.0
        mr2 = np.interp(-bottom, -h, ratio) if h[-1] < bottom else 1.0
        out |= {
            f"{name} Rk": top - bottom,
            f"{name} Rpk": 2 * np.maximum(h - top, 0).sum() / n / mr1,
            f"{name} Rvk": 2 * np.maximum(bottom - h, 0).sum() / n / (1 - mr2),
            f"{name} Mr1": 100 * mr1,
            f"{name} Mr2": 100 * mr2,
        }
    return out


rng = np.random.default_rng(3)
x = np.arange(N) * PITCH
profile = gaussian_filter1d(rng.normal(0, 1.5, N), 3) + 0.4 * np.sin(2 * np.pi * x / 0.21) + 3 * (x - 0.25) ** 2 + 0.1
for groove in (120, 333, 640, 871):
    profile[groove: groove + 9] -= 2.5 * np.hanning(9)
profile = np.round(profile, 6)
bridged = profile.copy()
profile[500:520] = np.nan

write("profile", profile)
write("profile_bridged", bridged)
write("mean_line_moment1", regression(profile, CUTOFF, 1))
write("mean_line_moment0", regression(profile, CUTOFF, 0))
write("mean_line_symmetric", correlate1d(bridged, weights(CUTOFF)[1], mode="mirror"))
write("mean_line_zero_padded", correlate1d(bridged, weights(CUTOFF)[1], mode="constant"))
write("mean_line_robust", robust(profile))
lines = [f"{name},{float(value)!r}\n" for name, value in parameters(regression(profile, SHORT, 1)).items()]
(HERE / "texture_parameters.csv").write_text("".join(lines))
