"""new: a commented submission to start from."""

from argparse import Namespace
from importlib.resources import files
from pathlib import Path

from ihl_docs.cli.exit_codes import FINE
from ihl_docs.cli.lines import line
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.writing import write_new
from ihl_docs.errors import BrokenInstallationError


def run(arguments: Namespace, screen: Screen) -> int:
    """Print the starter, or write it to a file that is not there yet."""
    starter = starter_bytes()
    if arguments.into is None:
        screen.show_file(starter.decode())
        return FINE
    write_new(Path(arguments.into), starter)
    screen.show(
        [
            line(
                f"Written to {arguments.into}. It describes an invented case and is valid as it is: replace what it "
                f"says, and check it with: ihl-docs validate {arguments.into}"
            ),
        ]
    )
    return FINE


def starter_bytes() -> bytes:
    """The starter that comes with the program.

    Raises:
        BrokenInstallationError: If it did not come with the program.
    """
    try:
        return (files("ihl_docs.cli") / "starter.yaml").read_bytes()
    except FileNotFoundError:
        raise BrokenInstallationError("The starter submission is missing; install the program again.") from None
