"""Writes chebyshev.csv: best approximations in the maximum norm, each as a linear program solved by HiGHS. A row is a case: number of
columns p, smallest deviation, coefficients, then p columns of n values and n values. Made with SciPy 1.10.1.

The hard cases are those that break the exchange of single points: a column that is zero on most points (no Haar condition), values of a
few levels only (ties), evenly spaced reference points that lie on one line, columns of very different size."""
from pathlib import Path

import numpy as np
from scipy.optimize import linprog

HERE = Path(__file__).parent
rng = np.random.default_rng(17)
rows = []


def add(columns, values):
    columns = [np.round(np.asarray(column, float), 15) for column in columns]
    values = np.round(np.asarray(values, float), 9)
    p = len(columns)
    size = np.array([np.max(np.abs(column)) for column in columns])
    a = np.column_stack([column / s for column, s in zip(columns, size)])
    one = np.ones((len(values), 1))
    found = linprog(np.append(np.zeros(p), 1), A_ub=np.vstack([np.hstack([a, -one]), np.hstack([-a, -one])]),
                    b_ub=np.concatenate([values, -values]), bounds=[(None, None)] * p + [(0, None)], method="highs-ds",
                    options={"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10})
    assert found.status == 0
    rows.append([p, found.x[p], *(found.x[:p] / size), *np.concatenate(columns), *values])


for n in (5, 40, 300):
    x = np.concatenate([[-1], np.sort(rng.uniform(-1, 1, n - 2)), [1]])
    noise = rng.normal(0, 0.3, n)
    add([np.ones(n), x], 2 + 3 * x + noise)
    add([np.ones(n), x, x * x], 1 - x + 4 * x * x + noise)
    add([np.ones(n), x, np.maximum(0, x - 0.3)], x + noise)
    add([np.ones(n), x, np.clip(x, -0.7, 0.7) - x], np.abs(x) + noise)
    add([np.ones(n), x], np.round(2 * noise) / 2)
    add([np.ones(n), x, x * x], np.round(4 * noise) / 4)
    add([1e-9 * np.ones(n), 1e-3 * x, 1e6 * x ** 3], 5 * noise)

x = np.linspace(-1, 1, 201)
add([np.ones(201), x], x ** 3)
add([np.ones(201), x, x * x], np.exp(x))
add([np.ones(201), x, x * x, x ** 3, x ** 4], 1 / (1 + 25 * x * x))
spike = np.zeros(201)
spike[37] = 1
add([np.ones(201), x], 1 + x + spike)
add([np.ones(201), x, np.where(np.abs(x) > 0.8, x, 0)], spike)
(HERE / "chebyshev.csv").write_text("".join(",".join(repr(float(v)) for v in row) + "\n" for row in rows))
