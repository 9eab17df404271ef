"""Plain data of records are the same, whichever way they are made."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihl_docs.codec.plain import plain_data
from ihl_docs.codec.strict import unstructure
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.package import EvidencePackage, Verification
from ihl_docs.model.submission import Submission
from tests.strategies import records


def kinds_of(plain):
    """The data with the class of every value: a term equals its text, and True equals 1."""
    if isinstance(plain, dict):
        return {key: kinds_of(value) for key, value in plain.items()}
    if isinstance(plain, list):
        return [kinds_of(each) for each in plain]
    return type(plain), plain


@pytest.mark.parametrize("kind", [Submission, Assessment, EvidencePackage, Verification])
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_both_ways_of_writing_a_record_give_the_same(kind, data):
    record = data.draw(records(kind))
    assert kinds_of(plain_data(record)) == kinds_of(unstructure(record))
