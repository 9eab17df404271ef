"""Where something happened, and how precisely that is known."""

from typing import Annotated

from ihl_docs.errors import InvalidValueError
from ihl_docs.model.forms import CountryCode, Range
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.places import PlacePrecision


@record
class Place:
    """A place by name, with its precision, and coordinates where they are known."""

    name: Text = about("What the place is called, from the smallest part to the largest.")
    country: CountryCode = about("The country in whose territory it lies; XZ for the high seas (UN/LOCODE).")
    precision: PlacePrecision = about("The smallest area that surely holds the place.")
    latitude: Annotated[float, Range(ge=-90, le=90)] | None = about(
        "Geodetic latitude on WGS 84, north positive.", default=None, unit="deg"
    )
    longitude: Annotated[float, Range(ge=-180, le=180)] | None = about(
        "Geodetic longitude on WGS 84, east positive.", default=None, unit="deg"
    )
    radius_m: Annotated[float, Range(ge=0, le=20_100_000)] | None = about(
        "Distance from the point within which the true place lies.", default=None, unit="m"
    )

    def __attrs_post_init__(self) -> None:
        if (self.latitude is None) != (self.longitude is None):
            raise InvalidValueError(
                "latitude" if self.longitude is None else "longitude",
                told("latitude and longitude are given together or not at all"),
                told("Add the other one, or take this one out."),
            )
        if self.latitude is None and self.radius_m is not None:
            raise InvalidValueError(
                "radius_m",
                told("a radius needs a point"),
                told("Add latitude and longitude, or take the radius out."),
            )
