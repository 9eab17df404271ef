"""law show, law search: the catalogue, looked up."""

from argparse import Namespace

from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.law import tell_hits, tell_instrument, tell_provision
from ihl_docs.codec.strict import unstructure
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.search import search as find


def show(arguments: Namespace, screen: Screen) -> int:
    """Show one provision, or an instrument with its provisions."""
    catalogue = load_catalogue()
    wanted: str = arguments.id
    if wanted in {instrument.id for instrument in catalogue.instruments}:
        instrument = catalogue.instrument(wanted)
        provisions = [each for each in catalogue.provisions if each.instrument == wanted]
        bindings = [each for each in catalogue.bindings if each.instrument == wanted]
        report(
            screen,
            arguments.format,
            text=lambda: tell_instrument(instrument, provisions, bindings),
            plain=lambda: {
                "instrument": unstructure(instrument),
                "bindings": [unstructure(each) for each in bindings],
                "provisions": [unstructure(each) for each in provisions],
            },
        )
        return FINE
    provision = catalogue.provision(wanted)
    report(screen, arguments.format, text=lambda: tell_provision(provision), plain=lambda: unstructure(provision))
    return FINE


def search(arguments: Namespace, screen: Screen) -> int:
    """Search the provisions; exit code 1 if none fits."""
    words = " ".join(arguments.words)
    hits = find(words, load_catalogue(), limit=arguments.limit)
    report(
        screen,
        arguments.format,
        text=lambda: tell_hits(words, hits),
        plain=lambda: [{"score": hit.score, "provision": unstructure(hit.provision)} for hit in hits],
    )
    return FINE if hits else BAD_NEWS
