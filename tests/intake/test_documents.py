"""What a path holds: found whole, in a fixed order, and without reading anything that was not named."""

import gzip
import io
import json
import os
import subprocess
import sys
import tracemalloc
import zipfile

import pytest

from ihl_docs.intake.checked import CheckedDocument
from ihl_docs.intake.documents import documents, documents_in_stream
from ihl_docs.intake.read import check_submission_file
from ihl_docs.intake.validate import validate
from tests.codec.test_strict import MINIMAL

LINE = json.dumps(MINIMAL).encode()


def names(path, **options):
    return [each.name for each in documents(str(path), **options)]


def refusal(path, **how):
    (found,) = documents(str(path), **how)
    assert isinstance(found, CheckedDocument), found
    (problem,) = found.problems
    assert problem.code == "IHL-SYN-009"
    assert problem.mend
    return problem.message


@pytest.fixture
def tree(tmp_path):
    for name in ("b/one.json", "a/two.yaml", "a/deep/three.ndjson", "a/four.json.gz", "c/submission.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        data = gzip.compress(LINE) if name.endswith(".gz") else LINE + b"\n"
        (tmp_path / name).write_bytes(data)
    for name in ("a/notes.txt", "a/.hidden.json", "c/exhibits/data.json", ".git/config.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"{}")
    return tmp_path


def test_a_folder_gives_all_documents_below_it_in_order_but_no_exhibits_nor_hidden_files(tree):
    found = [name.removeprefix(f"{tree}/") for name in names(tree)]
    assert found == ["a/deep/three.ndjson", "a/four.json.gz", "a/two.yaml", "b/one.json", "c/submission.yaml"]


def test_links_in_a_folder_are_not_followed(tree, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.json").write_bytes(LINE)
    (tree / "a" / "link.json").symlink_to(outside / "secret.json")
    (tree / "linked").symlink_to(outside, target_is_directory=True)
    found = [name.removeprefix(str(tree)) for name in names(tree)]
    assert len(found) == 5
    assert not any("secret" in name or "link" in name for name in found)


def test_a_pattern_gives_what_matches_and_one_that_matches_nothing_is_told(tree):
    assert [name.removeprefix(f"{tree}/") for name in names(tree / "**" / "*.json")] == [
        "b/one.json",
        "c/exhibits/data.json",
    ]
    assert "nothing has a name of this pattern" in refusal(tree / "*.xyz")


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tmp_path):
    (tmp_path / "case[1].json").write_bytes(LINE)
    assert names(tmp_path / "case[1].json") == [str(tmp_path / "case[1].json")]


def test_compressed_documents_are_read_and_damaged_ones_told(tree):
    (checked,) = validate(tree / "a" / "four.json.gz")
    assert checked.problems == ()
    whole = gzip.compress(LINE)
    (tree / "cut.json.gz").write_bytes(whole[:-9])
    assert "is damaged" in refusal(tree / "cut.json.gz")


def test_a_document_that_unpacks_to_too_much_is_refused_without_unpacking_it(tmp_path):
    (tmp_path / "bomb.json.gz").write_bytes(gzip.compress(bytes(2**28)))
    tracemalloc.start()
    assert "is larger than 1 MiB, the most that is read" in refusal(tmp_path / "bomb.json.gz", largest=2**20)
    assert tracemalloc.get_traced_memory()[1] < 2**25
    tracemalloc.stop()


def test_a_line_that_is_too_long_is_told_with_its_number_and_ends_the_file(tmp_path):
    path = tmp_path / "long.ndjson"
    path.write_bytes(LINE + b"\n" + b"x" * 20_000 + b"\n" + LINE + b"\n")
    first, refused = documents(str(path), largest=10_000)
    assert first.line == 1
    assert refused.problems[0].line == 2
    assert "what follows it was not read" in refused.problems[0].message


def test_lines_keep_their_numbers_over_blank_ones(tmp_path):
    path = tmp_path / "lines.jsonl"
    path.write_bytes(b"\n" + LINE + b"\r\n\n" + LINE)
    assert [each.line for each in documents(str(path))] == [2, 4]
    assert all(checked.problems == () for checked in validate(path))


def test_a_line_of_ndjson_is_json_whatever_it_looks_like(tmp_path):
    path = tmp_path / "lines.ndjson"
    path.write_bytes(b"id: yaml\n")
    (checked,) = validate(path)
    assert [problem.code for problem in checked.problems] == ["IHL-SYN-002"]


def test_an_empty_file_of_lines_is_no_success(tmp_path):
    (tmp_path / "empty.ndjson").write_bytes(b"\n\n")
    assert "holds no document" in refusal(tmp_path / "empty.ndjson")


def test_a_zip_without_a_package_and_one_that_is_none_are_told(tmp_path):
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("a.txt", "x")
    assert "holds no evidence package" in refusal(tmp_path / "other.zip")
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 nonsense")
    assert "no zip file that can be read" in refusal(tmp_path / "broken.zip")


def test_a_bomb_in_a_zip_is_not_unpacked(tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("p/data/evidence-package.json", bytes(2**27))
    assert "is larger than 1 MiB" in refusal(tmp_path / "bomb.zip", largest=2**20)


def test_a_link_in_the_place_of_a_packages_document_is_refused(tmp_path):
    (tmp_path / "secret.json").write_bytes(LINE)
    package = tmp_path / "package"
    (package / "data").mkdir(parents=True)
    (package / "bagit.txt").touch()
    (package / "data" / "evidence-package.json").symlink_to(tmp_path / "secret.json")
    assert "is a link" in refusal(package)


def test_a_stream_of_lines_is_read_line_by_line():
    class Endless(io.RawIOBase):
        """A pipe that never ends: whoever wants it whole never returns."""

        def __init__(self):
            self.sent = 0

        def readable(self):
            return True

        def readinto(self, buffer):
            self.sent += 1
            assert self.sent < 1000
            data = (LINE + b"\n")[: len(buffer)]
            buffer[: len(data)] = data
            return len(data)

    stream = io.BufferedReader(Endless(), buffer_size=len(LINE) + 1)
    found = documents_in_stream(stream)
    assert [next(found).line for _ in range(50)] == list(range(1, 51))


def test_a_compressed_stream_is_unpacked():
    (found,) = documents_in_stream(io.BytesIO(gzip.compress(LINE)))
    assert found.data == LINE


def test_a_pipe_without_a_writer_is_told_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.json")
    assert "no plain file" in refusal(tmp_path / "pipe.json")
    assert "no plain file" in refusal(tmp_path / "*.json")
    assert "no plain file" in check_submission_file(tmp_path / "pipe.json")[0].message
    assert "no plain file" in refusal("/dev/zero")


def test_the_pipe_of_another_command_is_read(tmp_path):
    (tmp_path / "case.json").write_bytes(LINE)
    call = f"exec {sys.executable} -m ihl_docs validate --quiet <(cat {tmp_path / 'case.json'})"
    assert subprocess.run(["bash", "-c", call], check=False).returncode == 0


def test_a_pattern_reads_nothing_through_a_link(tmp_path, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.yaml").write_text("root: x\n")
    (tmp_path / "a.yaml").symlink_to(outside / "secret.yaml")
    (tmp_path / "b").symlink_to(outside, target_is_directory=True)
    for pattern in ("*.yaml", "*/*.yaml", "b*/secret.yaml"):
        assert "is a link" in refusal(tmp_path / pattern), pattern
    assert names(tmp_path / "a.yaml") == [str(tmp_path / "a.yaml")]
    linked = tmp_path_factory.mktemp("here") / "root"
    linked.symlink_to(outside, target_is_directory=True)
    assert len(list(documents(f"{linked}/*.yaml"))) == 1
