"""Search by the beginnings of words, on an index of PostgreSQL that needs no extension.

The parser of a text search configuration is left out on purpose: it would take `e-veikals`, numbers and addresses
apart by rules of its own. A folded text (core/text.py) is its words already.
"""

from django.contrib.postgres.search import SearchVectorField
from django.db.models import BooleanField, CharField, Func, QuerySet, Value
from django.db.models.functions import Lower

from prasme.apps.core.text import fold


class Words(Func):
    """The words of a folded column. Index it: `GinIndex(Words("folded"), name=…)`."""

    template = "array_to_tsvector(array_remove(string_to_array(%(expressions)s, ' '), ''))"
    output_field = SearchVectorField()


class WordsOf(Func):
    """The words of a column that is not kept folded, such as the name of a file."""

    template = (
        "array_to_tsvector(array_remove(regexp_split_to_array("
        "regexp_replace(normalize(%(expressions)s, NFKD), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+'), ''))"
    )
    output_field = SearchVectorField()

    def __init__(self, column: str) -> None:
        super().__init__(Lower(column))


class BeginBy(Func):
    """Whether each of the wanted words begins one of those there."""

    arg_joiner = " @@ "
    template = "(%(expressions)s::tsquery)"
    output_field = BooleanField()


def wanted(text: str) -> Value:
    return Value(" & ".join(f"{word}:*" for word in fold(text).split()), output_field=CharField())


def matching(queryset: QuerySet, text: str, words: Func | None = None) -> QuerySet:
    """Those of which every word of the text begins a word; all of them where the text has no word."""
    if not fold(text):
        return queryset
    return queryset.filter(BeginBy(words or Words("folded"), wanted(text)))


def some_of(queryset: QuerySet, most: int = 1000) -> QuerySet:
    """The rows of a search to be put in order, found before that: with a limit and an order in one query the database
    would rather walk the whole order until it has met enough hits. Of more than `most`, any of them.
    """
    return queryset.model._default_manager.filter(pk__in=queryset.order_by().values("pk")[:most])


def is_too_short(text: str, least: int = 2) -> bool:
    return len(fold(text).replace(" ", "")) < least
