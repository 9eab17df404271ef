"""How commands are put into the tree of arguments: the one that is called, or all of them for the help."""

from argparse import ArgumentParser, HelpFormatter
from collections.abc import Iterable, Sequence
from functools import partial
from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import _SubParsersAction
    from typing import NoReturn, TypeAlias

    Commands: TypeAlias = "_SubParsersAction[Parser]"
    Row: TypeAlias = tuple[str, str | None, str, str, str]
    """A command: its name, import string, summary, what else its help says, and what adds its arguments."""

HELP_WIDTH = 78
"""Columns of help texts: the same on every screen. argparse would ask shutil for the screen's, at a tenth of --help."""


class Parser(ArgumentParser):
    """An argument parser that shows what is wrong with the call without obeying characters in it."""

    words: Sequence[str] | None = None
    """The words of the call that this parser is for, where only the command that they name needs to be known."""

    def error(self, message: str) -> "NoReturn":
        """Say what is wrong with the call, and end with the exit code for that."""
        from ihl_docs.cli.visible import visible

        super().error(visible(message))


def add(commands: "Commands", rows: "Iterable[Row]", words: Sequence[str] | None) -> None:
    """Add the command that the words begin with; where they begin with none, such as an option, all of them."""
    called = words[0] if words else None
    one = next((row for row in rows if row[0] == called), None)
    for name, run, summary, more, fill in rows if one is None else (one,):
        command = added(commands, name, run, summary, more)
        command.words = None if words is None else words[1:]
        if words is None or name in words:
            module, _, function = fill.partition(":")
            getattr(import_module(f"{__package__}.{module}"), function)(command)


def added(commands: "Commands", name: str, run: str | None, summary: str, more: str) -> Parser:
    """Add one command, with its place in the help."""
    command = commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.{' ' if more else ''}{more}",
        formatter_class=partial(HelpFormatter, width=HELP_WIDTH),
    )
    command.set_defaults(run=run)
    return command
