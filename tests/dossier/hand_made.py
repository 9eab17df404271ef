"""A small case made by hand from the records, with at least one of everything that a dossier tells."""

import attrs

from ihl_docs.codec.canonical import digest
from ihl_docs.dossier.story import PackageReference
from ihl_docs.model.act import Act, Circumstance, Harm, Involvement, MeansUsed, Target
from ihl_docs.model.actor import Actor, Command, Membership
from ihl_docs.model.answer import Answer
from ihl_docs.model.applicability import DerivationStep, ProvisionApplicability
from ihl_docs.model.assessment import (
    ASSESSMENT_SCHEMA,
    Assessment,
    ConflictFinding,
    Decides,
    Duty,
    LawfulConduct,
    OpenHarm,
    Question,
    SetAside,
)
from ihl_docs.model.claim import Claim, VerificationStep
from ihl_docs.model.confidentiality import Confidentiality, Consent
from ihl_docs.model.conflict import Classification, Conflict
from ihl_docs.model.evidence_item import CustodyEvent, EvidenceItem
from ihl_docs.model.figure import Figure
from ihl_docs.model.finding import ClaimLink, CrimeFinding, ElementFinding, ExhibitLink, Finding, Origin, Reason
from ihl_docs.model.grading import CredibilityGrade, InformationCredibility, ReliabilityGrade, SourceReliability
from ihl_docs.model.incident import Incident
from ihl_docs.model.package import Exhibit
from ihl_docs.model.place import Place
from ihl_docs.model.review import Review
from ihl_docs.model.source import Source
from ihl_docs.model.submission import SUBMISSION_SCHEMA, Submission
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.actors import ActorKind
from ihl_docs.model.vocabulary.assessing import (
    Applicability,
    ElementRole,
    EvidentialLevel,
    FindingStatus,
    ReviewDecision,
)
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.conduct import Conduct
from ihl_docs.model.vocabulary.conflicts import ConflictKind
from ihl_docs.model.vocabulary.evidence import (
    ConfidentialityLevel,
    ConsentStatus,
    ConsentUse,
    CopyRole,
    CustodyAction,
    VerificationResult,
    VerificationStrand,
)
from ihl_docs.model.vocabulary.harms import HarmKind
from ihl_docs.model.vocabulary.means import Means
from ihl_docs.model.vocabulary.objects import ObjectKind
from ihl_docs.model.vocabulary.persons import PersonStatus
from ihl_docs.model.vocabulary.places import PlacePrecision
from ihl_docs.model.vocabulary.sources import ClaimBasis, ClaimKind, DateBasis, SourceKind


def en(words: str) -> Text:
    return Text.of({"en": words})


CONFIDENTIAL = Confidentiality(level=ConfidentialityLevel.CONFIDENTIAL, reason=en("The neighbour would be in danger."))
RESTRICTED = Confidentiality(level=ConfidentialityLevel.RESTRICTED)

ACTORS = (
    Actor(id="army", kind=ActorKind.STATE_ARMED_FORCE, name=en("The army"), party=True, state="MM"),
    Actor(
        id="battalion",
        kind=ActorKind.UNIT,
        name=en("Second Battalion"),
        memberships=(Membership(of="army", claims=("c4",), when="2022"),),
    ),
    Actor(
        id="captain",
        kind=ActorKind.PERSON,
        name=en("A captain"),
        commands=(Command(over="battalion", role="commander", claims=("c4",)),),
    ),
    Actor(
        id="front", kind=ActorKind.ORGANIZED_ARMED_GROUP, name=Text.of({"en": "The Front", "my": "တပ်ဦး"}), party=True
    ),
    Actor(
        id="hla-hla",
        kind=ActorKind.PERSON,
        name=en("Daw Hla Hla"),
        also_known_as=(en("Auntie Hla of the tea shop"),),
        confidentiality=CONFIDENTIAL,
        note=en("She sells tea at the corner."),
    ),
)

