"""The changes: where one is made, how it reads, and how it is put into the program that runs.

mutmut says what is changed into what. A change is put into place by exchanging the code of its function, so the modules
stay as they were imported, and nothing stands between a caller and what it calls. Functions that mutmut leaves out since
they are decorated (properties, and what is worked out once) are changed too.
"""

import ast
import difflib
import importlib
import inspect
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path
from types import CodeType, FunctionType

import attrs
import libcst
from mutmut.mutation.file_mutation import Mutation, create_mutations

ROOT = Path(__file__).resolve().parents[2]
FILES = (*sorted((ROOT / "ihl_docs/assessment").glob("*.py")), ROOT / "ihl_docs/model/answer.py")
KEPT_RESULTS = ("cached_property", "property", "cache")
"""Decorators that say how a function is called, and not what it does."""


@attrs.frozen(kw_only=True, slots=False, eq=False)
class Module:
    """A module of the engine, and every change to it."""

    path: Path

    @cached_property
    def name(self) -> str:
        return ".".join(self.path.relative_to(ROOT).with_suffix("").parts)

    @cached_property
    def source(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def functions(self) -> tuple[tuple[str, ast.FunctionDef], ...]:
        """Functions and methods by name, in their order."""
        return tuple(_functions(ast.parse(self.source)))

    @cached_property
    def changes(self) -> "tuple[Change, ...]":
        """Every change inside of a function."""
        plain, mutations, _, _ = create_mutations(str(self.path), _without_decorators(self.source))
        places = {id(each): place for place, each in enumerate(_written_functions(plain))}
        inside = (each for each in mutations if id(each.contained_by_top_level_function) in places)
        return tuple(
            Change(module=self, number=number, nth=places[id(each.contained_by_top_level_function)], mutation=each)
            for number, each in enumerate(inside, 1)
        )


def _without_decorators(source: str) -> str:
    """The same lines, with nothing where a decorator stood that mutmut would leave the function out for."""
    names = {f"@{each}" for each in KEPT_RESULTS}
    return "\n".join("" if line.strip() in names else line for line in source.split("\n"))


@attrs.frozen(kw_only=True, slots=False, eq=False)
class Change:
    """One change in one function."""

    module: Module
    number: int
    nth: int
    """The place of its function among those of the module."""
    mutation: Mutation = attrs.field(repr=False)

    @property
    def id(self) -> str:
        return f"{self.module.path.stem}:{self.number}"

    @cached_property
    def before(self) -> str:
        """The function without its decorators."""
        return _written(self._function)

    @cached_property
    def after(self) -> str:
        """The function with the change."""
        return _written(self._function.deep_replace(self.mutation.original_node, self.mutation.mutated_node))

    @cached_property
    def lines(self) -> range:
        """The lines of the module, from 1, in which the change stands."""
        before, after = self.before.split("\n"), self.after.split("\n")
        blocks = [
            each for each in SequenceMatcher(None, before, after, autojunk=False).get_opcodes() if each[0] != "equal"
        ]
        first, last = min(each[1] for each in blocks), max(each[2] for each in blocks)
        return range(self.body.start + first, self.body.start + max(first + 1, last))

    @property
    def _function(self) -> libcst.FunctionDef:
        function = self.mutation.contained_by_top_level_function
        assert function is not None
        return function

    @property
    def function(self) -> str:
        """The function's name, with that of its class."""
        return self._place[0]

    @property
    def body(self) -> range:
        """The lines of the function."""
        node = self._place[1]
        return range(node.lineno, (node.end_lineno or node.lineno) + 1)

    @property
    def reached_by(self) -> frozenset[int]:
        """The lines of the statement in which the change stands: whoever runs none of them cannot notice it."""
        wanted, found = set(self.lines), set()
        for node in ast.walk(self._place[1]):
            if isinstance(node, ast.stmt):
                inner = [each.lineno for field in ("body", "handlers") for each in getattr(node, field, ())]
                span = range(node.lineno, min(inner) if inner else (node.end_lineno or node.lineno) + 1)
                if wanted & set(span):
                    found |= set(span)
        return frozenset(found)

    @property
    def told(self) -> str:
        """The change as one reads it in a comparison."""
        before, after = self.before.split("\n"), self.after.split("\n")
        compared = difflib.unified_diff(before, after, n=0, lineterm="")
        return "\n".join(line for line in compared if line[:2] not in ("--", "++", "@@"))

    def put_in_place(self) -> None:
        """Exchange the code of the function; for a process that is thrown away afterwards."""
        tree = ast.parse(self.after)
        (node,) = tree.body
        assert isinstance(node, ast.FunctionDef)
        live = _live(self.module.name, self.function)
        whole = compile(tree, str(self.module.path), "exec")
        live.__code__ = next(each for each in whole.co_consts if isinstance(each, CodeType))
        if node.args.defaults:
            live.__defaults__ = tuple(_value(each, live) for each in node.args.defaults)
        if live.__kwdefaults__:
            given = zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
            live.__kwdefaults__ = {each.arg: _value(value, live) for each, value in given if value is not None}

    @cached_property
    def _place(self) -> tuple[str, ast.FunctionDef]:
        return self.module.functions[self.nth]


def _written_functions(tree: libcst.Module) -> Iterator[libcst.FunctionDef]:
    for node in tree.body:
        if isinstance(node, libcst.FunctionDef):
            yield node
        elif isinstance(node, libcst.ClassDef):
            yield from (each for each in node.body.body if isinstance(each, libcst.FunctionDef))


def _written(function: libcst.FunctionDef) -> str:
    return libcst.Module(body=[]).code_for_node(function.with_changes(leading_lines=())).rstrip("\n")


def _functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef]]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield node.name, node
        elif isinstance(node, ast.ClassDef):
            yield from ((f"{node.name}.{each.name}", each) for each in node.body if isinstance(each, ast.FunctionDef))


def _live(module: str, name: str) -> FunctionType:
    """The function that the program calls, under what keeps its results."""
    found = importlib.import_module(module)
    for part in name.split("."):
        found = inspect.getattr_static(found, part)
    for wrapper in ("func", "fget", "__wrapped__"):
        found = getattr(found, wrapper, found)
    assert isinstance(found, FunctionType), f"{module}: {name} is no function"
    return found


def _value(node: ast.expr, live: FunctionType) -> object:
    return eval(compile(ast.Expression(node), "<default>", "eval"), live.__globals__)  # noqa: S307  # a default of our own
