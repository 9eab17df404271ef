"""Change the engine in one place at a time, see whether a test notices, and print the table, module by module.

python -m tests.mutation [--seconds 3600] [--whole] [--survivors] [--only MODULE ...]

The changes are tried in an order drawn by lot, so that a run that is stopped has tried a sample of the whole; the next
one goes on there. Each is tried on the tests that run the statement in which it stands: those first that noticed another
change to the same function, then those of the module, then the quickest, and no more than FIRST of them. `--survivors`
begins with what survived, and tries it on all of them, as after tests were added too; `--whole` on the slow ones besides.
"""

import argparse
import hashlib
import json
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.mutation.changes import FILES, ROOT, Change, Module
from tests.mutation.trying import QUICK, WHOLE, Covered, covered, noticed_by, with_tests

FOLDER = ROOT / "out" / "mutation"
TRIED, COVERED = FOLDER / "tried.jsonl", FOLDER / "covered.json"
FIRST = 60
"""On how many tests a change is tried at first; what they do not notice is tried on all of them by `--survivors`."""
ENOUGH = 0.9
"""The share of changes that must be noticed."""


def main() -> int:
    """Try what is to be tried, and print the table; 1 if fewer than 90 % was noticed, or nothing was tried."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__.split("\n\n")[0])
    parser.add_argument("--seconds", type=float, default=float("inf"), help="stop after this time")
    parser.add_argument("--whole", action="store_true", help="try again what survived, on the slow tests too")
    parser.add_argument("--survivors", action="store_true", help="begin with what survived, on all the quick tests")
    parser.add_argument("--only", nargs="*", default=[], help="modules, such as support")
    parser.add_argument("--table", action="store_true", help="try nothing, and print the table of what was tried")
    asked = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    modules = [Module(path=each) for each in FILES]
    if not asked.table:
        end = time.monotonic() + asked.seconds
        chosen = [each for each in modules if not asked.only or each.path.stem in asked.only]
        changes = [change for module in chosen for change in module.changes]
        random.Random(8).shuffle(changes)
        known = _tried()
        survived = [each for each in changes if known.get(_key(each), {}).get("by", "") is None]
        untried = [each for each in changes if _key(each) not in known]
        ahead = [*(survived if asked.survivors or asked.whole else ()), *(() if asked.whole else untried)]
        with_tests(WHOLE if asked.whole else QUICK, lambda items: _try(ahead, items, known, end=end))
    return _print_table(modules)


def _key(change: Change) -> str:
    """A change by what it makes of its function: it is another once the function is another."""
    text = f"{change.module.name}\n{change.function}\n{change.before}\n{change.after}\n{change.number}"
    return hashlib.sha256(text.encode()).hexdigest()[:20]


def _tried() -> dict[str, dict[str, object]]:
    """What was tried, by the key of the change; of several times the last."""
    lines = TRIED.read_text(encoding="utf-8").splitlines() if TRIED.exists() else []
    return {each["key"]: each for each in map(json.loads, lines)}


def _try(
    changes: list[Change],
    items: dict[str, pytest.Item],
    known: dict[str, dict[str, object]],
    *,
    end: float,
) -> None:
    runs = _covered(items)
    seconds = {name: each.seconds for name, each in runs.items()}
    by_line: dict[tuple[str, int], set[str]] = defaultdict(set)
    for name, each in runs.items():
        for path, lines in each.lines.items():
            for line in lines:
                by_line[path, line].add(name)
    noticing: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for each in known.values():
        if each["by"] in seconds:
            noticing[each["module"], each["function"]][each["by"]] += 1
    with TRIED.open("a", encoding="utf-8") as record:
        for number, change in enumerate(changes, 1):
            if time.monotonic() > end:
                return
            path, place = str(change.module.path), (change.module.path.stem, change.function)
            tests = set().union(*(by_line[path, line] for line in change.reached_by))
            tests = tests or set().union(*(by_line[path, line] for line in change.body))
            ranked = _ranked(tests, change, noticing[place], seconds)
            these = ranked if _key(change) in known else ranked[:FIRST]
            start = time.monotonic()
            by = noticed_by(change, [items[each] for each in these], seconds) if these else None
            noticing[place][by] += 1
            told = {
                "key": _key(change), "change": change.id, "module": place[0], "function": change.function,
                "line": change.lines.start, "by": by, "tests": len(these), "of": len(ranked),
                "seconds": round(time.monotonic() - start, 2), "told": change.told,
            }  # fmt: skip
            record.write(json.dumps(told) + "\n")
            record.flush()
            if number % 50 == 0:
                print(f"{number} of {len(changes)}", flush=True)  # noqa: T201


def _ranked(tests: Iterable[str], change: Change, noticed: Counter[str], seconds: dict[str, float]) -> list[str]:
    """Tests that noticed another change to the function, those of the module, the quickest of each file, the next ..."""
    by_file: Counter[str] = Counter()
    place: dict[str, int] = {}
    for each in sorted(tests, key=lambda each: (seconds[each], each)):
        file = Path(each.partition("::")[0]).stem
        place[each] = 0 if file == f"test_{change.module.path.stem}" else by_file[file]
        by_file[file] += 1
    return sorted(place, key=lambda each: (-noticed[each], place[each], seconds[each], each))


def _covered(items: dict[str, pytest.Item]) -> dict[str, Covered]:
    """What each test runs; worked out anew where its file, what tests share, or the engine is another."""
    kept = json.loads(COVERED.read_text(encoding="utf-8")) if COVERED.exists() else {}
    shared = (*FILES, ROOT / "tests/assessment/building.py", ROOT / "tests/assessment/conftest.py")
    engine = _digest(shared)
    found: dict[str, Covered] = {}
    told: dict[str, object] = dict(kept)
    for name, item in items.items():
        state = [engine, _digest((item.path,))]
        old = kept.get(name)
        if old is not None and old["state"] == state:
            lines = {str(ROOT / path): frozenset(each) for path, each in old["lines"].items()}
            found[name], told[name] = Covered(seconds=old["seconds"], lines=lines), old
        else:
            now = found[name] = covered(item)
            lines_of = {str(Path(path).relative_to(ROOT)): sorted(each) for path, each in now.lines.items()}
            told[name] = {"state": state, "seconds": now.seconds, "lines": lines_of}
    COVERED.write_text(json.dumps(told), encoding="utf-8")
    return found


def _digest(files: Iterable[Path]) -> str:
    return hashlib.sha256(b"".join(each.read_bytes() for each in files)).hexdigest()[:20]


def _print_table(modules: list[Module]) -> int:
    tried = _tried()
    whole: Counter[str] = Counter()
    for module in modules:
        count = Counter(map(_outcome, (tried.get(_key(each)) for each in module.changes)))
        whole += count
        if module.changes:
            print(_row(module.path.stem, count))  # noqa: T201
    print(_row("together", whole))  # noqa: T201
    of = _of(whole)
    return 0 if of and whole["noticed"] / of >= ENOUGH else 1


def _outcome(told: dict[str, object] | None) -> str:
    if told is None:
        return "not tried"
    return "noticed" if told["by"] is not None else "survived" if told["of"] else "run by no test"


def _of(count: Counter[str]) -> int:
    return count["noticed"] + count["survived"] + count["run by no test"]


def _row(name: str, count: Counter[str]) -> str:
    of = _of(count)
    share = f"{100 * count['noticed'] / of:5.1f} %" if of else "      -"
    return (
        f"{name:12}{count['noticed']:>6} of {of:>5} noticed {share}{count['run by no test']:>5} run by no test"
        f"{count['not tried']:>6} not tried"
    )


if __name__ == "__main__":
    sys.exit(main())
