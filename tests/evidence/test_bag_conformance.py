"""The BagIt project's own conformance suite, against the layer that knows nothing of our payload."""

import tarfile
from pathlib import Path
from typing import Final

import pytest

from ihl_docs.evidence.bag import Bag, read_bag
from ihl_docs.evidence.bag_checks import BAG_CHECKS
from ihl_docs.evidence.rules import PACKAGE_RULES, Algorithm, BagRules
from ihl_docs.evidence.tag_files import info_bytes, read_info
from ihl_docs.model.package import CheckResult

SUITE: Final = Path(__file__).resolve().parents[3] / "shared/conformance/bagit/bagit-conformance-suite.tar.gz"

ANY_BAG: Final = BagRules(
    versions=("0.93", "0.94", "0.95", "0.96", "0.97", "1.0"),
    encodings=("UTF-8", "UTF-16", "ISO-8859-1"),
    algorithms=tuple(
        Algorithm(name=name, digits=digits)
        for name, digits in (("md5", 32), ("sha224", 56), ("sha256", 64), ("sha512", 128))
    ),
    required=(),
    one_form=False,
    holes=True,
)

REFUSED_THOUGH_ONLY_A_WARNING: Final = {
    "v0.97/warning/duplicate-file-with-different-case": "on a file system that tells case apart, the file is missing",
    "v0.97/warning/same-filename-listed-twice-with-different-normalization": "likewise for forms of Unicode",
    "v0.97/warning/special-system-files": "the archive of the suite lacks the .DS_Store that the manifest lists",
}


def cases() -> list[str]:
    if not SUITE.is_file():
        return []
    with tarfile.open(SUITE) as archive:
        folders = {"/".join(Path(name).parts[:3]) for name in archive.getnames() if len(Path(name).parts) > 3}
    return sorted(folders)


@pytest.fixture(scope="module")
def suite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not SUITE.is_file():
        pytest.skip("the conformance suite is not beside this checkout")
    folder = tmp_path_factory.mktemp("suite")
    with tarfile.open(SUITE) as archive:
        archive.extractall(folder, filter="data")
    return folder


def wrong_with(bag: Bag) -> list[str]:
    outcomes = [check(bag) for _, check in BAG_CHECKS]
    return [finding for result, findings in outcomes if result is not CheckResult.PASSED for finding in findings]


def test_the_suite_is_there_and_has_all_its_parts(suite: Path):
    kinds = [case.split("/")[1] for case in cases()]
    assert {kind: kinds.count(kind) for kind in sorted(set(kinds))} == {
        "invalid": 15,
        "linux-only": 6,
        "valid": 27,
        "warning": 6,
        "windows-only": 6,
    }


@pytest.mark.parametrize("case", [case for case in cases() if "/valid/" in case])
def test_every_valid_bag_is_accepted(suite: Path, case: str):
    assert wrong_with(read_bag(suite / case, ANY_BAG, keep={})) == []


@pytest.mark.parametrize("case", [case for case in cases() if "/valid/" not in case and "/warning/" not in case])
def test_every_invalid_bag_is_refused(suite: Path, case: str):
    assert wrong_with(read_bag(suite / case, ANY_BAG, keep={})) != []


@pytest.mark.parametrize("case", [case for case in cases() if "/warning/" in case])
def test_every_bag_that_deserves_a_warning_is_remarked_or_refused(suite: Path, case: str):
    bag = read_bag(suite / case, ANY_BAG, keep={})
    if case in REFUSED_THOUGH_ONLY_A_WARNING:
        assert wrong_with(bag) != []
    else:
        assert wrong_with(bag) == []
        assert bag.manifests.remarks != ()


@pytest.mark.parametrize("case", cases())
def test_no_bag_of_the_suite_passes_for_a_package(suite: Path, case: str):
    assert wrong_with(read_bag(suite / case, PACKAGE_RULES, keep={})) != []


def bag_with(folder: Path, **files: bytes) -> Bag:
    (folder / "data").mkdir()
    (folder / "bagit.txt").write_bytes(b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    for name, data in files.items():
        (folder / f"{name}.txt").write_bytes(data)
    return read_bag(folder, ANY_BAG, keep={})


def test_a_bag_without_any_manifest_is_refused_by_the_widest_rules_too(tmp_path: Path):
    assert "There is no manifest of the payload." in wrong_with(bag_with(tmp_path))


@pytest.mark.parametrize(
    ("fetch", "told"),
    [
        (b"\xff", "fetch.txt: is not UTF-8"),
        (b"http://example.org/x\n", "is no address, length and path"),
        (b"http://example.org/x 12 data/x\n", "fetch.txt: data/x stands in no manifest"),
    ],
)
def test_a_list_of_holes_that_is_not_right_is_refused(tmp_path: Path, fetch: bytes, told: str):
    assert told in "\n".join(wrong_with(bag_with(tmp_path, fetch=fetch)))


def test_continued_lines_of_bag_info_are_one_element():
    elements, faults = read_info("Label: one\r\n  two\r\nOther : 3\r\n")
    assert (elements, faults) == ((("Label", "one two"), ("Other", "3")), ())
    assert read_info("  nothing before it\n")[1] != ()


def test_a_line_break_can_make_no_second_element():
    with pytest.raises(ValueError, match="cannot stand in one line"):
        info_bytes([("Contact-Name", "x\nPayload-Oxum: 1.1")])
