"""A case as large as a year's work: many incidents, scripts of both directions, endless words, reviewed findings."""

import json

import attrs

from ihl_docs.assessment.assess import assess
from ihl_docs.codec.strict import unstructure
from ihl_docs.dossier.compose import compose
from ihl_docs.dossier.html import render_html
from ihl_docs.intake.read import read_submission
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.review import Review
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.assessing import ReviewDecision

TITLES = (
    {"ar": "قصف حي سكني في المدينة القديمة، 14 آذار (مارس)", "en": "Shelling of a residential quarter of the old town"},
    {"my": "မြို့ပေါ် ရပ်ကွက်များကို လေကြောင်းမှ ဗုံးကြဲတိုက်ခိုက်ခြင်း", "en": "Bombardment of the town's wards"},
    {"zh": "对居民区的轰炸", "en": "Bombardment of a residential area"},
    {"he": "הפצצה של שכונת מגורים"},
    {"uk": "Обстріл житлового кварталу"},
    {"en": "Pneumonoultramicroscopicsilicovolcanoconiosis" * 4},
    {"ti": "ምድብዳብ ከተማ"},
)


def page_of_many(loikaw, number):
    """The example, with incidents *number* times over and what makes a page break; told with reviews."""
    from ihl_docs.intake.read import read_submission_file

    plain = json.loads(json.dumps(unstructure(read_submission_file(loikaw / "submission.yaml"))))
    once = plain["incidents"]
    plain["incidents"] = [_again(once[at % len(once)], at) for at in range(number)]
    plain["claims"][7]["text"] = {**TITLES[0], "my": TITLES[1]["my"]}
    plain["actors"][0]["name"] = {"my": "တပ်မတော်", "en": "Myanmar armed forces (Tatmadaw)"}
    plain["actors"][2]["name"] = {"ar": "قوات الدفاع الوطنية الكارينية", "en": "K" * 120}
    submission = read_submission(json.dumps(plain).encode(), name="large.json")
    assessment = assess(submission, load_catalogue())
    reviews = [
        Review(
            finding=each.id,
            decision=decision,
            by="A. Reviewer",
            when="2026-11-20",
            reason=Text.of({"en": "Seen with a second lawyer. " * 6, "ar": TITLES[0]["ar"]}),
        )
        for each, decision in zip(assessment.findings, (*ReviewDecision, *ReviewDecision), strict=False)
    ]
    return render_html(compose(submission, attrs.evolve(assessment, reviews=tuple(reviews))))


def _again(incident, number):
    text = json.dumps(incident)
    named = [incident["id"], *(each["id"] for each in _parts(incident))]
    for name in sorted(named, key=len, reverse=True):
        text = text.replace(f'"{name}"', f'"{name}-{number}"')
    return {**json.loads(text), "title": TITLES[number % len(TITLES)]}


def _parts(incident):
    for act in incident.get("acts", ()):
        yield act
        yield from act.get("harms", ())
    yield from incident.get("harms", ())
