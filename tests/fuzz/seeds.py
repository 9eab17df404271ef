"""The documents that fuzzing starts from: small ones with every part, and each fault of tests/bad in one of them."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ihl_docs.intake.read import parsed

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "loikaw" / "submission.yaml"


def seeds() -> Iterator[tuple[str, bytes]]:
    """Names and documents, of a few kilobytes each: a fuzzer that reads a large one is a slow one."""
    plain: Any = parsed(EXAMPLE.read_bytes(), EXAMPLE.name)[0]
    small = _small(plain)
    yield "small.json", json.dumps(small, ensure_ascii=False).encode()
    yield "indented.json", json.dumps(small, ensure_ascii=False, indent=1).encode()
    for part in ("actors", "sources", "claims", "evidence_items", "incidents"):
        yield f"{part}.json", json.dumps({part: small[part][:1]}, ensure_ascii=False).encode()
    text = EXAMPLE.read_text(encoding="utf-8")
    yield "head.yaml", text[:1500].encode()
    for number, each in enumerate(json.loads((ROOT / "tests" / "bad" / "expected.json").read_text())):
        if "with" in each:
            yield f"bad-{number:03}.yaml", each["with"].encode()[:1000]
    yield "flow.yaml", b'conforms_to: {a: [1, "x"], ? b : c}\nd: |\n  text\ne: >-\n  folded\n'
    yield "refused.yaml", b"a: &x !!str 1\nb: *x\n<<: *x\n--- %YAML 1.1\n...\n"
    yield "numbers.json", b'[1e999, -0.0, NaN, 1E+2, 123456789012345678901234567890, "\\ud83d", "\\u0000"]'
    yield "broken.json", b'{"a": 1, "a": [2,], }'


def _small(plain: dict[str, Any]) -> dict[str, Any]:
    return {key: value[:2] if isinstance(value, list) else value for key, value in plain.items()}


def main(folder: Path) -> None:
    """Write the seeds into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in seeds():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
