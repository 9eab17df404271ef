"""What `make mutation` found: how many changes the tests noticed, module by module, and which survived.

python -m tests.mutation
"""

import json
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MUTANTS = ROOT / "mutants"
SURVIVED, UNTESTED, UNTRIED = 0, 33, None
"""What mutmut records for a change: the exit code of pytest, or one of its own."""


def counted(folder: Path) -> dict[str, Counter[str]]:
    """For each module how many changes were noticed, survived, were run by no test, or were not tried yet."""
    words = {SURVIVED: "survived", UNTESTED: "untested", UNTRIED: "untried"}
    found = {}
    for meta in sorted(folder.rglob("*.meta")):
        codes = json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"].values()
        if codes:
            found[str(meta.relative_to(folder))[: -len(".meta")]] = Counter(
                words.get(code, "noticed") for code in codes
            )
    return found


def main() -> int:
    """Print the table; 1 if fewer than 90 % of what was tried was noticed, or nothing was tried."""
    modules = counted(MUTANTS)
    whole: Counter[str] = sum(modules.values(), Counter())
    tried = whole["noticed"] + whole["survived"] + whole["untested"]
    for name, each in (*modules.items(), ("together", whole)):
        of = each["noticed"] + each["survived"] + each["untested"]
        share = f"{100 * each['noticed'] / of:.1f} %" if of else "-"
        print(f"{name:44}{each['noticed']:>6} of {of:>5} noticed {share:>8}{each['untried']:>7} not tried yet")  # noqa: T201
    return 0 if tried and whole["noticed"] / tried >= 0.9 else 1


if __name__ == "__main__":
    sys.exit(main())
