"""Citations as lawyers write them: what they name, what they may mean, and what does not exist."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.citations import (
    CitationLanguage,
    CitationStatus,
    CitationStyle,
    citation,
    cite,
    find_citations,
)
from ihl_docs.law.citing.lookup import path_of
from ihl_docs.law.citing.numbering import load_numbering
from ihl_docs.law.citing.words import load_words
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.violations import Violations
from ihl_docs.model.record import revised
from tests.effort import at_most

HELD = {CitationStatus.EXACT, CitationStatus.PART}

# A citation, and the provisions that it names; several words are several provisions.
EXACT = """
Art. 8(2)(e)(xii) ICC Statute | rome:8.2.e.xii
Article 8 (2) (b) (iv) of the Rome Statute | rome:8.2.b.iv
Art. 8(2)(e)(xii) ICCSt | rome:8.2.e.xii
RS art 8(2)(c)(i)-1 | rome:8.2.c.i-1
ICC Statute, article 8 (2) (b) (xxvi) | rome:8.2.b.xxvi
Art. 8 para. 2 lit. b (i) ICC-Statute | rome:8.2.b.i
Rome Statute 8.2.e.xii | rome:8.2.e.xii
Rome Statute 8 § 2 e) xii) | rome:8.2.e.xii
Rome Statute 8(2)(E)(XII) | rome:8.2.e.xii
Rome Statute, Art. 8-2-b-i | rome:8.2.b.i
Art 8 2 e xii ICC Statute | rome:8.2.e.xii
Rome Statute art. 8.2.e.12 | rome:8.2.e.xii
Art. 8 bis Rome Statute | rome:8bis
Article 12(3) of the Statute of the International Criminal Court | rome:12.3
war crimes under 8(2)(e)(vi)-1 ICC Statute | rome:8.2.e.vi-1
Rome Statute, art. 8(2)(b)(xxii) – 1 | rome:8.2.b.xxii-1
Elements of Crimes, Article 8(2)(a)(i) | rome:8.2.a.i
Articles 8(2)(c)(i) and 8(2)(e)(i) of the Rome Statute | rome:8.2.c.i rome:8.2.e.i
art 8(2)(b)(ii), (iv) and (ix) Rome Statute | rome:8.2.b.ii rome:8.2.b.iv rome:8.2.b.ix
Rome Statute art. 8(2)(a)(i)-(iv) | rome:8.2.a.i rome:8.2.a.ii rome:8.2.a.iii rome:8.2.a.iv
Article 8(2)(c)(i)–(iii) Rome Statute | rome:8.2.c.i rome:8.2.c.ii rome:8.2.c.iii
Statut de Rome, art. 8, par. 2, al. e) xii) | rome:8.2.e.xii
Statut de la CPI, article 8-2-b-iv | rome:8.2.b.iv
Statut de la CPI, art. 8 2) b) iv) | rome:8.2.b.iv
Article 8, alinéa 2 b) iv), du Statut de Rome | rome:8.2.b.iv
Article 8, paragraphe 2, alinéa e), sous-alinéa i), du Statut de la Cour pénale internationale | rome:8.2.e.i
Rome Statute of the International Criminal Court (adopted 17 July 1998, entered into force 1 July 2002) 2187 UNTS 90 (Rome Statute) art 8(2)(b)(i) | rome:8.2.b.i
AP I, art. 51(5)(b) | ap1:51.5.b
Additional Protocol I Art 51 para 5 lit b | ap1:51.5.b
API 51.5.b | ap1:51.5.b
AP1 51(5)(b) | ap1:51.5.b
51(5)(b) AP I | ap1:51.5.b
A.P. I, art. 51 (5) (b) | ap1:51.5.b
Art. 51(5)(b) (AP I) | ap1:51.5.b
Prot. Add. I, art. 51(5)(b) | ap1:51.5.b
AP I art 51(5(b) | ap1:51.5.b
AP I art. 51 5 b | ap1:51.5.b
Additional Protocol No. I, Article 35 | ap1:35
Protocol Additional to the Geneva Conventions of 12 August 1949, and relating to the Protection of Victims of International Armed Conflicts (Protocol I), 8 June 1977, Art. 75 | ap1:75
Protocol I Additional to the Geneva Conventions, Article 48 | ap1:48
paragraph 5 (b) of Article 51 of AP I | ap1:51.5.b
AP I Art 85 (4) (a) | ap1:85.4.a
AP I art. 85(3)(a) and (b) | ap1:85.3.a ap1:85.3.b
Art 51 (4)-(5) AP I | ap1:51.4 ap1:51.5
Art. 51, paras. 4 and 5 AP I | ap1:51.4 ap1:51.5
Arts 50-51 and 57 API | ap1:50 ap1:51 ap1:57
AP I 57(2)(a)(i) - (iii) | ap1:57.2.a.i ap1:57.2.a.ii ap1:57.2.a.iii
Additional Protocol I to the Geneva Conventions, Article 52 | ap1:52
Article 51 of the 1977 Additional Protocol I to the 1949 Geneva Conventions | ap1:51
Article 75 (Fundamental guarantees) AP I | ap1:75
AP I 75(4)(h)-(j) | ap1:75.4.h ap1:75.4.i ap1:75.4.j
AP I, art. 61(1)(a) | ap1:61.1.a
AP I, art. 61(a) | ap1:61.1
AP I, art. 61(a)(i) | ap1:61.1.a
AP I art. 61(a)(xv) | ap1:61.1.o
AP I art. 61(b) | ap1:61.2
AP I Arts. 43–44, 50(1), 51(3) | ap1:43 ap1:44 ap1:50.1 ap1:51.3
les articles 48, 51 et 52 du premier Protocole additionnel | ap1:48 ap1:51 ap1:52
AP I's Article 51 | ap1:51
article 51 and article 57 of AP I | ap1:51 ap1:57
Articles 51 and 52 of AP I and Article 13 of AP II | ap1:51 ap1:52 ap2:13
Art. 51 AP I and art. 13 AP II | ap1:51 ap2:13
AP I, arts. 51, 52 and 57; AP II, art. 13; CIHL rules 1, 7 and 14 | ap1:51 ap1:52 ap1:57 ap2:13 cihl:1 cihl:7 cihl:14
arts. 51(4) and 57(2)(a)(ii) AP I; Rule 11-13 CIHL | ap1:51.4 ap1:57.2.a.ii cihl:11 cihl:12 cihl:13
Protocole additionnel I, article 51, paragraphe 5, alinéa b) | ap1:51.5.b
Art. 51, par. 5, al. b) PA I | ap1:51.5.b
Art. 57 § 2 a) ii) PA I | ap1:57.2.a.ii
Art. 57 al. 2 let. a ch. ii PA I | ap1:57.2.a.ii
Article 57 (2) lit. a) (iii) AP I | ap1:57.2.a.iii
l'alinéa b) du paragraphe 5 de l'article 51 du Protocole additionnel I | ap1:51.5.b
art. 51 al. 4 et 57 al. 2 PA I | ap1:51.4 ap1:57.2
Premier Protocole additionnel, article 48 | ap1:48
PA II art. 13 par. 2 | ap2:13.2
PA II, art. 4, par. 2, al. d) | ap2:4.2.d
AP II Art. 4(2)(d) | ap2:4.2.d
Second Additional Protocol, Article 17(1) | ap2:17.1
Article 1(1) of Additional Protocol II | ap2:1.1
AP III, Article 2 | ap3:2
GCIV Art. 147 | gc4:147
GC4 147 | gc4:147
G.C. IV, art. 147 | gc4:147
GC-IV Art. 147 | gc4:147
Art. 147 IV GC | gc4:147
GC IV, art. 147 (wilful killing) | gc4:147.wilful-killing
Fourth Geneva Convention, Article 33(1) | gc4:33.1
4th Geneva Convention Article 49(6) | gc4:49.6
IV Geneva Convention, Article 55 | gc4:55
Geneva Convention (IV), art. 53 | gc4:53
Geneva Convention IV of 12 August 1949, Article 53 | gc4:53
Convention (IV) relative to the protection of civilian persons, art. 147 | gc4:147
Convention (IV) relative to the Protection of Civilian Persons in Time of War (adopted 12 August 1949, entered into force 21 October 1950) 75 UNTS 287, art 147 | gc4:147
Geneva Convention Relative to the Protection of Civilian Persons in Time of War art. 147, Aug. 12, 1949, 6 U.S.T. 3516, 75 U.N.T.S. 287 | gc4:147
GC IV Art 27 § 2 | gc4:27.2
Art. 49 para. 6 GC IV | gc4:49.6
Article 49, paragraph 6, of the Fourth Geneva Convention | gc4:49.6
the sixth paragraph of Article 49 of the Fourth Geneva Convention | gc4:49.6
CG IV art. 49 al. 6 | gc4:49.6
art. 49, sixième alinéa, CG IV | gc4:49.6
IVe Convention de Genève, art. 147 | gc4:147
IVᵉ Convention de Genève, art. 147 | gc4:147
quatrième Convention de Genève, article 33 | gc4:33
Convention de Genève IV, art. 27 | gc4:27
premier alinéa de l'article 49 de la IVe Convention de Genève | gc4:49.1
CG IV art. 1er | gc4:1
GC III, art. 4A(2) | gc3:4.a.2
GC III art. 4 A (2) | gc3:4.a.2
Third Geneva Convention, Article 13 | gc3:13
IIIe Convention de Genève, art. 17 | gc3:17
First Geneva Convention, Art. 19 | gc1:19
Second Geneva Convention, Articles 12 and 18 | gc2:12 gc2:18
Articles 49, 50 and 51 GC I | gc1:49 gc1:50 gc1:51
Geneva Conventions III and IV, art. 5 | gc3:5 gc4:5
Articles 50, 51, 130 and 147 of the four Geneva Conventions respectively | gc1:50 gc2:51 gc3:130 gc4:147
Articles 50/51/130/147 GC I-IV | gc1:50 gc2:51 gc3:130 gc4:147
Arts. 50 GC I, 51 GC II, 130 GC III, 147 GC IV | gc1:50 gc2:51 gc3:130 gc4:147
Arts 12 GC I and II | gc1:12 gc2:12
GC I Art 50, GC II Art 51, GC III Art 130, GC IV Art 147 | gc1:50 gc2:51 gc3:130 gc4:147
articles 50, 51, 130 et 147 des quatre Conventions de Genève respectivement | gc1:50 gc2:51 gc3:130 gc4:147
Articles 146 and 147 of Geneva Convention IV and 85 of AP I | gc4:146 gc4:147 ap1:85
Art. 49 (6th para) GC IV | gc4:49.6
GC IV, Art. 49 (1), (2) and (6) | gc4:49.1 gc4:49.2 gc4:49.6
GC IV (art. 147) | gc4:147
GC IV Arts 31-34, 64 | gc4:31 gc4:32 gc4:33 gc4:34 gc4:64
art. 3 commun aux Conventions de Genève | gc1:3
l’article 3 commun aux quatre Conventions de Genève de 1949 | gc1:3
Article commun 3 | gc1:3
common Article 3(1)(a) | gc1:3.1.a
Common Article 3 of the Geneva Conventions | gc1:3
Article 3 common to the Geneva Conventions | gc1:3
CA3 | gc1:3
common Article 3 (GC I–IV, art. 3) | gc1:3
Common Article 3(1)(a) (GC I-IV, art. 3(1)(a)); AP II, art. 4 | gc1:3.1.a ap2:4
common Article 3, and GC IV, art. 3 | gc1:3 gc4:3
GC IV art. 3 | gc4:3
article 3 commun aux CG | gc1:3
l'article 3 commun, paragraphe 1, alinéa c) | gc1:3.1.c
l'article 3 commun, par. 1, al. a), aux Conventions de Genève | gc1:3.1.a
Art. 3 GCs | gc1:3
Common Article 3 to the Geneva Conventions and Article 4 of Additional Protocol II | gc1:3 ap2:4
Common Art. 2 | gc1:2
articles communs 1 et 2 | gc1:1 gc1:2
Rule 50 CIHL | cihl:50
CIHL Rule 129(A) | cihl:129.a
Rule 129 B of the ICRC Study | cihl:129.b
Rule 129A CIHL | cihl:129.a
ICRC Customary IHL Study, Rule 7 | cihl:7
ICRC, Customary International Humanitarian Law, Rule 1 | cihl:1
Henckaerts and Doswald-Beck, Rule 15 | cihl:15
Customary IHL Rule 87 | cihl:87
CIHL, Rules 11–13 | cihl:11 cihl:12 cihl:13
Rule 14 | cihl:14
Règle 11 de l'étude du CICR | cihl:11
Règle 50 DIHC | cihl:50
règles 1, 7 et 11 de l'étude du CICR sur le droit international humanitaire coutumier | cihl:1 cihl:7 cihl:11
Règle 93 du DIH coutumier | cihl:93
Hague Regulations Art. 23(g) | hague-regs:23.g
Art. 23 g of the Hague Regulations | hague-regs:23.g
Article 23, paragraph 1 (g) of the Hague Regulations | hague-regs:23.g
HR, Art. 43 | hague-regs:43
Regulations annexed to Hague Convention IV, Art. 42 | hague-regs:42
1907 Hague Regulations, Articles 42-44 | hague-regs:42 hague-regs:43 hague-regs:44
Règlement de La Haye art. 46 | hague-regs:46
Règlement de La Haye de 1907, art. 23, al. g) | hague-regs:23.g
Hague Convention IV art. 3 | hague4:3
Convention (IV) respecting the Laws and Customs of War on Land, art. 3 | hague4:3
Convention IV de La Haye de 1907, art. 3 | hague4:3
Hague Convention 1954 art 4(2) | hcp1954:4.2
Convention de La Haye de 1954, art. 4, par. 1 | hcp1954:4.1
Second Protocol to the Hague Convention, art. 15(1)(c) | hcp-p2:15.1.c
1999 Second Protocol Art 6(a) | hcp-p2:6.a
Ottawa Treaty, Article 1(1)(a) | ottawa:1.1.a
Mine Ban Treaty art. 1 | ottawa:1
APMBC art. 1 | ottawa:1
Convention d’Ottawa, art. 1, par. 1, al. a) | ottawa:1.1.a
CCM art. 1(1)(a) | ccm:1.1.a
Convention on Cluster Munitions, Article 1(1)(c) | ccm:1.1.c
CWC Art. I(1)(b) | cwc:1.1.b
CWC Article I, para. 1(b) | cwc:1.1.b
BTWC Article I | bwc:1
CCW Protocol III Art 2(2) | ccw-p3:2.2
CCW P III, Art. 2(1) | ccw-p3:2.1
Protocol III to the Convention on Certain Conventional Weapons, Article 2(3) | ccw-p3:2.3
Amended Protocol II, Article 3(7) | ccw-p2a:3.7
CCW Amended Protocol II, Art. 3(8) | ccw-p2a:3.8
CCW Protocol IV, Article 1 | ccw-p4:1
CCW Protocol I | ccw-p1:1
CCW Art. 1(2) | ccw:1.2
Gas Protocol 1925 | gas1925:1
OPAC art. 4(1) | opac:4.1
Optional Protocol on the involvement of children in armed conflict, art. 1 | opac:1
OP-CRC-AC, Article 3 | opac:3
Genocide Convention Art II(c) | genocide:2.c
Convention sur le génocide, art. III | genocide:3
CAT art 1 | cat:1
Convention contre la torture, art. premier | cat:1
ENMOD Article I(1) | enmod:1.1
ICPPED, art. 2 | icpped:2
GC-III-130 | gc3:130
AP1-51-5-b | ap1:51.5.b
4CG art 147 | gc4:147
Ottawa art. 1(1)(a) | ottawa:1.1.a
Rome 8(2)(e)(xii) | rome:8.2.e.xii
rome 8.2.b.ii | rome:8.2.b.ii
St. Rome art. 8(2)(e)(xii) | rome:8.2.e.xii
Statut de Rome, art. 8-2 e) xix) | rome:8.2.e.xix
Protocol I, art. 75 | ap1:75
Protocol I, Article 85(3)(a) | ap1:85.3.a
art. 85, par. 3, let. a du Protocole I | ap1:85.3.a
Protocole I, art. 57, par. 2, al. a), chiffre iii) | ap1:57.2.a.iii
Protocol I of 8 June 1977, art. 35, para. 3 | ap1:35.3
Protocole II du 8 juin 1977, art. 13 | ap2:13
Adtl. Protocol I, art. 51 | ap1:51
AP/II 4(2)(a) | ap2:4.2.a
GC/IV/147 | gc4:147
GC IV/147 | gc4:147
Geneva IV, Article 49 | gc4:49
Genève IV, article 49 | gc4:49
IIIe Convention de Genève, art. 4 A 2) | gc3:4.a.2
GC III, art. 4, A, 2 | gc3:4.a.2
Art. 4 A 2 GC III | gc3:4.a.2
articles 4 a 6 CG III | gc3:4 gc3:5 gc3:6
règle coutumière 53 | cihl:53
Règle coutumière n° 53 | cihl:53
Hague Convention (IV) of 1907, Annex, Article 46 | hague-regs:46
1907 Hague Convention IV Regulations art 28 | hague-regs:28
IV HC Art. 3 | hague4:3
1999 Second Protocol to the 1954 Hague Convention, art. 15(1)(a) | hcp-p2:15.1.a
Protocole II modifié annexé à la Convention sur certaines armes classiques, art. 3 | ccw-p2a:3
Protocol II to the Geneva Conventions of 12 August 1949, art. 13 | ap2:13
Common Art. 3 para. 1 no. 1 lit. a | gc1:3.1.a
article trois commun | gc1:3
common article three | gc1:3
art. 3 comm. CG | gc1:3
Rome Statue, Art. 8(2)(b)(xxiv) | rome:8.2.b.xxiv
Genva Convention IV, art. 147 | gc4:147
Fourth Geneva Convetion art 53 | gc4:53
Additonal Protocol I, art 57 | ap1:57
Artcile 147 Geneva Convention IV | gc4:147
Conventions de Genéve IV, aricle 53 | gc4:53
"""

# A citation of something that does not exist, and what stands nearest.
ABSENT = """
article 200 GC IV | gc4:159
GC IV art. 160 | gc4:159
GC III art. 144 | gc3:143
GC II, art. 64 | gc2:63
GC I art. 65 | gc1:64
AP I art. 103 | ap1:102
AP II, art. 29 | ap2:28
Art. 85 AP II | ap2:28
PA III, article 18 | ap3:17
Hague Regulations art. 57 | hague-regs:56
Hague Regulations art. 23(i) | hague-regs:23.h
Rule 162 | cihl:161
CIHL Rule 0 | cihl:1
Règle 200 DIHC | cihl:161
Rule 124(C) CIHL | cihl:124.b
art. 8(2)(e)(xx) Rome Statute | rome:8.2.e.xix
Statut de Rome, art. 8, par. 2, al. b) xxx) | rome:8.2.b.xxix
art. 8(2)(g) Rome Statute | rome:8.2.f
art. 8(2)(a)(ix) ICC Statute | rome:8.2.a.viii
art. 8(4) Rome Statute | rome:8.3
Rome Statute art. 8(2)(c)(i)-5 | rome:8.2.c.i-4
Article 129 of the Rome Statute | rome:127
AP I Art. 51(9) | ap1:51.8
AP I art. 61(a)(xvi) | ap1:61.1.o
AP I art. 61(e) | ap1:61.4
AP I art. 51(5)(c) | ap1:51.5.b
PA I, art. 57, par. 2, al. a) iv) | ap1:57.2.a.iii
AP II art. 13(4) | ap2:13.3
GC IV art. 49(7) | gc4:49.6
CG IV, art. 33, al. 4 | gc4:33.3
Art. 3(1)(e) GC IV | gc4:3.1.d
GC IV art. 147(2) | gc4:147
Rome 8(2)(e)(xx) | rome:8.2.e.xix
GC IV art. 1600 | gc4:159
Rule 1000 CIHL | cihl:161
Statut de Rome, art. 7-1-l | rome:7.1.k
Geneva Convention V, art. 3 | gc4:3
Fifth Geneva Convention, art. 3 | gc4:3
Additional Protocol IV, art. 2 | ap3:2
CCW Protocol VI, art. 1 | ccw-p5:1
AP III art. 2(9) | ap3:2.4
CCW Protocol III, art. 2(5) | ccw-p3:2.4
OPAC art. 4(4) | opac:4.3
Hague Regulations art. 46(3) | hague-regs:46.2
"""

# A citation that may mean several, and some of the candidates.
AMBIGUOUS = """
Art. 51 | gc1:51 gc2:51 gc3:51 gc4:51 ap1:51
article 3 | gc1:3 gc2:3 gc3:3 gc4:3 ap2:3
Art. 8(2)(e)(xii) | rome:8.2.e.xii
8.2.e.xii | rome:8.2.e.xii
Protocol II, art. 13 | ap2:13
Protocole II, article 4 | ap2:4 ccw-p2:4 ccw-p2a:4
Protocol I, art. 5 | ap1:5 hcp-p1:5
CCW Protocol II art. 3 | ccw-p2:3 ccw-p2a:3
Geneva Convention, art. 12 | gc1:12 gc2:12 gc3:12 gc4:12
Articles 5 and 6 of the Geneva Conventions | gc1:5 gc4:6
Hague Convention, art. 4 | hague4:4 hcp1954:4
Article 78 of the Convention | gc3:78 gc4:78
article 8(2)(b)(i) of the Statute | rome:8.2.b.i
Additional Protocol, art. 13 | ap1:13 ap2:13
AP I. Article 51 prohibits | ap1:51 gc4:51
"""

UNRESOLVED = """
Article 6 ICCPR
Article 2(4) of the UN Charter
Article 3 of the ICTY Statute
Rule 87 of the ICTY Rules of Procedure and Evidence
article 25 of the Criminal Code
Article 4 of the Vienna Convention on the Law of Treaties
Geneva Conventions Act 1957, art. 3
Hague Convention V art. 5
Article 38 CRC
ibid., art. 57
Ibid.
article 9 du Code pénal
"""


def table(text):
    return [tuple(part.strip() for part in row.split(" | ")) for row in text.strip().splitlines()]


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue()


def small(catalogue, *identifiers):
    """A catalogue of a few rows: what it does not hold is not denied."""
    rows = tuple(revised(catalogue.provision(each), same_as=()) for each in identifiers)
    names = {row.instrument for row in rows}
    return Catalogue(
        version="0",
        sha256="0" * 64,
        instruments=tuple(each for each in catalogue.instruments if each.id in names),
        provisions=rows,
        bindings=(),
        violations=Violations(categories=(), crimes=(), lawful=(), duties=()),
    )


@pytest.mark.parametrize(("text", "expected"), table(EXACT))
def test_a_citation_names_its_provisions(catalogue, text, expected):
    readings = cite(text, catalogue)
    assert [(reading.provision, reading.status) for reading in readings] == [
        (each, CitationStatus.EXACT) for each in expected.split()
    ]


@pytest.mark.parametrize(("text", "nearest"), table(ABSENT))
def test_what_does_not_exist_is_not_guessed_and_the_nearest_is_named(catalogue, text, nearest):
    (reading,) = cite(text, catalogue)
    assert (reading.status, reading.provision) == (CitationStatus.ABSENT, None)
    assert nearest == reading.nearest[0]


@pytest.mark.parametrize(("text", "candidates"), table(AMBIGUOUS))
def test_what_may_mean_several_gives_the_candidates(catalogue, text, candidates):
    readings = [each for each in cite(text, catalogue) if each.status is CitationStatus.AMBIGUOUS]
    assert readings
    assert all(reading.provision is None for reading in readings)
    found = {each for reading in readings for each in reading.candidates}
    assert set(candidates.split()) <= found


@pytest.mark.parametrize("text", UNRESOLVED.strip().splitlines())
def test_other_instruments_and_references_back_are_not_looked_up_here(catalogue, text):
    (reading,) = cite(text, catalogue)
    assert (reading.status, reading.provision, reading.candidates) == (CitationStatus.UNRESOLVED, None, ())


def test_the_tables_are_large_enough():
    assert len(table(EXACT)) + len(table(ABSENT)) + len(table(AMBIGUOUS)) + len(table(UNRESOLVED)) >= 150


def test_a_common_article_is_named_in_all_four_conventions(catalogue):
    (reading,) = cite("common Article 3", catalogue)
    assert reading.provision == catalogue.provision("ca3").id
    assert set(reading.same_text) == {"gc2:3", "gc3:3", "gc4:3"}


def test_a_part_without_a_row_gives_the_row_above_and_says_so(catalogue):
    held = small(catalogue, "ap1:51", "gc4:49", "gc4:63")
    (within,) = cite("AP I, art. 51(5)(b)", held)
    assert (within.status, within.provision, within.note) == (CitationStatus.PART, "ap1:51", None)
    (beyond,) = cite("AP I, art. 51(5)(c)", held)
    assert (beyond.status, beyond.nearest) == (CitationStatus.ABSENT, ("ap1:51",))
    (counted,) = cite("GC IV, art. 49(7)", held)
    assert counted.status is CitationStatus.ABSENT
    (uncounted,) = cite("GC IV, art. 63(2)(a)", held)
    assert (uncounted.status, uncounted.provision) == (CitationStatus.PART, "gc4:63")
    assert "does not know" in uncounted.note


@pytest.mark.parametrize(
    "text", ["GC IV, Art. 49, last paragraph", "CG IV, art. 49, dernier alinéa", "Art. 49 GC IV (6)"]
)
def test_what_was_not_read_is_not_passed_over(catalogue, text):
    (reading,) = cite(text, catalogue)
    assert (reading.status, reading.provision) == (CitationStatus.PART, "gc4:49")
    assert "not read" in reading.note


def test_a_slip_in_a_name_is_mended_and_told_but_not_in_prose(catalogue):
    (reading,) = cite("Genva Convention IV, art. 147", catalogue)
    assert "'genva' as 'geneva'" in reading.note
    assert [each.provision for each in find_citations("Article 147 of the Fourth Genva Convention", catalogue)] == [
        None
    ]
    (untouched,) = cite("AP I, art. 51", catalogue)
    assert untouched.note is None


def test_a_protocol_that_has_no_such_article_gets_the_nearest_of_each_of_that_name(catalogue):
    (reading,) = cite("article 29 du Protocole II", catalogue)
    assert reading.status is CitationStatus.AMBIGUOUS
    assert (reading.provision, reading.nearest[0]) == (None, "ap2:28")


def test_a_place_that_no_instrument_has_gets_the_nearest_in_the_only_one_that_comes_so_far(catalogue):
    (reading,) = cite("Art. 8(2)(e)(xx)", catalogue)
    assert (reading.status, reading.candidates) == (CitationStatus.AMBIGUOUS, ())
    assert reading.nearest[0] == "rome:8.2.e.xix"


def test_an_article_without_a_row_is_not_said_to_be_missing(catalogue):
    (reading,) = cite("GC IV, art. 50", small(catalogue, "gc4:49"))
    assert (reading.status, reading.provision, reading.nearest) == (CitationStatus.UNHELD, None, ("gc4:49",))


def test_an_instrument_alone_is_told_but_is_no_citation_in_prose(catalogue):
    (reading,) = cite("BWC", catalogue)
    assert (reading.status, reading.instrument) == (CitationStatus.INSTRUMENT, "bwc")
    assert find_citations("States Parties to the BWC met in 1972.", catalogue) == ()


def test_every_citation_has_its_place(catalogue):
    text = "« Voir » arts. 51(4) and 57(2)(a)(ii) AP I; Rule\u00a011\u201313 CIHL"
    readings = cite(text, catalogue)
    assert all(text[each.start : each.end] == each.text for each in readings)
    assert [each.text for each in readings] == [
        "arts. 51(4)",
        "57(2)(a)(ii)",
        "Rule\u00a011\u201313",
        "Rule\u00a011\u201313",
        "Rule\u00a011\u201313",
    ]


def test_an_open_end_is_told(catalogue):
    for text in ("Arts. 47 et seq. GC IV", "GC IV, art. 47 ss.", "Art. 47 ff. GC IV", "CG IV, art. 47 et suivants"):
        (reading,) = cite(text, catalogue)
        assert (reading.provision, reading.onward) == ("gc4:47", True)


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("On 12 January 2022, 3 civilians died. Article 13 of AP II prohibits it.", ["ap2:13"]),
        ("The API 3 was called 51 times; the GC IV was quoted on page 33.", []),
        ("He cited the article I wrote in 1949, and Geneva Conventions in general.", []),
        ("Under Article 147 of the Fourth Geneva Convention, 3 persons are protected.", ["gc4:147"]),
        ("l'article 3 commun aux Conventions de Genève, 4 blessés et 12 morts", ["gc1:3"]),
        (
            "contrary to AP I, arts. 48, 51(2), 52(2); GC IV, art. 27. See 8 others.",
            ["ap1:48", "ap1:51.2", "ap1:52.2", "gc4:27"],
        ),
        ("killed (see art. 51(2) AP I (civilians), Rule 1 CIHL) and", ["ap1:51.2", "cihl:1"]),
        ("Article 51\u00b2 of AP I", ["ap1:51"]),
    ],
)
def test_citations_are_found_in_prose(catalogue, prose, expected):
    assert [each.provision for each in find_citations(prose, catalogue)] == expected


def test_figures_of_a_footnote_are_not_taken_for_an_article(catalogue):
    (reading,) = cite("Article 51\u00b2 of AP I", catalogue)
    assert reading.provision == "ap1:51"


@pytest.mark.parametrize("style", CitationStyle)
@pytest.mark.parametrize("language", CitationLanguage)
def test_every_provision_is_cited_so_that_it_is_read_again(catalogue, language, style):
    lost = []
    for provision in catalogue.provisions:
        written = citation(provision, language, style)
        readings = cite(written, catalogue)
        if [(each.provision, each.status) for each in readings] != [(provision.id, CitationStatus.EXACT)]:
            lost.append((provision.id, written, readings))
    assert lost == []


@pytest.mark.parametrize(
    ("identifier", "short", "full"),
    [
        ("ap1:51.5.b", "Art. 51, par. 5, al. b) PA I", "Protocole additionnel I, article 51, paragraphe 5, alinéa b)"),
        ("gc4:147", "CG IV, art. 147", "IVe Convention de Genève, article 147"),
        ("gc4:49.6", "CG IV, art. 49, al. 6", "IVe Convention de Genève, article 49, alinéa 6"),
        ("rome:8.2.e.xii", "Statut de Rome, art. 8, par. 2, al. e) xii)", None),
        ("rome:8.2.c.i-1", "Statut de Rome, art. 8, par. 2, al. c) i)-1", None),
        ("cihl:50", "Règle 50 DIHC", None),
        ("cihl:129.b", "Règle 129B DIHC", None),
        ("gc4:147.wilful-killing", "CG IV, art. 147 (homicide intentionnel)", None),
        ("genocide:2.c", "Convention sur le génocide, art. II, al. c)", None),
    ],
)
def test_a_provision_is_cited_in_french(catalogue, identifier, short, full):
    provision = catalogue.provision(identifier)
    assert citation(provision, CitationLanguage.FRENCH) == short
    if full:
        assert citation(provision, CitationLanguage.FRENCH, CitationStyle.FULL) == full


def test_a_provision_is_cited_in_full_in_english(catalogue):
    provision = catalogue.provision("ap1:51.5.b")
    assert citation(provision, style=CitationStyle.FULL) == "Article 51(5)(b) of Additional Protocol I"
    assert citation(provision) == provision.citation


def variants(text):
    yield text.replace(" ", "\u00a0")
    yield text.replace(" ", "  ")
    yield text.replace(" ", "\n")
    yield text.replace("-", "\u2013").replace("'", "\u2019")
    yield text.upper().replace("ᵉ", "e")
    yield text.lower()
    yield f"\u201c{text}\u201d"
    yield f"({text})"
    yield text.replace("é", "e\u0301")
    yield text.replace("a", "a\u00ad")


@pytest.mark.parametrize("text", [text for text, _ in table(EXACT)])
def test_spaces_dashes_quotes_and_capitals_change_nothing(catalogue, text):
    expected = [each.provision for each in cite(text, catalogue)]
    for variant in variants(text):
        assert [each.provision for each in cite(variant, catalogue)] == expected, variant


PIECES = [
    *"()[].,;:§-–/'\u00a0 ",
    *(
        "art.",
        "arts.",
        "Article",
        "Rule",
        "règles",
        "para",
        "al.",
        "lit",
        "§§",
        "and",
        "et",
        "to",
        "à",
        "of the",
        "du",
        "ss.",
    ),
    *("51", "8", "(2)", "(b)", "(iv)", "xii)", "bis", "-1", "3", "147", "0", "999", "1949", "first", "IV", "I-IV"),
    *("AP I", "GC", "GCIV", "Protocol II", "Geneva Conventions", "Rome Statute", "CIHL", "HR", "CCW", "common", "CA3"),
    *(
        "ibid.",
        "respectively",
        "Code",
        "Statute",
        "12 August",
        "(wilful killing)",
        "UNTS",
        "premier",
        "commun",
        "²",
        "Ⅳ",
    ),
]
ANY = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
)


@given(text=ANY)
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_raises_or_names_what_does_not_exist(catalogue, text):
    for read in (cite, find_citations):
        for reading in read(text, catalogue):
            assert text[reading.start : reading.end] == reading.text
            named = [reading.provision] if reading.provision else []
            assert all(
                catalogue.has(each) for each in (*named, *reading.candidates, *reading.nearest, *reading.same_text)
            )
            assert (reading.provision is not None) == (reading.status in HELD)


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        ")",
        "((a)",
        "1, ",
        "§ ",
        "8(2)",
        "art. 1-",
        "par. 1, ",
        "of the ",
        "a.b.",
        "par ",
        "gc i, ",
        "( ",
        "(par ",
        "art. 1((",
    ],
)
def test_hostile_text_takes_time_that_grows_as_the_text(catalogue, piece):
    size = 1_000_000 if len(piece) == 1 else 60_000
    with at_most(60):
        find_citations(piece * (size // len(piece)), catalogue)


def test_the_numbering_agrees_with_the_rows(catalogue):
    numbering = load_numbering()
    for provision in catalogue.provisions:
        path = path_of(provision.id)
        table_ = numbering.get(provision.instrument)
        if table_ is None or not path[0][0].isdigit():
            continue
        if provision.instrument not in load_words()["by_paragraph"]:
            assert table_.has_article(path[0]), provision.id
        for size in range(1, len(path)):
            if path[size] in load_words().acts or "-" in path[size]:
                break
            assert table_.has_part(".".join(path[:size]), path[size]) != "no", provision.id


def test_every_instrument_has_names_ways_back_and_an_end(catalogue):
    for instrument in catalogue.instruments:
        assert instrument.id in load_words().ways_back
        assert instrument.id in load_numbering() or instrument.id in load_words()["by_paragraph"]
        (reading,) = cite(instrument.short, catalogue)
        assert reading.instrument == instrument.id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fourth Geneva Convention, art. 27; id., art. 49", ["gc4:27", "gc4:49"]),
        ("GC IV, art. 27. Id. at art. 49; ibid., art. 53", ["gc4:27", "gc4:49", "gc4:53"]),
        ("Art. 27 GC IV; ibid., art. 49", ["gc4:27", "gc4:49"]),
        ("AP I, art. 51; GC IV; id., art. 49", ["ap1:51", None, "gc4:49"]),
        ("CIHL, rule 14; ibid., rule 15", ["cihl:14", "cihl:15"]),
        ("AP I, art. 51; Smith, p. 3; ibid., art. 57", ["ap1:51", None]),
        ("Prosecutor v. Galić, para. 58; id., art. 51", [None]),
        ("AP I, art. 51; id., rule 14", ["ap1:51", None]),
    ],
)
def test_what_refers_back_is_followed_only_to_what_stands_right_before_it(catalogue, text, expected):
    readings = cite(text, catalogue)
    assert [reading.provision for reading in readings] == expected
    assert all("right before" in (reading.note or "") for reading in readings[1:] if reading.provision == "gc4:49")


@pytest.mark.parametrize(
    ("text", "expected", "slips"),
    [
        ("Rorne Statute, art. 8(2)(b)(ix)", "rome:8.2.b.ix", ["'rorne' as 'rome'"]),
        ("Artic1e 147 of Geneva Convention lV", "gc4:147", ["'artic1e' as 'article'", "'lv' as 'iv'"]),
        ("Geneva C0nvention lll, art. 13", "gc3:13", ["'c0nvention' as 'convention'", "'lll' as 'iii'"]),
    ],
)
def test_slips_of_a_scanner_are_read_and_told(catalogue, text, expected, slips):
    (reading,) = cite(text, catalogue)
    assert (reading.provision, reading.status) == (expected, CitationStatus.EXACT)
    assert reading.note is not None
    assert all(slip in reading.note for slip in slips)


@pytest.mark.parametrize(
    "text", ["dans le Protocole additionnel il est interdit", "under the Geneva Convention ill treatment is punished"]
)
def test_words_that_look_like_scanned_numerals_are_words(catalogue, text):
    assert [reading.instrument for reading in cite(text, catalogue)] == [None]


def test_an_article_of_french_is_no_numeral(catalogue):
    (reading,) = cite("l'article 3 commun aux Conventions de Genève", catalogue)
    assert (reading.provision, reading.note) == ("gc1:3", None)


def test_a_list_of_one_instrument_a_line_is_read_line_by_line(catalogue):
    text = "GC III, art. 13; art. 17\nGC IV, art. 27\nAP I, art. 51; art. 57\nAP II, art. 13"
    assert [reading.provision for reading in cite(text, catalogue)] == [
        "gc3:13",
        "gc3:17",
        "gc4:27",
        "ap1:51",
        "ap1:57",
        "ap2:13",
    ]
    mixed = "GC IV, Art. 33\nArt. 50 GC I\nArt. 17 of AP II\nRule 14 CIHL"
    assert [reading.provision for reading in cite(mixed, catalogue)] == ["gc4:33", "gc1:50", "ap2:17", "cihl:14"]


def test_what_follows_to_is_a_range_only_where_it_ascends(catalogue):
    readings = cite("the application of common Article 3 to Article 1(4) conflicts", catalogue)
    assert [reading.provision for reading in readings] == ["gc1:3", None]


def test_the_addresses_of_articles_are_read_as_the_articles(catalogue):
    addressed = [each for each in catalogue if "." not in each.id and "ihl-databases" in each.url]
    assert len(addressed) > 700
    for row in addressed:
        (reading,) = cite(row.url, catalogue)
        assert reading.provision == row.id or reading.provision in row.same_as, row.url


@pytest.mark.parametrize(
    "text",
    ["AP I, art. 51(100)", "Rome Statute, art. 8(2)(b)(xl)", "AP I, art. 51(5)(bb)", "Rule 50(c) CIHL", "CWC I(1)(e)"],
)
def test_what_stands_in_brackets_is_never_passed_over(catalogue, text):
    (reading,) = cite(text, catalogue)
    assert reading.status is CitationStatus.ABSENT


@pytest.mark.parametrize(
    "text",
    ["CCM, art. 20(4)", "CAT, art. 2(4)", "GC III, art. 118(5)", "CCW, art. 1(8)", "Second Hague Protocol, art. 6(e)"],
)
def test_a_paragraph_behind_the_last_is_refused_in_the_lesser_treaties_too(catalogue, text):
    (reading,) = cite(text, catalogue)
    assert reading.status is CitationStatus.ABSENT


@pytest.mark.parametrize(
    "text",
    ["CCM, art. 4(5)", "CCW, art. 4(5)", "Second Hague Protocol, art. 22(7)", "CCM, art. 20(3)", "CWC, art. VII(7)"],
)
def test_a_paragraph_that_there_is_is_not_refused(catalogue, text):
    (reading,) = cite(text, catalogue)
    assert reading.status is not CitationStatus.ABSENT


@pytest.mark.parametrize(
    ("text", "provision"),
    [
        ("article 8-2 du Statut de Rome", "rome:8.2"),
        ("AP I, art. 51-4", "ap1:51.4"),
        ("art. 23-g HR", "hague-regs:23.g"),
        ("GCIV, Art. 49/6", "gc4:49.6"),
        ("IIIe CG, art. 4 A) 2)", "gc3:4.a.2"),
        ("AP I, art. 8-c-iv", "ap1:8.c"),
    ],
)
def test_a_dash_that_can_be_no_range_points_inside_the_article(catalogue, text, provision):
    (reading,) = cite(text, catalogue)
    assert provision in (reading.provision, *reading.nearest)


@pytest.mark.parametrize("text", ["AP I, art. 51 2", "PA I, art. 51 5) 6)"])
def test_a_figure_that_is_left_over_is_told(catalogue, text):
    (reading,) = cite(text, catalogue)
    assert (reading.status, "not read" in reading.note) == (CitationStatus.PART, True)


@pytest.mark.parametrize(
    ("text", "provision"),
    [("AP I, art. 5l", "ap1:51"), ("AP I, art. 5O", "ap1:50"), ("art. 3º del Protocolo Adicional II", "ap2:3")],
)
def test_scanned_figures_and_ordinals_are_numbers(catalogue, text, provision):
    (reading,) = cite(text, catalogue)
    assert reading.provision == provision


@pytest.mark.parametrize(
    "text",
    [
        "Third Protocol to the Hague Convention of 1954, art. 1",
        "Protocol VI to the CCW, art. 3",
        "Protocole VI à la CCAC, art. 1",
    ],
)
def test_a_protocol_that_a_convention_does_not_have_is_not_the_convention(catalogue, text):
    (reading,) = cite(text, catalogue)
    assert (reading.status, reading.provision) == (CitationStatus.ABSENT, None)


@pytest.mark.parametrize(
    ("text", "provisions"),
    [
        ("art. 8 par. 2 b) i), ii) et iv) du Statut de Rome", "rome:8.2.b.i rome:8.2.b.ii rome:8.2.b.iv"),
        ("PA I art. 75 § 2 a) i), b)", "ap1:75.2.a.i ap1:75.2.b"),
        ("Statut de Rome, art. 8 2), b), ii)", "rome:8.2.b.ii"),
        ("PA I, art. 57, par. 2, a), i)", "ap1:57.2.a.i"),
        ("art. 8, 2, b), i) et ii), et e), i) du Statut de Rome", "rome:8.2.b.i rome:8.2.b.ii rome:8.2.e.i"),
        ("art. 8, 2), b), ii) du Statut de Rome", "rome:8.2.b.ii"),
        ("art. 57, 2), a), i) du Protocole I", "ap1:57.2.a.i"),
        ("CWC Arts I, II(1) and II(7)", "cwc:1 cwc:2.1 cwc:2.7"),
    ],
)
def test_items_with_half_a_bracket_stand_beside_one_another(catalogue, text, provisions):
    assert [reading.provision for reading in cite(text, catalogue)] == provisions.split()