SOURCES = (
    Source(
        id="front-post",
        kind=SourceKind.PARTY_STATEMENT,
        title=Text.of({"en": "Statement of the Front", "my": "တပ်ဦး၏ ထုတ်ပြန်ချက်"}, original="my"),
        publisher="The Front",
        author="Its press office",
        url="https://example.org/front/1",
        archived_at="https://archive.example/front/1",
        published="2022-01-12",
        retrieved="2022-01-13T08:00:00Z",
        language="my",
        speaks_for="front",
        interest=en("It fights the army."),
        reliability=(
            ReliabilityGrade(grade=SourceReliability.C, by="The compiler", when="2022-02", reason=en("A party.")),
        ),
        consent=(
            Consent(
                status=ConsentStatus.GIVEN,
                uses=(ConsentUse.PUBLICATION,),
                recipients=(en("Anybody"),),
                explained=en("In Burmese."),
            ),
        ),
        note=en("Posted twice."),
    ),
    Source(
        id="paper",
        kind=SourceKind.NEWS_OUTLET,
        title=en("Houses burn"),
        publisher="The Paper",
        url="https://example.net/a",
    ),
    Source(
        id="tea-shop-interview",
        kind=SourceKind.INTERVIEW,
        title=en("Interview behind the tea shop"),
        author="Fieldworker Nine",
        confidentiality=CONFIDENTIAL,
    ),
    Source(id="ward-notes", kind=SourceKind.DOCUMENT, title=en("Notes of the ward clerk"), confidentiality=RESTRICTED),
)

ITEMS = (
    EvidenceItem(
        id="photo",
        title=en("Photograph of a burnt house"),
        description=en("It shows a burnt house. It does not show who burnt it."),
        path="exhibits/house.png",
        media_type="image/png",
        size=1234,
        sha256="a" * 64,
        made="2022-01-12",
        made_by="A resident",
        collected_from="https://example.org/photo",
        custody=(
            CustodyEvent(
                action=CustodyAction.CAPTURE,
                by="The compiler",
                at="2022-01-13T08:00:00Z",
                where=en("Loikaw"),
                reason=en("To keep it."),
                tool="wget 1.21",
            ),
        ),
    ),
    EvidenceItem(
        id="photo-crop",
        title=en("The same, cut"),
        role=CopyRole.DERIVATIVE,
        derived_from="photo",
        custody=(CustodyEvent(action=CustodyAction.REDACTION, by="The compiler", when="2022-01-14"),),
    ),
    EvidenceItem(
        id="recording",
        title=en("Recording of Daw Hla Hla"),
        path="x/hla.mp3",
        sha256="b" * 64,
        confidentiality=CONFIDENTIAL,
    ),
)

CLAIMS = (
    Claim(
        id="c1",
        source="front-post",
        speaker="front",
        text=Text.of({"en": "The army burnt houses.", "my": "စစ်တပ်က အိမ်များကို မီးရှို့သည်။"}, original="my"),
        quotation=True,
        said="2022-01-12",
        language="my",
        locator="paragraph 2",
        basis=ClaimBasis.OBSERVED,
        exhibits=("photo",),
        credibility=(
            CredibilityGrade(grade=InformationCredibility.POSSIBLE, by="The compiler", reason=en("One voice.")),
        ),
        verification=(
            VerificationStep(
                strand=VerificationStrand.GEOLOCATION,
                method=en("Compared the roofs with a satellite image."),
                result=VerificationResult.SUPPORTS,
                by="The compiler",
                when="2022-02-01",
                exhibits=("photo",),
            ),
        ),
        note=en("The post was edited once."),
    ),
    Claim(
        id="c2",
        source="paper",
        speaker="army",
        text=en("Insurgents burnt the houses."),
        said="2022-01-13",
        said_basis=DateBasis.INFERRED,
    ),
    Claim(id="c3", source="paper", kind=ClaimKind.CAVEAT, speaker="paper", text=en("The Paper could not verify this.")),
    Claim(id="c4", source="paper", text=en("Fighting went on for weeks.")),
    Claim(id="c5", source="paper", speaker="front", origin="c1", text=en("The Front says that houses were burnt.")),
    Claim(id="c6", source="front-post", speaker="front", kind=ClaimKind.LEGAL_OPINION, text=en("This is a war crime.")),
    Claim(id="c7", source="paper", text=en("Twelve soldiers died.")),
    Claim(id="c8", source="paper", text=Text.of({"fr": "Cinquante personnes ont fui."}, original="my")),
    Claim(id="c10", source="paper", text=en("Two civilians died.")),
    Claim(
        id="hla-1",
        source="tea-shop-interview",
        speaker="hla-hla",
        text=en("I saw soldiers with torches from my window."),
        locator="minute 3",
    ),
    Claim(id="ward-1", source="ward-notes", text=en("Nine houses are gone."), note=en("Found in the clerk's drawer.")),
)

