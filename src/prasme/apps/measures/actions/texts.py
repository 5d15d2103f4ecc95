"""Title and summary in other languages: shown once a person has reviewed them."""

from datetime import datetime

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.measures.models import Measure, MeasureText


class FirstLanguage(Exception):
    """The text in this language is the measure's own."""

    def __str__(self) -> str:
        return _("In this language the measure is written already; edit it there.")


@action
def write_text(
    *, measure: Measure, language: str, title: str, summary: str, is_reviewed: bool, by: User | None, at: datetime
) -> MeasureText:
    """Another text takes the mark away unless somebody reviews that one. Raises FirstLanguage."""
    if language == measure.language:
        raise FirstLanguage
    mark = {"reviewed_at": at, "reviewed_by": by} if is_reviewed else {"reviewed_at": None, "reviewed_by": None}
    text, _new = MeasureText.objects.update_or_create(
        measure=measure, language=language, defaults={"title": title, "summary": summary, **mark}
    )
    return text


@action
def remove_text(*, text: MeasureText, by: User | None) -> None:
    text.delete()
