"""The tree of commands and their arguments; each command is named by import string and loaded when run."""

from argparse import ArgumentParser, ArgumentTypeError, HelpFormatter, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from ihl_docs._version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import _SubParsersAction
    from typing import NoReturn, TypeAlias

    Commands: TypeAlias = "_SubParsersAction[Parser]"
    Row: TypeAlias = tuple[str, str | None, str, str, Callable[["Parser"], None]]

SCHEMA_NAMES = ("submission", "assessment", "evidence-package", "catalogue", "definitions")
"""As `ihl_docs.schema.locate` has them; repeated here so that --help need not load it."""

CONFLICTS = ("iac", "occupation", "liberation", "niac", "ca3", "ap2", "none")
"""Kinds of conflict, as `ihl_docs.law.question` has them: the short ones."""

CUSTODY_EVENTS = (
    "capture",
    "creation",
    "transfer",
    "ingestion",
    "message digest calculation",
    "fixity check",
    "replication",
    "redaction",
    "dissemination",
    "deaccession",
)
"""As `ihl_docs.model.vocabulary.evidence.CustodyAction` has them."""

LARGEST_MIB = 64
"""As `ihl_docs.intake.plain_files.LARGEST` has it, in bytes."""

SHELLS = ("bash", "zsh", "fish")
"""Those whose completion comes with the program."""

PROFILES = ("record", "every-casualty", "berkeley", "cso", "court-ready")
"""As `ihl_docs.intake.profiles.load` has them."""

VALIDATION_FORMATS = ("sarif", "junit", "github")
"""As `ihl_docs.cli.formats.choose` has them, besides text and JSON."""

TALLY_KEYS = ("status", "sex", "age", "object", "party", "cause", "place", "country", "month")
"""As `ihl_docs.model.tally` has them."""

DESCRIPTION = """\
Turn reports of what happened in an armed conflict into records that others can
check: validate a submission, assess it under international humanitarian law,
seal it in an evidence package, and write the dossier.

It says what the record indicates, who alleges it, what speaks against it and
what is still to be established. It never says that anybody is guilty."""

EPILOG = """\
start here:
  ihl-docs new --into case.yaml      a commented submission to start from
  ihl-docs validate case.yaml        every problem, and how to mend it
  ihl-docs build case.yaml --into out
                                     package, dossier and assessment

exit codes: 0 fine, 1 bad news (problems, a damaged package, nothing found),
2 wrong usage, 3 could not (file missing, would overwrite, disk full)."""

LANGUAGES = ("en", "fr")
"""English, and every language that has a catalogue in `ihl_docs/locale`."""

FILE_HELP = "the submission: a YAML or JSON file, a folder that holds submission.yaml or submission.json, or -"


HELP_WIDTH = 78
"""Columns of help texts: the same on every screen. argparse would ask shutil for the screen's, at a tenth of --help."""


class Parser(ArgumentParser):
    """An argument parser that shows what is wrong with the call without obeying characters in it."""

    words: Sequence[str] | None = None
    """The words of the call that this parser is for, where only the command that they name needs to be known."""

    def error(self, message: str) -> "NoReturn":
        """Say what is wrong with the call, and end with the exit code for that."""
        from ihl_docs.cli.visible import visible

        super().error(visible(message))


def parser(words: Sequence[str] | None = None) -> ArgumentParser:
    """The tree; with *words*, those of the call, only the command that they begin with, since each takes time."""
    tree = Parser(
        prog="ihl-docs",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=partial(RawDescriptionHelpFormatter, width=HELP_WIDTH),
    )
    tree.add_argument("--version", action="version", version=f"ihl-docs {__version__}")
    tree.set_defaults(run=None, debug=False)
    commands = tree.add_subparsers(title="commands", metavar="COMMAND")
    _add(commands, COMMANDS, words)
    return tree


def _add(commands: "Commands", rows: "Iterable[Row]", words: Sequence[str] | None) -> None:
    """Add the command that the words begin with; where they begin with none, such as an option, all of them."""
    called = words[0] if words else None
    one = next((row for row in rows if row[0] == called), None)
    for name, run, summary, more, fill in rows if one is None else (one,):
        command = _command(commands, name, run, summary, more)
        command.words = None if words is None else words[1:]
        if words is None or name in words:
            fill(command)


