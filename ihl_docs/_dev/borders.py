"""Make ihl_docs/intake/borders/countries.json, with which coordinates are compared with the country that is named.

Run: npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
     pip download --no-deps pycountry==24.6.1 && unzip pycountry-24.6.1-*.whl pycountry/databases/iso3166-1.json
     python -m ihl_docs._dev.borders package/countries-50m.json pycountry/databases/iso3166-1.json

Source: Natural Earth, admin 0 countries, 1:50m, version 4.1 (public domain), as TopoJSON in the npm package world-atlas
2.0.2 (ISC). The ISO 3166-1 codes come from the second file. The borders are those that hold de facto.
"""

import json
import math
import sys
from pathlib import Path
from typing import Any, Final

SIMPLIFIED: Final = 0.08
"""Degrees of latitude, about 9 km. No border is moved by more."""

GRID: Final = 100
"""Steps a degree to which coordinates are rounded, about 1.1 km."""

WITHOUT_NUMBER: Final = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
"""Areas that Natural Earth draws and ISO gives no number, under the code by which records name them."""

TARGET: Final = Path(__file__).resolve().parents[1] / "intake" / "borders" / "countries.json"

Point = tuple[float, float]


def made(topology: dict[str, Any], codes: dict[str, str]) -> dict[str, Any]:
    """The rings of every country, each a list of whole numbers: the first point, then steps, longitude first."""
    arcs = [_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    countries: dict[str, list[list[int]]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = codes.get(geometry.get("id", "")) or WITHOUT_NUMBER.get(geometry["properties"]["name"])
        if code is None:
            continue
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            for ring in polygon:
                countries.setdefault(code, []).append(_packed(_simplified(_joined(ring, arcs))))
    return {
        "source": "Natural Earth 4.1, admin 0 countries 1:50m, from the npm package world-atlas 2.0.2",
        "licence": "public domain (Natural Earth); ISC (world-atlas)",
        "made_by": "python -m ihl_docs._dev.borders",
        "simplified_deg": SIMPLIFIED,
        "steps_per_deg": GRID,
        "countries": dict(sorted(countries.items())),
    }


def _arc(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    (scale_x, scale_y), (start_x, start_y) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append((x * scale_x + start_x, y * scale_y + start_y))
    return points


def _joined(ring: list[int], arcs: list[list[Point]]) -> list[Point]:
    points: list[Point] = []
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc[1:] if points else arc
    return points


def _simplified(ring: list[Point]) -> list[Point]:
    """The ring with fewer points, none farther than `SIMPLIFIED` from the line. Source: Ramer, Douglas and Peucker."""
    middle = max(range(len(ring)), key=lambda index: math.dist(ring[index], ring[0]))
    keep = {0, middle, len(ring) - 1}
    ahead = [(0, middle), (middle, len(ring) - 1)]
    while ahead:
        first, last = ahead.pop()
        between = range(first + 1, last)
        farthest = max(between, key=lambda index: _distance(ring[index], ring[first], ring[last]), default=None)
        if farthest is not None and _distance(ring[farthest], ring[first], ring[last]) > SIMPLIFIED:
            keep.add(farthest)
            ahead += [(first, farthest), (farthest, last)]
    return [ring[index] for index in sorted(keep)]


def _distance(point: Point, start: Point, end: Point) -> float:
    narrow = math.cos(math.radians(point[1]))
    x, y = (end[0] - start[0]) * narrow, end[1] - start[1]
    from_x, from_y = (point[0] - start[0]) * narrow, point[1] - start[1]
    length = x * x + y * y
    along = max(0.0, min(1.0, (from_x * x + from_y * y) / length)) if length else 0.0
    return math.hypot(from_x - along * x, from_y - along * y)


def _packed(ring: list[Point]) -> list[int]:
    packed: list[int] = []
    before = (0, 0)
    for point in ring:
        here = (round(point[0] * GRID), round(point[1] * GRID))
        packed += [here[0] - before[0], here[1] - before[1]]
        before = here
    return packed


def main(arguments: list[str]) -> int:
    """Write the file."""
    topology = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    rows = json.loads(Path(arguments[1]).read_text(encoding="utf-8"))["3166-1"]
    codes = {row["numeric"]: row["alpha_2"] for row in rows}
    whole = made(topology, codes)
    head, countries = {key: each for key, each in whole.items() if key != "countries"}, whole["countries"]
    lines = ",\n".join(
        f"{json.dumps(code)}:{json.dumps(rings, separators=(',', ':'))}" for code, rings in countries.items()
    )
    text = json.dumps(head)[:-1] + ', "countries": {\n' + lines + "\n}}\n"
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
