"""What is worked out at a measure: forms of its template, and who does what until when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.cooperation.models import Cooperation
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.measures.models import ActionPoint, Measure, Note


class NotedAlready(Exception):
    """The agreement has its note at this workshop."""

    def __str__(self) -> str:
        return _("This agreement has its note here already.")


@dataclass(frozen=True)
class Doing:
    """What is done, by whom, until when."""

    text: str
    owner: str
    due_on: date


@action
def write_note(
    *,
    measure: Measure,
    form: str,
    values: Mapping[str, str],
    by: User | None,
    at: datetime,
    organisation: Organisation | None = None,
    cooperation: Cooperation | None = None,
    actions: Sequence[Doing] = (),
) -> Note:
    """A form of the template, filled in. values: by the keys of its fields. Raises NotedAlready."""
    try:
        with transaction.atomic():
            note = Note.objects.create(
                measure=measure, form=form, values=dict(values), organisation=organisation, cooperation=cooperation,
                at=at,
            )  # fmt: skip
    except IntegrityError as problem:
        raise NotedAlready from problem
    _write_actions(note, actions)
    return note


@action
def change_note(
    *,
    note: Note,
    seen: int,
    values: Mapping[str, str],
    by: User | None,
    organisation: Organisation | None = None,
    actions: Sequence[Doing] = (),
) -> None:
    """Raises ChangedMeanwhile. Actions that stand as they were keep whether they are done."""
    note.save_version(seen=seen, values=dict(values), organisation=organisation)
    standing = {(one.text, one.owner, one.due_on): one for one in note.actions.all()}
    wanted = {(one.text, one.owner, one.due_on) for one in actions}
    for key, one in standing.items():
        if key not in wanted:
            one.delete()
    _write_actions(note, [one for one in actions if (one.text, one.owner, one.due_on) not in standing])


def _write_actions(note: Note, actions: Sequence[Doing]) -> None:
    ActionPoint.objects.bulk_create(
        [ActionPoint(note=note, text=one.text, owner=one.owner, due_on=one.due_on) for one in actions]
    )


@action
def finish_action(*, point: ActionPoint, on: date, by: User | None) -> None:
    """It is done. Said twice, the first day stays."""
    if point.done_on is None:
        point.done_on = on
        point.save(update_fields=["done_on"])


@action
def remove_note(*, note: Note, by: User | None) -> None:
    note.delete()
