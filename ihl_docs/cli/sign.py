"""sign: a signature of a package, made by ssh-keygen."""

from argparse import Namespace
from pathlib import Path

from ihl_docs.cli.exit_codes import FINE
from ihl_docs.cli.lines import line
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.words import field
from ihl_docs.evidence.signatures import NAMESPACE, sign_package


def run(arguments: Namespace, screen: Screen) -> int:
    """Sign an intact package."""
    package = Path(arguments.package)
    signature = sign_package(package, key=Path(arguments.key), agent=arguments.agent, name=arguments.name)
    report(
        screen,
        arguments.format,
        text=lambda: (
            line("Package signed."),
            field("signature", str(signature)),
            field("check it", f"ihl-docs verify {package} --allowed-signers FILE"),
            line(
                f"or, without this program: ssh-keygen -Y verify -f FILE -I NAME -n {NAMESPACE} -s {signature} "
                f"< {package}/tagmanifest-sha256.txt",
                indent=2,
            ),
        ),
        plain=lambda: {"signature": str(signature), "namespace": NAMESPACE},
    )
    return FINE
