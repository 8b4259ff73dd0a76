"""Times the package `apportionment` (PyPI) on the same weights: name, milliseconds (median), with a tab between them.

With `fractions=True` it is exact, as this engine is; that is what it is compared with. Without, it computes in floats.
The package has no division both ways, and for 100,000 recipients it builds an array of recipients times seats.
"""

import math
import statistics
import time

import apportionment.methods as peer

MASK = (1 << 64) - 1


def irregular(seed):
    mixed = ((seed + 1) * 0x9E3779B97F4A7C15) & MASK
    return (((mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9) & MASK) >> 44


def sizes(count):
    uniform = lambda place: irregular(place) / (1 << 20)
    return [int(math.exp(4.3 + sum(uniform(12 * index + part) for part in range(12)))) + 1 for index in range(count)]


def timed(name, repeats, run):
    times = []
    for _ in range(repeats):
        begin = time.perf_counter()
        run()
        times.append((time.perf_counter() - begin) * 1000)
    print(f"{name}\t{statistics.median(times):.4f}", flush=True)


weights = sizes(342)
names = [str(index) for index in range(342)]
timed(
    "webster 342 x 1000, exact",
    1,
    lambda: peer.compute("webster", weights, 1_000, fractions=True, parties=names, verbose=False),
)
timed(
    "webster 342 x 10000, in floats",
    5,
    lambda: peer.compute("webster", weights, 10_000, parties=names, verbose=False),
)
