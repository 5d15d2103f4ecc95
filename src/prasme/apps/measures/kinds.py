"""The templates of measures: what each kind begins with. Data; a new kind is a new entry here and in `MeasureKind`.

Costs are those that the Latvian hub published (hackathon about 10 000 EUR, workshop 1 500, visit 300), taken apart by
what drives them; whoever creates a measure changes them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from prasme.apps.measures.models import Driver, MeasureKind


@dataclass(frozen=True, kw_only=True)
class Cost:
    """units: hours where time drives it; heads come from the seats."""

    title: Promise
    driver: Driver
    unit_cost: Decimal
    intensity: int = 1
    units: int = 1


@dataclass(frozen=True, kw_only=True)
class Field:
    key: str
    title: Promise
    is_long: bool = True
    is_needed: bool = False


@dataclass(frozen=True, kw_only=True)
class NoteForm:
    """Structured notes. about: `organisation`, `cooperation`, or nothing. has_actions: who does what until when.

    public: whether its first field is shown on the public page.
    """

    key: str
    title: Promise
    fields: Sequence[Field]
    about: str = ""
    has_actions: bool = False
    is_public: bool = False


@dataclass(frozen=True, kw_only=True)
class Template:
    days: int
    starts: str
    ends: str
    minimum: int
    capacity: int
    is_remote: bool = False
    costs: Sequence[Cost] = ()
    forms: Sequence[NoteForm] = ()
    has_programme: bool = False
    shares_contacts: bool = False
    # Of a hackathon.
    most_challenges: int | None = None
    answer_hours: int | None = None
    checkpoints: Sequence[tuple[Promise, int]] = ()  # and how many days before the end the reports are due
    criteria: Sequence[tuple[Promise, int]] = field(default=())

    @property
    def is_hackathon(self) -> bool:
        return self.most_challenges is not None

    def form(self, key: str) -> NoteForm | None:
        return next((one for one in self.forms if one.key == key), None)


def _euro(whole: int) -> Decimal:
    return Decimal(whole)


_EXPERTS, _MODERATOR = _("Experts"), _("Moderators")
_ROOM, _FOOD, _WAY = _("Rooms and technology"), _("Catering"), _("Travel")

CANVAS = NoteForm(
    key="canvas",
    title=_("Business canvas"),
    about="organisation",
    fields=(
        Field(key="customers", title=_("Customers"), is_needed=True),
        Field(key="value", title=_("What they get from you"), is_needed=True),
        Field(key="channels", title=_("How it reaches them")),
        Field(key="relations", title=_("How you keep them")),
        Field(key="activities", title=_("What you do for it")),
        Field(key="resources", title=_("What you need for it")),
        Field(key="partners", title=_("Partners")),
        Field(key="costs", title=_("Costs")),
        Field(key="income", title=_("Income")),
    ),
)
ROADMAP = NoteForm(
    key="roadmap",
    title=_("Roadmap of digitisation"),
    about="organisation",
    has_actions=True,
    fields=(
        Field(key="today", title=_("Which work is done by hand today"), is_needed=True),
        Field(key="goal", title=_("What should be different in a year"), is_needed=True),
        Field(key="measured", title=_("By what one will see it"), is_long=False),
        Field(key="solutions", title=_("Solutions that fit")),
        Field(key="money", title=_("What it costs, and who pays")),
        Field(key="risks", title=_("What may go wrong")),
    ),
)
SECTOR_CHALLENGE = NoteForm(
    key="challenge",
    title=_("Challenge of the sector"),
    about="organisation",
    is_public=True,
    fields=(
        Field(key="title", title=_("Challenge"), is_long=False, is_needed=True),
        Field(key="today", title=_("How it is today")),
        Field(key="wanted", title=_("What is looked for")),
    ),
)
SOLUTION = NoteForm(
    key="solution",
    title=_("Solution of an IT company"),
    about="organisation",
    is_public=True,
    fields=(
        Field(key="title", title=_("Solution"), is_long=False, is_needed=True),
        Field(key="does", title=_("What it does")),
        Field(key="proved", title=_("Who uses it already")),
    ),
)
BRIEFING = NoteForm(
    key="briefing",
    title=_("Briefing of the firm"),
    about="organisation",
    fields=(
        Field(key="model", title=_("Business model"), is_needed=True),
        Field(key="production", title=_("Production and processes")),
        Field(key="challenges", title=_("Present challenges"), is_needed=True),
    ),
)
DISCUSSED = NoteForm(
    key="discussed",
    title=_("Solutions discussed"),
    about="organisation",
    has_actions=True,
    fields=(
        Field(key="title", title=_("Solution"), is_long=False, is_needed=True),
        Field(key="expert", title=_("Which expert proposed it"), is_long=False),
        Field(key="notes", title=_("Notes")),
    ),
)
VISIT_REPORT = NoteForm(
    key="seen",
    title=_("What was seen"),
    about="organisation",
    has_actions=True,
    fields=(
        Field(key="seen", title=_("What was shown"), is_needed=True),
        Field(key="learned", title=_("What can be taken home")),
    ),
)
PREPARED = NoteForm(
    key="prepared",
    title=_("Profile for the matchmaking day"),
    about="organisation",
    has_actions=True,
    fields=(
        Field(key="offers", title=_("What you offer"), is_needed=True),
        Field(key="needs", title=_("What you need"), is_needed=True),
        Field(key="pitch", title=_("Yourself in three sentences")),
    ),
)
MONITORED = NoteForm(
    key="monitored",
    title=_("How the agreement goes on"),
    about="cooperation",
    has_actions=True,
    fields=(
        Field(key="said", title=_("What the partners say"), is_needed=True),
        Field(key="hindered", title=_("What stands in the way")),
        Field(key="help", title=_("What the hub does for it")),
    ),
)

TEMPLATES: Mapping[str, Template] = {
    MeasureKind.HACKATHON: Template(
        days=2, starts="09:00", ends="18:00", minimum=20, capacity=65, is_remote=True,
        most_challenges=8, answer_hours=48,
        checkpoints=((_("Idea and plan"), 21), (_("Prototype"), 10), (_("Rehearsal of the final"), 3)),
        criteria=((_("Solves the challenge"), 40), (_("Works and can be shown"), 30), (_("Can be implemented"), 30)),
        costs=(
            Cost(title=_("Mentors"), driver=Driver.TIME, unit_cost=_euro(40), intensity=8, units=16),
            Cost(title=_FOOD, driver=Driver.HEAD, unit_cost=_euro(28)),
            Cost(title=_ROOM, driver=Driver.FIXED, unit_cost=_euro(1500)),
            Cost(title=_("Prizes"), driver=Driver.FIXED, unit_cost=_euro(1560)),
        ),
    ),
    MeasureKind.WORKSHOP: Template(
        days=1, starts="09:30", ends="16:30", minimum=8, capacity=25, forms=(CANVAS, ROADMAP),
        costs=(
            Cost(title=_EXPERTS, driver=Driver.TIME, unit_cost=_euro(45), intensity=2, units=8),
            Cost(title=_FOOD, driver=Driver.HEAD, unit_cost=_euro(15)),
            Cost(title=_ROOM, driver=Driver.FIXED, unit_cost=_euro(405)),
        ),
    ),
    MeasureKind.MEETUP: Template(
        days=1, starts="15:00", ends="18:00", minimum=10, capacity=40, shares_contacts=True,
        forms=(SECTOR_CHALLENGE, SOLUTION),
        costs=(
            Cost(title=_MODERATOR, driver=Driver.TIME, unit_cost=_euro(40), intensity=2, units=3),
            Cost(title=_FOOD, driver=Driver.HEAD, unit_cost=_euro(9)),
            Cost(title=_ROOM, driver=Driver.FIXED, unit_cost=_euro(300)),
        ),
    ),
    MeasureKind.EXPERT_VISIT: Template(
        days=1, starts="10:00", ends="13:00", minimum=2, capacity=12, forms=(BRIEFING, DISCUSSED),
        costs=(
            Cost(title=_EXPERTS, driver=Driver.TIME, unit_cost=_euro(40), intensity=2, units=3),
            Cost(title=_WAY, driver=Driver.FIXED, unit_cost=_euro(60)),
        ),
    ),
    MeasureKind.CONFERENCE: Template(
        days=1, starts="09:00", ends="17:00", minimum=50, capacity=600, is_remote=True, has_programme=True,
        shares_contacts=True,
        costs=(
            Cost(title=_("Speakers"), driver=Driver.TIME, unit_cost=_euro(150), intensity=2, units=8),
            Cost(title=_FOOD, driver=Driver.HEAD, unit_cost=_euro(18)),
            Cost(title=_ROOM, driver=Driver.FIXED, unit_cost=_euro(6000)),
        ),
    ),
    MeasureKind.STUDY_VISIT: Template(
        days=2, starts="09:00", ends="17:00", minimum=6, capacity=20, has_programme=True, forms=(VISIT_REPORT,),
        costs=(Cost(title=_WAY, driver=Driver.HEAD, unit_cost=_euro(180)),),
    ),
    MeasureKind.PREPARATION: Template(
        days=1, starts="10:00", ends="14:00", minimum=6, capacity=25, is_remote=True, forms=(PREPARED,),
        costs=(Cost(title=_EXPERTS, driver=Driver.TIME, unit_cost=_euro(45), intensity=2, units=4),),
    ),
    MeasureKind.MATCHMAKING: Template(
        days=1, starts="10:00", ends="16:00", minimum=10, capacity=60, is_remote=True,
        costs=(
            Cost(title=_MODERATOR, driver=Driver.TIME, unit_cost=_euro(40), intensity=4, units=6),
            Cost(title=_FOOD, driver=Driver.HEAD, unit_cost=_euro(20)),
            Cost(title=_ROOM, driver=Driver.FIXED, unit_cost=_euro(800)),
        ),
    ),
    MeasureKind.MONITORING: Template(
        days=1, starts="10:00", ends="13:00", minimum=2, capacity=30, is_remote=True, forms=(MONITORED,),
        costs=(Cost(title=_MODERATOR, driver=Driver.TIME, unit_cost=_euro(40), intensity=2, units=3),),
    ),
}  # fmt: skip


def template_of(kind: str) -> Template:
    return TEMPLATES[MeasureKind(kind)]
