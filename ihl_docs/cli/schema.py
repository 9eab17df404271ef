"""schema: print a published JSON Schema."""

from argparse import Namespace

from ihl_docs.cli.exit_codes import FINE
from ihl_docs.cli.screen import Screen
from ihl_docs.schema.locate import schema_bytes


def run(arguments: Namespace, screen: Screen) -> int:
    """Print the schema as it is published."""
    screen.show_file(schema_bytes(arguments.name).decode())
    return FINE
