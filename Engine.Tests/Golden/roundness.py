"""Writes roundness_trace.csv (360 radii, um, one a line) and roundness_circles.csv (width of the minimum zone, radius of the minimum
circumscribed and of the maximum inscribed circle, um), each as a linear program solved by HiGHS. Made with SciPy 1.10.1."""
from pathlib import Path

import numpy as np
from scipy.optimize import linprog

HERE = Path(__file__).parent
N = 360
rng = np.random.default_rng(5)
angle = 2 * np.pi * np.arange(N) / N
radii = np.round(50 + 3 * np.cos(angle - 1) + 0.8 * np.cos(3 * angle) + 0.3 * np.cos(2 * angle - 0.5) + rng.normal(0, 0.15, N), 4)
one, c, s = np.ones(N), np.cos(angle), np.sin(angle)
free = [(None, None)]


def solve(cost, rows, bounds_above):
    return linprog(cost, A_ub=rows, b_ub=bounds_above, bounds=free * len(cost), method="highs").fun


zone = 2 * solve([0, 0, 0, 1], np.vstack([np.column_stack([-one, -c, -s, -one]), np.column_stack([one, c, s, -one])]),
                 np.concatenate([-radii, radii]))
around = solve([1, 0, 0], np.column_stack([-one, -c, -s]), -radii)
inside = -solve([-1, 0, 0], np.column_stack([one, c, s]), radii)
(HERE / "roundness_trace.csv").write_text("".join(f"{r!r}\n" for r in radii.tolist()))
(HERE / "roundness_circles.csv").write_text("".join(f"{float(v)!r}\n" for v in (zone, around, inside)))