def _command(commands: "Commands", name: str, run: str | None, summary: str, more: str) -> Parser:
    added = commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.{' ' if more else ''}{more}",
        formatter_class=partial(HelpFormatter, width=HELP_WIDTH),
    )
    added.set_defaults(run=run)
    return added


def _validate(command: ArgumentParser) -> None:
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
        "--jobs", type=_positive, metavar="N", help="how many processes check many documents (default: one a core)"
    )
    _with_largest(command)
    _with_language(command)
    _with_format(command, *VALIDATION_FORMATS)


def _assess(command: ArgumentParser) -> None:
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
    _with_reviews(command)
    _with_largest(command)
    _with_format(command, "ndjson")


def _questions(command: ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help=FILE_HELP)
    command.add_argument("incidents", nargs="*", metavar="INCIDENT", help="only these incidents; all, if none is named")
    command.add_argument("--limit", type=_positive, metavar="N", help="show at most N")
    command.add_argument("--what-if", action="store_true", help="say which findings a yes or a no would change")
    _with_largest(command)
    _with_format(command)


def _tally(command: ArgumentParser) -> None:
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
    _with_largest(command)
    _with_format(command, "csv")


def _vocabulary(command: ArgumentParser) -> None:
    command.add_argument(
        "words", nargs="*", metavar="WORD", help="a circumstance, such as warning-given, or a word of its question"
    )
    _with_format(command)


def _law(command: Parser) -> None:
    parts: Commands = command.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add(parts, LAW_COMMANDS, command.words)


def _law_show(show: Parser) -> None:
    show.add_argument(
        "id",
        metavar="ID",
        help='a provision, such as ap1:51.5.b or "AP I, art. 51(5)(b)", or an instrument, such as gc4',
    )
    show.add_argument(
        "--states", action="store_true", help="name every State that an instrument is known to bind or not"
    )
    _with_format(show)


def _law_search(search: Parser) -> None:
    search.add_argument("words", nargs="+", metavar="WORD", help="what to look for, in English or French")
    search.add_argument("--limit", type=_positive, default=20, metavar="N", help="show at most N (default 20)")
    _with_format(search)


def _law_cite(cite: Parser) -> None:
    cite.add_argument("text", nargs="+", metavar="TEXT", help="one citation or several, in English or French")
    _with_format(cite)


def _law_export(export: Parser) -> None:
    export.add_argument("--into", metavar="FILE", help="write it to this file, which is not there yet")
    export.add_argument(
        "--table", choices=("provisions", "bindings"), default="provisions", help="which table, for csv"
    )
    export.add_argument(
        "--format", choices=("json", "csv"), default="json", help="json with everything (the default) or csv"
    )
    _with_debug(export)


def _law_diff(diff: Parser) -> None:
    diff.add_argument("old", metavar="OLD", help="the version before")
    diff.add_argument("new", metavar="NEW", help="the version after")
    _with_format(diff)


def _conflict(text: str) -> str:
    """A kind of conflict by its short name, however people call it."""
    from ihl_docs.errors import InvalidValueError
    from ihl_docs.law.question import short_name

    try:
        return short_name(text)
    except InvalidValueError as error:
        raise ArgumentTypeError(error.reason) from error


def _law_applicable(applicable: Parser) -> None:
    applicable.add_argument(
        "provisions", nargs="*", metavar="PROVISION", help="an id or a citation; all, if none is named"
    )
    applicable.add_argument(
        "--conflict",
        action="append",
        required=True,
        type=_conflict,
        choices=CONFLICTS,
        metavar="KIND",
        help=f"{', '.join(CONFLICTS)}, or in words, such as non-international or CANI; more than once where it is disputed",
    )
    applicable.add_argument("--date", required=True, metavar="DATE", help="when, such as 2022-01-11 or 2022-01 (EDTF)")
    for option, what in (
        ("--state", "a State that is a party, such as MMR, MM or Myanmar; those named so fight together"),
        ("--against", "a State on the other side"),
        ("--group", "an armed group, by its name; each is a side by itself"),
        ("--place", "a State in whose territory it happened; if absent, the only State named"),
        ("--by", "only what binds this State"),
    ):
        metavar = "NAME" if option == "--group" else "STATE"
        applicable.add_argument(option, action="append", default=[], metavar=metavar, help=what)
    applicable.add_argument("--at-sea", action="store_true", help="it happened at sea")
    applicable.add_argument("--explain", action="store_true", help="show how each answer follows, step by step")
    _with_format(applicable)


