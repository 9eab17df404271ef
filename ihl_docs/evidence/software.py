"""The program that writes and checks packages, by name and version."""

from typing import Final

from ihl_docs._version import __version__

SOFTWARE: Final = f"ihl-docs {__version__}"
"""As it stands in packages. Wording that a program wrote is only judged by the same version of it."""
