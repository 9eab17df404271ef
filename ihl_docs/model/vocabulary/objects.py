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
    HOSPITAL = "hospital", "A hospital or clinic.", "medical-object"
    MEDICAL_TRANSPORT = "medical-transport", "An ambulance, hospital ship or medical aircraft.", "medical-object"
    MEDICAL_SUPPLIES = "medical-supplies", "Medicines and medical equipment.", "medical-object"
    RELIEF_OBJECT = "relief-object", "Supplies, vehicles or installations of humanitarian relief.", "civilian-object"
    PEACEKEEPING_OBJECT = (
        "peacekeeping-object",
        "An installation, vehicle or supply of a humanitarian or peacekeeping mission.",
        "civilian-object",
    )
    CIVIL_DEFENCE_OBJECT = "civil-defence-object", "Buildings and material of civil defence.", "civilian-object"
    PRESS_OBJECT = "press-object", "Premises, vehicles and equipment of the press.", "civilian-object"
    HISTORIC_MONUMENT = "historic-monument", "A monument, shrine or historic building.", "cultural-property"
    PLACE_OF_DETENTION = "place-of-detention", "A prison or camp where persons are held.", "civilian-object"
    GRAVES = "graves", "Graves, cemeteries and memorials of the dead.", "civilian-object"
    NATURAL_ENVIRONMENT = "natural-environment", "Land, forest, water, air and what lives in them.", "civilian-object"
    CIVILIAN_VEHICLE = "civilian-vehicle", "A vehicle, ship or aircraft of civilians.", "civilian-object"
    BUSINESS_PREMISES = "business-premises", "A workshop, factory or office.", "civilian-object"
    PUBLIC_BUILDING = (
        "public-building",
        "A building of public administration that is no military position.",
        "civilian-object",
    )
    DISPLACEMENT_CAMP = "displacement-camp", "A camp or shelter for displaced persons.", "civilian-object"
    MARKET = "market", "A market, shop or other place of trade.", "civilian-object"
    VITAL_SUPPLY = (
        "vital-supply",
        "Food, crops, livestock, water works and the like that civilians need to survive.",
        "civilian-object",
    )
    INFRASTRUCTURE = "infrastructure", "Roads, bridges, power and communications.", "civilian-object"
    DANGEROUS_FORCES = (
        "works-containing-dangerous-forces",
        "A dam, dyke or nuclear power station.",
        "infrastructure",
    )
    POWER_PLANT = "energy-installation", "An installation that makes or carries power or fuel.", "infrastructure"
    WATER_WORKS = "water-works", "An installation for drinking water or irrigation.", "vital-supply"
    FOOD_AND_CROPS = "food-and-crops", "Food, crops, fields and livestock.", "vital-supply"
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
    MILITARY_SHIP = "military-ship", "A ship of armed forces.", "military-object"
    PROTECTED_ZONE = "protected-zone", "A hospital, safety, neutralised or demilitarised zone."
    SHELTERING_ZONE = (
        "hospital-or-safety-zone",
        "A hospital, safety or neutralised zone that shelters the wounded, the sick and civilians.",
        "protected-zone",
    )
    DEMILITARISED_ZONE = (
        "demilitarised-zone",
        "A zone into which the parties agreed not to carry military operations.",
        "protected-zone",
    )
    UNDEFENDED_PLACE = "undefended-place", "A town, village, dwelling or building that is not defended."
    PUBLIC_PROPERTY = "public-property", "Property of a State or public body, movable or not."
    UNSPECIFIED_OBJECT = "unspecified-object", "A thing or place whose kind is not said."
