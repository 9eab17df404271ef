"""Means: with what an act was done."""

from ihl_docs.model.vocabulary.term import Term


class Means(Term):
    """The weapons, platforms and other means used."""

    WEAPON = "weapon", "Any means of injuring persons or damaging objects."
    SMALL_ARMS = "small-arms", "Rifles, pistols, machine guns and the like.", "weapon"
    ARTILLERY = "artillery", "Guns, howitzers and mortars firing over a distance.", "weapon"
    ROCKET = "rocket", "A self-propelled munition; whether it is guided is not said.", "weapon"
    UNGUIDED_ROCKET = "unguided-rocket", "A rocket without guidance after launch.", "rocket"
    MISSILE = "missile", "A guided self-propelled munition.", "weapon"
    AERIAL_BOMB = "aerial-bomb", "A bomb released from an aircraft; whether it is guided is not said.", "weapon"
    UNGUIDED_BOMB = "unguided-bomb", "A bomb without guidance after release.", "aerial-bomb"
    GUIDED_BOMB = "guided-bomb", "A bomb that is steered to a point after release.", "aerial-bomb"
    BARREL_BOMB = "barrel-bomb", "A container filled with explosives, dropped without guidance.", "unguided-bomb"
    INCENDIARY_WEAPON = "incendiary-weapon", "A munition made mainly to set fire to objects or burn persons.", "weapon"
    CLUSTER_MUNITION = "cluster-munition", "A munition that scatters explosive submunitions.", "weapon"
    MINE = "mine", "A munition set off by the presence or contact of a person or vehicle.", "weapon"
    ANTI_PERSONNEL_MINE = "anti-personnel-mine", "A mine set off by a person.", "mine"
    ANTI_VEHICLE_MINE = "anti-vehicle-mine", "A mine set off by a vehicle.", "mine"
    BOOBY_TRAP = "booby-trap", "A device that kills or injures when a seemingly harmless thing is disturbed.", "weapon"
    IMPROVISED_DEVICE = "improvised-explosive-device", "An explosive device made or placed by improvisation.", "weapon"
    TOXIC_CHEMICAL = "toxic-chemical", "A chemical used for its toxic effect.", "weapon"
    POISON = "poison", "Poison or a poisoned weapon.", "weapon"
    BIOLOGICAL_AGENT = "biological-agent", "A germ, virus or toxin used as a weapon.", "weapon"
    RIOT_CONTROL_AGENT = "riot-control-agent", "A chemical that irritates for a short time, such as tear gas.", "weapon"
    HERBICIDE = "herbicide", "A chemical that kills plants.", "weapon"
    EXPANDING_BULLET = "expanding-bullet", "A bullet that expands or flattens easily in the body.", "small-arms"
    EXPLODING_BULLET = "exploding-bullet", "A bullet that explodes in the body.", "small-arms"
    NON_DETECTABLE_FRAGMENTS = (
        "non-detectable-fragments",
        "A weapon that injures mainly by fragments which X-rays do not show.",
        "weapon",
    )
    BLINDING_LASER = "blinding-laser", "A laser weapon made to blind for good.", "weapon"
    WHITE_PHOSPHORUS = "white-phosphorus", "A munition with white phosphorus.", "incendiary-weapon"
    CUTTING_WEAPON = "cutting-or-striking-weapon", "A knife, machete, club or hand tool.", "weapon"
    PLATFORM = "platform", "What carried the weapon."
    AIRCRAFT = "aircraft", "An aircraft; its kind is not said.", "platform"
    FIXED_WING_AIRCRAFT = "fixed-wing-aircraft", "An aeroplane, such as a jet fighter.", "aircraft"
    HELICOPTER = "helicopter", "A helicopter.", "aircraft"
    UNCREWED_AIRCRAFT = "uncrewed-aircraft", "An aircraft without crew on board.", "aircraft"
    ARMOURED_VEHICLE = "armoured-vehicle", "A tank or other armoured vehicle.", "platform"
    SHIP = "ship", "A ship or boat.", "platform"
    SIGN = "sign-or-uniform", "A sign, flag or uniform shown or worn."
    PROTECTIVE_EMBLEM = (
        "protective-emblem",
        "The red cross, red crescent or red crystal, or a protective sign that no source names.",
        "sign-or-uniform",
    )
    OTHER_PROTECTIVE_SIGN = (
        "other-protective-sign",
        "The sign of cultural property, civil defence, dangerous forces or the like, not the red cross or its equals.",
        "sign-or-uniform",
    )
    FLAG_OF_TRUCE = "flag-of-truce", "A white flag or other sign of a wish to talk or surrender.", "sign-or-uniform"
    UNITED_NATIONS_EMBLEM = (
        "united-nations-emblem",
        "The emblem, flag or uniform of the United Nations.",
        "sign-or-uniform",
    )
    ADVERSARY_UNIFORM = "adversary-uniform", "The flag, insignia or uniform of the adversary.", "sign-or-uniform"
    NEUTRAL_UNIFORM = "neutral-uniform", "The flag, insignia or uniform of a State that is no party.", "sign-or-uniform"
    CIVILIAN_CLOTHES = "civilian-clothes", "Civilian clothes or vehicles worn or used by fighters.", "sign-or-uniform"
    BULLDOZER = "earth-moving-machine", "A bulldozer or similar machine."
    FIRE = "fire", "Fire set by hand or by means that are not said."
    OTHER_MEANS = "other-means", "Means for which this list has no term."
