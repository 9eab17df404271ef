"""Kinds of conduct: what was done. The words describe; none of them says that it was unlawful."""

from ihl_docs.model.vocabulary.term import Term


class Conduct(Term):
    """What an act consists of, in words that prejudge nothing."""

    HOSTILITIES = "hostilities", "Means and methods of injuring the enemy, in the widest sense."
    ATTACK = "attack", "Violence against the adversary, in offence or in defence (AP I 49(1)).", "hostilities"
    GROUND_ASSAULT = "ground-assault", "Attack by forces on the ground at close range.", "attack"
    SHOOTING = "shooting", "Attack with small arms or light weapons at persons or objects.", "attack"
    SHELLING = "shelling", "Attack by artillery, mortars or rocket launchers from the ground.", "attack"
    AERIAL_BOMBARDMENT = "aerial-bombardment", "Attack from aircraft with bombs, rockets, missiles or guns.", "attack"
    DRONE_STRIKE = "drone-strike", "Attack from the air by an aircraft without crew.", "aerial-bombardment"
    MISSILE_STRIKE = "missile-strike", "Attack with missiles from land, sea or air over a distance.", "attack"
    NAVAL_BOMBARDMENT = "naval-bombardment", "Attack from ships against targets on land.", "attack"
    EXPLOSIVE_DEVICE_ATTACK = (
        "explosive-device-attack",
        "Attack with a bomb or device that is placed or thrown.",
        "attack",
    )
    LAYING_OF_MINES = "laying-of-mines", "Placing mines, booby-traps or similar devices.", "hostilities"
    ARMED_CLASH = "armed-clash", "Fighting between armed forces or groups, each against the other.", "hostilities"
    DOWNING_OF_AIRCRAFT = "downing-of-aircraft", "Bringing down an aircraft of the adversary.", "attack"
    SIEGE = "siege", "Surrounding a place so that persons or goods cannot pass.", "hostilities"
    THREAT_OF_ATTACK = "threat-of-attack", "Announcing or threatening an attack."
    DESTRUCTION_OF_PROPERTY = (
        "destruction-of-property",
        "Destroying property otherwise than in an attack on an objective.",
    )
    ARSON = "arson", "Setting property on fire.", "destruction-of-property"
    DEMOLITION = "demolition", "Pulling or blowing down buildings or structures.", "destruction-of-property"
    TAKING_OF_PROPERTY = "taking-of-property", "Taking property from its owner or holder."
    TAKING_OF_MILITARY_EQUIPMENT = (
        "taking-of-military-equipment",
        "Taking the adversary's weapons, ammunition or other military equipment.",
        "taking-of-property",
    )
    VIOLENCE_TO_PERSONS = "violence-to-persons", "Violence against persons in the power of whoever uses it."
    KILLING = "killing", "Causing the death of persons otherwise than in an attack.", "violence-to-persons"
    ILL_TREATMENT = "ill-treatment", "Inflicting physical or mental pain or suffering.", "violence-to-persons"
    SEXUAL_VIOLENCE = (
        "sexual-violence",
        "An act of a sexual nature by force, threat or coercion.",
        "violence-to-persons",
    )
    DEPRIVATION_OF_LIBERTY = "deprivation-of-liberty", "Holding persons against their will."
    CAPTURE = "capture", "Taking fighters of the adversary prisoner.", "deprivation-of-liberty"
    HOSTAGE_TAKING = (
        "holding-as-hostage",
        "Holding persons and threatening them to compel others.",
        "deprivation-of-liberty",
    )
    DISAPPEARANCE = (
        "concealed-detention",
        "Holding persons while denying it or hiding their fate or whereabouts.",
        "deprivation-of-liberty",
    )
    DISPLACEMENT_OF_PERSONS = "displacement-of-persons", "Ordering or forcing persons to leave where they live."
    DENIAL_OF_RELIEF = "denial-of-relief", "Refusing or impeding relief, medical care or humanitarian access."
    USE_OF_CHILDREN = "use-of-children", "Recruiting children into forces or groups or using them in hostilities."
    USE_OF_SHIELDS = "use-of-persons-as-shields", "Using the presence of persons to keep places or forces from attack."
    PUNISHMENT_OF_A_GROUP = "punishment-of-a-group", "Imposing a penalty on persons for what others did."
    OTHER_CONDUCT = "other-conduct", "Conduct for which this list has no term; the description says what it was."
