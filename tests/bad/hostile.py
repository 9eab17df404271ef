"""Files and folders of the second trial that no text alone can be: bytes, archives, lines, names, links, and sheer size.

Each builder writes into an empty folder and gives the path to validate. Its docstring says what a stranger should be
told. `CASES` names them; `{document}` is the text of a valid submission in JSON, and `{package}` a built package.
"""

import gzip
import json
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

MANY = 100_000
CASES: dict[str, Callable[[Path, str, Path], Path]] = {}


def case(build: Callable[[Path, str, Path], Path]) -> Callable[[Path, str, Path], Path]:
    CASES[build.__name__] = build
    return build


def written(file: Path, data: str | bytes) -> Path:
    file.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
    return file


def one_line(document: str) -> str:
    return json.dumps(json.loads(document), ensure_ascii=False)


# Bytes


@case
def saved_in_latin_1(folder: Path, document: str, _package: Path) -> Path:
    """Not UTF-8, at the byte of the accent: save it as UTF-8."""
    return written(folder / "a.json", document.replace("The Gazette", "La Dépêche").encode("latin-1"))


@case
def saved_in_utf_16(folder: Path, document: str, _package: Path) -> Path:
    """UTF-16: save it as UTF-8."""
    return written(folder / "a.json", document.encode("utf-16"))


@case
def saved_in_utf_32(folder: Path, document: str, _package: Path) -> Path:
    """UTF-32: save it as UTF-8."""
    return written(folder / "a.json", document.encode("utf-32-le"))


@case
def a_nul_between_two_keys(folder: Path, document: str, _package: Path) -> Path:
    """A NUL, at its line and column: take it out."""
    return written(folder / "a.json", document.replace('"conflict"', '\0"conflict"', 1))


@case
def a_nul_in_yaml(folder: Path, _document: str, _package: Path) -> Path:
    """A NUL, at its line: take it out."""
    return written(folder / "a.yaml", "conforms_to: urn:ihl-docs:schema:v1:submission\nid: a\0b\n")


@case
def a_file_of_word_processing(folder: Path, _document: str, _package: Path) -> Path:
    """A zip archive under the name of YAML: no text; export it."""
    file = folder / "a.yaml"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    return file


