"""Kinds of objects. Whether one was a military objective that day is a circumstance, not a kind."""

from ihl_docs.model.vocabulary.term import Term


class ObjectKind(Term):
    """What an act was against, when it was a thing or a place."""

    CIVILIAN_OBJECT = "civilian-object", "An object that is civilian by its nature or normal use (AP I 52(1), (3))."
    DWELLING = "dwelling", "A house or flat in which people live.", "civilian-object"
    RESIDENTIAL_AREA = "residential-area", "A town, village or quarter in which civilians live.", "civilian-object"
    SCHOOL = "school", "A building for education.", "civilian-object"
    PLACE_OF_WORSHIP = "place-of-worship", "A building for religious worship.", "civilian-object"
    CULTURAL_PROPERTY = "cultural-property", "An object or place of importance to cultural heritage.", "civilian-object"
    MEDICAL_OBJECT = (
        "medical-object",
        "A medical unit or transport, such as a hospital or ambulance.",
        "civilian-object",
    )
    RELIEF_OBJECT = "relief-object", "Supplies, vehicles or installations of humanitarian relief.", "civilian-object"
    DISPLACEMENT_CAMP = "displacement-camp", "A camp or shelter for displaced persons.", "civilian-object"
    MARKET = "market", "A market, shop or other place of trade.", "civilian-object"
    VITAL_SUPPLY = (
        "vital-supply",
        "Food, crops, livestock, water works and the like that civilians need to survive.",
        "civilian-object",
    )
    INFRASTRUCTURE = "infrastructure", "Roads, bridges, power and communications.", "civilian-object"
    CIVILIAN_GOODS = "civilian-goods", "Movable property of civilians.", "civilian-object"
    MILITARY_OBJECT = "military-object", "An object that is military by its nature."
    MILITARY_AIRCRAFT = "military-aircraft", "An aircraft of armed forces.", "military-object"
    MILITARY_VEHICLE = "military-vehicle", "A vehicle of armed forces.", "military-object"
    MILITARY_EQUIPMENT = (
        "military-equipment",
        "Weapons, ammunition and other equipment of armed forces.",
        "military-object",
    )
    MILITARY_POSITION = "military-position", "A base, post or fighting position.", "military-object"
    UNSPECIFIED_OBJECT = "unspecified-object", "A thing or place whose kind is not said."
