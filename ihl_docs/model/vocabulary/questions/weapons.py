"""Questions on weapons that are forbidden or restricted."""

from typing import Final

QUESTIONS: Final = (
    (
        "superfluous-injury-by-nature",
        "Is the weapon of a nature to cause superfluous injury or unnecessary suffering?",
        "Its design and effects, medical reports, whether a treaty forbids it.",
    ),
    (
        "indiscriminate-by-nature",
        "Is the weapon by its nature indiscriminate?",
        "Its accuracy and the reach of its effects, as designed and as used.",
    ),
    (
        "toxic-properties-used",
        "Was the substance one that causes death or serious damage to health by its toxic properties, and released for that?",
        "Samples, symptoms, munition remnants, wind and time, laboratory reports with chain of custody.",
    ),
    (
        "for-a-purpose-not-prohibited",
        "Was the substance used for law enforcement, medicine, industry or another purpose that is not prohibited?",
        "Who used it, against whom, in what setting and quantity.",
    ),
    (
        "riot-agent-as-method-of-warfare",
        "Was a riot control agent used as a method of warfare?",
        "Against whom, during which operation, with what other weapons.",
    ),
    (
        "herbicide-harm",
        "Was the herbicide a chemical or biological weapon, aimed at vegetation that was no military objective, or of excessive or lasting harm?",
        "Substance, area sprayed, who lived there, what grew back.",
    ),
    (
        "projectile-designed-to-expand-or-explode",
        "Does the bullet expand or flatten easily in the body, or was an explosive bullet used against persons?",
        "Calibre, make, remnants, wounds, forensic reports.",
    ),
    (
        "against-persons-only-where-nothing-milder-would-do",
        "Was it used against persons only because no less harmful weapon could have put them out of action?",
        "Range, cover, what other weapons the unit had.",
    ),
    (
        "incendiary-among-civilians",
        "Was the incendiary weapon used against an objective within a concentration of civilians?",
        "Where civilians were, how it was delivered, by air or from the ground, what was done to limit it.",
    ),
    (
        "care-taken-with-incendiary-weapons",
        "Was particular care taken to keep the fire from civilians and civilian objects?",
        "How it was delivered, distance to civilians, wind, what was done to confine it, what other weapon was at hand.",
    ),
    (
        "white-phosphorus-for-smoke-or-light",
        "Was the munition used for smoke, light or marking, with fire only as a side effect?",
        "Munition type, time of day, burst height, what troops were doing.",
    ),
    (
        "device-attached-to-protected-thing",
        "Was the device attached to, or disguised as, a protected or harmless thing likely to attract civilians?",
        "Photographs, the thing itself, where it was left.",
    ),
    (
        "mines-with-care-for-civilians",
        "Were mines or devices recorded, marked and placed with care to limit harm to civilians?",
        "Records, fences, signs, warnings, self-destruction.",
    ),
    (
        "mines-recorded",
        "Was it recorded, as far as possible, where the mines or devices were placed?",
        "Maps, logs, reports handed over, what the unit says.",
    ),
    (
        "mines-removed-after-hostilities",
        "Were the mines removed or made harmless after active hostilities ended?",
        "Clearance records, who was responsible for the area.",
    ),
    (
        "laser-designed-to-blind",
        "Was the laser weapon designed to cause permanent blindness?",
        "Make and specification, injuries, how it was used.",
    ),
    (
        "fragments-not-detectable",
        "Did the weapon injure by fragments that X-rays do not show?",
        "Remnants, surgical reports.",
    ),
    (
        "asphyxiating-or-toxic-by-nature",
        "Is the gas, liquid or substance such that it causes death or serious damage to health in the ordinary course of events, by its asphyxiating or toxic properties?",
        "Samples, symptoms, remnants, what is known of the substance, the amount and place.",
    ),
    (
        "bullet-expands-or-flattens",
        "Does the bullet expand or flatten easily in the human body?",
        "Calibre, make, jacket, remnants, wounds, forensic reports.",
    ),
    (
        "trap-on-protected-person-or-thing",
        "Was the device attached to or associated with an emblem, the sick, wounded or dead, graves, medical, religious or cultural things, children's things, food, kitchen things or animals?",
        "Photographs, the thing itself, where it was left; kitchen things in a military place are left out.",
    ),
    (
        "trap-made-as-harmless-thing",
        "Was the device made in the form of a seemingly harmless portable thing, and built to hold explosive?",
        "Remnants, make, finds of the same kind, how the explosive was put into it.",
    ),
    (
        "aimed-at-persons",
        "Was the weapon aimed at persons, and not at a vehicle, aircraft, building or other object?",
        "What stood or moved where it was aimed, distance, what the crew could see, orders.",
    ),
)
"""Term, question for the field, and what would count as an answer."""
