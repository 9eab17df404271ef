"""Options that several commands have."""

from argparse import ArgumentParser, ArgumentTypeError

from ihl_docs.cli.arguments.choices import LANGUAGES, LARGEST_MIB

FILE_HELP = "the submission: a YAML or JSON file, a folder that holds submission.yaml or submission.json, or -"


def with_language(command: ArgumentParser) -> None:
    """The language of messages."""
    command.add_argument(
        "--lang",
        choices=LANGUAGES,
        help="the language of the messages: en or fr (default: that of LANGUAGE, LC_ALL, LC_MESSAGES or LANG for "
        "people, English for programs)",
    )


def with_format(command: ArgumentParser, *more: str) -> None:
    """The form of the output: text, JSON and *more*."""
    forms = ("text", "json", *more)
    command.add_argument(
        "--format",
        choices=forms,
        default="text",
        help=f"text (the default){''.join(f', {each}' for each in more)} or json",
    )
    with_debug(command)


def with_largest(command: ArgumentParser) -> None:
    """How large a document may be."""
    command.add_argument(
        "--largest",
        type=positive,
        default=LARGEST_MIB,
        metavar="MIB",
        help=f"read documents of up to this many MiB, unpacked (default {LARGEST_MIB}); memory grows with it, several "
        "times",
    )


def with_reviews(command: ArgumentParser) -> None:
    """The file with what persons decided on findings."""
    command.add_argument(
        "--reviews", metavar="FILE", help="what persons decided on findings, as YAML or JSON; it stands beside them"
    )


def with_debug(command: ArgumentParser) -> None:
    """Whether an error shows its traceback."""
    command.add_argument("--debug", action="store_true", help="show the traceback of an error")


def with_created(command: ArgumentParser) -> None:
    """When a package was built."""
    command.add_argument(
        "--created",
        type=instant,
        metavar="INSTANT",
        help="when the package was built, such as 2022-01-12T09:30:00Z; without it the same input gives the same bytes",
    )


def positive(text: str) -> int:
    """A number of 1 or more, as an argument.

    Raises:
        ArgumentTypeError: If it is none.
    """
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text!r} is not a number of 1 or more")
    return int(text)


def instant(text: str) -> str:
    """A moment, as an argument.

    Raises:
        ArgumentTypeError: If it is none.
    """
    from ihl_docs.model.forms import INSTANT

    fault = INSTANT.fault(text)
    if fault is not None:
        raise ArgumentTypeError(fault)
    return text
