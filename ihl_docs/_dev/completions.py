"""Write what makes a shell complete the command's words, or say where it differs from the arguments.

Run: python -m ihl_docs._dev.completions [--check]
"""

import sys
from argparse import Action, ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import shtab

from ihl_docs.cli.arguments.choices import SHELLS
from ihl_docs.cli.arguments.commands import parser

FOLDER: Final = Path(__file__).resolve().parents[1] / "cli" / "completions"
FILES: Final = frozenset(("FILE", "PATH", "PACKAGE", "FILE.pem", "FILE.tsq", "FILE.tsr", "FILE.zip", "NEW"))
FOLDERS: Final = frozenset(("DIR",))


def completions() -> dict[str, bytes]:
    """The file of each shell, by name."""
    tree = parser()
    for action in _actions(tree):
        if action.metavar in FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # where shtab looks for it
        elif action.metavar in FOLDERS:
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]
    return {f"ihl-docs.{shell}": shtab.complete(tree, shell=shell).encode() for shell in SHELLS}


def _actions(tree: ArgumentParser) -> Iterator[Action]:
    for action in tree._actions:  # noqa: SLF001  # argparse has no public way to ask for them
        yield action
        branches: Any = action.choices
        for branch in branches.values() if hasattr(branches, "values") else ():
            yield from _actions(branch)


def main(arguments: list[str]) -> int:
    """Write or compare; 1 if a file differs from the arguments."""
    differing = [name for name, data in completions().items() if not _same(FOLDER / name, data)]
    if "--check" in arguments:
        for name in differing:
            sys.stderr.write(f"ihl_docs/cli/completions/{name} differs: run python -m ihl_docs._dev.completions\n")
        return 1 if differing else 0
    FOLDER.mkdir(exist_ok=True)
    for name, data in completions().items():
        (FOLDER / name).write_bytes(data)
    return 0


def _same(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
