"""What the commands take that look things up or give something to start from."""

from argparse import ArgumentParser

from ihl_docs.cli.arguments.choices import SCHEMA_NAMES, SHELLS
from ihl_docs.cli.arguments.options import with_debug, with_format, with_language


def vocabulary(command: ArgumentParser) -> None:
    """What `vocabulary` takes."""
    command.add_argument(
        "words", nargs="*", metavar="WORD", help="a circumstance, such as warning-given, or a word of its question"
    )
    with_format(command)


def explain(command: ArgumentParser) -> None:
    """What `explain` takes."""
    command.add_argument("codes", nargs="*", metavar="CODE", help="the code, such as IHL-REF-001")
    with_language(command)
    with_debug(command)


def schema(command: ArgumentParser) -> None:
    """What `schema` takes."""
    command.add_argument("name", metavar="NAME", choices=SCHEMA_NAMES, help=", ".join(SCHEMA_NAMES))
    with_debug(command)


def new(command: ArgumentParser) -> None:
    """What `new` takes."""
    command.add_argument("--into", metavar="FILE", help="write it to this file, which is not there yet")
    with_debug(command)


def completion(command: ArgumentParser) -> None:
    """What `completion` takes."""
    command.add_argument("shell", metavar="SHELL", choices=SHELLS, help=", ".join(SHELLS))
    with_debug(command)
