"""completion: print what makes a shell complete the words of this command."""

from argparse import Namespace
from importlib.resources import files

from ihl_docs.cli.exit_codes import FINE
from ihl_docs.cli.screen import Screen
from ihl_docs.errors import BrokenInstallationError


def run(arguments: Namespace, screen: Screen) -> int:
    """Print the file of the shell as it comes with the program."""
    name = f"ihl-docs.{arguments.shell}"
    try:
        text = (files("ihl_docs.cli") / "completions" / name).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise BrokenInstallationError(f"{name} did not come with the program. Install it again.") from None
    screen.show_file(text)
    return FINE
