"""Golden numbers for nominal roller profiles, from SciPy.

Writes beside itself:
  table_profiles.csv      a crown-drop table read off by PCHIP and by the natural cubic spline: x, drop and slope of both
  arcs_for_iso_law.csv    per row: number of arcs, joints (mm) and radii (mm) from the centre outwards, offset (um), fitted by least squares
                          to the ISO/TS 16281 law of a 9 x 9.6 mm roller over |x| <= 4.6 mm, then the largest and the rms misfit (um)

Made with SciPy 1.10.1 and NumPy 1.24.2.
"""
import pathlib

import numpy as np
from scipy.interpolate import CubicSpline, PchipInterpolator
from scipy.optimize import least_squares

HERE = pathlib.Path(__file__).parent


def write(name, rows):
    (HERE / name).write_text("".join(",".join(f"{v:.17g}" for v in row) + "\n" for row in rows))


def table():
    x = np.array([-4.6, -4.0, -2.5, 0.0, 1.5, 2.5, 3.5, 4.6])
    y = np.array([9.7, 6.1, 0.9, 0.0, 0.0, 0.8, 3.6, 10.1])
    at = np.linspace(-4.6, 4.6, 47)
    monotone, natural = PchipInterpolator(x, y), CubicSpline(x, y, bc_type="natural")
    write("table_profiles.csv", np.column_stack([at, monotone(at), monotone(at, 1), natural(at), natural(at, 1)]))


def law(x):
    return 0.00035 * 9 * 1000 * np.log(1 / (1 - (2 * x / 9.6) ** 2))


def chain(x, joints, radii):
    """Exact tangent arcs from the centre outwards: next centre on the line through the joint and the centre before."""
    cx, cy, drop = 0.0, -radii[0], np.zeros_like(x)
    edges = [0.0, *joints, np.inf]
    for i, radius in enumerate(radii):
        if i > 0:
            sine = (joints[i - 1] - cx) / radii[i - 1]
            cx += (radii[i - 1] - radius) * sine
            cy += (radii[i - 1] - radius) * np.sqrt(1 - sine * sine)
        inside = (x >= edges[i]) & (x < edges[i + 1])
        drop[inside] = -(cy + np.sqrt(radius**2 - (x[inside] - cx) ** 2)) * 1000
    return drop


def arcs():
    x = np.linspace(0, 4.6, 2301)
    wanted = law(x)
    rows = []
    for halves, joints, radii in [
        (2, [3.0], [1500, 200]),
        (3, [2.8, 4.1], [2000, 400, 100]),
        (4, [2.3, 3.5, 4.2], [2500, 700, 250, 90]),
    ]:
        def misfit(p):
            d = chain(x, p[: halves - 1], np.exp(p[halves - 1 : -1])) + p[-1] - wanted
            return d

        start = np.r_[joints, np.log(radii), 0.0]
        best = least_squares(misfit, start, x_scale=np.r_[np.full(halves - 1, 0.1), np.full(halves, 0.1), 0.05], xtol=1e-14, ftol=1e-14)
        p = best.x
        d = misfit(p)
        rows.append([2 * halves - 1, *p[: halves - 1], *np.exp(p[halves - 1 : -1]), p[-1], np.abs(d).max(), np.sqrt((d * d).mean())])
    write("arcs_for_iso_law.csv", rows)


table()
arcs()