def _package(command: ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help=FILE_HELP)
    command.add_argument("--into", required=True, metavar="DIR", help="the package, a folder that is not there yet")
    command.add_argument("--zip", action="store_true", help="make it one zip file, the same bytes for the same input")
    command.add_argument(
        "--exhibits-by",
        choices=("copy", "reflink", "hard-link"),
        default="copy",
        help="take exhibits in as copies (the default), or as links where the disk can do that",
    )
    _with_created(command)
    _with_reviews(command)
    _with_format(command)


def _verify(command: ArgumentParser) -> None:
    command.add_argument("package", metavar="PACKAGE", help="the package, a folder or a zip file")
    command.add_argument(
        "--allowed-signers", metavar="FILE", help="whom you know, as ssh-keygen has it: one of them must have signed"
    )
    command.add_argument(
        "--tsa-roots", metavar="FILE.pem", help="time-stamping authorities you trust: one must have stamped it"
    )
    _with_format(command)


def _custody(command: Parser) -> None:
    parts: Commands = command.add_subparsers(title="commands", metavar="COMMAND", required=True)
    show = _command(
        parts, "show", "ihl_docs.cli.custody:show", "show who had what in hand", "Exit code 1 if the chain is broken."
    )
    show.add_argument("package", metavar="PACKAGE", help="the package, a folder or a zip file")
    show.add_argument("--exhibit", metavar="EX-001", help="only what concerns this exhibit")
    _with_format(show)
    add = _command(
        parts,
        "add",
        "ihl_docs.cli.custody:add",
        "add an event to the log",
        "A package is sealed: the event goes into a new package, which continues the log and names the old one.",
    )
    add.add_argument("package", metavar="PACKAGE", help="the package, a folder or a zip file; it is not touched")
    add.add_argument("--into", required=True, metavar="NEW", help="the new package, which is not there yet")
    add.add_argument(
        "--event",
        required=True,
        choices=CUSTODY_EVENTS,
        metavar="EVENT",
        help=f"what was done: {', '.join(CUSTODY_EVENTS)}",
    )
    add.add_argument("--by", required=True, metavar="WHO", help="name or role of whoever did it")
    add.add_argument("--why", required=True, metavar="REASON", help="the reason")
    add.add_argument(
        "--exhibit",
        action="append",
        metavar="EX-001",
        help="which exhibit; may be repeated; the whole package, if none",
    )
    add.add_argument("--at", type=_instant, metavar="INSTANT", help="the moment, such as 2022-01-12T09:30:00Z")
    add.add_argument("--when", metavar="DATE", help="the day, if the moment is not known (EDTF)")
    add.add_argument("--where", metavar="PLACE", help="where it was done")
    add.add_argument("--tool", metavar="TOOL", help="with which tool and version")
    add.add_argument("--language", default="en", metavar="TAG", help="the language of reason and place (default en)")
    add.add_argument("--zip", action="store_true", help="make the new package one zip file")
    _with_created(add)
    _with_format(add)


def _exhibits(command: ArgumentParser) -> None:
    command.add_argument("package", metavar="PACKAGE", help="the package, a folder or a zip file")
    command.add_argument(
        "--c2pa-anchors",
        metavar="FILE.pem",
        help="authorities whom you trust to vouch for signers of Content Credentials; nobody is trusted otherwise",
    )
    _with_format(command)


def _sign(command: ArgumentParser) -> None:
    command.add_argument("package", metavar="DIR", help="the package, a folder that is intact")
    command.add_argument(
        "--key", required=True, metavar="FILE", help="your SSH key, or the public one of a key that ssh-agent holds"
    )
    command.add_argument("--agent", action="store_true", help="take the private key from ssh-agent only")
    command.add_argument("--name", metavar="NAME", help="what to call the signature (default: as the key)")
    _with_format(command)


def _stamp(command: ArgumentParser) -> None:
    command.add_argument("package", metavar="DIR", help="the package, a folder that is intact")
    way = command.add_mutually_exclusive_group(required=True)
    way.add_argument("--tsa", metavar="URL", help="ask this authority, over the network")
    way.add_argument("--query-out", metavar="FILE.tsq", help="write the query to a file, to be sent by other means")
    way.add_argument("--response-in", metavar="FILE.tsr", help="take in the authority's answer to such a query")
    way.add_argument("--proof-in", metavar="FILE.ots", help="take in an OpenTimestamps proof, a second witness")
    command.add_argument("--of", metavar="signatures/NAME.sig", help="stamp this signature instead of the tag manifest")
    command.add_argument("--chain", metavar="FILE.pem", help="the authority's certificates, to be kept with the answer")
    command.add_argument("--name", default="time", metavar="NAME", help="what to call the time stamp (default time)")
    _with_format(command)


