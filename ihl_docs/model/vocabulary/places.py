"""How precisely a place is known."""

from ihl_docs.model.vocabulary.term import Term


class PlacePrecision(Term):
    """The smallest area that surely holds the place."""

    EXACT = "exact", "The very spot, such as a building."
    STREET = "street", "A street or a few hundred metres."
    NEIGHBOURHOOD = "neighbourhood", "A ward, quarter or village tract."
    SETTLEMENT = "settlement", "A town or village."
    DISTRICT = "district", "A township or district."
    REGION = "region", "A state, province or region of a country."
    COUNTRY = "country", "A country."
