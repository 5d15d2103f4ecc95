"""Spreadsheets as offices send them: encoding, separator, headings, and what the cells say. No Django, no clock."""

from prasme.engines.tabular.dates import DateOrder, NoDay, date_order, day_of
from prasme.engines.tabular.encoding import ENCODINGS
from prasme.engines.tabular.layout import Ignored, Row, heading_words
from prasme.engines.tabular.numbers import NoNumber, Range, number_of
from prasme.engines.tabular.reading import SEPARATORS, Asked, NotRead, Sheet, read
from prasme.engines.tabular.text import Cell, clean, fold, is_none, words
from prasme.engines.tabular.times import NoTime, span_of, time_of
from prasme.engines.tabular.workbook import column_letters, is_workbook

__all__ = [
    "ENCODINGS",
    "SEPARATORS",
    "Asked",
    "Cell",
    "DateOrder",
    "Ignored",
    "NoDay",
    "NoNumber",
    "NoTime",
    "NotRead",
    "Range",
    "Row",
    "Sheet",
    "clean",
    "column_letters",
    "date_order",
    "day_of",
    "fold",
    "heading_words",
    "is_none",
    "is_workbook",
    "number_of",
    "read",
    "span_of",
    "time_of",
    "words",
]
