import attrs
import pytest

from ihl_docs.dossier.compose import compose
from ihl_docs.dossier.html import render_html
from ihl_docs.errors import InvalidValueError
from ihl_docs.model.vocabulary.conflicts import ConflictKind
from tests.dossier import hand_made
from tests.dossier.reading import read


def test_every_claim_of_the_submission_is_told_in_full_or_said_to_be_withheld(dossier, page):
    told = [claim for incident in dossier.incidents for claim in incident.claims]
    told += [*dossier.conflict.claims, *(each.claim for each in dossier.aside)]
    by_label = {claim.label: claim for claim in told}
    public = {claim.id for claim in hand_made.CLAIMS} - {"hla-1", "ward-1"}
    assert set(by_label) == public | {"P1", "P2"}
    for claim in hand_made.CLAIMS:
        if claim.id in public:
            where = page.text_of(by_label[claim.id].anchor)
            assert all(" ".join(wording.text.split()) in where for wording in claim.text.wordings)
    assert {row.label for row in dossier.register} == set(by_label)
    assert all(row.told for row in dossier.register)


def test_every_claim_of_the_example_is_told(loikaw):
    from ihl_docs.assessment.assess import assess
    from ihl_docs.intake.read import read_submission_file
    from ihl_docs.law.load import load_catalogue

    submission = read_submission_file(loikaw / "submission.yaml")
    page = read(render_html(compose(submission, assess(submission, load_catalogue()))))
    assert page.faults == []
    for claim in submission.claims:
        assert claim.text.wordings[0].text in page.text
        assert f"claim-{claim.id}" in page.by_id


def test_an_order_of_the_parts_changes_nothing(html):
    shuffled = attrs.evolve(
        hand_made.SUBMISSION,
        **{
            name: tuple(reversed(getattr(hand_made.SUBMISSION, name)))
            for name in ("actors", "sources", "evidence_items", "claims", "incidents")
        },
    )
    again = compose(shuffled, hand_made.assessment_of(shuffled), package=hand_made.PACKAGE)
    digests = [hand_made.assessment_of(each).submission_sha256 for each in (hand_made.SUBMISSION, shuffled)]
    assert render_html(again) == html.replace(*digests)


def test_an_assessment_of_another_state_of_the_submission_is_refused():
    changed = attrs.evolve(hand_made.SUBMISSION, compiled_by="Somebody else")
    with pytest.raises(InvalidValueError, match="hand-made"):
        compose(changed, hand_made.assessment_of(hand_made.SUBMISSION))


def test_a_finding_is_told_down_to_the_claim_and_the_digest(page):
    finding = page.text_of("finding-F1")
    for words in (
        "Contested",
        "level: alleged",
        "statement of destroyed",
        "disputed",
        "leaf of destroyed",
        "c1",
        "The Front",
        "denies it",
        "a" * 64,
        "AP I, art. 51(5)(b)",
        "Not addressed by any claim, so not excluded",
        "Ask the ward.",
    ):
        assert words in finding


def test_a_crime_is_told_apart_with_what_it_wants_and_with_jurisdiction_by_itself(page):
    finding = page.text_of("finding-F1")
    assert "Not indicated for want of statement of aware" in finding
    assert "The Court's jurisdiction, another question" in finding
    assert "No such crime exists here." in finding


def test_rival_figures_stand_in_one_block_and_are_never_added(dossier, page):
    rivals = [group for group in dossier.figures if len(group.rows) > 1]
    assert [[row.best for row in group.rows] for group in rivals] == [["40,000", None]]
    figures = page.text_of("figures")
    assert "Rival accounts, not to be added" in figures
    assert "about, cumulative since 8 January 2022" in figures
    assert "several thousand" in figures
    assert "10 12 15 about" in figures


def test_a_date_worked_out_from_context_says_so(page):
    assert "7 January 2022 date worked out from context" in page.text_of("incident-1")


def test_an_original_stands_beside_its_translation(page):
    claim = page.text_of("incident-2-c1")
    assert "The army burnt houses." in claim
    assert "Original (my)" in claim
    assert "စစ်တပ်က အိမ်များကို မီးရှို့သည်။" in claim
    assert "The original (my) is not held in this record." in page.text_of("incident-1-c8")


