"""pack: a package with its signatures and time stamps as one zip file."""

from argparse import Namespace
from pathlib import Path

from ihl_docs.cli.exit_codes import FINE
from ihl_docs.cli.lines import line
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.words import field
from ihl_docs.evidence.packing import pack_package


def run(arguments: Namespace, screen: Screen) -> int:
    """Pack an intact package."""
    identity = pack_package(Path(arguments.package), Path(arguments.into))
    report(
        screen,
        arguments.format,
        text=lambda: (line(f"Packed into {arguments.into}."), field("identity", identity)),
        plain=lambda: {"package": arguments.into, "identity": identity},
    )
    return FINE
