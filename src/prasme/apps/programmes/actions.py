"""Every write to programmes, editions and curricula."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.programmes.models import (
    Block,
    Course,
    CourseHours,
    Edition,
    EditionState,
    Funder,
    LegalBasis,
    Level,
    Mode,
    Outcome,
    ParticipantData,
    Programme,
    Target,
)
from prasme.apps.territories.models import Territory


class SharesDoNotAddUp(Exception):
    """The funders' shares are not the whole."""

    def __init__(self, total: Decimal) -> None:
        super().__init__(f"{total:.3%}")
        self.total = total


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
    title_lv: str = ""
    summary: str = ""
    sectors: Sequence[str] = field(default_factory=tuple)


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
) -> Programme:
    return Programme.objects.create(
        code=code, title=title, goal=goal, policy_intent=policy_intent, owner=owner, adapted_from=adapted_from
    )


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


def _add_course(block: Block, new: NewCourse) -> Course:
    course = Course.objects.create(
        block=block,
        code=new.code,
        title=new.title,
        title_lv=new.title_lv,
        summary=new.summary,
        level=new.level,
        price=new.price,
        sectors=list(new.sectors),
    )
    CourseHours.objects.bulk_create(
        [CourseHours(course=course, mode=mode, hours=hours) for mode, hours in new.hours.items()]
    )
    Outcome.objects.bulk_create(
        [Outcome(course=course, competence=competence, text=text) for competence, text in new.outcomes]
    )
    return course


@action
def open_edition(
    *,
    programme: Programme,
    code: str,
    title: str,
    starts_on: date,
    ends_on: date,
    territory: Territory,
    legal_basis: LegalBasis,
    aid_intensity: Decimal | None,
    aid_budget: Decimal | None,
    eligible_sizes: Sequence[str],
    completion_share: Decimal,
    funders: Mapping[Organisation, Decimal],
    targets: Mapping[str, Decimal],
    by: User | None,
    participant_data: str = ParticipantData.NONE,
    allows_people_without_enterprise: bool = False,
) -> Edition:
    """Open an edition with its funders and targets. Raises SharesDoNotAddUp when the shares are not 1 together."""
    total = sum(funders.values(), Decimal(0))
    if funders and total != 1:
        raise SharesDoNotAddUp(total)
    edition = Edition.objects.create(
        programme=programme,
        code=code,
        title=title,
        state=EditionState.OPEN,
        starts_on=starts_on,
        ends_on=ends_on,
        territory=territory,
        legal_basis=legal_basis,
        aid_intensity=aid_intensity,
        aid_budget=aid_budget,
        eligible_sizes=list(eligible_sizes),
        completion_share=completion_share,
        participant_data=participant_data,
        allows_people_without_enterprise=allows_people_without_enterprise,
    )
    Funder.objects.bulk_create(
        [Funder(edition=edition, organisation=organisation, share=share) for organisation, share in funders.items()]
    )
    Target.objects.bulk_create(
        [Target(edition=edition, indicator=name, value=value, by=ends_on) for name, value in targets.items()]
    )
    return edition


@action
def edit_edition(*, edition: Edition, seen: int, by: User, **values: object) -> None:
    """Correct an edition. What was decided under it stays as it was decided. Raises ChangedMeanwhile."""
    edition.save_version(seen=seen, **values)


@action
def close_edition(*, edition: Edition, by: User | None) -> None:
    """No new application or run after this; figures, corrections and files go on."""
    Edition.objects.filter(pk=edition.pk).update(state=EditionState.CLOSED)
    edition.state = EditionState.CLOSED
