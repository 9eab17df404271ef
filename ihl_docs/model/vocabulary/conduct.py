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
    POISONING = "poisoning", "Putting poison or a harmful substance into water, food or the air.", "hostilities"
    FEIGNING = (
        "feigning-of-protected-status",
        "Pretending to surrender, to be wounded, civilian, or otherwise protected, before the adversary.",
        "hostilities",
    )
    RUSE = (
        "misleading-of-the-adversary",
        "Camouflage, decoys, mock operations or misinformation that lay no claim to protection.",
        "hostilities",
    )
    USE_OF_SIGN = (
        "use-of-sign-or-uniform",
        "Showing or wearing an emblem, flag, insignia or uniform during operations.",
        "hostilities",
    )
    DECLARATION_ON_QUARTER = (
        "declaration-on-quarter",
        "Announcing, ordering or threatening how surrendering or wounded adversaries will be dealt with.",
        "hostilities",
    )
    PLACING_AMONG_CIVILIANS = (
        "placing-of-forces-among-civilians",
        "Placing fighters, weapons or stores in or near places where civilians are.",
        "hostilities",
    )
    MILITARY_USE_OF_OBJECT = (
        "military-use-of-object",
        "Using a building, place or vehicle for military purposes.",
        "hostilities",
    )
    BREACH_OF_TRUCE = (
        "operation-during-truce",
        "Preparing or making an attack while combat is suspended.",
        "hostilities",
    )
    ENVIRONMENTAL_MODIFICATION = (
        "alteration-of-the-environment",
        "Changing or damaging the natural environment as a method of warfare.",
        "hostilities",
    )
    THREAT_OF_ATTACK = "threat-of-attack", "Announcing or threatening an attack."
    DESTRUCTION_OF_PROPERTY = (
        "destruction-of-property",
        "Destroying property otherwise than in an attack on an objective.",
    )
    ARSON = "arson", "Setting property on fire.", "destruction-of-property"
    DEMOLITION = "demolition", "Pulling or blowing down buildings or structures.", "destruction-of-property"
    TAKING_OF_PROPERTY = "taking-of-property", "Taking property from its owner or holder."
    REQUISITION = "requisition", "Taking property by order, for the needs of a force.", "taking-of-property"
    EXPORT_OF_CULTURAL_PROPERTY = (
        "export-of-cultural-property",
        "Taking cultural property out of the territory.",
        "taking-of-property",
    )
    TAKING_OF_MILITARY_EQUIPMENT = (
        "taking-of-military-equipment",
        "Taking the adversary's weapons, ammunition or other military equipment.",
        "taking-of-property",
    )
    VIOLENCE_TO_PERSONS = "violence-to-persons", "Violence against persons in the power of whoever uses it."
    KILLING = "killing", "Causing the death of persons otherwise than in an attack.", "violence-to-persons"
    ILL_TREATMENT = "ill-treatment", "Inflicting physical or mental pain or suffering.", "violence-to-persons"
    MUTILATION = "mutilation", "Disfiguring or disabling persons, or removing an organ or limb.", "ill-treatment"
    EXPERIMENT = (
        "experiment-on-persons",
        "Subjecting persons to a medical, scientific or biological experiment.",
        "ill-treatment",
    )
    CORPORAL_PUNISHMENT = "corporal-punishment", "Inflicting a punishment of the body.", "ill-treatment"
    HUMILIATION = "humiliation", "Humiliating or degrading persons.", "ill-treatment"
    SEXUAL_VIOLENCE = (
        "sexual-violence",
        "An act of a sexual nature by force, threat or coercion.",
        "violence-to-persons",
    )
    RAPE = "rape", "Penetrating a person's body sexually by force, threat or coercion.", "sexual-violence"
    SEXUAL_SLAVERY = (
        "sexual-slavery",
        "Exercising powers of ownership over persons and causing them to engage in sexual acts.",
        "sexual-violence",
    )
    FORCED_PROSTITUTION = "forced-prostitution", "Causing persons to engage in sexual acts for gain.", "sexual-violence"
    FORCED_PREGNANCY = "forced-pregnancy", "Confining women made pregnant by force.", "sexual-violence"
    FORCED_STERILISATION = (
        "forced-sterilisation",
        "Depriving persons of the capacity to reproduce.",
        "sexual-violence",
    )
    ENSLAVEMENT = "enslavement", "Exercising powers of ownership over persons.", "violence-to-persons"
    FORCED_LABOUR = "forced-labour", "Making persons work against their will.", "violence-to-persons"
    COMPELLED_SERVICE = (
        "compelled-service",
        "Making persons serve in forces, or take part in operations, against their own side.",
        "violence-to-persons",
    )
    PENAL_SANCTION = "penal-sanction", "Trying persons, or passing or carrying out a sentence."
    EXECUTION_OF_SENTENCE = (
        "execution-of-death-sentence",
        "Putting persons to death after a sentence.",
        "penal-sanction",
    )
    PUNISHMENT_FOR_MEDICAL_WORK = (
        "punishment-for-medical-work",
        "Punishing or molesting persons for medical work, or compelling them in it.",
        "penal-sanction",
    )
    SUSPENSION_OF_RIGHTS = (
        "suspension-of-rights",
        "Declaring rights or claims of the adversary's nationals abolished, suspended or inadmissible.",
    )
    INTERFERENCE_WITH_RELIGION = (
        "interference-with-religion",
        "Keeping persons from their religion or convictions, or making them act against these.",
    )
    ADVERSE_TREATMENT = "adverse-treatment", "Treating persons worse than others because of who or what they are."
    SEPARATION_OF_FAMILIES = "separation-of-families", "Separating members of a family from each other."
    TREATMENT_OF_THE_DEAD = "treatment-of-the-dead", "Dealing with dead bodies, graves or belongings of the dead."
    NEGLECT_OF_SEARCH = (
        "neglect-of-search",
        "Leaving the wounded, shipwrecked, dead or missing unsearched for, uncollected or unaccounted for.",
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
    CONTINUED_DETENTION = (
        "delay-of-release",
        "Keeping persons after the reasons for holding them ceased.",
        "deprivation-of-liberty",
    )
    DISPLACEMENT_OF_PERSONS = "displacement-of-persons", "Ordering or forcing persons to leave where they live."
    DEPORTATION = "deportation", "Moving persons across a border against their will.", "displacement-of-persons"
    REFUSAL_OF_RETURN = "refusal-of-return", "Keeping displaced persons from going back."
    TRANSFER_OF_OWN_POPULATION = (
        "transfer-of-own-population",
        "Moving parts of one's own civilian population into occupied territory.",
    )
    DENIAL_OF_SURVIVAL_NEEDS = (
        "deprivation-of-vital-supplies",
        "Cutting people off from food, water or other things that keep them alive.",
    )
    DENIAL_OF_RELIEF = (
        "denial-of-relief",
        "Refusing or impeding relief, medical care or humanitarian access.",
        "deprivation-of-vital-supplies",
    )
    DENIAL_OF_MEDICAL_CARE = "denial-of-medical-care", "Refusing or impeding medical care.", "denial-of-relief"
    RESTRICTION_OF_RELIEF_WORKERS = (
        "restriction-of-relief-workers",
        "Keeping relief workers from moving or working.",
        "denial-of-relief",
    )
    USE_OF_CHILDREN = "use-of-children", "Recruiting children into forces or groups or using them in hostilities."
    RECRUITMENT_OF_CHILDREN = (
        "recruitment-of-children",
        "Taking children into forces or groups, by force or of their own accord.",
        "use-of-children",
    )
    CHILDREN_IN_HOSTILITIES = (
        "use-of-children-in-hostilities",
        "Using children to take part in hostilities.",
        "use-of-children",
    )
    USE_OF_SHIELDS = "use-of-persons-as-shields", "Using the presence of persons to keep places or forces from attack."
    PUNISHMENT_OF_A_GROUP = "punishment-of-a-group", "Imposing a penalty on persons for what others did."
    GOVERNING = (
        "governing-of-territory",
        "Ruling territory: its laws, courts, offices, taxes, order and supply.",
    )
    PRESSURE = (
        "pressure-on-persons",
        "Pressing persons to give information, to swear allegiance, to enlist, to work or to stay in office.",
    )
    OTHER_CONDUCT = "other-conduct", "Conduct for which this list has no term; the description says what it was."
