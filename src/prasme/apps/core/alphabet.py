"""Order by letters as people expect it: Ķ beside K, small beside capital, whatever the database's collation."""

from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Lower


def alphabetical(name: str) -> Func:
    """What to sort a field by: its text without marks."""
    apart = Func(Lower(F(name)), template="normalize(%(expressions)s, NFKD)", output_field=TextField())
    marks = Value("[\u0300-\u036f]")
    return Func(apart, marks, Value(""), Value("g"), function="regexp_replace", output_field=TextField())
