"""What the commands take that look into the catalogue of provisions: law and all below it."""

from argparse import ArgumentTypeError

from ihl_docs.cli.arguments.choices import CONFLICTS
from ihl_docs.cli.arguments.options import positive, with_debug, with_format
from ihl_docs.cli.arguments.tree import Parser, add

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ihl_docs.cli.arguments.tree import Commands, Row


def law(command: Parser) -> None:
    """What `law` takes."""
    parts: Commands = command.add_subparsers(title="commands", metavar="COMMAND", required=True)
    add(parts, LAW_COMMANDS, command.words)


def show(command: Parser) -> None:
    """What `law show` takes."""
    command.add_argument(
        "id",
        metavar="ID",
        help='a provision, such as ap1:51.5.b or "AP I, art. 51(5)(b)", or an instrument, such as gc4',
    )
    command.add_argument(
        "--states", action="store_true", help="name every State that an instrument is known to bind or not"
    )
    with_format(command)


def search(command: Parser) -> None:
    """What `law search` takes."""
    command.add_argument("words", nargs="+", metavar="WORD", help="what to look for, in English or French")
    command.add_argument("--limit", type=positive, default=20, metavar="N", help="show at most N (default 20)")
    with_format(command)


def cite(command: Parser) -> None:
    """What `law cite` takes."""
    command.add_argument("text", nargs="+", metavar="TEXT", help="one citation or several, in English or French")
    with_format(command)


def export(command: Parser) -> None:
    """What `law export` takes."""
    command.add_argument("--into", metavar="FILE", help="write it to this file, which is not there yet")
    command.add_argument(
        "--table", choices=("provisions", "bindings"), default="provisions", help="which table, for csv"
    )
    command.add_argument(
        "--format", choices=("json", "csv"), default="json", help="json with everything (the default) or csv"
    )
    with_debug(command)


def diff(command: Parser) -> None:
    """What `law diff` takes."""
    command.add_argument("old", metavar="OLD", help="the version before")
    command.add_argument("new", metavar="NEW", help="the version after")
    with_format(command)


def _conflict(text: str) -> str:
    """A kind of conflict by its short name, however people call it."""
    from ihl_docs.errors import InvalidValueError
    from ihl_docs.law.question import short_name

    try:
        return short_name(text)
    except InvalidValueError as error:
        raise ArgumentTypeError(error.reason) from error


def applicable(command: Parser) -> None:
    """What `law applicable` takes."""
    command.add_argument(
        "provisions", nargs="*", metavar="PROVISION", help="an id or a citation; all, if none is named"
    )
    command.add_argument(
        "--conflict",
        action="append",
        required=True,
        type=_conflict,
        choices=CONFLICTS,
        metavar="KIND",
        help=f"{', '.join(CONFLICTS)}, or in words, such as non-international or CANI; more than once where it is disputed",
    )
    command.add_argument("--date", required=True, metavar="DATE", help="when, such as 2022-01-11 or 2022-01 (EDTF)")
    for option, what in (
        ("--state", "a State that is a party, such as MMR, MM or Myanmar; those named so fight together"),
        ("--against", "a State on the other side"),
        ("--group", "an armed group, by its name; each is a side by itself"),
        ("--place", "a State in whose territory it happened; if absent, the only State named"),
        ("--by", "only what binds this State"),
        ("--occupier", "the State that occupies, in an occupation; some provisions bind it alone"),
    ):
        metavar = "NAME" if option == "--group" else "STATE"
        command.add_argument(option, action="append", default=[], metavar=metavar, help=what)
    command.add_argument("--at-sea", action="store_true", help="it happened at sea")
    command.add_argument("--explain", action="store_true", help="show how each answer follows, step by step")
    with_format(command)


LAW_COMMANDS: "tuple[Row, ...]" = (
    (
        "show",
        "ihl_docs.cli.law:show",
        "show a provision or a whole instrument",
        "Example: law show gc4:147",
        "law:show",
    ),
    (
        "search",
        "ihl_docs.cli.law:search",
        "search provisions by words",
        "Spelling may be a little off; lay words and French ones are understood.",
        "law:search",
    ),
    (
        "cite",
        "ihl_docs.cli.law_cite:run",
        "read citations as lawyers write them",
        'Example: law cite "AP I, art. 51(5)(b); Règle 50 DIHC". Exit code 1 if one names no provision of the catalogue.',
        "law:cite",
    ),
    (
        "applicable",
        "ihl_docs.cli.law_applicable:run",
        "say which provisions bind those parties, there, on that day",
        "Example: law applicable --conflict niac --state MMR --date 2022-01-11 gc4:53 cihl:50. Without a provision, all.",
        "law:applicable",
    ),
    (
        "export",
        "ihl_docs.cli.law_data:export",
        "write the catalogue as one document that others can cite",
        "It names its version and the digest of its data.",
        "law:export",
    ),
    (
        "diff",
        "ihl_docs.cli.law_data:diff",
        "tell what differs between two versions of the catalogue",
        "A version is an exported JSON file, a folder of data files, or . for the one installed.",
        "law:diff",
    ),
)
"""The commands below law, as in `COMMANDS`."""
