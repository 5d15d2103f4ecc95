"""Scans: the file, whose sheet a page is, and what is signed on it."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.templatetags.writing import span
from prasme.apps.evidence.uploads import UploadField
from prasme.apps.occasions.models import Attendance, Part, Seat, Session
from prasme.apps.occasions.rules import ATTENDED


class ScanForm(forms.Form):
    scan = UploadField(
        label=_("Scan or photograph"),
        help_text=_("One photograph, or a PDF with as many sheets as you like. Each finds its course by its code."),
    )


class PickForm(forms.Form):
    """Which days of one course a page is the sheet of."""

    sessions = forms.MultipleChoiceField(label=_("Which days does it prove?"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, sessions: Sequence[Session], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.of = {str(session.pk): session for session in sessions}
        choices = [(key, _when(one)) for key, one in self.of.items()]
        self.fields["sessions"].choices = choices  # type: ignore[attr-defined]

    def chosen(self) -> list[Session]:
        return [self.of[key] for key in self.cleaned_data["sessions"]]


def _when(session: Session) -> str:
    occasion = session.occasion
    return f"{occasion.code}, {session.number}. {span(session.starts_at, session.ends_at, occasion.venue.time_zone)}"


class EntryForm(forms.Form):
    """A box for each person and half-day on the page: is there a signature?"""

    def __init__(
        self, seats: Sequence[Seat], parts: Sequence[Part], standing: Mapping[tuple[int, int], Attendance],
        *args: Any, **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.seats, self.parts, self.standing = seats, parts, standing
        for key in self.keys():
            self.fields[_name("signed", key)] = forms.BooleanField(required=False)
            self.fields[_name("seen", key)] = forms.IntegerField(required=False)

    def keys(self) -> list[tuple[int, int]]:
        return [(seat.pk, part.pk) for seat in self.seats for part in self.parts]

    def signed(self) -> dict[tuple[int, int], bool]:
        return {key: self.cleaned_data[_name("signed", key)] for key in self.keys()}

    def seen(self) -> dict[tuple[int, int], int | None]:
        return {key: self.cleaned_data[_name("seen", key)] for key in self.keys()}

    def lines(self) -> list[dict[str, Any]]:
        """As the roster has it, until somebody says what the paper says."""
        return [{"seat": seat, "cells": [self._cell(seat, part) for part in self.parts]} for seat in self.seats]

    def _cell(self, seat: Seat, part: Part) -> dict[str, Any]:
        key = (seat.pk, part.pk)
        mark = self.standing.get(key)
        is_there = mark is not None and mark.presence in ATTENDED
        is_signed = bool(self.data.get(_name("signed", key))) if self.is_bound else is_there
        return {"name": _name("signed", key), "seen": _name("seen", key), "part": part, "mark": mark, "on": is_signed}


def _name(what: str, key: tuple[int, int]) -> str:
    return f"{what}-{key[0]}-{key[1]}"
