"""Writes of audits: packs that are asked for, samples that are drawn, remarks."""

from datetime import datetime

from django.urls import reverse
from procrastinate.contrib.django import app as jobs

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.core.acting import action
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import Document, DocumentKind
from prasme.apps.occasions.queries import address_of
from prasme.apps.outbox.actions import write_message
from prasme.apps.outbox.kinds import About, Reader
from prasme.apps.reporting import queries, rules
from prasme.apps.reporting.models import (
    Freeze,
    Pack,
    PackState,
    Period,
    Remark,
    RemarkKind,
    Sample,
    SampleItem,
    SampleKind,
)
from prasme.engines.figures import Indicator

PACKING = "prasme.apps.reporting.tasks.make_pack"


class NothingToDraw(Exception):
    """The indicator has no records in the period that a sample could be drawn from."""


class NotFrozenYet(Exception):
    """Evidence is packed of what was handed over: the period is frozen first."""


class TakenBack(Exception):
    """Somebody cancelled the job while it ran."""


class AlreadySettled(Exception):
    """The finding was settled."""


@action
def ask_for_pack(*, period: Period, at: datetime, by: User | None) -> Pack:
    """Have the evidence of a frozen period packed. One that is in the making is given back. Raises NotFrozenYet."""
    Period.objects.select_for_update(no_key=True).get(pk=period.pk)
    if not Freeze.objects.filter(period=period).exists():
        raise NotFrozenYet(period.title)
    working = Pack.objects.filter(period=period, state__in=(PackState.WAITING, PackState.MAKING)).first()
    if working:
        return working
    pack = Pack.objects.create(period=period, asked_at=at, by=by)
    jobs.configure_task(PACKING).defer(pack_id=pack.pk)
    return pack


@action
def cancel_pack(*, pack: Pack, by: User | None) -> None:
    working = (PackState.WAITING, PackState.MAKING)
    Pack.objects.filter(pk=pack.pk, state__in=working).update(state=PackState.CANCELLED)


@action
def begin_pack(*, pack_id: int, by: User | None) -> Pack | None:
    """Take a pack that waits; nothing, where another worker has it or somebody took it back."""
    taken = Pack.objects.filter(pk=pack_id, state=PackState.WAITING).update(state=PackState.MAKING)
    return Pack.objects.select_related("period__edition__programme", "by").get(pk=pack_id) if taken else None


@action
def note_progress(*, pack: Pack, done: int, of: int, by: User | None) -> None:
    """Say how far it is. Raises TakenBack."""
    if not Pack.objects.filter(pk=pack.pk, state=PackState.MAKING).update(done=done, of=of):
        raise TakenBack(pack.pk)


@action
def finish_pack(*, pack: Pack, content: bytes, at: datetime, by: User | None) -> None:
    """Keep what was packed. Raises TakenBack."""
    period = pack.period
    document = store_document(
        kind=DocumentKind.OTHER,
        name=f"evidence-{period.edition.code}-{period.starts_on}-{period.ends_on}.zip",
        content=content,
        media_type="application/zip",
        scopes=[(ScopeKind.EDITION, period.edition_id)],
        by=by,
        at=at,
    )
    made = Pack.objects.filter(pk=pack.pk, state=PackState.MAKING)
    if not made.update(state=PackState.DONE, document=document):
        raise TakenBack(pack.pk)
    if pack.by is not None:
        _tell_ready(pack, document, at=at)


def _tell_ready(pack: Pack, document: Document, *, at: datetime) -> None:
    """Whoever asked for it may have closed the page long ago."""
    reader, period = pack.by, pack.period
    assert reader is not None
    page = reverse("reporting:pack", args=[pack.pk])
    write_message(
        kind="pack-ready",
        key=f"pack-ready:{pack.pk}",
        to=Reader(name=reader.name, address=reader.email, language=reader.language),
        values={
            "reader": reader.name, "period": period.title, "edition": str(period.edition), "sha256": document.sha256,
            "link": address_of(page),
        },
        about=About(title=period.title, href=page, edition=period.edition_id),
        by=None,
        at=at,
    )  # fmt: skip


@action
def fail_pack(*, pack: Pack, problem: str, by: User | None) -> None:
    Pack.objects.filter(pk=pack.pk).update(state=PackState.FAILED, problem=problem)


@action
def draw_sample(
    *, period: Period, indicator: Indicator, kind: str, seed: str, size: int, at: datetime, by: User | None
) -> Sample:
    """Draw records of an indicator in a period, for good: a seed and a frame give one sample. Raises NothingToDraw."""
    frame = queries.record_keys(indicator, queries.scope_of(period.edition, period))
    if not frame or queries.is_apart(indicator):
        raise NothingToDraw(indicator.id)
    risks = queries.risks_of(indicator, frame) if kind == SampleKind.RISK else None
    drawn = rules.draw(frame, size=size, seed=seed, risks=risks)
    sample = Sample.objects.create(
        period=period, indicator=indicator.id, kind=kind, seed=seed, size=len(drawn), frame=len(frame),
        frame_sha256=rules.frame_hash(frame), at=at, by=by,
    )  # fmt: skip
    SampleItem.objects.bulk_create(
        [
            SampleItem(sample=sample, number=number, record=one.record, risk=one.risk, reasons=list(one.reasons))
            for number, one in enumerate(drawn, start=1)
        ]
    )
    return sample


@action
def remark(
    *,
    period: Period,
    kind: str,
    text: str,
    item: SampleItem | None = None,
    to: Remark | None = None,
    at: datetime,
    by: User | None,
) -> Remark:
    """Say something about a period or a record of a sample, or answer. Raises AlreadySettled."""
    if to is not None:
        Remark.objects.select_for_update(no_key=True).get(pk=to.pk)
        if to.answers.filter(kind=RemarkKind.SETTLED).exists():
            raise AlreadySettled(to.pk)
        item = to.item
    return Remark.objects.create(period=period, item=item, to=to, kind=kind, text=text, at=at, by=by)
