"""Questions that ask for less than another one does, where two things were once asked for together."""

from typing import Final

NARROWER: Final[dict[str, str]] = {
    "bullet-expands-or-flattens": "projectile-designed-to-expand-or-explode",
    "captured-while-spying": "captured-as-spy-or-mercenary",
    "declared-undefended": "undefended",
    "great-importance-to-the-heritage": "cultural-property-of-great-importance",
    "held-to-be-mercenaries": "captured-as-spy-or-mercenary",
    "toxic-properties-used": "asphyxiating-or-toxic-by-nature",
    "trap-made-as-harmless-thing": "device-attached-to-protected-thing",
    "trap-on-protected-person-or-thing": "device-attached-to-protected-thing",
}
"""The wider question of each: a yes to the narrower one is a yes to the wider, a no to the wider a no to the narrower.

Not the other way round: that a trap was fixed to nothing leaves open whether it was made to look harmless.
"""

NARROWER_OF: Final[dict[str, tuple[str, ...]]] = {
    wide: tuple(sorted(each for each, other in NARROWER.items() if other == wide)) for wide in NARROWER.values()
}
"""The same, by the wider question."""
