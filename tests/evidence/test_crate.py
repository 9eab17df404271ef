"""The package as an RO-Crate: another project's validator runs its checks over it, and finds what is wrong."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import bagit
import pytest

from ihl_docs.codec.canonical import readable_bytes
from ihl_docs.evidence.crate import UNDATED
from ihl_docs.evidence.description_checks import DESCRIPTIONS
from ihl_docs.evidence.verify import verify_package
from tests.evidence.small_case import SECRET, changed, found_in
from tests.evidence.test_package_tampering import PHOTO, failed, reseal, seal_tag_files

METADATA: Final = "ro-crate-metadata.json"
CHECKS_RUN: Final = 70
"""Of 73 that roc-validator 0.13 has for what RO-Crate 1.2 requires; without the JSON-LD context it would run 20."""

NOT_FOR_US: Final = {
    "Root Data Entity: `cite-as` MUST reference a downloadable item",
    "Detached RO-Crate: data entities MUST be web-based",
    "Web-based Data Entity: REQUIRED resource availability",
}

# In an environment of its own: the validator needs another version of rich than the tools here.
VALIDATE: Final = """
import io, json, sys
from pathlib import Path
from requests import Request, Response
from requests_cache import CachedSession
from urllib3 import HTTPResponse

package, cache, contexts = sys.argv[1], sys.argv[2], Path(sys.argv[3])
session = CachedSession(cache_name=cache, backend="sqlite", expire_after=-1)
for version in ("1.1", "1.2"):
    url = f"https://w3id.org/ro/crate/{version}/context"
    headers = {"Content-Type": "application/ld+json"}
    for accept in ({}, {"Accept": "application/ld+json"}):
        response = Response()
        response.status_code, response.url, response.headers = 200, url, headers
        response._content = (contexts / f"context-{version}.jsonld").read_bytes()
        response.request = session.prepare_request(Request("GET", url, headers=accept))
        body = io.BytesIO(response._content)
        response.raw = HTTPResponse(body=body, status=200, preload_content=False, headers=headers)
        session.cache.save_response(response)
session.close()

from rocrate_validator import services
from rocrate_validator.models import ValidationSettings

settings = ValidationSettings(
    rocrate_uri=package,
    profile_identifier="ro-crate-1.2",
    requirement_severity="REQUIRED",
    cache_path=Path(cache),
    offline=True,
)
result = services.validate(settings)
sys.stdout = sys.__stdout__
print("RESULT" + json.dumps({
    "passed": result.passed(),
    "run": len(result.executed_checks),
    "skipped": [check.name for check in result.skipped_checks],
    "issues": [issue.message for issue in result.get_issues()],
}))
"""


@pytest.fixture
def validate(root: Path, shared: Path, tmp_path: Path) -> Callable[[Path], dict[str, Any]]:
    python = root / ".venv/crate/bin/python"
    if not python.exists():
        pytest.skip("roc-validator is not installed in .venv/crate: run make")

    def call(package: Path) -> dict[str, Any]:
        command = [str(python), "-c", VALIDATE, str(package), str(tmp_path / "cache"), str(shared / "ro-crate")]
        ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
        (line,) = [each for each in ran.stdout.splitlines() if each.startswith("RESULT")]
        return json.loads(line.removeprefix("RESULT"))

    return call


def test_the_validator_of_ro_crate_runs_its_checks_and_accepts_the_package(validate, package: Path):
    result = validate(package)
    assert result["issues"] == []
    assert result["passed"]
    assert result["run"] >= CHECKS_RUN
    assert set(result["skipped"]) == NOT_FOR_US
    assert bagit.Bag(str(package)).validate()


def test_the_validator_refuses_a_package_whose_crate_has_no_name(validate, package: Path):
    crate = json.loads((package / METADATA).read_bytes())
    del next(each for each in crate["@graph"] if each["@id"] == "./")["name"]
    (package / METADATA).write_bytes(readable_bytes(crate))
    result = validate(package)
    assert not result["passed"]
    assert any("MUST have a `name`" in issue for issue in result["issues"])


def entities(package: Path) -> dict[str, dict[str, Any]]:
    return {each["@id"]: each for each in json.loads((package / METADATA).read_bytes())["@graph"]}


def test_every_exhibit_is_described_with_its_digest_size_and_kind(package: Path):
    photo = entities(package)[PHOTO]
    assert bagit.Bag(str(package)).entries[PHOTO]["sha256"] == photo["sha256"]
    assert photo["contentSize"] == str((package / PHOTO).stat().st_size)
    assert photo["encodingFormat"] == "image/png"
    assert photo["name"] == "A photograph"
    assert entities(package)["data/exhibits/EX-002-note.txt"]["isBasedOn"] == {"@id": PHOTO}


def test_the_crate_says_nothing_of_an_exhibit_that_is_held_back(package: Path):
    text = (package / METADATA).read_text()
    assert "testimony" not in text
    assert "EX-003" not in text
    assert SECRET.decode() not in text


def test_a_date_that_nobody_gave_is_called_so(build, submission):
    undated = entities(build(submission))["./"]
    assert undated["datePublished"] == UNDATED
    assert "none was recorded" in undated["description"]


def test_the_date_is_that_of_building_where_it_is_given(build, submission):
    dated = entities(build(submission, created="2026-03-01T10:00:00+01:00"))["./"]
    assert (dated["datePublished"], dated["dateCreated"]) == ("2026-03-01", "2026-03-01T10:00:00+01:00")


def test_the_date_is_that_of_the_record_where_only_that_is_known(build, submission):
    described = entities(build(changed(submission, compiled="2022-01-12")))["./"]
    assert described["datePublished"] == "2022-01-12"
    assert "when the package was built is not recorded" in described["description"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda e: e[PHOTO].update(sha256="0" * 64), "gives it another size or digest"),
        (lambda e: e[PHOTO].update(contentSize="1"), "gives it another size or digest"),
        (lambda e: e[PHOTO].update({"@id": "data/exhibits/other"}), "data/exhibits/other: is missing"),
        (lambda e: e[PHOTO].update({"@id": "../outside"}), "../outside: is missing"),
        (lambda e: e[PHOTO].update({"@id": "bagit.txt"}), "describes it, and it was not read"),
        (lambda e: e[PHOTO].update({"@type": "Thing"}), f"{PHOTO}: is not described"),
        (lambda e: e.update(again=dict(e[PHOTO])), f"{PHOTO}: is described twice"),
        (lambda e: e.pop("./"), "is no RO-Crate"),
    ],
)
def test_a_description_that_disagrees_with_the_files_is_found(package: Path, change, told: str):
    crate = json.loads((package / METADATA).read_bytes())
    by_id = {each["@id"]: each for each in crate["@graph"]}
    change(by_id)
    reseal_with(package, readable_bytes({**crate, "@graph": list(by_id.values())}))
    verification = verify_package(package)
    assert failed(verification) == {DESCRIPTIONS}
    assert told in found_in(verification)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"@graph": [1]}', b"\xff", b"[" * 200_000, b'{"a":1,"a":2}'])
def test_a_crate_that_is_none_is_found(package: Path, data: bytes):
    reseal_with(package, data)
    assert failed(verify_package(package)) == {DESCRIPTIONS}


def reseal_with(package: Path, data: bytes) -> None:
    """Seal the package anew with another description in it."""
    held = package / METADATA
    held.unlink()
    reseal(package)
    held.write_bytes(data)
    for algorithm in ("sha256", "sha512"):
        seal_tag_files(package, algorithm)
