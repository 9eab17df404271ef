"""What many witnesses tell of one act costs each of them once, however many they are."""

from ihl_docs.assessment import support
from ihl_docs.assessment.assess import assess
from ihl_docs.assessment.case import MOST_KEPT
from ihl_docs.model.record import revised
from tests.assessment import building


def test_each_of_very_many_claims_on_one_act_is_followed_to_its_origin_once(monkeypatch):
    few = building.submission("killing", persons=["civilian"], means=["small-arms"])
    (incident,), (said,) = few.incidents, [each for each in few.claims if each.id == building.TELLER]
    (act,) = incident.acts
    many = tuple(f"w-{number}" for number in range(MOST_KEPT + 1))
    told = revised(
        act,
        claims=many,
        by=tuple(revised(each, claims=many) for each in act.by),
        against=tuple(revised(each, claims=many) for each in act.against),
    )
    record = revised(
        few,
        claims=(*few.claims, *(revised(said, id=name) for name in many)),
        incidents=(revised(incident, acts=(told,)),),
    )
    followed = []

    def counted(claim, *args, **more):
        followed.append((claim, more["affirms"], more["accused"]))
        return link(claim, *args, **more)

    link = support.link
    monkeypatch.setattr(support, "link", counted)
    assert assess(record, building.catalogue()).findings
    assert len(followed) > MOST_KEPT
    assert len(followed) == len(set(followed))