LOIKAW = Place(
    name=en("Loikaw"), country="MM", precision=PlacePrecision.SETTLEMENT, latitude=19.67, longitude=97.21, radius_m=4000
)

INCIDENTS = (
    Incident(
        id="clash",
        title=en("Clash"),
        when="2022-01-07",
        when_basis=DateBasis.INFERRED,
        where=LOIKAW,
        claims=("c4", "c7"),
        acts=(
            Act(
                id="clash-act",
                conduct=Conduct.ARMED_CLASH,
                claims=("c4",),
                harms=(
                    Harm(
                        id="soldiers-killed",
                        kind=HarmKind.DEATH,
                        figure=Figure(low=10, best=12, high=15, approximate=True),
                        victims=PersonStatus.STATE_FORCES_MEMBER,
                        of_side="army",
                        claims=("c7",),
                        denied_by=("c2",),
                    ),
                ),
            ),
        ),
        harms=(
            Harm(
                id="civilians-killed",
                kind=HarmKind.DEATH,
                figure=Figure(best=2),
                victims=PersonStatus.CIVILIAN,
                claims=("c10",),
            ),
            Harm(
                id="fled-1",
                kind=HarmKind.DISPLACEMENT,
                figure=Figure(best=40000, approximate=True, cumulative=True, since="2022-01-08"),
                same_as=("fled-2",),
                claims=("c8",),
            ),
            Harm(
                id="fled-2",
                kind=HarmKind.DISPLACEMENT,
                figure=Figure(cumulative=True, as_stated=en("several thousand")),
                claims=("c8",),
                when="2022-01",
            ),
        ),
    ),
    Incident(
        id="burning",
        title=Text.of({"en": "Burning of houses", "my": "အိမ်များ မီးရှို့ခြင်း"}, original="my"),
        when="2022-01-11",
        where=LOIKAW,
        claims=("c1", "hla-1"),
        denied_by=("c2",),
        note=en("The ward is small."),
        acts=(
            Act(
                id="arson",
                conduct=Conduct.ARSON,
                description=en("Houses were set on fire."),
                claims=("c1", "c5", "hla-1", "ward-1"),
                denied_by=("c2",),
                by=(Involvement(actor="army", claims=("c1",), denied_by=("c2",)),),
                against=(Target(object=ObjectKind.DWELLING, description=en("Nine houses."), claims=("c1", "ward-1")),),
                means=(MeansUsed(means=Means.FIRE, claims=("c1",)),),
                circumstances=(
                    Circumstance(
                        question=CircumstanceKind.IMPERATIVE_MILITARY_NECESSITY,
                        denied_by=("c1",),
                        detail=en("Nobody fought there."),
                    ),
                ),
                when="2022-01-11/2022-01-12",
            ),
        ),
    ),
)

SUBMISSION = Submission(
    conforms_to=SUBMISSION_SCHEMA,
    id="hand-made",
    title=en("A case made by hand"),
    description=en("It is small."),
    compiled_by="The tests",
    compiled="2022-03",
    conflict=Conflict(
        name=en("A conflict"),
        territory=("MM",),
        when="2021-12/..",
        classifications=(
            Classification(
                kind=ConflictKind.NON_INTERNATIONAL,
                between=("army", "front"),
                claims=("c4",),
                reasoning=en("It went on for weeks."),
            ),
        ),
    ),
    actors=ACTORS,
    sources=SOURCES,
    evidence_items=ITEMS,
    claims=CLAIMS,
    incidents=INCIDENTS,
)

