"""Reading what persons decided on findings: a list of reviews, as YAML or JSON, through the same strict door."""

from ihl_docs.codec.strict import structure
from ihl_docs.errors import InvalidDocumentError, UnreadableFileError
from ihl_docs.intake.read import nowhere, parsed, placed, problems_of
from ihl_docs.model.review import Review


def read_reviews(data: bytes, *, name: str) -> tuple[Review, ...]:
    """The reviews in *data*; *name* is the file's name, for messages and to tell JSON from YAML.

    Raises:
        UnreadableFileError: If it is no text, JSON or YAML.
        InvalidDocumentError: If something in it is no review; with every problem at its place.
    """
    try:
        plain, locate, syntax = parsed(data, name)
    except UnreadableFileError as error:
        raise UnreadableFileError(placed(problems_of(error), name, nowhere)) from None
    if syntax:
        raise UnreadableFileError(placed(syntax, name, locate))
    try:
        reviews: tuple[Review, ...] = structure(plain, tuple[Review, ...])
    except InvalidDocumentError as error:
        raise InvalidDocumentError(placed(problems_of(error), name, locate)) from None
    return reviews
