"""What stands in the cells of lists, where it is more than the value: `Column(show=…)`."""

from collections.abc import Callable, Mapping
from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from prasme.apps.core.templatetags.look import state

Row = dict[str, Any]


def linked(page: str, *, by: str, text: Callable[[Row], Any]) -> Callable[[Row], Any]:
    """A link to the page of what the row has under `by`; where it has none, only the text."""

    def show(row: Row) -> Any:
        if row[by] is None:
            return text(row)
        return format_html('<a href="{}">{}</a>', reverse(page, args=[row[by]]), text(row))

    return show


def written(key: str, write: Callable[[Any], str], missing: str = "") -> Callable[[Row], str]:
    """The value as a filter of `writing` writes it; `missing` where there is none."""
    return lambda row: missing if row[key] in (None, "") else write(row[key])


def of_choices(key: str, choices: type[Any], missing: str = "") -> Callable[[Row], str]:
    """The word of a choice in the reader's language."""
    return lambda row: str(choices(row[key]).label) if row[key] else missing


def in_state(key: str, states: type[Any], kinds: Mapping[Any, str]) -> Callable[[Row], SafeString]:
    """The state with its colour and its word."""
    return lambda row: state(kinds[states(row[key])], str(states(row[key]).label))
