"""The command: arguments in, one call, exit code out.

Nothing is loaded here but argparse until a command runs; the table in `arguments.commands` names commands by
import string. The first help, which everybody asks for, is a file that waits to be shown.
"""

import gc
import sys
from collections.abc import Callable, Sequence
from os import path

from ihl_docs.cli.exit_codes import BAD_NEWS, COULD_NOT, FINE, INTERRUPTED, PIPE_CLOSED, USAGE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from typing import NoReturn

    from ihl_docs.cli.screen import Screen


FIRST_HELP = (["--help"], ["-h"])
"""The calls that everybody makes first."""


def run() -> "NoReturn":
    """Run the command for the shell: the console script."""
    for stream in (sys.stdout, sys.stderr):
        if stream is None:  # closed by whoever called
            sys.exit(COULD_NOT)
        # A terminal or pipe that cannot hold a character gets its code point, not a traceback.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # both are text files here
    # Nothing that is loaded at the start is garbage, and looking for some takes a tenth of the time.
    gc.disable()
    code = main()
    if code == PIPE_CLOSED:
        _leave_quietly()
    sys.exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with *argv* (those of the process, if not given) and return its exit code."""
    words = sys.argv[1:] if argv is None else argv
    try:
        return _show_help() if list(words) in FIRST_HELP else _parse_and_run(words)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return PIPE_CLOSED


def _show_help() -> int:
    # Opened in the oldest way: pathlib alone takes longer to load than all the rest of this.
    with open(path.join(path.dirname(__file__), "help.txt"), encoding="utf-8") as first_help:  # noqa: PTH118, PTH120, PTH123
        text = first_help.read()
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        sys.stderr.write(f"ihl-docs: {error.strerror}.\n")
        _leave_quietly()
        return COULD_NOT
    return FINE


def _parse_and_run(words: Sequence[str]) -> int:
    from ihl_docs.cli.arguments.commands import parser

    tree = parser(words)
    try:
        arguments = tree.parse_args(words)
    except SystemExit as end:  # argparse has printed help, the version, or what is wrong with the call
        return end.code if isinstance(end.code, int) else USAGE
    if arguments.run is None:
        tree.print_help(sys.stderr)
        return USAGE
    return _run(arguments)


def _run(arguments: "Namespace") -> int:
    from ihl_docs.cli.screen import Screen
    from ihl_docs.errors import IhlDocsError

    screen = Screen(sys.stdout, sys.stderr)
    try:
        command = _command(arguments.run)
        gc.freeze()
        gc.enable()
        code = command(arguments, screen)
        screen.flush()
    except BrokenPipeError:
        raise
    except (IhlDocsError, OSError) as error:
        if arguments.debug:
            _show_traceback(screen)
        return _tell(error, screen)
    return code


def _command(address: str) -> "Callable[[Namespace, Screen], int]":
    from importlib import import_module

    module, _, name = address.partition(":")
    command: Callable[[Namespace, Screen], int] = getattr(import_module(module), name)
    return command


def _tell(error: Exception, screen: "Screen") -> int:
    from ihl_docs.errors import InputError, UnknownProvisionError

    if isinstance(error, InputError):
        from ihl_docs.cli.tell.problems import tell_problem
        from ihl_docs.model.problem import Problem

        for problem in error.problems:
            if isinstance(problem, Problem):
                screen.complain_at_length(tell_problem(problem))
        return BAD_NEWS
    screen.complain(_sentence(error))
    return BAD_NEWS if isinstance(error, UnknownProvisionError) else COULD_NOT


def _sentence(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        where = f"{error.filename}: " if error.filename is not None else ""
        return f"{where}{error.strerror}."
    return str(error) or type(error).__name__


def _show_traceback(screen: "Screen") -> None:
    import traceback

    from ihl_docs.cli.lines import Span, verbatim
    from ihl_docs.cli.visible import visible_exactly

    told = traceback.format_exc().splitlines()
    screen.complain_at_length(verbatim(Span(visible_exactly(row))) for row in told)


def _leave_quietly() -> None:
    import os

    # Python would complain when it cannot flush at exit: it may flush into nothing instead.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
