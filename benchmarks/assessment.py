"""How fast records are assessed, against the whole catalogue, and how much memory a large one takes.

The record is the example's incidents over and over, each round with ids of its own: once on the same claims, so that
much can be shared, and once with claims and a day of its own for each round, so that little can. Times are of the
processor, so that other programs count for less; the ratio is to reading the same record's JSON with the standard library.
Run it with: python benchmarks/assessment.py [--large]; --large does 100,000 incidents instead, and takes minutes.
`python benchmarks/assessment.py --write FILE` only writes such a submission, each round with claims of its own.
"""

import copy
import datetime as dt
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from startup import COMMAND, PYTHON, ROOT

from ihl_docs.assessment.assess import assess
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.intake.read import read_submission_file
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.submission import Submission

DEMAND = 1_000
"""Incidents a second, on one core."""

DEMAND_MB = 2_000
SIZES = (1_000, 10_000)
LARGE = 100_000
CITING = ("claims", "denied_by", "affirmed_by")
WARNED_OF = ("published", "cumulative", "since")
FIRST_DAY = dt.date(2021, 12, 1)

PEAK = """
import json, resource, sys
from pathlib import Path
from ihl_docs.assessment.assess import assess, assess_incidents
from ihl_docs.codec.strict import structure
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.submission import Submission
submission = structure(json.loads(Path(sys.argv[1]).read_bytes()), Submission)
catalogue = load_catalogue()
if sys.argv[2] == "whole":
    found = len(assess(submission, catalogue).findings)
else:
    found = sum(len(each.findings) for each in assess_incidents(submission, catalogue))
print(found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def example() -> dict:
    return unstructure(read_submission_file(ROOT / "examples/loikaw/submission.yaml"))


def many(incidents: int, *, alike: bool) -> dict:
    """The example's incidents, over and over; without what would call for a warning on each, were it told so often."""
    plain = without_warnings(example())
    one_round, claims = plain["incidents"], [*plain["claims"]]
    plain["incidents"] = []
    for place in range(incidents):
        turn = place // len(one_round)
        if not alike and place % len(one_round) == 0:
            plain["claims"] += [{**each, "id": f"{each['id']}-{turn}"} for each in claims]
        incident = renamed(one_round[place % len(one_round)], f"-{turn}", own_claims=not alike)
        if not alike:
            incident["when"] = str(FIRST_DAY + dt.timedelta(days=turn % 2_000))
        plain["incidents"].append(incident)
    return plain


def without_warnings(plain: Any) -> Any:
    """No source is older than what it reports, and no total may hold the figures of other rounds."""
    if isinstance(plain, list):
        return [without_warnings(each) for each in plain]
    if not isinstance(plain, dict):
        return plain
    return {key: without_warnings(value) for key, value in plain.items() if key not in WARNED_OF}


def renamed(plain: Any, ending: str, *, own_claims: bool) -> Any:
    if isinstance(plain, list):
        return [renamed(each, ending, own_claims=own_claims) for each in plain]
    if not isinstance(plain, dict):
        return plain
    changed = {key: renamed(value, ending, own_claims=own_claims) for key, value in plain.items()}
    for key in ("same_as", *(CITING if own_claims else ())):
        if key in changed:
            changed[key] = [f"{each}{ending}" for each in changed[key]]
    if "id" in changed:
        changed["id"] += ending
    return changed


def one_incident(acts: int) -> dict:
    """One incident that is made of many acts, each on claims of its own."""
    plain = many(acts, alike=False)
    of_all = [act for incident in plain["incidents"] for act in incident.get("acts", ())][:acts]
    plain["incidents"] = [{**plain["incidents"][0], "acts": of_all, "harms": []}]
    return plain