@case
def a_picture_under_the_name_of_json(folder: Path, _document: str, _package: Path) -> Path:
    """Not text."""
    return written(folder / "a.json", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0")


@case
def nothing_but_spaces(folder: Path, _document: str, _package: Path) -> Path:
    """An empty document: give a submission."""
    return written(folder / "a.json", "   \n\n  \n")


# Depth and size


@case
def lists_a_hundred_thousand_deep(folder: Path, _document: str, _package: Path) -> Path:
    """Nested too deep, at the place where it goes too far."""
    return written(folder / "a.json", "[" * MANY + "]" * MANY)


@case
def objects_a_hundred_thousand_deep(folder: Path, _document: str, _package: Path) -> Path:
    """Nested too deep."""
    return written(folder / "a.json", '{"a":' * MANY + "1" + "}" * MANY)


@case
def brackets_that_never_close(folder: Path, _document: str, _package: Path) -> Path:
    """Nested too deep, or cut off."""
    return written(folder / "a.json", '{"a":[' * MANY)


@case
def yaml_braces_a_hundred_thousand_deep(folder: Path, _document: str, _package: Path) -> Path:
    """Nested too deep."""
    return written(folder / "a.yaml", "{a: " * MANY + "1" + "}" * MANY)


@case
def yaml_dashes_ten_thousand_deep(folder: Path, _document: str, _package: Path) -> Path:
    """Nested too deep."""
    return written(folder / "a.yaml", "- " * 10_000 + "a")


@case
def yaml_question_marks_ten_thousand_deep(folder: Path, _document: str, _package: Path) -> Path:
    """Nested too deep, or no YAML that is accepted."""
    return written(folder / "a.yaml", "? " * 10_000 + "a")


@case
def a_deep_value_inside_a_good_document(folder: Path, document: str, _package: Path) -> Path:
    """Nested too deep, below the publisher."""
    return written(folder / "a.json", document.replace('"The Gazette"', "[" * 5_000 + "]" * 5_000, 1))


@case
def a_billion_laughs(folder: Path, _document: str, _package: Path) -> Path:
    """Anchors are not accepted, at the first one."""
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    return written(folder / "a.yaml", "\n".join(lines) + "\n")


@case
def an_anchor_that_holds_itself(folder: Path, _document: str, _package: Path) -> Path:
    """Anchors are not accepted."""
    return written(folder / "a.yaml", "claims: &a [*a]\n")


@case
def a_merge_key(folder: Path, _document: str, _package: Path) -> Path:
    """Anchors are not accepted, or the key << does not exist."""
    return written(folder / "a.yaml", "base: &b {source: s}\nclaims:\n  - {<<: *b, id: c1, text: {en: A}}\n")


@case
def a_tag_that_runs_a_program(folder: Path, _document: str, _package: Path) -> Path:
    """Tags are not accepted; nothing is run."""
    return written(folder / "a.yaml", f"id: !!python/object/apply:os.system ['touch {folder}/ran']\n")


@case
def a_line_of_a_gigabyte(folder: Path, _document: str, _package: Path) -> Path:
    """Larger than is read of one document."""
    file = folder / "a.ndjson"
    with file.open("wb") as out:
        out.write(b'{"id": "')
        out.truncate(2**30)
    return file


@case
def a_text_of_sixty_million_letters(folder: Path, document: str, _package: Path) -> Path:
    """Refused for its size, or told of as a title that is no text in a language; in little memory either way."""
    return written(folder / "a.json", document.replace('"The Gazette"', "[" + '"' + "A" * 60_000_000 + '"]', 1))


@case
def a_hundred_thousand_broken_claims(folder: Path, document: str, _package: Path) -> Path:
    """As many as are told, and how many more; not a hundred thousand messages."""
    whole = json.loads(document)
    whole["claims"] += [{"id": f"x{n}", "sauce": "talk", "text": "A"} for n in range(MANY)]
    return written(folder / "a.json", json.dumps(whole))


@case
def a_hundred_thousand_unknown_keys(folder: Path, document: str, _package: Path) -> Path:
    """As many as are told, and how many more."""
    whole = json.loads(document)
    whole["claims"][0] |= {f"x{n}": n for n in range(MANY)}
    return written(folder / "a.json", json.dumps(whole))


@case
def one_key_a_hundred_thousand_times(folder: Path, document: str, _package: Path) -> Path:
    """The key stands twice; once is enough to say so."""
    return written(folder / "a.json", document.replace('"conflict"', '"id": "a", ' * MANY + '"conflict"', 1))


@case
def a_chain_of_claims_that_bites_its_tail(folder: Path, document: str, _package: Path) -> Path:
    """A cycle of twenty thousand relayed claims: told once, in few words."""
    whole = json.loads(document)
    count = 20_000
    whole["claims"] += [
        {"id": f"x{n}", "source": "talk", "text": {"en": "A"}, "basis": "told", "origin": f"x{(n + 1) % count}"}
        for n in range(count)
    ]
    return written(folder / "a.json", json.dumps(whole))


@case
def an_id_of_a_million_letters(folder: Path, document: str, _package: Path) -> Path:
    """No id, shown shortened."""
    return written(folder / "a.json", document.replace('"id": "c8"', '"id": "' + "a" * 1_000_000 + '!"', 1))


@case
def a_language_of_a_million_parts(folder: Path, document: str, _package: Path) -> Path:
    """No language tag, shown shortened."""
    return written(folder / "a.json", document.replace('"language": "fr"', '"language": "fr' + "-aa" * 10**6 + '!"', 1))


@case
def a_date_of_a_million_strokes(folder: Path, document: str, _package: Path) -> Path:
    """No date, shown shortened."""
    return written(folder / "a.json", document.replace('"2031-04-20"', '"2031-04-20' + "/2031" * 200_000 + '"', 1))


@case
def an_address_of_a_million_dots(folder: Path, document: str, _package: Path) -> Path:
    """No address: spaces in it."""
    return written(folder / "a.json", document.replace("example.org/radio", "example" + ".a" * 500_000 + " b", 1))


# Lines


@case
def a_broken_line_among_good_ones(folder: Path, document: str, _package: Path) -> Path:
    """No JSON, in line 3."""
    good = one_line(document)
    return written(folder / "a.ndjson", f"{good}\n{good}\n{good[:-40]}\n{good}\n")


@case
def a_line_with_a_comma_behind_it(folder: Path, document: str, _package: Path) -> Path:
    """No JSON, in line 1, at the comma: one document a line, nothing between."""
    good = one_line(document)
    return written(folder / "a.ndjson", f"{good},\n{good}\n")


@case
def two_documents_on_one_line(folder: Path, document: str, _package: Path) -> Path:
    """No JSON, in line 2, where the second begins."""
    good = one_line(document)
    return written(folder / "a.jsonl", f"{good}\n{good}{good}\n")


@case
def json_over_many_lines_under_the_name_of_ndjson(folder: Path, document: str, _package: Path) -> Path:
    """One document a line is expected; say so rather than five hundred times that a line is broken."""
    return written(folder / "a.ndjson", document)


@case
def a_wrong_word_in_the_second_line(folder: Path, document: str, _package: Path) -> Path:
    """Line 2, at the word, which is not in the vocabulary."""
    good = one_line(document)
    return written(folder / "a.ndjson", f"{good}\n{good.replace('arson', 'arsony')}\n")


@case
def a_list_in_a_line(folder: Path, document: str, _package: Path) -> Path:
    """Line 1 is a list: an object belongs there."""
    good = one_line(document)
    return written(folder / "a.ndjson", f"[{good}]\n{good}\n")


# Archives and packages


@case
def a_gzip_that_is_cut_off(folder: Path, document: str, _package: Path) -> Path:
    """Damaged: compress the file anew."""
    return written(folder / "a.json.gz", gzip.compress(document.encode())[:-30])


@case
def a_gzip_bomb(folder: Path, _document: str, _package: Path) -> Path:
    """Larger than is read of one document."""
    file = folder / "a.json.gz"
    with gzip.open(file, "wb", compresslevel=9) as out:
        for _ in range(1_000):
            out.write(b" " * 2**20)
    return file


@case
def gzip_in_gzip(folder: Path, document: str, _package: Path) -> Path:
    """Not text once unpacked: compress it once."""
    return written(folder / "a.json.gz", gzip.compress(gzip.compress(document.encode())))


@case
def a_zip_that_is_no_package(folder: Path, document: str, _package: Path) -> Path:
    """No evidence package: unpack it."""
    file = folder / "a.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("case/submission.json", document)
    return file


@case
def a_zip_that_climbs_out(folder: Path, document: str, _package: Path) -> Path:
    """No evidence package; nothing is written."""
    file = folder / "a.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("../../bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        archive.writestr("../../data/evidence-package.json", document)
    return file


@case
def a_zip_bomb_under_the_name_of_a_package(folder: Path, _document: str, _package: Path) -> Path:
    """Larger than is read of one document."""
    file = folder / "a.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("p/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        with archive.open("p/data/evidence-package.json", "w") as out:
            for _ in range(600):
                out.write(b" " * 2**20)
    return file


@case
def a_zip_that_is_cut_off(folder: Path, _document: str, package: Path) -> Path:
    """Damaged archive."""
    made = Path(shutil.make_archive(str(folder / "whole"), "zip", package.parent, package.name))
    return written(folder / "a.zip", made.read_bytes()[:-200])


def changed_package(folder: Path, package: Path, was: str, now: str) -> Path:
    copy = Path(shutil.copytree(package, folder / "package"))
    file = copy / "data" / "evidence-package.json"
    text = file.read_text(encoding="utf-8")
    assert was in text
    file.chmod(0o644)
    file.write_text(text.replace(was, now, 1), encoding="utf-8")
    return copy


@case
def a_package_whose_record_names_a_stranger(folder: Path, _document: str, package: Path) -> Path:
    """The id is unknown, at its place in the record of the package."""
    text = (package / "data" / "evidence-package.json").read_text(encoding="utf-8")
    compact = '"speaker":"neighbour"' in text
    was = '"speaker":"neighbour"' if compact else '"speaker": "neighbour"'
    return changed_package(folder, package, was, was.replace("neighbour", "nobody"))


@case
def a_package_without_its_document(folder: Path, _document: str, package: Path) -> Path:
    """The document of the package is missing."""
    copy = Path(shutil.copytree(package, folder / "package"))
    (copy / "data" / "evidence-package.json").unlink()
    return copy


@case
def a_package_whose_document_is_a_link(folder: Path, document: str, package: Path) -> Path:
    """A link, which is not followed."""
    copy = Path(shutil.copytree(package, folder / "package"))
    file = copy / "data" / "evidence-package.json"
    file.unlink()
    file.symlink_to(written(folder / "elsewhere.json", document))
    return copy


@case
def a_package_zipped_with_a_wrong_record(folder: Path, _document: str, package: Path) -> Path:
    """The kind is not in the vocabulary, at its place in the record, in the zip."""
    copy = changed_package(folder, package, "organized-armed-group", "terrorist-group")
    return Path(shutil.make_archive(str(folder / "a"), "zip", copy.parent, copy.name))


# Names and kinds of files


@case
def a_file_that_is_not_there(folder: Path, _document: str, _package: Path) -> Path:
    """No such file."""
    return folder / "case.yaml"


@case
def a_folder_with_nothing_in_it(folder: Path, _document: str, _package: Path) -> Path:
    """No document in it."""
    return folder


@case
def a_link_to_a_secret_in_a_folder(folder: Path, _document: str, _package: Path) -> Path:
    """Nothing is read behind the link: the folder holds no document."""
    (folder / "a.yaml").symlink_to("/etc/passwd")
    return folder


@case
def a_pipe_in_a_folder(folder: Path, _document: str, _package: Path) -> Path:
    """No document in it; nobody waits for the pipe."""
    os.mkfifo(folder / "a.json")
    return folder


@case
def a_pipe_by_its_name(folder: Path, _document: str, _package: Path) -> Path:
    """No plain file; nobody waits for the pipe."""
    os.mkfifo(folder / "a.json")
    return folder / "a.json"


@case
def a_folder_under_the_name_of_a_file(folder: Path, _document: str, _package: Path) -> Path:
    """A folder without a document."""
    (folder / "a.json").mkdir()
    return folder / "a.json"


@case
def a_name_that_commands_the_terminal(folder: Path, _document: str, _package: Path) -> Path:
    """The problem of the file, its name shown and not obeyed."""
    return written(folder / "\x1b[31m[bold]a\u202e.json", "{")