FRONT = Origin(speaker="front", name="The Front", named=True, party=True)
ARMY = Origin(speaker="army", name="The army", named=True, party=True, accused=True)
PAPER = Origin(speaker="paper", name="unnamed, in The Paper", named=False, party=False)
HLA = Origin(speaker="hla-hla", name="Daw Hla Hla", named=True, party=False)

SAYS_FRONT = ClaimLink(
    claim="c1", affirms=True, origin=FRONT, verified=True, exhibits=(ExhibitLink(exhibit="photo", sha256="a" * 64),)
)
SAYS_ARMY = ClaimLink(claim="c2", affirms=False, origin=ARMY)
SAYS_HLA = ClaimLink(
    claim="hla-1", affirms=True, origin=HLA, exhibits=(ExhibitLink(exhibit="recording", sha256="b" * 64),)
)
SAYS_PAPER = ClaimLink(claim="c4", affirms=True, origin=PAPER)

CUSTOMARY = ProvisionApplicability(
    provision="cihl:50",
    citation="CIHL, rule 50",
    heading="Destruction of property",
    url="https://example.org/rule50",
    outcome=Applicability.APPLICABLE,
    reason="Customary law binds every party.",
    steps=(
        DerivationStep(
            question="Does it reach this conflict?",
            result="It does.",
            outcome=Applicability.APPLICABLE,
            claims=("c4",),
            source="CIHL, rule 50",
        ),
    ),
)
FOURTH = ProvisionApplicability(
    provision="gc4:53",
    citation="GC IV, art. 53",
    heading="Prohibited destruction",
    outcome=Applicability.NOT_APPLICABLE,
    reason="It reaches only occupation.",
    steps=(
        DerivationStep(
            question="Is it an occupation?", result="No.", outcome=Applicability.NOT_APPLICABLE, source="depositary"
        ),
    ),
)
CRIME = ProvisionApplicability(
    provision="rome:8.2.e.xii",
    citation="Rome Statute, art. 8(2)(e)(xii)",
    heading="Destroying property",
    outcome=Applicability.ARGUABLE,
    reason="It is arguable.",
    steps=(DerivationStep(question="Does it exist?", result="Perhaps.", outcome=Applicability.ARGUABLE),),
)


def element(name: str, role: ElementRole, answer: Answer, *links: ClaimLink) -> ElementFinding:
    level = EvidentialLevel.ALLEGED if links else None
    leaf = Reason(statement=f"leaf of {name}", answer=answer, level=level, claims=links)
    return ElementFinding(
        element=name,
        role=role,
        statement=f"statement of {name}",
        answer=answer,
        level=level,
        provision="ap1:51.5.b",
        reason=Reason(statement=f"statement of {name}", answer=answer, level=level, because=(leaf,)),
    )


DESTROYED = element("destroyed", ElementRole.CONSTITUTIVE, Answer.DISPUTED, SAYS_FRONT, SAYS_HLA, SAYS_ARMY)
NECESSITY = element("necessity", ElementRole.LAWFUL_EXPLANATION, Answer.UNKNOWN)

FINDING = Finding(
    id="arson.destruction-of-property.army",
    incident="burning",
    act="arson",
    category="destruction-of-property",
    heading="Destruction of property",
    party="army",
    status=FindingStatus.CONTESTED,
    level=EvidentialLevel.ALLEGED,
    sentence="Destruction of property, ascribed to The army: contested, on the word of The Front and Daw Hla Hla.",
    origins=(FRONT, HLA),
    elements=(element("conflict", ElementRole.CONTEXTUAL, Answer.YES, SAYS_PAPER), DESTROYED),
    explanations=(NECESSITY,),
    not_addressed=("statement of necessity",),
    provisions=(CUSTOMARY,),
    beside=(FOURTH,),
    crimes=(
        CrimeFinding(
            provision="rome:8.2.e.xii",
            citation="Rome Statute, art. 8(2)(e)(xii)",
            heading="Destroying property",
            status=FindingStatus.INCOMPLETE,
            applicability=CRIME,
            elements=(element("aware", ElementRole.MENTAL, Answer.UNKNOWN),),
            wanting=("statement of aware",),
            jurisdiction=(
                DerivationStep(
                    question="Is the State a party?", result="It is not.", outcome=Applicability.NOT_APPLICABLE
                ),
            ),
        ),
        CrimeFinding(
            provision="rome:8.2.b.ii",
            citation="Rome Statute, art. 8(2)(b)(ii)",
            heading="Civilian objects",
            applicability=FOURTH,
        ),
    ),
    remarks=("The Statute has no such crime here.",),
)
INDICATED = attrs.evolve(
    FINDING,
    id="arson.pillage.nobody",
    category="pillage",
    heading="Pillage",
    party=None,
    status=FindingStatus.INDICATED,
    sentence="Pillage, by nobody who is named: indicated at the level alleged.",
    crimes=(),
    explanations=(),
    remarks=(),
)

