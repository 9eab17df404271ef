"""Puts the compiled catalogue into the wheel, so that an installed package parses no TOML.

hatchling calls it (`tool.hatch.build.targets.wheel.hooks.custom` in pyproject.toml). An editable install gets none: a
checkout compiles for itself whenever the data were changed. Law data that lint refuses make no wheel.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PLACE = "ihl_docs/law/_compiled/catalogue.jsonl"


class CompiledCatalogue(BuildHookInterface[Any]):
    """Compiles the catalogue of the sources that are being built."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a folder of its own and have the file included."""
        if version != "editable":
            sys.path.insert(0, self.root)
            from ihl_docs._dev.law import compiled_for_wheel

            self.folder = tempfile.TemporaryDirectory(prefix="ihl-docs-")
            path = Path(self.folder.name) / "catalogue.jsonl"
            path.write_bytes(compiled_for_wheel())
            build_data["force_include"][str(path)] = PLACE

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Clear up after the build."""
        if version != "editable":
            self.folder.cleanup()
