"""Draws that are the same for a seed on every machine and version of Python.

Only `random()` is used: the language promises its sequence for a seed, and not that of `choice` or `shuffle`.
"""
import random


class Draw:
    """A stream of draws named by its key: one family's draws do not depend on another's."""

    def __init__(self, *key):
        self._random = random.Random("/".join(str(part) for part in key)).random

    def number(self, low, high):
        """A whole number from low to high, both included."""
        return low + int(self._random() * (high - low + 1))

    def share(self):
        return self._random()

    def chance(self, of_hundred):
        return self._random() * 100 < of_hundred

    def pick(self, choices):
        return choices[int(self._random() * len(choices))]

    def some(self, choices, count):
        """`count` different ones, in the order of `choices`."""
        left = list(range(len(choices)))
        taken = [left.pop(int(self._random() * len(left))) for _ in range(min(count, len(left)))]
        return [choices[index] for index in sorted(taken)]

    def weighted(self, choices):
        """One of (value, weight) pairs."""
        rest = self._random() * sum(weight for _, weight in choices)
        for value, weight in choices:
            rest -= weight
            if rest < 0:
                return value
        return choices[-1][0]
