"""How long the law takes to load, and the commands that look it up, as ratios to an interpreter that does nothing.

Loading is measured in fresh processes that have loaded the model already, as `assess` has. What is loaded is more than an
assessment needs: every category, crime and rule, a hundred provisions (the example needs thirty), and all that binds two
States.
Run it with: python benchmarks/catalogue.py [ROUNDS]. The catalogue is compiled once beforehand.
"""

import statistics
import subprocess
import sys
import time

from startup import BASE, COMMAND, PYTHON, ROOT, measure_all

from ihl_docs._dev.law import main as compile_law
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.search import search

ROUNDS = 15
DEMAND_MS = 60
DEMAND_RATIO = 10

COMMANDS = {
    BASE: [PYTHON, "-c", "pass"],
    "ihl-docs law show gc4:147": [COMMAND, "law", "show", "gc4:147"],
    "ihl-docs law show gc4:147 --format json": [COMMAND, "law", "show", "gc4:147", "--format", "json"],
    "ihl-docs law search hospital bombardment": [COMMAND, "law", "search", "hospital bombardment"],
    "ihl-docs law show gc4": [COMMAND, "law", "show", "gc4"],
    'ihl-docs law cite "AP I, art. 51(5)(b)"': [COMMAND, "law", "cite", "AP I, art. 51(5)(b)"],
}

LOADING = """
import time
import ihl_docs.codec.strict, ihl_docs.model.assessment, ihl_docs.model.submission
start = time.perf_counter()
from ihl_docs.law.load import load_catalogue
catalogue = load_catalogue()
opened = time.perf_counter()
violations = catalogue.violations
rules = [*violations.lawful, *violations.duties]
named = {each.provision for category in violations.categories for each in category.breaches}
named |= {crime.provision for crime in violations.crimes} | {name for rule in rules for name in rule.provisions}
found = [catalogue.provision(name) for name in sorted(named)[:100]]
bound = [catalogue.bindings_of(each.id, state) for each in catalogue.instruments for state in ("MM", "CO")]
end = time.perf_counter()
print(1000 * (opened - start), 1000 * (end - start))
"""

QUESTIONS = ("hospital bombardment", "hopital bombardé", "child soldiers", "indiscrimnate atacks", "gc4:147", "the")


def loading(rounds: int) -> list[tuple[float, float]]:
    """Milliseconds until the catalogue is open, and until all is there that an assessment needs."""
    found = []
    for _ in range(rounds):
        ran = subprocess.run([PYTHON, "-c", LOADING], capture_output=True, text=True, check=True, cwd=ROOT)
        opened, end = map(float, ran.stdout.split())
        found.append((opened, end))
    return found


def searching() -> float:
    """Milliseconds for a question, the median, once the index is there."""
    catalogue = load_catalogue()
    taken = []
    for _ in range(20):
        for question in QUESTIONS:
            start = time.perf_counter()
            search(question, catalogue)
            taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    start = time.perf_counter()
    compile_law([])
    print(f"reading all data files, checking, lint and compiling: {time.perf_counter() - start:.1f} s, once a change")
    times = loading(rounds)
    opened, end = (statistics.median(each) for each in zip(*times, strict=True))
    print(f"opening the catalogue, imports included: {opened:.1f} ms; all that assess needs: {end:.1f} ms")
    print(f"  demand: at most {DEMAND_MS} ms")
    print(f"a search, index at hand: {searching():.2f} ms")
    measure_all(COMMANDS, rounds)
    print(f"  demand for law show: at most {DEMAND_RATIO} times {BASE}")


if __name__ == "__main__":
    main()
