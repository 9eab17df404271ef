"""The published test data of RFC 8785, against the canonical form that all our digests rest on."""

import struct
from pathlib import Path
from typing import Final

import pytest

from ihl_docs.codec.canonical import canonical_bytes
from ihl_docs.codec.json_text import parse

VECTORS: Final = Path(__file__).resolve().parents[3] / "shared/conformance/jcs"
NAMES: Final = ("arrays", "french", "structures", "unicode", "values", "weird")


@pytest.fixture
def vectors() -> Path:
    if not VECTORS.is_dir():
        pytest.skip("the test data of RFC 8785 are not beside this checkout")
    return VECTORS


@pytest.mark.parametrize("name", NAMES)
def test_the_canonical_form_is_the_published_one(vectors: Path, name: str):
    plain = parse((vectors / f"testdata/input/{name}.json").read_bytes())
    canonical = canonical_bytes(plain)
    assert canonical == (vectors / f"testdata/output/{name}.json").read_bytes()
    assert canonical == bytes.fromhex((vectors / f"testdata/outhex/{name}.txt").read_text())


def test_every_published_number_is_written_as_published(vectors: Path):
    lines = (vectors / "es6_numbers_10000.csv").read_text().splitlines()
    assert len(lines) == 10_000
    for line in lines:
        bits, written = line.split(",")
        number = struct.unpack(">d", int(bits, 16).to_bytes(8))[0]
        assert canonical_bytes(number).decode() == written
        assert float(written) == number
