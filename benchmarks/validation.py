"""How fast `ihl-docs validate` checks, with every check, beside peers that check the schema alone.

Times differ from machine to machine and from hour to hour; ratios taken side by side, in shuffled order, differ less.
Run it with: python benchmarks/validation.py [DOCUMENTS] [ROUNDS] [LINES]

check-jsonschema comes with the group `dev`, ajv from npm:
npm install --no-save --prefix .venv/ajv ajv-cli@5.0.0. A peer that is not there is said to be missing.
"""

import copy
import json
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from ihl_docs.intake.yaml_text import parse_leniently
from ihl_docs.schema.locate import schema_bytes

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
AJV = ROOT / ".venv" / "ajv" / "node_modules" / ".bin" / "ajv"
BYTES = 4_700
"""About the size of a submission on one incident."""


def submissions(number: int) -> Iterator[dict[str, Any]]:
    """The starter's record over and over, each with ids and words of its own, and of about `BYTES`."""
    starter: Any = parse_leniently((ROOT / "ihl_docs" / "cli" / "starter.yaml").read_bytes())[0]
    for at in range(number):
        made = copy.deepcopy(starter)
        made["id"] = f"case-{at}"
        first = made["claims"][0]
        while len(json.dumps(made)) < BYTES:
            number_of = len(made["claims"])
            words = {"en": f"What the speaker says, {at} {number_of}: there was smoke over the market."}
            made["claims"].append({**first, "id": f"more-{number_of}-{at % 97}", "text": words})
        yield made


def bundled() -> dict[str, Any]:
    """The schema of submissions in one file, as peers want it."""
    schema = json.loads(schema_bytes("submission"))
    definitions = json.loads(schema_bytes("definitions"))
    whole = json.dumps({**schema, "$defs": definitions["$defs"]}).replace(f"{definitions['$id']}#", "#")
    plain: dict[str, Any] = json.loads(whole)
    return plain


def files_in(folder: Path, number: int) -> list[str]:
    names = []
    for at, each in enumerate(submissions(number)):
        path = folder / f"{at}.json"
        path.write_text(json.dumps(each))
        names.append(str(path))
    return names


def lines_in(path: Path, number: int) -> Path:
    with path.open("w") as file:
        for each in submissions(number):
            file.write(json.dumps(each) + "\n")
    return path


def command(*words: str) -> Callable[[], None]:
    def run() -> None:
        ran = subprocess.run(words, check=False, capture_output=True, text=True, cwd=ROOT)
        if ran.returncode:
            raise SystemExit(f"{words[0]} failed: {(ran.stdout + ran.stderr)[:1000]}")

    return run


def jsonschema_over(lines: Path) -> Callable[[], None]:
    schemas = [json.loads(schema_bytes(name)) for name in ("submission", "definitions")]
    registry: Registry[Any] = Registry().with_resources((each["$id"], Resource.from_contents(each)) for each in schemas)
    validator = Draft202012Validator(schemas[0], registry=registry)

    def run() -> None:
        with lines.open("rb") as file:
            for line in file:
                assert validator.is_valid(json.loads(line))  # noqa: S101  # a benchmark of what fails measures nothing

    return run


def table(title: str, work: dict[str, tuple[int, Callable[[], None]]], rounds: int) -> None:
    """Do each of *work*, which says over how many documents it goes, *rounds* times, and print what each takes."""
    taken: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(rounds):
        for name in random.sample(list(work), len(work)):
            start = time.perf_counter()
            work[name][1]()
            taken[name].append((time.perf_counter() - start) / work[name][0])
    base = statistics.median(next(iter(taken.values())))
    print(f"\n{title:<56}{'ms each':>10}{'ratio':>9}{'spread':>10}")
    for name, times in taken.items():
        middle = statistics.median(times)
        print(f"{name:<56}{middle * 1000:>10.3f}{middle / base:>9.3f}{(max(times) - min(times)) / middle:>10.0%}")


def main(number: int, rounds: int, lines: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "files").mkdir()
        names = files_in(folder / "files", number)
        schema = folder / "schema.json"
        schema.write_text(json.dumps(bundled()))
        ours = str(BIN / "ihl-docs")
        peer = shutil.which("check-jsonschema", path=str(BIN))
        files = {"ihl-docs validate, every check": command(ours, "validate", str(folder / "files"))}
        files["the same by one process"] = command(ours, "validate", "--jobs", "1", str(folder / "files"))
        if peer:
            files["check-jsonschema, schema only"] = command(peer, "--schemafile", str(schema), *names)
        if AJV.is_file():
            flags = ["--spec=draft2020", "--strict=false", "--validate-formats=false"]
            files["ajv, schema only"] = command(
                str(AJV), "validate", *flags, "-s", str(schema), "-d", f"{folder}/files/*.json"
            )
        for missing in [each for each, there in (("check-jsonschema", peer), ("ajv", AJV.is_file())) if not there]:
            print(f"{missing} is not installed, and left out")
        table(f"{number} files of {BYTES / 1000} kB", {each: (number, run) for each, run in files.items()}, rounds)

        few, many = lines_in(folder / "few.ndjson", number), lines_in(folder / "many.ndjson", lines)
        table(
            "NDJSON",
            {
                "python-jsonschema, schema only, in one process": (number, jsonschema_over(few)),
                f"ihl-docs validate, {number:,} lines": (number, command(ours, "validate", str(few))),
                f"ihl-docs validate, {lines:,} lines": (lines, command(ours, "validate", str(many))),
                f"ihl-docs validate, {lines:,} lines, one process": (
                    lines,
                    command(ours, "validate", "--jobs", "1", str(many)),
                ),
            },
            rounds,
        )
        one = {"python -c pass": (1, command(sys.executable, "-c", "pass"))}
        one["ihl-docs validate, one JSON file"] = (1, command(ours, "validate", names[0]))
        one["ihl-docs validate, one YAML file"] = (1, command(ours, "validate", str(ROOT / "examples" / "loikaw")))
        table("one file", one, 3 * rounds)
    print(
        f"\nmost memory of any of these commands: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024} MiB"
    )


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    main(*(given + [1_000, 3, 20_000][len(given) :]))
