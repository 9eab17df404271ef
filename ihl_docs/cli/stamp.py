"""stamp: trusted time for a package, from an authority on the network or by way of two files."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from ihl_docs.cli.exit_codes import FINE
from ihl_docs.cli.lines import Line, line
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.words import field
from ihl_docs.cli.writing import write_new
from ihl_docs.evidence import layout
from ihl_docs.evidence.block_chain_proofs import add_proof
from ihl_docs.evidence.timestamps import add_answer, ask, query_bytes, stamped_bytes
from ihl_docs.intake.plain_files import LARGEST


def run(arguments: Namespace, screen: Screen) -> int:
    """Write a query, or put an authority's answer into the package."""
    package = Path(arguments.package)
    if arguments.query_out is not None:
        query = query_bytes(stamped_bytes(package, arguments.of))
        write_new(Path(arguments.query_out), query)
        report(screen, arguments.format, text=lambda: _asked(arguments), plain=lambda: {"query": arguments.query_out})
        return FINE
    if arguments.proof_in is not None:
        proof = add_proof(package, _read(arguments.proof_in), of=arguments.of, name=arguments.name)
        report(screen, arguments.format, text=lambda: _proven(package, proof), plain=lambda: {"timestamp": str(proof)})
        return FINE
    chain = b"" if arguments.chain is None else _read(arguments.chain)
    if arguments.response_in is not None:
        answer = _read(arguments.response_in)
    else:
        answer = ask(arguments.tsa, query_bytes(stamped_bytes(package, arguments.of)))
    stamp = add_answer(package, answer, of=arguments.of, chain=chain, name=arguments.name)
    of = arguments.of or layout.IDENTITY
    report(screen, arguments.format, text=lambda: _stamped(package, stamp, of), plain=lambda: {"timestamp": str(stamp)})
    return FINE


def _read(path: str) -> bytes:
    with Path(path).open("rb") as file:
        return file.read(LARGEST)


def _asked(arguments: Namespace) -> Iterator[Line]:
    yield line(f"Query written to {arguments.query_out}. It holds a digest and nothing else of the package.")
    yield line("Send it to a time-stamping authority, such as with curl:")
    yield line(
        f"curl --data-binary @{arguments.query_out} -H 'Content-Type: application/timestamp-query' URL > answer.tsr",
        indent=2,
    )
    yield line(f"then: ihl-docs stamp {arguments.package} --response-in answer.tsr --chain AUTHORITY.pem")


def _proven(package: Path, proof: Path) -> Iterator[Line]:
    yield line("OpenTimestamps proof added.")
    yield field("proof", str(proof))
    yield field("check it", f"ihl-docs verify {package}")
    yield line(
        "It tells which Bitcoin block must hold what; whether that block does is for a Bitcoin node to say.", indent=2
    )


def _stamped(package: Path, stamp: Path, of: str) -> Iterator[Line]:
    yield line("Time stamp added.")
    yield field("answer", str(stamp))
    yield field("check it", f"ihl-docs verify {package} --tsa-roots ROOT.pem")
    yield line(
        f"or, without this program: openssl ts -verify -data {package / of} -in {stamp} "
        f"-CAfile ROOT.pem -untrusted {stamp.parent / layout.CHAIN}",
        indent=2,
    )
