"""Where the schemas lie: inside an installed package, or beside it in a checkout."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from ihl_docs.errors import BrokenInstallationError

SCHEMA_NAMES: Final = ("submission", "assessment", "evidence-package", "catalogue", "definitions")
VERSION: Final = "v1"


def schema_bytes(name: str) -> bytes:
    """The published schema of that name.

    Raises:
        KeyError: If no schema has that name.
        BrokenInstallationError: If the schemas did not come with the program.
    """
    if name not in SCHEMA_NAMES:
        raise KeyError(name)
    return (_folder() / f"{name}.schema.json").read_bytes()


@cache
def _folder() -> Traversable:
    package = files("ihl_docs")
    # An editable install has no copy inside the package. A folder that is merely called "schemas" may be
    # anybody's, so one file is looked for by name.
    candidates = (package / "_schemas" / VERSION, package / ".." / "schemas" / VERSION)
    for folder in candidates:
        if (folder / "submission.schema.json").is_file():
            return folder
    raise BrokenInstallationError("The schemas did not come with the program; install it again.")