def _pack(command: ArgumentParser) -> None:
    command.add_argument("package", metavar="DIR", help="the package, a folder that is intact")
    command.add_argument("--into", required=True, metavar="FILE.zip", help="the zip file, which is not there yet")
    _with_format(command)


def _dossier(command: ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help=FILE_HELP)
    command.add_argument("--into", required=True, metavar="FILE.html", help="the page")
    command.add_argument("--package", metavar="DIR", help="the evidence package that the dossier names")
    command.add_argument("--force", action="store_true", help="replace a file that is already there")
    _with_reviews(command)
    _with_format(command)


def _build(command: ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE_OR_FOLDER", help=FILE_HELP)
    command.add_argument("--into", required=True, metavar="DIR", help="a folder that is empty or not there yet")
    _with_created(command)
    _with_reviews(command)
    _with_format(command)


def _explain(command: ArgumentParser) -> None:
    command.add_argument("codes", nargs="*", metavar="CODE", help="the code, such as IHL-REF-001")
    _with_language(command)
    _with_debug(command)


def _schema(command: ArgumentParser) -> None:
    command.add_argument("name", metavar="NAME", choices=SCHEMA_NAMES, help=", ".join(SCHEMA_NAMES))
    _with_debug(command)


def _new(command: ArgumentParser) -> None:
    command.add_argument("--into", metavar="FILE", help="write it to this file, which is not there yet")
    _with_debug(command)


def _with_language(command: ArgumentParser) -> None:
    command.add_argument(
        "--lang",
        choices=LANGUAGES,
        help="the language of the messages: en or fr (default: that of LANGUAGE, LC_ALL, LC_MESSAGES or LANG for "
        "people, English for programs)",
    )


def _with_format(command: ArgumentParser, *more: str) -> None:
    forms = ("text", "json", *more)
    command.add_argument(
        "--format",
        choices=forms,
        default="text",
        help=f"text (the default){''.join(f', {each}' for each in more)} or json",
    )
    _with_debug(command)


def _with_largest(command: ArgumentParser) -> None:
    command.add_argument(
        "--largest",
        type=_positive,
        default=LARGEST_MIB,
        metavar="MIB",
        help=f"read documents of up to this many MiB, unpacked (default {LARGEST_MIB}); memory grows with it, several "
        "times",
    )


def _with_reviews(command: ArgumentParser) -> None:
    command.add_argument(
        "--reviews", metavar="FILE", help="what persons decided on findings, as YAML or JSON; it stands beside them"
    )


def _with_debug(command: ArgumentParser) -> None:
    command.add_argument("--debug", action="store_true", help="show the traceback of an error")


def _completion(command: ArgumentParser) -> None:
    command.add_argument("shell", metavar="SHELL", choices=SHELLS, help=", ".join(SHELLS))
    _with_debug(command)


def _with_created(command: ArgumentParser) -> None:
    command.add_argument(
        "--created",
        type=_instant,
        metavar="INSTANT",
        help="when the package was built, such as 2022-01-12T09:30:00Z; without it the same input gives the same bytes",
    )


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text!r} is not a number of 1 or more")
    return int(text)


def _instant(text: str) -> str:
    from ihl_docs.model.forms import INSTANT

    fault = INSTANT.fault(text)
    if fault is not None:
        raise ArgumentTypeError(fault)
    return text


LAW_COMMANDS: tuple[tuple[str, str, str, str, Callable[[Parser], None]], ...] = (
    (
        "show",
        "ihl_docs.cli.law:show",
        "show a provision or a whole instrument",
        "Example: law show gc4:147",
        _law_show,
    ),
    (
        "search",
        "ihl_docs.cli.law:search",
        "search provisions by words",
        "Spelling may be a little off; lay words and French ones are understood.",
        _law_search,
    ),
    (
        "cite",
        "ihl_docs.cli.law_cite:run",
        "read citations as lawyers write them",
        'Example: law cite "AP I, art. 51(5)(b); Règle 50 DIHC". Exit code 1 if one names no provision of the catalogue.',
        _law_cite,
    ),
    (
        "applicable",
        "ihl_docs.cli.law_applicable:run",
        "say which provisions bind those parties, there, on that day",
        "Example: law applicable --conflict niac --state MMR --date 2022-01-11 gc4:53 cihl:50. Without a provision, all.",
        _law_applicable,
    ),
    (
        "export",
        "ihl_docs.cli.law_data:export",
        "write the catalogue as one document that others can cite",
        "It names its version and the digest of its data.",
        _law_export,
    ),
    (
        "diff",
        "ihl_docs.cli.law_data:diff",
        "tell what differs between two versions of the catalogue",
        "A version is an exported JSON file, a folder of data files, or . for the one installed.",
        _law_diff,
    ),
)
"""The commands below law, as in `COMMANDS`."""

