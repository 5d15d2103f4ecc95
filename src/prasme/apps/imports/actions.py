"""Every write of imports: the file taken in, compared, run in one transaction, undone."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from procrastinate.contrib.django import app as jobs
from procrastinate.exceptions import AlreadyEnqueued

from prasme.apps.accounts.models import User
from prasme.apps.core import progress
from prasme.apps.core.acting import action
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import DocumentKind
from prasme.apps.imports import columns, queries
from prasme.apps.imports.cells import Case
from prasme.apps.imports.kinds import Kind, NotWritten, Outcome, Verdict
from prasme.apps.imports.models import (
    NOTHING_WRITTEN,
    WORKING,
    Answer,
    Change,
    Import,
    ImportedRow,
    Remembered,
    State,
    TakenBack,
    Which,
)
from prasme.apps.imports.opening import OptionsMissing, read_sheet
from prasme.apps.imports.report import counts_of
from prasme.engines.tabular import NotRead

BATCH = 2000
# By name: tasks import actions, never the other way.
JOBS = {
    State.COMPARING: "prasme.apps.imports.tasks.compare",
    State.RUNNING: "prasme.apps.imports.tasks.run",
    State.UNDOING: "prasme.apps.imports.tasks.undo",
}


class NotNow(Exception):
    """The import is in no state for this."""

    def __init__(self, found: Import) -> None:
        super().__init__(_("The import is: %s.") % found.get_state_display().lower())


class HasErrors(Exception):
    """Rows are wrong, and all rows were asked for. Nothing is written."""

    def __init__(self, errors: int) -> None:
        text = ngettext(
            "%d row has an error. Nothing was imported: mend it, or import the valid rows only.",
            "%d rows have errors. Nothing was imported: mend them, or import the valid rows only.",
            errors,
        )
        super().__init__(text % errors)


@action
def take_in(*, kind: Kind, name: str, media_type: str, content: bytes, by: User | None, at: datetime) -> Import:
    """Keep the file with its hash and suggest what its columns are. Raises NotRead."""
    sheet = read_sheet(kind, content, {})
    places, _said = queries.places_for(kind, by, sheet)
    document = store_document(
        kind=DocumentKind.OTHER, name=name, content=content, scopes=[], by=by, at=at, media_type=media_type
    )
    return Import.objects.create(
        kind=kind.name, document=document, created_at=at, created_by=by, places=places,
        names=queries.remembered(kind, by, "names") or {}, counts={"rows": len(sheet.rows)},
    )  # fmt: skip


@action
def read_again(*, found: Import, asked: Mapping[str, Any], by: User | None) -> None:
    """Read the file as somebody says that it is written; the columns are suggested anew. Raises NotRead, NotNow."""
    now = _locked(found, *NOTHING_WRITTEN)
    kind = queries.kind_of(now)
    sheet = read_sheet(kind, queries.content_of(now.document), asked)
    same = sheet.headings == queries.sheet_of(now).headings
    places = now.places if same else queries.places_for(kind, by, sheet)[0]
    now.rows.all().delete()
    now.save_version(
        seen=now.version,
        asked=dict(asked),
        places=places,
        state=State.READ,
        counts={"rows": len(sheet.rows)},
        problem="",
    )
    found.refresh_from_db()


@action
def set_columns(*, found: Import, places: Mapping[str, int], options: Mapping[str, Any], by: User | None) -> None:
    """Which column is which field, and what holds for the whole file; remembered for the same headings."""
    now = _locked(found, *NOTHING_WRITTEN)
    now.save_version(seen=now.version, places=dict(places), options=dict(options))
    _remember(now, by, columns.key_of(queries.sheet_of(now).headings), dict(places))
    found.refresh_from_db()


def _remember(found: Import, by: User | None, key: str, said: Any) -> None:
    Remembered.objects.update_or_create(kind=found.kind, whose=queries.whose(by), key=key, defaults={"said": said})


@action
def answer(
    *, found: Import, answers: Mapping[tuple[int, str], str], names: Mapping[str, Mapping[str, str]], by: User | None
) -> None:
    """Keep what is said in place of cells, of suspected duplicates (field `same`) and of names; empty: nothing."""
    now = _locked(found, *NOTHING_WRITTEN)
    for (number, field), text in answers.items():
        if text:
            Answer.objects.update_or_create(of=now, number=number, field=field, defaults={"text": text})
        else:
            Answer.objects.filter(of=now, number=number, field=field).delete()
    if names:
        said = {field: {**now.names.get(field, {}), **of} for field, of in names.items()}
        known = {**now.names, **said}
        now.save_version(seen=now.version, names=known)
        _remember(now, by, "names", known)
    found.refresh_from_db()


@action
def start(*, found: Import, to: State, by: User | None, at: datetime, which: str = "") -> None:
    """Give the job to a worker: compare, run or undo; again, when its worker is gone. Raises NotNow."""
    before = {
        State.COMPARING: (*NOTHING_WRITTEN, State.COMPARING),
        State.RUNNING: (State.COMPARED, State.RUNNING),
        State.UNDOING: (State.DONE, State.UNDOING),
    }[to]
    now = _locked(found, *before)
    values: dict[str, Any] = {"state": to, "begun_at": at, "ended_at": None, "problem": ""}
    if to == State.RUNNING:
        values["which"] = which or now.which
    if to == State.UNDOING:
        values["undone_by"] = by
    now.save_version(seen=now.version, **values)
    try:
        with transaction.atomic():
            jobs.configure_task(JOBS[to], queueing_lock=f"import {now.pk}").defer(import_id=now.pk)
    except AlreadyEnqueued:
        pass  # it waits for a worker already
    found.refresh_from_db()


@action
def compare(*, found: Import, on: date, by: User | None, at: datetime) -> None:
    """The dry run: what each row would become. Raises NotRead, OptionsMissing, NotNow."""
    now = _locked(found, State.COMPARING)
    _case, verdicts = _judge(now, on)
    _keep(now, verdicts)
    now.save_version(seen=now.version, state=State.COMPARED, counts=counts_of(verdicts), ended_at=at)


@action
def run(*, found: Import, on: date, by: User | None, at: datetime) -> None:
    """Write the rows, judged once more against what is there now; all of it or nothing.

    Raises HasErrors, NotRead, OptionsMissing, NotNow, and what the kind's actions raise.
    """
    now = _locked(found, State.RUNNING)
    case, verdicts = _judge(now, on)
    errors = sum(verdict.outcome == Outcome.ERROR for verdict in verdicts)
    if errors and now.which == Which.ALL:
        raise HasErrors(errors)
    kind = queries.kind_of(now)
    case.at = at
    made = kind.write(case, [verdict for verdict in verdicts if verdict.outcome != Outcome.ERROR])
    Change.objects.bulk_create(
        [
            Change(
                of=now, row=one.row, what=one.what, key=one.key, is_new=one.is_new, before=dict(one.before),
                after=dict(one.after),
            )
            for one in made
        ],
        BATCH,
    )  # fmt: skip
    _keep(now, verdicts)
    if kind.is_personal:  # what was typed stands with the person now, where an erasure finds it
        now.answers.exclude(field="same").delete()
    now.save_version(seen=now.version, state=State.DONE, counts=counts_of(verdicts), ended_at=at)


@action
def import_at_once(
    *, kind: Kind, name: str, media_type: str, content: bytes, said: Mapping[str, Any], which: Which, by: User | None,
    on: date, at: datetime,
) -> Import:  # fmt: skip
    """Take a file in and write it without stopping in between. said: asked and options, as of an import.

    Raises HasErrors, NotRead, OptionsMissing.
    """
    found = take_in(kind=kind, name=name, media_type=media_type, content=content, by=by, at=at)
    if said.get("asked"):
        read_again(found=found, asked=said["asked"], by=by)
    found.save_version(
        seen=found.version, state=State.RUNNING, which=which, options=dict(said.get("options", {})), begun_at=at
    )
    run(found=found, on=on, by=by, at=at)
    found.refresh_from_db()
    return found


@action
def undo(*, found: Import, by: User | None, at: datetime) -> None:
    """Take back what the import made and nobody has used or changed since; the rest stays and says why."""
    now = _locked(found, State.UNDOING)
    changes = list(now.changes.filter(taken_back=None).order_by("-pk"))
    progress.tell(f"import {now.pk}", 0, len(changes))
    made = [queries.made_of(change) for change in changes]
    stays = queries.kind_of(now).take_back(made, by, at)
    TakenBack.objects.bulk_create(
        [
            TakenBack(change=change, at=at, why=stays.get(one.label, "")[:300])
            for change, one in zip(changes, made, strict=True)
        ],
        BATCH,
    )
    now.save_version(seen=now.version, state=State.UNDONE, ended_at=at, counts={**now.counts, "stayed": len(stays)})


@action
def fail(*, found: Import, problem: str, by: User | None, at: datetime) -> None:
    """The job ended without writing anything; say why. An undo that failed leaves the import as it was."""
    now = Import.objects.select_for_update(no_key=True).get(pk=found.pk)
    if now.state in WORKING:
        state = State.DONE if now.state == State.UNDOING else State.FAILED
        now.save_version(seen=now.version, state=state, problem=problem[:300], ended_at=at)


def _locked(found: Import, *states: State) -> Import:
    # Of the row alone: the tables it refers to are not changed by an import of itself.
    now = (
        Import.objects.select_for_update(no_key=True, of=("self",))
        .select_related("document", "created_by")
        .get(pk=found.pk)
    )
    if now.state not in states:
        raise NotNow(now)
    return now


def _judge(found: Import, on: date) -> tuple[Case, list[Verdict]]:
    case = queries.case_of(
        found, queries.sheet_of(found), on=on, tell=lambda done, of: progress.tell(f"import {found.pk}", done, of)
    )
    return case, queries.kind_of(found).judge(case)


def _keep(found: Import, verdicts: list[Verdict]) -> None:
    found.rows.all().delete()
    ImportedRow.objects.bulk_create(
        [
            ImportedRow(
                of=found, number=one.number, outcome=one.outcome, levels=one.levels, same_as=one.same_as,
                remarks=[remark.as_record() for remark in one.remarks], record=one.record,
            )
            for one in verdicts
        ],
        BATCH,
    )  # fmt: skip


EXPECTED_FAILURES = (HasErrors, NotRead, OptionsMissing, NotWritten, ChangedMeanwhile)
