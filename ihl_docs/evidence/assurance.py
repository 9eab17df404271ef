"""What a package proves, and what it does not: told with every package and every verification."""

from typing import Final

from ihl_docs.model.package import Assurance

PROVES: Final = (
    (
        "That its files agree with one another: each has the digests that the manifests list, none is missing, "
        "and none was added."
    ),
    (
        "To whoever learned the package's identity (the SHA-256 digest of tagmanifest-sha256.txt) in another way: "
        "that every byte is the one that was packaged."
    ),
    (
        "That the assessment names exactly this record, by its digest, and that each exhibit's file has the digest "
        "that the record gives for it, where it gives one."
    ),
    (
        "That the entries of the custody log are chained: an entry changed, taken out, put in or moved by itself breaks "
        "the chain."
    ),
)

DOES_NOT_PROVE: Final = (
    "That what the record, its sources or its exhibits say is true.",
    (
        "When anything in it was made or collected: its dates are what somebody wrote. By when it was packaged only a "
        "time stamp shows, by an authority whom the reader trusts; without one, nothing does."
    ),
    (
        "Who made it, unless somebody whose key the reader knows has signed it. Whoever can change the package can make "
        "another one whose parts agree; only its identity would differ."
    ),
    (
        "That no signature or time stamp was taken away or added: they lie outside what they speak of. One that is missing "
        "is missed only by who says whom to expect."
    ),
    "That nothing was left out before it was packaged, evidence and custody events alike.",
    "That anybody is guilty: findings say what the record supports, and a court decides.",
    (
        "That it may be published: the record in it is whole, with what it marks as restricted or confidential. "
        "Only the files of such exhibits are held back."
    ),
)

IN_ONE_LINE: Final = (
    "Shows that these bytes are the ones packaged, to whoever knows the identity of the package; "
    "does not show that the content is true, complete, or by whom and when it was made."
)
"""For bag-info.txt, where BagIt tools show it."""


def assurance() -> Assurance:
    """The statement for a package's document."""
    return Assurance(proves=PROVES, does_not_prove=DOES_NOT_PROVE)
