"""Whether a point lies in a country or near it. The borders are loaded only when a point is asked for."""

import json
import math
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, Final

TOLERANCE_KM: Final = 35.0
"""Kilometres: 22.2 of territorial sea (UNCLOS, article 3), 9 by which borders are simplified, and some for rounding."""

KM_A_DEGREE: Final = 111.2
"""Kilometres of one degree of latitude."""

Ring = list[tuple[float, float]]


def is_known(country: str) -> bool:
    """Whether there are borders of *country* (ISO 3166-1 alpha-2)."""
    return country in _packed()["countries"]


def lies_within(country: str, latitude: float, longitude: float, *, tolerance_km: float = TOLERANCE_KM) -> bool:
    """Whether the point, in degrees, lies in *country* or at most *tolerance_km* outside its simplified borders."""
    point = (longitude, latitude)
    rings = _rings(country)
    # A ring within a ring is another country: the number of crossings tells them apart.
    inside = sum(_crossings(point, ring) for ring in rings) % 2 == 1
    return inside or any(_distance_km(point, *edge) <= tolerance_km for ring in rings for edge in _edges(ring))


def countries_at(latitude: float, longitude: float) -> tuple[str, ...]:
    """The countries in which the point lies, by the borders that hold de facto."""
    point = (longitude, latitude)
    return tuple(
        name for name in _packed()["countries"] if sum(_crossings(point, ring) for ring in _rings(name)) % 2 == 1
    )


@cache
def _packed() -> Any:
    return json.loads(files(__package__).joinpath("countries.json").read_bytes())


@cache
def _rings(country: str) -> tuple[Ring, ...]:
    packed = _packed()
    return tuple(_unpacked(ring, packed["steps_per_deg"]) for ring in packed["countries"][country])


def _unpacked(steps: list[int], grid: int) -> Ring:
    x = y = 0
    ring = []
    for step_x, step_y in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + step_x, y + step_y
        ring.append((x / grid, y / grid))
    return ring


def _edges(ring: Ring) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    return pairwise(ring)


def _crossings(point: tuple[float, float], ring: Ring) -> int:
    """How often a line from *point* eastward crosses the ring."""
    x, y = point
    return sum(
        (start[1] > y) != (end[1] > y) and x < start[0] + (y - start[1]) * (end[0] - start[0]) / (end[1] - start[1])
        for start, end in _edges(ring)
    )


def _distance_km(point: tuple[float, float], start: tuple[float, float], end: tuple[float, float]) -> float:
    narrow = math.cos(math.radians(point[1]))
    east, north = _east(point, start) * narrow, start[1] - point[1]
    x, y = (end[0] - start[0]) * narrow, end[1] - start[1]
    length = x * x + y * y
    along = max(0.0, min(1.0, -(east * x + north * y) / length)) if length else 0.0
    return math.hypot(east + along * x, north + along * y) * KM_A_DEGREE


def _east(point: tuple[float, float], start: tuple[float, float]) -> float:
    """Degrees eastward from *point* to *start*, the short way round."""
    return (start[0] - point[0] + 180) % 360 - 180
