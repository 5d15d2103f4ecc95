"""Signed sheets of the demonstration: drawn by processes of their own while the main one writes records."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from multiprocessing import get_context
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import translation

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.evidence.actions import NewDocument, store_documents
from prasme.apps.evidence.models import DocumentKind
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.actions import file_sheets
from prasme.apps.occasions.models import Seat, Session
from prasme.apps.training import papers
from prasme.apps.training.models import Run
from prasme.engines.documents import render

PENS = 2**31  # a stroke of the pen is a number below this


@dataclass(frozen=True)
class Sent:
    """A sheet that is being drawn. signed_at: when the last session was over."""

    run: Run
    signed_at: datetime
    content: Future[bytes]


@contextmanager
def press() -> Iterator[Executor]:
    """A process for each core, which draw sheets. What is not drawn when an error comes is given up."""
    executor = ProcessPoolExecutor(min(os.cpu_count() or 2, 4), mp_context=get_context("forkserver"))
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def send(press: Executor, random: Random, runs: Sequence[Run]) -> list[Sent]:
    """Have the sheets of runs drawn, with a stroke in each box of a half-day that was attended."""
    sent = []
    for run, data in zip(runs, _signed(random, runs), strict=True):
        zone = ZoneInfo(run.occasion.venue.time_zone)
        signed_at = datetime.combine(run.ends_on, time(18), tzinfo=zone)
        drawn = press.submit(render, "attendance_sheet", data, language=run.language, at=signed_at)
        sent.append(Sent(run, signed_at, drawn))
    return sent


def _signed(random: Random, runs: Sequence[Run]) -> Iterator[dict[str, Any]]:
    held = [run.occasion for run in runs]
    parts, there = occasions.parts_of_each(held), occasions.there(held)
    seats: dict[int, list[Seat]] = defaultdict(list)
    for seat in occasions.rosters_of(held):
        seats[seat.occasion_id].append(seat)
    for run in runs:
        with translation.override(run.language):
            data = papers.sheet_of(run, parts[run.occasion_id], seats[run.occasion_id], is_invented=True)
        for line, seat in zip(data["people"], seats[run.occasion_id], strict=True):
            line["marks"] = _strokes(random, [(seat.pk, part.pk) in there for part in parts[run.occasion_id]])
        for line in data["trainers"]:
            line["marks"] = _strokes(random, [True] * len(line["marks"]))
        yield data


def _strokes(random: Random, attended: Sequence[bool]) -> list[int | None]:
    pen = random.randrange(1, PENS - len(attended))
    return [pen + number if was_there else None for number, was_there in enumerate(attended)]


def file(sent: Iterable[Sent], *, days_later: int, by: User) -> None:
    """Keep the drawn sheets as the scans that came in, and say which sessions they prove."""
    sent = list(sent)
    documents = store_documents(
        new=[
            NewDocument(
                kind=DocumentKind.SIGNED_SHEET,
                name=f"{one.run.code}.pdf",
                content=one.content.result(),
                scopes=[
                    (ScopeKind.EDITION, one.run.occasion.edition_id),
                    (ScopeKind.ORGANISATION, one.run.provider_id),
                ],
                at=one.signed_at + timedelta(days=days_later),
            )
            for one in sent
        ],
        by=by,
    )
    of = {one.run.occasion_id: document for one, document in zip(sent, documents, strict=True)}
    sessions = Session.objects.filter(occasion__in=of).order_by("occasion", "number")
    file_sheets(sheets=[(session, of[session.occasion_id]) for session in sessions], by=by)
