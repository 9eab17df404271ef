"""No word of a protected source, person or exhibit stands anywhere in the page."""

import re

import attrs
import pytest

from ihl_docs.dossier.compose import compose
from ihl_docs.dossier.html import render_html
from ihl_docs.model.actor import Actor, Command, Membership
from ihl_docs.model.claim import Claim, VerificationStep
from ihl_docs.model.confidentiality import Confidentiality, Consent
from ihl_docs.model.evidence_item import CustodyEvent, EvidenceItem
from ihl_docs.model.finding import ClaimLink, ExhibitLink, Origin
from ihl_docs.model.grading import CredibilityGrade, InformationCredibility, ReliabilityGrade, SourceReliability
from ihl_docs.model.package import Exhibit
from ihl_docs.model.source import Source
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.actors import ActorKind
from ihl_docs.model.vocabulary.evidence import (
    ConfidentialityLevel,
    ConsentStatus,
    ConsentUse,
    CopyRole,
    CustodyAction,
    VerificationResult,
    VerificationStrand,
)
from ihl_docs.model.vocabulary.sources import SourceKind
from tests.dossier import hand_made
from tests.dossier.hand_made import en
from tests.dossier.reading import read


class Tokens:
    """Unique words that may not be found again."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def word(self) -> str:
        self.made.append(f"leak{len(self.made):03}x")
        return self.made[-1]

    def text(self) -> Text:
        return Text.of({"en": f"Of {self.word()} and {self.word()}", "my": f"မ {self.word()}"}, original="my")

    def address(self) -> str:
        return f"https://{self.word()}.example/{self.word()}?{self.word()}"


def consents(tokens: Tokens, status: ConsentStatus, *uses: ConsentUse) -> tuple[Consent, ...]:
    return (Consent(status=status, uses=uses, recipients=(tokens.text(),), explained=tokens.text()),)


WAYS = {
    "restricted": lambda t: {
        "confidentiality": Confidentiality(level=ConfidentialityLevel.RESTRICTED, reason=t.text())
    },
    "confidential": lambda t: {
        "confidentiality": Confidentiality(level=ConfidentialityLevel.CONFIDENTIAL, reason=t.text()),
        "consent": consents(t, ConsentStatus.GIVEN, ConsentUse.PUBLICATION),
    },
    "consent withdrawn": lambda t: {
        "consent": (
            *consents(t, ConsentStatus.GIVEN, ConsentUse.PUBLICATION),
            *consents(t, ConsentStatus.WITHDRAWN, ConsentUse.PUBLICATION),
        )
    },
    "consent refused": lambda t: {"consent": consents(t, ConsentStatus.REFUSED)},
    "nobody asked": lambda t: {"consent": consents(t, ConsentStatus.NOT_ASKED)},
    "consent for courts only": lambda t: {
        "consent": consents(t, ConsentStatus.GIVEN, ConsentUse.SHARING_WITH_COURTS, ConsentUse.DOCUMENTATION)
    },
}


def source(tokens: Tokens, **protected: object) -> Source:
    return Source(
        id=tokens.word(),
        kind=SourceKind.TESTIMONY,
        title=tokens.text(),
        publisher=tokens.word(),
        author=tokens.word(),
        url=tokens.address(),
        archived_at=tokens.address(),
        speaks_for="front",
        interest=tokens.text(),
        reliability=(ReliabilityGrade(grade=SourceReliability.B, by=tokens.word(), reason=tokens.text()),),
        note=tokens.text(),
        **protected,
    )


def actor(tokens: Tokens, **protected: object) -> Actor:
    return Actor(
        id=tokens.word(),
        kind=ActorKind.PERSON,
        name=tokens.text(),
        also_known_as=(tokens.text(), tokens.text()),
        memberships=(Membership(of="front", claims=("c4",)),),
        commands=(Command(over="battalion", role=tokens.word(), claims=("c4",)),),
        note=tokens.text(),
        **protected,
    )


def item(tokens: Tokens, **protected: object) -> EvidenceItem:
    return EvidenceItem(
        id=tokens.word(),
        title=tokens.text(),
        description=tokens.text(),
        path=f"x/{tokens.word()}.png",
        sha256="e" * 64,
        made_by=tokens.word(),
        collected_from=tokens.address(),
        custody=(
            CustodyEvent(
                action=CustodyAction.CAPTURE,
                by=tokens.word(),
                where=tokens.text(),
                reason=tokens.text(),
                tool=tokens.word(),
            ),
        ),
        **protected,
    )


def claim(tokens: Tokens, **fields: object) -> Claim:
    """A claim with everything that could give its speaker away; only its words may be told."""
    return Claim(
        id=tokens.word(),
        text=Text.of({"en": "Soldiers came at night.", "my": tokens.word()}, original="my"),
        quotation=True,
        language="shn",
        locator=tokens.word(),
        credibility=(CredibilityGrade(grade=InformationCredibility.PROBABLE, by=tokens.word(), reason=tokens.text()),),
        verification=(
            VerificationStep(
                strand=VerificationStrand.SOURCE_ANALYSIS,
                method=tokens.text(),
                result=VerificationResult.SUPPORTS,
                by=tokens.word(),
            ),
        ),
        note=tokens.text(),
        **fields,
    )


@pytest.mark.parametrize("way", WAYS)
def test_no_word_of_a_protected_source_person_or_exhibit_is_in_the_page(way):
    tokens = Tokens()
    protect = WAYS[way]
    witness, who, thing = (make(tokens, **protect(tokens)) for make in (source, actor, item))
    told = (
        claim(tokens, source=witness.id, speaker=who.id, exhibits=(thing.id,)),
        claim(tokens, source="paper", speaker=who.id),
        claim(tokens, source=witness.id, speaker="front"),
        claim(tokens, source=witness.id),
    )
    relayed = Claim(id="relay", source="paper", origin=told[0].id, text=en("It is told that soldiers came."))
    burning = hand_made.INCIDENTS[1]
    arson = attrs.evolve(burning.acts[0], claims=(*burning.acts[0].claims, *(each.id for each in told)))
    submission = attrs.evolve(
        hand_made.SUBMISSION,
        sources=(*hand_made.SOURCES, witness),
        actors=(*hand_made.ACTORS, who),
        evidence_items=(*hand_made.ITEMS, thing),
        claims=(*hand_made.CLAIMS, *told, relayed),
        incidents=(hand_made.INCIDENTS[0], attrs.evolve(burning, acts=(arson,))),
        description=en(f"What {who.name.wordings[0].text} told us, see {witness.url}."),
    )
    name = who.name.wordings[0].text
    links = tuple(
        ClaimLink(
            claim=each.id,
            affirms=True,
            origin=Origin(
                speaker=each.speaker or each.source, name=f"{name} in {witness.publisher}", named=True, party=False
            ),
            exhibits=(ExhibitLink(exhibit=thing.id, sha256=thing.sha256),),
        )
        for each in told
    )
    reason = attrs.evolve(
        hand_made.DESTROYED.reason,
        statement=f"{name} says so in {witness.title.wordings[0].text}",
        claims=links,
        because=(attrs.evolve(hand_made.DESTROYED.reason, statement=f"see {witness.id}, {who.id}, {told[0].id}"),),
    )
    finding = attrs.evolve(
        hand_made.FINDING,
        id=f"arson.destruction-of-property.{who.id}",
        party=who.id,
        sentence=f"Destruction, on the word of {name} ({witness.publisher}).",
        origins=tuple(link.origin for link in links),
        elements=(attrs.evolve(hand_made.DESTROYED, reason=reason),),
    )
    whole = hand_made.assessment_of(submission)
    assessment = attrs.evolve(
        whole,
        findings=(finding,),
        reviews=(),
        questions=(attrs.evolve(whole.questions[1], text=f"What did {name} see?"),),
        caveats=(f"It rests on {name}.",),
        open_harms=(attrs.evolve(whole.open_harms[0], origins=(links[3].origin,)),),
    )
    exhibit = Exhibit(
        number="EX-009",
        item=thing.id,
        role=CopyRole.ORIGINAL,
        path=f"data/{tokens.word()}.png",
        sha256="e" * 64,
        withheld=tokens.word(),
    )
    package = attrs.evolve(hand_made.PACKAGE, exhibits=(*hand_made.PACKAGE.exhibits, exhibit))

    html = render_html(compose(submission, assessment, package=package))

    assert [token for token in tokens.made if token in html] == []
    assert "leak" not in html
    assert "e" * 64 not in html
    assert "shn" not in re.findall(r'lang="([a-z]+)"', html)
    page = read(html)
    for stand_in in ("protected source S", "protected actor A", "protected exhibit E"):
        assert stand_in in page.text
    assert "Soldiers came at night." in page.text or way == "confidential"


def test_the_words_of_a_confidential_source_go_to_nobody(page):
    assert "torches" not in page.text
    claim_of_hers = page.text_of("incident-2-P1")
    assert "Withheld" in claim_of_hers
    assert "It goes to nobody but those who hold the record." in claim_of_hers


def test_a_claim_of_a_restricted_source_is_told_without_its_speaker(page):
    claim_of_the_clerk = page.text_of("incident-2-P2")
    assert "Nine houses are gone." in claim_of_the_clerk
    assert "protected source S2" in claim_of_the_clerk


def test_what_is_withheld_is_said(dossier):
    assert len(dossier.withheld) == 5
    assert "protected source S1" in " ".join(dossier.withheld)
    assert "P1, P2" in dossier.withheld[-1]


def test_a_name_that_a_public_record_bears_too_is_not_torn_out_of_every_text():
    shared = attrs.evolve(hand_made.SOURCES[3], title=en("Houses burn"))
    submission = attrs.evolve(hand_made.SUBMISSION, sources=(*hand_made.SOURCES[:3], shared))
    html = render_html(compose(submission, hand_made.assessment_of(submission)))
    assert "Houses burn" in read(html).text_of("source-paper")