COMMANDS: "tuple[Row, ...]" = (
    (
        "validate",
        "ihl_docs.cli.validate:run",
        "tell every problem of submissions, and how to mend it",
        "Exit code 1 if there is an error; warnings alone leave it at 0.",
        _validate,
    ),
    (
        "assess",
        "ihl_docs.cli.assess:run",
        "say what the record indicates, which law binds, and what is still to be established",
        "It is no verdict. A submission with errors is not assessed. ndjson gives an assessment of each incident, one a line, as soon as it is made: for records that are too large for one.",
        _assess,
    ),
    (
        "questions",
        "ihl_docs.cli.questions:run",
        "list what is still to be established, the most decisive first",
        "Each question says what would count as an answer, and what the answer bears on.",
        _questions,
    ),
    (
        "tally",
        "ihl_docs.cli.tally:run",
        "add up figures over incidents: low, best and high",
        "Cumulative figures, relayed figures and rival accounts are never added.",
        _tally,
    ),
    (
        "vocabulary",
        "ihl_docs.cli.vocabulary:run",
        "show the questions of fact on which the law turns, and what each decides",
        "Without a WORD, all of them in short.",
        _vocabulary,
    ),
    ("law", None, "look up the catalogue of provisions", "", _law),
    (
        "package",
        "ihl_docs.cli.package:run",
        "seal record, assessment and exhibits in an evidence package",
        "Exhibits are read from the submission's folder. Nothing is overwritten.",
        _package,
    ),
    (
        "verify",
        "ihl_docs.cli.verify:run",
        "check an evidence package and name what was changed, removed or added",
        "Exit code 1 if the package is not intact.",
        _verify,
    ),
    (
        "exhibits",
        "ihl_docs.cli.exhibits:run",
        "list a package's exhibits and what each file says of itself",
        "Exif fields and Content Credentials (C2PA) are what the file says, never more.",
        _exhibits,
    ),
    ("custody", None, "show a package's custody log, or continue it", "", _custody),
    (
        "sign",
        "ihl_docs.cli.sign:run",
        "sign a package with your SSH key",
        "ssh-keygen makes the signature; the key is never read by anything else.",
        _sign,
    ),
    (
        "stamp",
        "ihl_docs.cli.stamp:run",
        "add trusted time to a package (RFC 3161)",
        "Only --tsa uses the network.",
        _stamp,
    ),
    (
        "pack",
        "ihl_docs.cli.pack:run",
        "make one zip file of a package, with its signatures and time stamps",
        "The same package gives the same bytes.",
        _pack,
    ),
    (
        "dossier",
        "ihl_docs.cli.dossier:run",
        "write the dossier, one page that needs nothing else",
        "Without a package its exhibits have the digests that the submission records.",
        _dossier,
    ),
    (
        "build",
        "ihl_docs.cli.build:run",
        "validate, assess, package, verify and write the dossier, all into one folder",
        "Makes DIR/package/, DIR/dossier.html and DIR/assessment.json. Nothing is overwritten.",
        _build,
    ),
    (
        "explain",
        "ihl_docs.cli.explain:run",
        "say what the code of a problem means",
        "Example: explain IHL-REF-001. Without a code, every code is listed.",
        _explain,
    ),
    ("schema", "ihl_docs.cli.schema:run", "print a published JSON Schema", "", _schema),
    ("new", "ihl_docs.cli.new:run", "print or write a commented submission to start from", "", _new),
    (
        "completion",
        "ihl_docs.cli.completion:run",
        "print what makes a shell complete the words of this command",
        "Example: ihl-docs completion bash > ~/.local/share/bash-completion/completions/ihl-docs",
        _completion,
    ),
)
"""Every command: its name, import string, summary, what else its help says, and its arguments."""
