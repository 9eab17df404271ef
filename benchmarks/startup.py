"""How long the command takes to start, as a ratio to an interpreter that does nothing.

Times differ from machine to machine and from hour to hour; ratios taken side by side, in shuffled order,
differ less. Differences under about 0.5 mean nothing. Run it with: python benchmarks/startup.py [ROUNDS]
"""

import compileall
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
COMMAND = str(Path(sys.executable).with_name("ihl-docs"))
BASE = "python -c pass"
ROUNDS = 10

COMMANDS = {
    BASE: [PYTHON, "-c", "pass"],
    "import ihl_docs": [PYTHON, "-c", "import ihl_docs"],
    "import argparse": [PYTHON, "-c", "import argparse"],
    "ihl-docs --help": [COMMAND, "--help"],
    "ihl-docs --version": [COMMAND, "--version"],
    "ihl-docs schema submission": [COMMAND, "schema", "submission"],
    "ihl-docs law show gc4:147": [COMMAND, "law", "show", "gc4:147"],
    "ihl-docs validate examples/loikaw": [COMMAND, "validate", "examples/loikaw"],
    "ihl-docs assess examples/loikaw": [COMMAND, "assess", "examples/loikaw"],
    "import attrs, cattrs": [PYTHON, "-c", "import attrs, cattrs"],
    "import attrs, cattrs, jsonschema, rich.console": [PYTHON, "-c", "import attrs, cattrs, jsonschema, rich.console"],
}


def seconds(arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(arguments, stdout=subprocess.DEVNULL, check=True, cwd=ROOT)
    return time.perf_counter() - start


def measure(commands: dict[str, list[str]], rounds: int) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = {name: [] for name in commands}
    # pip compiles what it installs; a checkout, where PYTHONDONTWRITEBYTECODE is set, would be compiled at each start.
    compileall.compile_dir(ROOT / "ihl_docs", quiet=1)
    for arguments in commands.values():
        seconds(arguments)  # once beforehand, so that every file is in memory
    for _ in range(rounds):
        for name in random.sample(list(commands), len(commands)):
            taken[name].append(seconds(commands[name]))
    return taken


def measure_all(commands: dict[str, list[str]], rounds: int) -> None:
    """Measure *commands*, of which one is the base, and print a table."""
    taken = measure(commands, rounds)
    base = statistics.median(taken[BASE])
    print(f"{'':48}{'median':>10}{'ratio':>8}{'spread':>10}")
    for name, times in taken.items():
        middle = statistics.median(times)
        spread = (max(times) - min(times)) / base
        print(f"{name:48}{middle * 1000:>7.0f} ms{middle / base:>8.1f}{spread:>10.1f}")


def main() -> None:
    measure_all(COMMANDS, int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)


if __name__ == "__main__":
    main()
