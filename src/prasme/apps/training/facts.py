"""Participations and answers, as facts for figures."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import F, Model, QuerySet
from django.db.models.functions import Substr

from prasme.apps.core.sources import Column, Source
from prasme.apps.enterprises.models import Organisation, SizeClass
from prasme.apps.enterprises.nace import section_titles
from prasme.apps.occasions.models import Feedback
from prasme.apps.programmes.models import Block, Course
from prasme.apps.territories.models import Territory
from prasme.apps.training.models import Participation, Run


def named(model: type[Model]) -> Callable[[set], Mapping[Any, str]]:
    return lambda keys: {record.pk: str(record) for record in model._default_manager.filter(pk__in=keys)}


def participations() -> QuerySet:
    return Participation.objects.annotate(section=Substr("profile__nace_code", 1, 1))


def answers() -> QuerySet:
    return Feedback.objects.filter(occasion__run__isnull=False).annotate(quality_given=F("quality"))


COURSE = {
    "municipality": Column(path="{venue}", label=named(Territory)),
    "region": Column(path="{venue}__parent", label=named(Territory)),
    "course": Column(path="{run}course", label=named(Course)),
    "block": Column(path="{run}course__block", label=named(Block)),
    "provider": Column(path="{run}provider", label=named(Organisation)),
    "run": Column(path="{run}pk", label=named(Run)),
}


def course_columns(*, run: str, venue: str) -> dict[str, Column]:
    return {
        name: Column(path=column.path.format(run=run, venue=venue), label=column.label)
        for name, column in COURSE.items()
    }


SOURCES = [
    Source(
        name="participation",
        model=Participation,
        rows=participations,
        day="completed_on",
        edition="run__occasion__edition",
        columns={
            **course_columns(run="run__", venue="municipality"),
            "person": Column(path="person"),
            "enterprise": Column(path="enterprise", label=named(Organisation)),
            "size": Column(
                path="profile__size_class", label=lambda _keys: {size.value: str(size.label) for size in SizeClass}
            ),
            "sector": Column(path="section", label=lambda _keys: section_titles()),
            "seat": Column(path="profile__seat", label=named(Territory)),
            "hours": Column(path="hours"),
        },
    ),
    Source(
        name="answer",
        model=Feedback,
        rows=answers,
        day="given_on",
        edition="occasion__edition",
        columns={
            **course_columns(run="occasion__run__", venue="occasion__venue__municipality"),
            "quality": Column(path="quality"),
            "would_recommend": Column(path="would_recommend"),
        },
    ),
]
