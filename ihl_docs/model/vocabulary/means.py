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
    INCENDIARY_WEAPON = "incendiary-weapon", "A munition made mainly to set fire to objects or burn persons.", "weapon"
    CLUSTER_MUNITION = "cluster-munition", "A munition that scatters explosive submunitions.", "weapon"
    MINE = "mine", "A munition set off by the presence or contact of a person or vehicle.", "weapon"
    IMPROVISED_DEVICE = "improvised-explosive-device", "An explosive device made or placed by improvisation.", "weapon"
    TOXIC_CHEMICAL = "toxic-chemical", "A chemical used for its toxic effect.", "weapon"
    PLATFORM = "platform", "What carried the weapon."
    AIRCRAFT = "aircraft", "An aircraft; its kind is not said.", "platform"
    FIXED_WING_AIRCRAFT = "fixed-wing-aircraft", "An aeroplane, such as a jet fighter.", "aircraft"
    HELICOPTER = "helicopter", "A helicopter.", "aircraft"
    UNCREWED_AIRCRAFT = "uncrewed-aircraft", "An aircraft without crew on board.", "aircraft"
    ARMOURED_VEHICLE = "armoured-vehicle", "A tank or other armoured vehicle.", "platform"
    FIRE = "fire", "Fire set by hand or by means that are not said."
    OTHER_MEANS = "other-means", "Means for which this list has no term."