def one_act(claims: int) -> dict:
    """One act that many witnesses tell of."""
    plain = example()
    teller = next(each for each in plain["actors"] if each["id"] == "loikaw-residents")
    plain["actors"] += [{**teller, "id": f"witness-{place}"} for place in range(claims)]
    said = plain["claims"][0]
    plain["claims"] += [{**said, "id": f"w-{place}", "speaker": f"witness-{place}"} for place in range(claims)]
    (incident,) = (copy.deepcopy(each) for each in plain["incidents"] if each["id"] == "minelone-burning")
    for part in (incident["acts"][0], *incident["acts"][0]["by"], *incident["acts"][0]["against"]):
        part["claims"] = [f"w-{place}" for place in range(claims)]
    plain["incidents"] = [incident]
    return plain


def timed(plain: dict) -> tuple[float, float]:
    """Seconds for assessing a record, and for reading its JSON; the better of two."""
    submission, text, catalogue = structure(plain, Submission), json.dumps(plain), load_catalogue()
    assess(structure(example(), Submission), catalogue)  # so that the law is loaded
    taken, reading = [], []
    for _ in range(2):
        start = time.process_time()
        assess(submission, catalogue)
        taken.append(time.process_time() - start)
        start = time.process_time()
        json.loads(text)
        reading.append(time.process_time() - start)
    return min(taken), min(reading)


def row(name: str, count: int, what: str, plain: dict) -> float:
    taken, reading = timed(plain)
    print(f"{name:36}{count:>8,} {what:10}{taken:>8.2f} s{count / taken:>10,.0f} a second{taken / reading:>8.1f}")
    return taken / count


def grown(name: str, what: str, make: Callable[[int], dict]) -> None:
    each = [row(name, size, what, make(size)) for size in SIZES]
    print(f"  {SIZES[1] // SIZES[0]} times as many take {each[1] / each[0]:.2f} times as long apiece")


def write(path: Path, incidents: int, *, alike: bool) -> None:
    path.write_text(json.dumps(many(incidents, alike=alike)), encoding="utf-8")


def large() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, alike in (("on the same claims", True), ("on claims of their own", False)):
            path = Path(folder) / "large.json"
            write(path, LARGE, alike=alike)
            size = -(-path.stat().st_size // 2**20)
            print(f"{LARGE:,} incidents {name}, a file of {size} MiB; demand: under {DEMAND_MB:,} MB")
            allowed = ["--largest", str(size)]
            for form, command in (
                ("ihl-docs validate", [COMMAND, "validate", str(path), *allowed]),
                *(
                    (f"ihl-docs assess --format {form}", [COMMAND, "assess", str(path), "--format", form, *allowed])
                    for form in ("ndjson", "text", "json")
                ),
                ("the library, incident by incident", [PYTHON, "-c", PEAK, str(path), "incident"]),
                ("the library, whole", [PYTHON, "-c", PEAK, str(path), "whole"]),
            ):
                most, seconds = peak(command)
                verdict = "" if most < DEMAND_MB else "  TOO MUCH"
                print(
                    f"  {form:36}{most:>8,} MB{seconds:>8.0f} s{LARGE / seconds:>10,.0f} incidents a second{verdict}",
                    flush=True,
                )


def peak(command: list[str]) -> tuple[int, float]:
    """The most memory that a command held, in MB, and the seconds of the processor that it took."""
    measuring = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True); "
        "used = resource.getrusage(resource.RUSAGE_CHILDREN); "
        "print(used.ru_maxrss // 1024, used.ru_utime + used.ru_stime)"
    )
    ran = subprocess.run([PYTHON, "-c", measuring, *command], capture_output=True, text=True, check=True, cwd=ROOT)
    most, seconds = ran.stdout.split()
    return int(most), float(seconds)


def main() -> None:
    if sys.argv[1:2] == ["--write"]:
        write(Path(sys.argv[2]), LARGE, alike=False)
        return
    if "--large" in sys.argv[1:]:
        large()
        return
    print(f"{'':36}{'':>8} {'':10}{'':>10}{'demand':>10} {DEMAND:,}   ratio to reading JSON")
    grown("incidents on the same claims", "incidents", lambda size: many(size, alike=True))
    grown("incidents on claims of their own", "incidents", lambda size: many(size, alike=False))
    grown("one incident of many acts", "acts", one_incident)
    grown("one act on many claims", "claims", one_act)


if __name__ == "__main__":
    main()
