"""How many questions of applicability are answered in a second, on one core. No question is asked twice.

    python benchmarks/applicability.py [SECONDS]

Three ways of asking, from the kindest to the hardest:

- the whole catalogue of one situation, then of the next: what a study of a conflict does;
- provisions and situations in shuffled order, each pair once: what a table of cases does;
- every question in a situation of its own, made from plain words in that same second: what a form on a page does.

For scale it also shows the full derivation with all its records, as an assessment holds it. What was worked out for
a State, a treaty and a day is kept between questions, as it would be in use; each round starts with nothing kept.
"""

import itertools
import random
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from ihl_docs.law.applicability import Law, applicable
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.provision import Provision
from ihl_docs.law.question import Given
from ihl_docs.law.situation import ArmedGroup

SECONDS = 3.0
BATCH = 2_000
KINDS = ("iac", "occupation", "niac", "ap2", "none", ("iac", "niac"))
CATALOGUE = load_catalogue()
GROUP = ArmedGroup(name="An armed group")
DAYS = [date(1950, 1, 1) + timedelta(days=number) for number in range(27_700)]


def givens(seed: int) -> Iterator[Given]:
    """Situations that differ in kind, State, adversary and day, without end and without repetition."""
    random.seed(seed)
    codes = [state.code for state in CATALOGUE.states]
    seen = set()
    while True:
        (kind,), (home, other) = random.sample(KINDS, 1), random.sample(codes, 2)
        (day,) = random.sample(DAYS, 1)
        against = other if kind in ("iac", "occupation") or isinstance(kind, tuple) else GROUP
        key = (kind, home, other, day)
        if key not in seen:
            seen.add(key)
            yield Given(kind, (home, against), day.isoformat(), home)


def provisions() -> list[Provision]:
    """All of them, in any order."""
    return random.sample(list(CATALOGUE.provisions), len(CATALOGUE.provisions))


def one_after_another(law: Law) -> Iterator[None]:
    for given in givens(1):
        situation = law.situation(given)
        for provision in CATALOGUE.provisions:
            law.outcome(provision, situation)
            yield


def shuffled(law: Law) -> Iterator[None]:
    situations = [law.situation(given) for given in itertools.islice(givens(2), 500)]
    pairs = list(itertools.product(CATALOGUE.provisions, situations))
    pairs = random.sample(pairs, len(pairs))
    yield  # what comes before is the making of the table
    for provision, situation in pairs:
        law.outcome(provision, situation)
        yield


def each_its_own(law: Law) -> Iterator[None]:
    for given, provision in zip(givens(3), itertools.cycle(provisions()), strict=False):
        applicable(provision, given.conflict, given.parties, given.day, given.place, law=law)
        yield


def with_derivation(law: Law) -> Iterator[None]:
    for given, provision in zip(givens(4), itertools.cycle(provisions()), strict=False):
        _ = applicable(provision, given.conflict, given.parties, given.day, given.place, law=law).record
        yield


def rate(asking: Callable[[Law], Iterator[None]], seconds: float) -> tuple[int, float]:
    """Questions answered, and how many that is in a second of this process's own time."""
    questions = asking(Law(CATALOGUE))
    next(questions)
    count, start = 0, time.process_time()
    while time.process_time() - start < seconds:
        answered = sum(1 for _ in itertools.islice(questions, BATCH))
        count += answered
        if answered < BATCH:
            break
    return count, count / (time.process_time() - start)


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    print(f"{len(CATALOGUE.provisions)} provisions, {len(CATALOGUE.states)} States; every question once")
    print(f"{'':56}{'questions':>10}{'a second':>12}")
    for name, asking in {
        "the whole catalogue, situation by situation": one_after_another,
        "provisions and 500 situations, shuffled": shuffled,
        "each in a situation of its own, from plain words": each_its_own,
        "the same with every step of the derivation": with_derivation,
    }.items():
        count, each = rate(asking, seconds)
        print(f"{name:56}{count:>10,}{each:>12,.0f}")


if __name__ == "__main__":
    main()
