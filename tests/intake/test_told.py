"""What a problem says to people can be translated: nothing that it says is put together outside `told`."""

import ast

import pytest

TEXTS = ("message", "expected", "mend")
"""The fields of a problem that are sentences; `found` and `nearest` quote the document."""

MAKERS = {
    "Problem",
    "RefusalError",
    "InvalidValueError",
    "unreadable",
    "Diagnosis",
    "_refused",
    "_fault",
    "_note",
    "_stop",
}
"""What is called to make a problem, or what becomes one."""

FOLDERS = ("model", "codec", "schema", "intake")


def calls(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in MAKERS:
                yield name, node


def sentences(name, call):
    """The arguments of a call that are told to people."""
    yield from (each.value for each in call.keywords if each.arg in {*TEXTS, "reason"})
    if name in {"InvalidValueError", "RefusalError"}:
        yield from call.args[1:3]
    elif name != "Problem":
        yield from call.args


def plain(node):
    """Text that is put together or written here, so that nobody can translate it."""
    if isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value
    ):
        yield node
    elif isinstance(node, (ast.BinOp, ast.IfExp, ast.BoolOp)):
        for each in ast.iter_child_nodes(node):
            yield from plain(each)


def untranslatable(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for name, call in calls(tree):
        for sentence in sentences(name, call):
            yield from ((path.name, each.lineno, ast.unparse(each)) for each in plain(sentence))


def test_no_problem_says_anything_that_is_put_together_outside_told(root):
    files = [path for folder in FOLDERS for path in sorted((root / "ihl_docs" / folder).rglob("*.py"))]
    assert len(files) > 80
    assert [each for path in files for each in untranslatable(path)] == []


@pytest.mark.parametrize(
    "source",
    [
        "Problem(message=f'{x} is wrong', mend=told('Mend it.'))",
        "Problem(message=told('x'), mend='Mend it.')",
        "Problem(message=told('x'), mend='Mend it.' if x else told('y'))",
        "raise InvalidValueError('low', f'low is {x}')",
        "RefusalError(WRONG_KIND, 'a list of things', described(x))",
        "unreadable(NOT_JSON, 'The text is ' + x, told('Mend it.'))",
    ],
)
def test_a_sentence_outside_told_is_seen(source, tmp_path):
    path = tmp_path / "x.py"
    path.write_text(source, encoding="utf-8")
    assert len(list(untranslatable(path))) == 1


def test_sentences_inside_told_are_left(tmp_path):
    path = tmp_path / "x.py"
    path.write_text(
        "Problem(message=told('{x} is wrong', x=f'{a}{b}'), found=f'{x}', mend=told('Mend it.'))", encoding="utf-8"
    )
    assert list(untranslatable(path)) == []
