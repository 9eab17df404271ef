"""What the commands take that read submissions: validate, assess, questions, tally."""

from argparse import ArgumentParser

from ihl_docs.cli.arguments.choices import PROFILES, TALLY_KEYS, VALIDATION_FORMATS
from ihl_docs.cli.arguments.options import FILE_HELP, positive, with_format, with_language, with_largest, with_reviews


def validate(command: ArgumentParser) -> None:
    """What `validate` takes."""
    command.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="a file (YAML, JSON, NDJSON, any of them gzipped), a folder, a pattern such as 'cases/**/*.yaml', an "
        "evidence package (folder or zip), or -; a folder with a submission in it means that one, any other means "
        "all documents below it",
    )
    command.add_argument("--strict", action="store_true", help="let warnings count as errors do")
    command.add_argument(
        "--profile",
        choices=PROFILES,
        metavar="NAME",
        help=f"say which requirements of a standard are met and which are missing: {', '.join(PROFILES)}",
    )
    command.add_argument("--fail-fast", action="store_true", help="stop after the first document that is not valid")
    command.add_argument("--quiet", action="store_true", help="say nothing; the exit code tells")
    command.add_argument("--ndjson", action="store_true", help="take every file for one document a line")
    command.add_argument(
        "--jobs", type=positive, metavar="N", help="how many processes check many documents (default: one a core)"
    )
    with_largest(command)
    with_language(command)
    with_format(command, *VALIDATION_FORMATS)


def assess(command: ArgumentParser) -> None:
    """What `assess` takes."""
    command.add_argument("file", metavar="FILE", help=FILE_HELP)
    command.add_argument(
        "--explain",
        nargs="?",
        const="text",
        choices=("text", "tree", "json", "mermaid"),
        metavar="FORM",
        help="show the reasons, down to claims, origins and exhibits: text (the default), tree, json or mermaid",
    )
    asked = command.add_mutually_exclusive_group()
    asked.add_argument(
        "--level",
        choices=("alleged", "corroborated", "verified"),
        help="show what remains if only facts that reach this level count",
    )
    asked.add_argument(
        "--why-not",
        metavar="ID",
        help="show, act by act, why a provision or category is not indicated, such as rome:8.2.e.i or pillage",
    )
    with_reviews(command)
    with_largest(command)
    with_format(command, "ndjson")


def questions(command: ArgumentParser) -> None:
    """What `questions` takes."""
    command.add_argument("file", metavar="FILE", help=FILE_HELP)
    command.add_argument("incidents", nargs="*", metavar="INCIDENT", help="only these incidents; all, if none is named")
    command.add_argument("--limit", type=positive, metavar="N", help="show at most N")
    command.add_argument("--what-if", action="store_true", help="say which findings a yes or a no would change")
    with_largest(command)
    with_format(command)


def tally(command: ArgumentParser) -> None:
    """What `tally` takes."""
    command.add_argument("files", nargs="+", metavar="FILE", help=FILE_HELP)
    command.add_argument(
        "--by",
        action="append",
        default=[],
        choices=TALLY_KEYS,
        metavar="KEY",
        help=f"tell rows apart by {', '.join(TALLY_KEYS)}; may be given more than once",
    )
    command.add_argument(
        "--harm", action="append", default=[], metavar="KIND", help="count this kind of harm only, such as death"
    )
    with_largest(command)
    with_format(command, "csv")
