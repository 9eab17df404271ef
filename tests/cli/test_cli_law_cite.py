"""law cite: citations read on the command line."""

import json


def test_a_citation_is_told_with_its_provision_in_both_languages(run):
    ran = run("law", "cite", "Art. 51, par. 5, al. b) PA I")
    assert ran.code == 0
    assert ran.out.startswith("ap1:51.5.b  AP I, art. 51(5)(b)\n")
    assert "in French  Art. 51, par. 5, al. b) PA I" in ran.out


def test_what_does_not_exist_is_bad_news_and_names_the_nearest(run):
    ran = run("law", "cite", "GC IV, art. 200")
    assert ran.code == 1
    assert ran.out.startswith("does not exist  art. 200\n")
    assert "nearest    gc4:159" in ran.out


def test_a_text_without_a_citation_is_bad_news(run):
    ran = run("law", "cite", "nothing", "here")
    assert (ran.code, ran.out) == (1, "No citation was found in: nothing here\n")


def test_json_has_the_place_the_status_and_the_candidates(run):
    ran = run("law", "cite", "Rule 50 CIHL; Protocol II, art. 13", "--format", "json")
    assert ran.code == 1
    first, second = json.loads(ran.out)
    assert (first["provision"], first["status"], first["start"], first["end"]) == ("cihl:50", "exact", 0, 7)
    assert first["citation"] == {"en": "CIHL, rule 50", "fr": "Règle 50 DIHC"}
    assert second["status"] == "ambiguous"
    assert "ap2:13" in second["candidates"]
