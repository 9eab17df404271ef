"""What the commands take that make, check and continue evidence packages, and write the dossier."""

from argparse import ArgumentParser

from ihl_docs.cli.arguments.choices import CUSTODY_EVENTS
from ihl_docs.cli.arguments.options import FILE_HELP, instant, with_created, with_format, with_reviews
from ihl_docs.cli.arguments.tree import Parser, added

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ihl_docs.cli.arguments.tree import Commands


def package(command: ArgumentParser) -> None:
    """What `package` takes."""
    command.add_argument("file", metavar="FILE", help=FILE_HELP)
    command.add_argument("--into", required=True, metavar="DIR", help="the package, a folder that is not there yet")
    command.add_argument("--zip", action="store_true", help="make it one zip file, the same bytes for the same input")
    command.add_argument(
        "--exhibits-by",
        choices=("copy", "reflink", "hard-link"),
        default="copy",
        help="take exhibits in as copies (the default), or as links where the disk can do that",
    )
    with_created(command)
    with_reviews(command)
    with_format(command)


def verify(command: ArgumentParser) -> None:
    """What `verify` takes."""
    command.add_argument("package", metavar="PACKAGE", help="the package, a folder or a zip file")
    command.add_argument(
        "--allowed-signers", metavar="FILE", help="whom you know, as ssh-keygen has it: one of them must have signed"
    )
    command.add_argument(
        "--tsa-roots", metavar="FILE.pem", help="time-stamping authorities you trust: one must have stamped it"
    )
    command.add_argument(
        "--reassess", action="store_true", help="validate and assess the record again, and compare the assessments"
    )
    with_format(command)


def custody(command: Parser) -> None:
    """What `custody` takes."""
    parts: Commands = command.add_subparsers(title="commands", metavar="COMMAND", required=True)
    show = added(
        parts, "show", "ihl_docs.cli.custody:show", "show who had what in hand", "Exit code 1 if the chain is broken."
    )
    show.add_argument("package", metavar="PACKAGE", help="the package, a folder or a zip file")
    show.add_argument("--exhibit", metavar="EX-001", help="only what concerns this exhibit")
    with_format(show)
    add = added(
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
    add.add_argument("--at", type=instant, metavar="INSTANT", help="the moment, such as 2022-01-12T09:30:00Z")
    add.add_argument("--when", metavar="DATE", help="the day, if the moment is not known (EDTF)")
    add.add_argument("--where", metavar="PLACE", help="where it was done")
    add.add_argument("--tool", metavar="TOOL", help="with which tool and version")
    add.add_argument("--language", default="en", metavar="TAG", help="the language of reason and place (default en)")
    add.add_argument("--zip", action="store_true", help="make the new package one zip file")
    with_created(add)
    with_format(add)


def exhibits(command: ArgumentParser) -> None:
    """What `exhibits` takes."""
    command.add_argument("package", metavar="PACKAGE", help="the package, a folder or a zip file")
    command.add_argument(
        "--c2pa-anchors",
        metavar="FILE.pem",
        help="authorities whom you trust to vouch for signers of Content Credentials; nobody is trusted otherwise",
    )
    with_format(command)


def sign(command: ArgumentParser) -> None:
    """What `sign` takes."""
    command.add_argument("package", metavar="DIR", help="the package, a folder that is intact")
    command.add_argument(
        "--key", required=True, metavar="FILE", help="your SSH key, or the public one of a key that ssh-agent holds"
    )
    command.add_argument("--agent", action="store_true", help="take the private key from ssh-agent only")
    command.add_argument("--name", metavar="NAME", help="what to call the signature (default: as the key)")
    with_format(command)


def stamp(command: ArgumentParser) -> None:
    """What `stamp` takes."""
    command.add_argument("package", metavar="DIR", help="the package, a folder that is intact")
    way = command.add_mutually_exclusive_group(required=True)
    way.add_argument("--tsa", metavar="URL", help="ask this authority, over the network")
    way.add_argument("--query-out", metavar="FILE.tsq", help="write the query to a file, to be sent by other means")
    way.add_argument("--response-in", metavar="FILE.tsr", help="take in the authority's answer to such a query")
    way.add_argument("--proof-in", metavar="FILE.ots", help="take in an OpenTimestamps proof, a second witness")
    command.add_argument("--of", metavar="signatures/NAME.sig", help="stamp this signature instead of the tag manifest")
    command.add_argument("--chain", metavar="FILE.pem", help="the authority's certificates, to be kept with the answer")
    command.add_argument("--name", default="time", metavar="NAME", help="what to call the time stamp (default time)")
    with_format(command)


def pack(command: ArgumentParser) -> None:
    """What `pack` takes."""
    command.add_argument("package", metavar="DIR", help="the package, a folder that is intact")
    command.add_argument("--into", required=True, metavar="FILE.zip", help="the zip file, which is not there yet")
    with_format(command)


def dossier(command: ArgumentParser) -> None:
    """What `dossier` takes."""
    command.add_argument("file", metavar="FILE", help=FILE_HELP)
    command.add_argument("--into", required=True, metavar="FILE.html", help="the page")
    command.add_argument("--package", metavar="DIR", help="the evidence package that the dossier names")
    command.add_argument("--force", action="store_true", help="replace a file that is already there")
    with_reviews(command)
    with_format(command)


def build(command: ArgumentParser) -> None:
    """What `build` takes."""
    command.add_argument("file", metavar="FILE_OR_FOLDER", help=FILE_HELP)
    command.add_argument("--into", required=True, metavar="DIR", help="a folder that is empty or not there yet")
    with_created(command)
    with_reviews(command)
    with_format(command)
