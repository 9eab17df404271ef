"""The table of commands, each named by import string and loaded when it is run."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from functools import partial

from ihl_docs._version import __version__
from ihl_docs.cli.arguments.tree import HELP_WIDTH, Parser, add

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ihl_docs.cli.arguments.tree import Row

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
    add(commands, COMMANDS, words)
    return tree


COMMANDS: "tuple[Row, ...]" = (
    (
        "validate",
        "ihl_docs.cli.validate:run",
        "tell every problem of submissions, and how to mend it",
        "Exit code 1 if there is an error; warnings alone leave it at 0.",
        "records:validate",
    ),
    (
        "assess",
        "ihl_docs.cli.assess:run",
        "say what the record indicates, which law binds, and what is still to be established",
        "It is no verdict. A submission with errors is not assessed. ndjson gives an assessment of each incident, one a line, as soon as it is made: for records that are too large for one.",
        "records:assess",
    ),
    (
        "questions",
        "ihl_docs.cli.questions:run",
        "list what is still to be established, the most decisive first",
        "Each question says what would count as an answer, and what the answer bears on.",
        "records:questions",
    ),
    (
        "tally",
        "ihl_docs.cli.tally:run",
        "add up figures over incidents: low, best and high",
        "Cumulative figures, relayed figures and rival accounts are never added.",
        "records:tally",
    ),
    (
        "vocabulary",
        "ihl_docs.cli.vocabulary:run",
        "show the questions of fact on which the law turns, and what each decides",
        "Without a WORD, all of them in short.",
        "reference:vocabulary",
    ),
    ("law", None, "look up the catalogue of provisions", "", "law:law"),
    (
        "package",
        "ihl_docs.cli.package:run",
        "seal record, assessment and exhibits in an evidence package",
        "Exhibits are read from the submission's folder. Nothing is overwritten.",
        "packages:package",
    ),
    (
        "verify",
        "ihl_docs.cli.verify:run",
        "check an evidence package and name what was changed, removed or added",
        "Exit code 1 if the package is not intact.",
        "packages:verify",
    ),
    (
        "exhibits",
        "ihl_docs.cli.exhibits:run",
        "list a package's exhibits and what each file says of itself",
        "Exif fields and Content Credentials (C2PA) are what the file says, never more.",
        "packages:exhibits",
    ),
    ("custody", None, "show a package's custody log, or continue it", "", "packages:custody"),
    (
        "sign",
        "ihl_docs.cli.sign:run",
        "sign a package with your SSH key",
        "ssh-keygen makes the signature; the key is never read by anything else.",
        "packages:sign",
    ),
    (
        "stamp",
        "ihl_docs.cli.stamp:run",
        "add trusted time to a package (RFC 3161)",
        "Only --tsa uses the network.",
        "packages:stamp",
    ),
    (
        "pack",
        "ihl_docs.cli.pack:run",
        "make one zip file of a package, with its signatures and time stamps",
        "The same package gives the same bytes.",
        "packages:pack",
    ),
    (
        "dossier",
        "ihl_docs.cli.dossier:run",
        "write the dossier, one page that needs nothing else",
        "Without a package its exhibits have the digests that the submission records.",
        "packages:dossier",
    ),
    (
        "build",
        "ihl_docs.cli.build:run",
        "validate, assess, package, verify and write the dossier, all into one folder",
        "Makes DIR/package/, DIR/dossier.html and DIR/assessment.json. Nothing is overwritten.",
        "packages:build",
    ),
    (
        "explain",
        "ihl_docs.cli.explain:run",
        "say what the code of a problem means",
        "Example: explain IHL-REF-001. Without a code, every code is listed.",
        "reference:explain",
    ),
    ("schema", "ihl_docs.cli.schema:run", "print a published JSON Schema", "", "reference:schema"),
    ("new", "ihl_docs.cli.new:run", "print or write a commented submission to start from", "", "reference:new"),
    (
        "completion",
        "ihl_docs.cli.completion:run",
        "print what makes a shell complete the words of this command",
        "Example: ihl-docs completion bash > ~/.local/share/bash-completion/completions/ihl-docs",
        "reference:completion",
    ),
)
"""Every command: its name, import string, summary, what else its help says, and what adds its arguments, which is loaded
when the command is called."""
