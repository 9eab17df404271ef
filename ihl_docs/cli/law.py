"""law show, law search: the catalogue, looked up."""

from argparse import Namespace

from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.load import load_catalogue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ihl_docs.law.provision import Provision


def show(arguments: Namespace, screen: Screen) -> int:
    """Show one provision with what refers to it, or an instrument with its provisions."""
    catalogue = load_catalogue()
    wanted: str = arguments.id
    if not catalogue.has(wanted) and any(instrument.id == wanted for instrument in catalogue.instruments):
        _show_instrument(wanted, catalogue, arguments, screen)
        return FINE
    provision = catalogue.provision(wanted)
    from ihl_docs.cli.tell.law import tell_provision

    report(
        screen,
        arguments.format,
        text=lambda: tell_provision(provision, catalogue),
        plain=lambda: _plain_provision(provision, catalogue),
    )
    return FINE


def _show_instrument(wanted: str, catalogue: Catalogue, arguments: Namespace, screen: Screen) -> None:
    from ihl_docs.cli.tell.instrument import tell_instrument
    from ihl_docs.codec.strict import unstructure

    instrument = catalogue.instrument(wanted)
    report(
        screen,
        arguments.format,
        text=lambda: tell_instrument(instrument, catalogue, states=arguments.states),
        plain=lambda: {
            "instrument": unstructure(instrument),
            "bindings": [unstructure(each) for each in catalogue.bindings_to(wanted)],
            "provisions": [unstructure(each) for each in catalogue.provisions_of(wanted)],
        },
    )


def _plain_provision(provision: "Provision", catalogue: Catalogue) -> dict[str, object]:
    """The record, and beside its fields what other rows say of it."""
    from ihl_docs.codec.strict import unstructure

    beside = {
        "ancestors": [each.id for each in catalogue.ancestors(provision.id)],
        "children": [each.id for each in catalogue.children(provision.id)],
        "restated_by": [each.id for each in catalogue.restating(provision.id)],
        "punished_by": [each.id for each in catalogue.punishing(provision.id)],
    }
    if provision.amended_by is not None:
        beside["amendment"] = unstructure(catalogue.amendment(provision.amended_by))  # type: ignore[assignment]
    return {**unstructure(provision), **beside}


def search(arguments: Namespace, screen: Screen) -> int:
    """Search the provisions; exit code 1 if none fits."""
    from ihl_docs.cli.tell.law import tell_hits
    from ihl_docs.codec.strict import unstructure
    from ihl_docs.law.search import search as find

    words = " ".join(arguments.words)
    hits = find(words, load_catalogue(), limit=arguments.limit)
    report(
        screen,
        arguments.format,
        text=lambda: tell_hits(words, hits),
        plain=lambda: [{"score": hit.score, "provision": unstructure(hit.provision)} for hit in hits],
    )
    return FINE if hits else BAD_NEWS
