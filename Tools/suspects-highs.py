#!/usr/bin/env python3
"""Times a MIP solver (HiGHS, through scipy.optimize.milp) on the question that gouji answers by decoding sums.

Reads one table a line from standard input, {"figures": […], "rules": [[left…], [right…]], …}, finds by integer programming the fewest
cells whose change makes every rule hold (Fellegi and Holt), and prints the milliseconds of processor time and the number of cells of each table.
"""
import json
import sys
import time

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

SECONDS_A_TABLE = 20


def solve(figures, rules):
    """The fewest cells: x the new figures, y whether a cell differs; |x − figure| ≤ most · y."""
    count = len(figures)
    figures = numpy.array(figures, dtype=float)
    most = max(10.0, 10 * figures.max())
    sums = numpy.zeros((len(rules), 2 * count))
    for row, (left, right) in enumerate(rules):
        sums[row, left] += 1
        sums[row, right] -= 1
    unit = numpy.eye(count)
    limits = numpy.block([[unit, -most * unit], [unit, most * unit]])
    low = numpy.concatenate([numpy.full(count, -numpy.inf), figures])
    high = numpy.concatenate([figures, numpy.full(count, numpy.inf)])
    answer = milp(
        c=numpy.concatenate([numpy.zeros(count), numpy.ones(count)]),
        constraints=[LinearConstraint(sums, 0, 0), LinearConstraint(limits, low, high)],
        integrality=numpy.ones(2 * count),
        bounds=Bounds(numpy.zeros(2 * count), numpy.concatenate([figures + most, numpy.ones(count)])),
        options={"time_limit": SECONDS_A_TABLE},
    )
    return None if answer.x is None else round(answer.fun)


for line in sys.stdin:
    table = json.loads(line)
    start = time.process_time()
    cells = solve(table["figures"], table["rules"])
    print(f"{(time.process_time() - start) * 1000:.3f} {-1 if cells is None else cells}", flush=True)
