"""law show, law search: the catalogue, looked up."""

from argparse import Namespace

from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.report import report
from ihl_docs.cli.resolved import instrument_named, resolved
from ihl_docs.cli.screen import Screen
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.rows import plain_row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ihl_docs.law.provision import Provision


def show(arguments: Namespace, screen: Screen) -> int:
    """Show one provision with what refers to it, or an instrument with its provisions."""
    catalogue = load_catalogue()
    wanted: str = arguments.id
    whole = None if catalogue.has(wanted) else instrument_named(wanted, catalogue)
    if whole is not None:
        _show_instrument(whole, catalogue, arguments, screen)
        return FINE
    provision, note = resolved(wanted, catalogue)
    from ihl_docs.cli.tell.law import tell_provision

    report(
        screen,
        arguments.format,
        text=lambda: tell_provision(provision, catalogue, note),
        plain=lambda: _plain_provision(provision, catalogue),
    )
    return FINE


def _show_instrument(wanted: str, catalogue: Catalogue, arguments: Namespace, screen: Screen) -> None:
    from ihl_docs.cli.tell.instrument import tell_instrument

    instrument = catalogue.instrument(wanted)
    report(
        screen,
        arguments.format,
        text=lambda: tell_instrument(instrument, catalogue, states=arguments.states),
        plain=lambda: {
            "instrument": plain_row(instrument),
            "bindings": [plain_row(each) for each in catalogue.bindings_to(wanted)],
            "provisions": [plain_row(each) for each in catalogue.provisions_of(wanted)],
        },
    )


def _plain_provision(provision: "Provision", catalogue: Catalogue) -> dict[str, object]:
    """The record, and beside its fields what other rows say of it."""
    beside: dict[str, object] = {
        "ancestors": [each.id for each in catalogue.ancestors(provision.id)],
        "children": [each.id for each in catalogue.children(provision.id)],
        "restated_by": [each.id for each in catalogue.restating(provision.id)],
        "punished_by": [each.id for each in catalogue.punishing(provision.id)],
    }
    if provision.amended_by is not None:
        beside["amendment"] = plain_row(catalogue.amendment(provision.amended_by))
    plain: dict[str, object] = plain_row(provision)
    return {**plain, **beside}


def search(arguments: Namespace, screen: Screen) -> int:
    """Search the provisions; exit code 1 if none fits."""
    from ihl_docs.cli.tell.law import tell_hits
    from ihl_docs.law.search import search as find

    words = " ".join(arguments.words)
    hits = find(words, load_catalogue(), limit=arguments.limit)
    report(
        screen,
        arguments.format,
        text=lambda: tell_hits(words, hits),
        plain=lambda: [{"score": hit.score, "provision": plain_row(hit.provision)} for hit in hits],
    )
    return FINE if hits else BAD_NEWS
