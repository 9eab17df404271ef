"""The questions that a conduct answers by its own definition: an act of slavery says that powers of ownership were exercised."""

from typing import Final

ANSWERED_BY_DEFINITION: Final[dict[str, tuple[str, ...]]] = {
    "adverse-treatment": ("adverse-distinction-made",),
    "compelled-service": ("compelled-to-serve-against-own-side",),
    "concealed-detention": ("fate-or-whereabouts-concealed",),
    "corporal-punishment": ("corporal-punishment-inflicted",),
    "denial-of-medical-care": ("care-refused-or-impeded",),
    "displacement-of-persons": ("displacement-ordered", "by-coercion-not-choice"),
    "enslavement": ("powers-of-ownership-exercised",),
    "experiment-on-persons": ("subjected-to-experiment",),
    "feigning-of-protected-status": ("confidence-in-protection-invited",),
    "forced-labour": ("work-compelled",),
    "forced-pregnancy": ("confined-when-made-pregnant",),
    "forced-prostitution": ("gain-from-sexual-acts",),
    "forced-sterilisation": ("deprived-of-reproductive-capacity",),
    "holding-as-hostage": ("threatened-to-compel-others",),
    "humiliation": ("humiliated-or-degraded",),
    "interference-with-religion": ("convictions-or-practice-interfered-with",),
    "mutilation": ("permanently-disfigured-or-disabled",),
    "punishment-of-a-group": ("penalty-for-acts-of-others",),
    "rape": ("invasion-of-the-body",),
    "recruitment-of-children": ("recruited-or-enlisted",),
    "restriction-of-relief-workers": ("movement-of-relief-personnel-restricted",),
    "sexual-slavery": ("powers-of-ownership-exercised",),
    "sexual-violence": ("act-of-a-sexual-nature", "by-force-threat-or-coercion"),
    "suspension-of-rights": ("rights-or-actions-declared-void",),
    "transfer-of-own-population": ("own-population-transferred-in",),
    "use-of-children-in-hostilities": ("used-in-hostilities",),
    "use-of-persons-as-shields": ("moved-or-kept-to-shield",),
}
"""Questions that a conduct answers with yes by its own definition: who denies the answer denies that conduct.

Rules take either for the same fact. Without this a denial of the one would be passed over for the sake of the other.
"""

NO_MORE_THAN_ITS_KINDS: Final = "use-of-children"
"""A conduct of which nothing is left where the narrower one that was told is denied."""
