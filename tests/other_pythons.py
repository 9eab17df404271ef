"""Other versions of Python on this machine, and libraries with which each of them can run the package."""

import importlib.util
import os
import sys
from pathlib import Path

LIBRARIES = """
attr attrs cattrs dateutil edtf jsonschema jsonschema_specifications pyparsing referencing rfc8785
typing_extensions
""".split()

RPDS_IN_PYTHON = """
class HashTrieMap(dict):
    @classmethod
    def convert(cls, value): return cls(value)
    def insert(self, key, value): return HashTrieMap({**self, key: value})
    def remove(self, key): return HashTrieMap({k: v for k, v in self.items() if k != key})
    def update(self, *others): return HashTrieMap({**self, **{k: v for each in others for k, v in dict(each).items()}})
class HashTrieSet(frozenset):
    def insert(self, value): return HashTrieSet(self | {value})
    def remove(self, value): return HashTrieSet(self - {value})
    def update(self, *others): return HashTrieSet(self.union(*others))
class List(tuple):
    def __new__(cls, *items): return super().__new__(cls, items[0] if len(items) == 1 else items)
    def push_front(self, value): return List((value, *self))
"""


def pure_libraries(folder: Path) -> Path:
    """Those of this Python in *folder*, as far as they are written in Python; the compiled ones are left out."""
    folder.mkdir()
    for name in LIBRARIES:
        origin = Path(importlib.util.find_spec(name).origin)
        place = origin.parent if origin.name == "__init__.py" else origin
        (folder / place.name).symlink_to(place)
    (folder / "rpds.py").write_text(RPDS_IN_PYTHON)
    return folder


def pythons() -> list[str]:
    """This interpreter, and those of other versions on this machine."""
    here = f"{sys.version_info[0]}.{sys.version_info[1]}"
    places = [Path(each) for each in os.environ["PATH"].split(":")]
    places += sorted((Path.home() / ".pyenv/versions").glob("3.*/bin"))
    found = {}
    for version in ("3.11", "3.12", "3.13", "3.14"):
        for place in places:
            python = place / f"python{version}"
            if version != here and python.exists() and "shims" not in place.parts:
                found.setdefault(version, str(python))
    return [sys.executable, *found.values()]