def test_a_claim_tells_its_speaker_its_tests_and_the_reserve_of_its_source(page):
    claim = page.text_of("incident-2-c5")
    assert "The Front" in claim
    assert "Relays Claim c1" in claim
    assert "The source's reserve Claim c3" in claim
    assert "not named by the source" in page.text_of("incident-1-c7")
    assert "geolocation: supports" in page.text_of("incident-2-c1")


def test_opinions_of_law_and_reserves_are_told_with_the_reason_why_they_bear_on_nothing(page):
    aside = page.text_of("aside")
    assert "This is a war crime." in aside
    assert "An opinion of law." in aside


def test_provisions_stand_under_what_they_are_with_the_reason(page):
    law = page.text_of("law")
    assert law.index("Binding") < law.index("CIHL, rule 50") < law.index("Arguable") < law.index("Not applicable")
    assert law.index("Not applicable") < law.index("It reaches only occupation.") < law.index("GC IV, art. 53")


def test_a_provision_that_only_stands_beside_a_finding_is_told_apart_from_those_that_forbid_it(page):
    finding = page.text_of("finding-F1")
    forbidding, beside = finding.split("Provisions that stand beside it", 1)
    assert "CIHL, rule 50" in forbidding.split("Provisions that forbid it", 1)[1]
    assert "GC IV, art. 53" not in forbidding
    assert beside.index("The finding says of none of them that it was breached.") < beside.index("GC IV, art. 53")


def test_questions_say_what_counts_as_an_answer_and_what_it_settles(page):
    question = page.text_of("question-1")
    assert "What would count as an answer: Orders." in question
    assert "Destruction of property (F1): statement of necessity" in question
    assert "the crime of Rome Statute, art. 8(2)(e)(xii): statement of aware" in question
    assert question.endswith("Collective punishment")  # no finding, so no element of one


def test_the_overview_counts_by_status_and_level(page):
    overview = page.text_of("overview")
    assert "Indicated 1 alleged: 1" in overview
    assert "Excluded 0 –" in overview


def test_a_package_is_named_by_its_identity_and_the_command_that_checks_it(page):
    verify = page.text_of("verify")
    assert "ihl-docs verify hand-made-package" in verify
    assert "c" * 64 in verify
    assert "EX-001" in page.text_of("exhibits")
    assert "No file is held." in page.text_of("exhibit-photo-crop")


def test_without_a_package_the_dossier_still_says_how_it_can_be_checked():
    bare = read(render_html(compose(hand_made.SUBMISSION, hand_made.assessment_of(hand_made.SUBMISSION))))
    assert "No evidence package was named" in bare.text_of("verify")
    assert "a" * 64 in bare.text_of("exhibit-photo")


def test_a_reader_of_another_language_gets_the_texts_in_it_where_the_record_has_them():
    told = compose(hand_made.SUBMISSION, hand_made.assessment_of(hand_made.SUBMISSION), language="my")
    assert told.language == "en"
    assert told.incidents[1].title.shown.text == "အိမ်များ မီးရှို့ခြင်း"
    assert told.incidents[1].title.beside[0].text == "Burning of houses"


@pytest.mark.parametrize(
    ("occupier", "told"),
    [
        ("army", "Occupying Power, according to the claims beside: The army"),
        (None, "Which of the two occupies, the record does not say."),
    ],
)
def test_the_page_tells_who_is_said_to_occupy_beside_the_claims_that_say_so(occupier, told):
    made = hand_made.assessment_of(hand_made.SUBMISSION)
    (found,) = made.conflict
    occupied = attrs.evolve(found, kind=ConflictKind.OCCUPATION, occupier=occupier)
    page = read(render_html(compose(hand_made.SUBMISSION, attrs.evolve(made, conflict=(occupied,)))))
    assert told in page.text_of("conflict")
    plain = read(render_html(compose(hand_made.SUBMISSION, made))).text_of("conflict")
    assert "Occupying Power" not in plain
    assert "Which of the two" not in plain