PACKAGE = PackageReference(
    identity="c" * 64,
    name="hand-made-package",
    exhibits=(
        Exhibit(
            number="EX-001",
            item="photo",
            role=CopyRole.ORIGINAL,
            path="data/exhibits/EX-001.png",
            size=1234,
            sha256="a" * 64,
        ),
        Exhibit(
            number="EX-002",
            item="photo-crop",
            role=CopyRole.DERIVATIVE,
            derived_from="EX-001",
            withheld="No file is held.",
        ),
        Exhibit(number="EX-003", item="recording", role=CopyRole.ORIGINAL, withheld="It is confidential."),
    ),
)


def assessment_of(submission: Submission) -> Assessment:
    """The same findings, whatever words the submission is told in."""
    return Assessment(
        conforms_to=ASSESSMENT_SCHEMA,
        submission=submission.id,
        submission_sha256=digest(submission),
        engine="ihl-docs by hand",
        catalogue="by hand",
        catalogue_sha256="d" * 64,
        conflict=(
            ConflictFinding(
                between=("army", "front"),
                kind=ConflictKind.NON_INTERNATIONAL,
                answer=Answer.YES,
                level=EvidentialLevel.ALLEGED,
                reasoning="It went on for weeks.",
                claims=(SAYS_PAPER,),
            ),
        ),
        law=(CUSTOMARY, FOURTH, CRIME),
        findings=(FINDING, INDICATED),
        questions=(
            Question(
                incident="burning",
                act="arson",
                circumstance=CircumstanceKind.IMPERATIVE_MILITARY_NECESSITY,
                text="Was there a military reason?",
                settled_by="Orders.",
                decides=(
                    Decides(finding=FINDING.id, category="destruction-of-property", element="necessity"),
                    Decides(
                        finding=FINDING.id, category="destruction-of-property", crime="rome:8.2.e.xii", element="aware"
                    ),
                    Decides(category="collective-punishment", element="penalty"),
                ),
            ),
            Question(incident="clash", harm="civilians-killed", text="How did they die?", settled_by="Witnesses."),
        ),
        lawful=(
            LawfulConduct(
                incident="clash",
                act="clash-act",
                harm="soldiers-killed",
                rule="fighters",
                statement="Fighters killed in combat.",
                provisions=("cihl:1",),
                claims=(ClaimLink(claim="c7", affirms=True, origin=PAPER),),
            ),
        ),
        duties=(
            Duty(
                incident="clash",
                harm="fled-1",
                rule="care",
                owed_by=("army", "front"),
                statement="Displaced persons must be received.",
                provisions=(CUSTOMARY,),
                claims=(ClaimLink(claim="c8", affirms=True, origin=PAPER),),
            ),
            Duty(incident="burning", act="arson", rule="inquire", statement="It must be looked into."),
        ),
        open_harms=(
            OpenHarm(
                incident="clash",
                harm="civilians-killed",
                statement="Two civilians died.",
                figure=Figure(best=2),
                origins=(PAPER,),
            ),
        ),
        set_aside=(SetAside(claim="c3", reason="A reserve."), SetAside(claim="c6", reason="An opinion of law.")),
        reviews=(
            Review(
                finding=FINDING.id,
                decision=ReviewDecision.AMEND,
                by="A lawyer",
                when="2022-04-01",
                reason=en("Ask the ward."),
            ),
        ),
        caveats=("It is made by hand.",),
    )
