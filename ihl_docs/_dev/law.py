"""Read, check, lint and compile the law data.

Run: python -m ihl_docs._dev.law [--lint]

Without --lint the compiled file of this checkout is written anew too. Exit code 1 if there is a fault.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from ihl_docs.errors import CatalogueError
from ihl_docs.law.compiled import FILE, stamps
from ihl_docs.law.compiler import compiled_bytes, write
from ihl_docs.law.lint import lint
from ihl_docs.law.load import read_catalogue
from ihl_docs.law.tables import beside, data_folder
from ihl_docs.model.problem import Problem, Severity


def compiled_for_wheel() -> bytes:
    """The compiled file, without the times of the sources, which a wheel does not carry.

    Raises:
        CatalogueError: If a row is wrong, or lint finds an error.
    """
    catalogue = read_catalogue(data_folder())
    faults = _errors(lint(catalogue))
    if faults:
        raise CatalogueError("\n".join(f"{each.code} {each.message}" for each in faults))
    return compiled_bytes(
        catalogue, beside(data_folder()), {name: (size, None) for name, (size, _) in stamps().items()}
    )


def _errors(problems: Iterable[Problem]) -> list[Problem]:
    return [each for each in problems if each.severity is Severity.ERROR]


def main(arguments: list[str]) -> int:
    """Tell every fault; write the compiled file if there is none."""
    before = stamps()
    try:
        catalogue = read_catalogue(data_folder())
    except CatalogueError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    problems = lint(catalogue)
    for each in problems:
        sys.stderr.write(f"{each.severity} {each.code} {each.message}\n")
    if "--lint" not in arguments:
        write(compiled_bytes(catalogue, beside(data_folder()), before), Path(FILE))
    return 1 if _errors(problems) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
