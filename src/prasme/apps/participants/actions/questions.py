"""The operator's own questions."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from django.db.models import Max

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.participants.models import OwnQuestion
from prasme.apps.programmes.models import Edition


@dataclass(frozen=True, kw_only=True)
class NewQuestion:
    moment: str
    kind: str
    text: str
    text_lv: str = ""
    options: Sequence[str] = ()
    may_decline: bool = True
    is_apart: bool = False


@action
def add_question(*, edition: Edition, new: NewQuestion, by: User | None) -> OwnQuestion:
    list(Edition.objects.select_for_update(no_key=True).filter(pk=edition.pk))
    last = OwnQuestion.objects.filter(edition=edition).aggregate(last=Max("number"))["last"] or 0
    values = asdict(new) | {"options": list(new.options)}
    return OwnQuestion.objects.create(edition=edition, number=last + 1, **values)


@action
def retire_question(*, question: OwnQuestion, by: User) -> None:
    """It is asked no more; what was answered stays."""
    OwnQuestion.objects.filter(pk=question.pk).update(is_retired=True)
