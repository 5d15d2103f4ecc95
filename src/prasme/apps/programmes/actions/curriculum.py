"""Programmes and what is taught in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.programmes.models import Block, Course, CourseHours, Level, Mode, Outcome, Programme
from prasme.apps.territories.models import Territory


class CodeInUse(Exception):
    """Another programme, or another course of the block, has this code."""


@dataclass(frozen=True, kw_only=True)
class NewCourse:
    """price: of a seat, in the currency of the editions. outcomes: (competence code, text)."""

    code: str
    title: str
    level: Level
    price: Decimal
    hours: Mapping[Mode, Decimal]
    outcomes: Sequence[tuple[str, str]]
    summary: str = ""
    sectors: Sequence[str] = field(default_factory=tuple)
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@action
def create_programme(
    *,
    code: str,
    title: str,
    goal: str,
    policy_intent: str,
    owner: Organisation,
    by: User | None,
    adapted_from: Programme | None = None,
    territory: Territory | None = None,
) -> Programme:
    return Programme.objects.create(
        code=code,
        title=title,
        goal=goal,
        policy_intent=policy_intent,
        owner=owner,
        adapted_from=adapted_from,
        territory=territory,
    )


@action
def adapt_programme(
    *,
    programme: Programme,
    code: str,
    title: str,
    owner: Organisation,
    territory: Territory | None,
    blocks: Sequence[Block],
    price_factor: Decimal,
    by: User | None,
) -> Programme:
    """The method for another country or other people, with the chosen blocks; it keeps where it comes from.

    price_factor: by which each price is multiplied, rounded to the cent.
    """
    adapted = Programme.objects.create(
        code=code,
        title=title,
        goal=programme.goal,
        policy_intent=programme.policy_intent,
        translations=_without_title(programme),
        owner=owner,
        adapted_from=programme,
        territory=territory,
    )
    for block in blocks:
        copy = Block.objects.create(
            programme=adapted, number=block.number, title=block.title, translations=block.translations
        )
        for course in block.courses.prefetch_related("hours", "outcomes").order_by("code"):
            price = (course.price * price_factor).quantize(Decimal("0.01"))
            _add_course(copy, replace(_as_new(course), price=price), said=_said(course))
    return adapted


def _without_title(programme: Programme) -> dict[str, dict[str, str]]:
    """The adaptation has a title of its own; goal and intent are those of the programme."""
    return {
        language: {name: text for name, text in texts.items() if name != "title"}
        for language, texts in programme.translations.items()
    }


def _said(course: Course) -> dict[str, dict[str, dict[str, str]]]:
    """What each outcome is in other languages, by its text."""
    return {one.text: one.translations for one in course.outcomes.all()}


def _as_new(course: Course) -> NewCourse:
    return NewCourse(
        code=course.code,
        title=course.title,
        summary=course.summary,
        level=Level(course.level),
        price=course.price,
        sectors=course.sectors,
        hours={Mode(one.mode): one.hours for one in course.hours.all()},
        outcomes=[(one.competence, one.text) for one in course.outcomes.all()],
        translations=course.translations,
    )


@action
def edit_programme(*, programme: Programme, seen: int, by: User, **values: object) -> None:
    """Raises ChangedMeanwhile."""
    programme.save_version(seen=seen, **values)


@action
def edit_block(*, block: Block, title: str, by: User) -> None:
    Block.objects.filter(pk=block.pk).update(title=title)
    block.title = title


@action
def edit_course(*, course: Course, seen: int, new: NewCourse, by: User) -> None:
    """Corrects a course; runs that are announced keep their price. Raises CodeInUse and ChangedMeanwhile."""
    if course.block.courses.filter(code=new.code).exclude(pk=course.pk).exists():
        raise CodeInUse(new.code)
    course.save_version(
        seen=seen,
        code=new.code,
        title=new.title,
        summary=new.summary,
        level=new.level,
        price=new.price,
        sectors=list(new.sectors),
    )
    _write_hours(course, new)
    _write_outcomes(course, new)


def _write_hours(course: Course, new: NewCourse) -> None:
    course.hours.exclude(mode__in=new.hours).delete()
    for mode, hours in new.hours.items():
        if not course.hours.filter(mode=mode, hours=hours).exists():
            CourseHours.objects.update_or_create(course=course, mode=mode, defaults={"hours": hours})


def _write_outcomes(course: Course, new: NewCourse) -> None:
    wanted = set(new.outcomes)
    there = {(one.competence, one.text): one.pk for one in course.outcomes.all()}
    course.outcomes.filter(pk__in=[pk for key, pk in there.items() if key not in wanted]).delete()
    added = [key for key in new.outcomes if key not in there]
    Outcome.objects.bulk_create([Outcome(course=course, competence=code, text=text) for code, text in added])


@action
def add_block(
    *, programme: Programme, number: int, title: str, courses: Sequence[NewCourse], by: User | None
) -> list[Course]:
    """Add a block with its courses to a curriculum."""
    block = Block.objects.create(programme=programme, number=number, title=title)
    return [_add_course(block, new) for new in courses]


@action
def add_course(*, programme: Programme, block_title: str, new: NewCourse, by: User | None) -> Course:
    """Add a course to a block, which is made when no block of the programme has this title. Raises CodeInUse."""
    block = programme.blocks.filter(title=block_title).first()
    if block is None:
        last = programme.blocks.order_by("-number").values_list("number", flat=True).first()
        block = Block.objects.create(programme=programme, number=(last or 0) + 1, title=block_title)
    if block.courses.filter(code=new.code).exists():
        raise CodeInUse(new.code)
    return _add_course(block, new)


def _add_course(block: Block, new: NewCourse, said: Mapping[str, dict] = MappingProxyType({})) -> Course:
    course = Course.objects.create(
        block=block,
        code=new.code,
        title=new.title,
        summary=new.summary,
        level=new.level,
        price=new.price,
        sectors=list(new.sectors),
        translations=new.translations,
    )
    CourseHours.objects.bulk_create(
        [CourseHours(course=course, mode=mode, hours=hours) for mode, hours in new.hours.items()]
    )
    Outcome.objects.bulk_create(
        [
            Outcome(course=course, competence=competence, text=text, translations=said.get(text, {}))
            for competence, text in new.outcomes
        ]
    )
    return course
