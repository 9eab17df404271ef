"""Coordinates that do not lie in the country that is named, or whose two numbers appear to be swapped.

Borders are in dispute in many of the places that records speak of, and the data have those that hold de facto. So a
point outside is a warning and never an error, and where sovereignty is disputed, the claims of both sides are accepted.
"""

from collections.abc import Iterator
from typing import Final

from ihl_docs.intake.codes import OUTSIDE_COUNTRY, SWAPPED
from ihl_docs.model.place import Place
from ihl_docs.model.problem import Problem, Severity
from ihl_docs.model.submission import Submission
from ihl_docs.model.told import told

DISPUTED: Final = (
    (43.9, 46.3, 32.3, 36.9),  # Crimea
    (44.3, 50.7, 33.5, 40.3),  # eastern Ukraine
    (32.3, 37.5, 72.3, 80.5),  # Kashmir, Siachen, Aksai Chin
    (26.5, 29.6, 91.4, 97.5),  # the eastern Himalaya
    (20.7, 27.8, -17.3, -8.5),  # Western Sahara
    (31.1, 33.5, 34.1, 36.1),  # Gaza, the West Bank, Jerusalem, Golan, Shebaa
    (41.8, 43.9, 39.9, 45.1),  # Abkhazia, South Ossetia
    (38.7, 40.7, 45.0, 47.7),  # Nagorno-Karabakh
    (45.2, 48.6, 26.6, 30.3),  # Transnistria
    (41.7, 43.4, 19.9, 21.9),  # Kosovo
    (34.4, 35.9, 32.1, 34.8),  # Cyprus
    (7.8, 11.7, 42.5, 49.1),  # Somaliland
    (9.2, 10.5, 27.5, 29.1),  # Abyei
    (21.7, 26.6, 118.0, 122.3),  # Taiwan and its straits
    (4.0, 21.8, 108.0, 119.0),  # South China Sea
)
"""Boxes (south, north, west, east, in degrees) that surely hold an area to which more than one State or authority lays
claim. In them a country is not compared with borders."""


def problems(submission: Submission) -> Iterator[Problem]:
    """Every point that lies where its country is not."""
    for index, incident in enumerate(submission.incidents):
        yield from _of(incident.where, f"/incidents/{index}/where")
        for number, act in enumerate(incident.acts):
            if act.where is not None:
                yield from _of(act.where, f"/incidents/{index}/acts/{number}/where")


def _of(place: Place, pointer: str) -> Iterator[Problem]:
    if place.latitude is None or place.longitude is None or _is_disputed(place.latitude, place.longitude):
        return
    from ihl_docs.intake.borders.within import TOLERANCE_KM, countries_at, is_known, lies_within

    country, latitude, longitude = place.country, place.latitude, place.longitude
    tolerance = TOLERANCE_KM + (place.radius_m or 0) / 1000
    if not is_known(country) or lies_within(country, latitude, longitude, tolerance_km=tolerance):
        return
    if abs(longitude) <= 90 and lies_within(country, longitude, latitude, tolerance_km=0):
        yield Problem(
            code=SWAPPED,
            message=told(
                "{latitude:g}, {longitude:g} lies outside {country}; the other way round it lies inside.",
                latitude=latitude,
                longitude=longitude,
                country=country,
            ),
            pointer=f"{pointer}/latitude",
            expected=told("a point in {country}", country=country),
            found=told("latitude {latitude:g}, longitude {longitude:g}", latitude=latitude, longitude=longitude),
            nearest=f"latitude {longitude:g}, longitude {latitude:g}",
            mend=told(
                "Swap them: latitude: {longitude:g}, longitude: {latitude:g}.", longitude=longitude, latitude=latitude
            ),
        )
        return
    there = ", ".join(countries_at(latitude, longitude))
    turned = [
        (north, east)
        for north, east in ((latitude, -longitude), (-latitude, longitude), (-latitude, -longitude))
        if lies_within(country, north, east, tolerance_km=0)
    ]
    near = f"latitude {turned[0][0]:g}, longitude {turned[0][1]:g}" if len(turned) == 1 else None
    yield Problem(
        code=OUTSIDE_COUNTRY,
        severity=Severity.WARNING,
        message=told(
            "{latitude:g}, {longitude:g} lies more than {tolerance:.0f} km outside {country}.",
            latitude=latitude,
            longitude=longitude,
            tolerance=tolerance,
            country=country,
        ),
        pointer=f"{pointer}/latitude",
        expected=told("a point in {country} or at its coast", country=country),
        found=told("a point in {there}", there=there) if there else told("a point in no country"),
        nearest=near,
        mend=told(
            "If a minus is missing or too many, write latitude: {latitude:g}, longitude: {longitude:g}; else correct the coordinates or the country.",
            latitude=turned[0][0],
            longitude=turned[0][1],
        )
        if near
        else told("Correct the coordinates (signs, order, decimal point) or the country."),
    )


def _is_disputed(latitude: float, longitude: float) -> bool:
    return any(south <= latitude <= north and west <= longitude <= east for south, north, west, east in DISPUTED)
