"""The people and organisations that both closed editions share: who runs, teaches, hosts and pays."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from random import Random

from prasme.apps.accounts.actions import invite_user
from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.demo import names
from prasme.apps.demo.configuration import MUNICIPALITIES
from prasme.apps.demo.curriculum import BLOCKS
from prasme.apps.demo.latvian import translate
from prasme.apps.demo.links import DOMAIN
from prasme.apps.enterprises.actions import register_organisation
from prasme.apps.enterprises.models import Organisation, OrganisationKind
from prasme.apps.occasions.actions import open_venue
from prasme.apps.occasions.models import Room, Venue
from prasme.apps.programmes.actions import add_block, create_programme
from prasme.apps.programmes.models import Course, Programme
from prasme.apps.territories.models import Territory
from prasme.apps.territories.queries import municipality

TRAINERS = 16
MAIN_TRAINER = ("Līga", "Bērziņa")  # whose day the live edition shows
ROOMS = {"LV-2009-0100": 4}  # Rīga has four rooms, every other municipality one
HOSTS = (OrganisationKind.LIBRARY, OrganisationKind.HUB, OrganisationKind.SCHOOL)
GOAL = (
    "Raise the productivity, innovation and long-term competitiveness of small and micro enterprises by teaching "
    "their people to use digital technology."
)
INTENT = "Digital skills of the workforce; co-funding for firms that cannot pay for training alone."


@dataclass
class Cast:
    operator: User
    owner: Organisation
    funder: Organisation
    state: Organisation
    providers: list[Organisation]
    trainers: list[User]
    programme: Programme
    courses: list[Course]
    country: Territory
    hours: dict[int, dict[str, Decimal]]  # of each course, by mode
    rooms: dict[str, list[Room]] = field(default_factory=dict)

    def provider_of(self, trainer: int) -> Organisation:
        return self.providers[trainer % len(self.providers)]


def address(name: str) -> str:
    return f"{name.split()[0].lower()}{DOMAIN}"


def make_cast(random: Random) -> Cast:
    operator = invite_user(email=f"operator{DOMAIN}", name="Dace Liepa", role=Role.OPERATOR, by=None)
    invite_user(email=f"auditor{DOMAIN}", name="Ilze Priede", role=Role.AUDITOR, by=operator)
    owner = register_organisation(kind=OrganisationKind.ASSOCIATION, name="LIKTA", by=operator)
    funder = register_organisation(kind=OrganisationKind.FUNDER, name="European Regional Development Fund", by=operator)
    state = register_organisation(kind=OrganisationKind.FUNDER, name="State budget of Latvia", by=operator)
    providers = [
        register_organisation(kind=OrganisationKind.PROVIDER, name=name, by=operator)
        for name in ("Ziemeļu Datorskola, SIA", "Zinību Ozols, SIA")
    ]
    trainers = [_trainer(random, number, providers, operator) for number in range(TRAINERS)]
    programme = create_programme(
        code="likta",
        title="Training of small and micro enterprises",
        goal=GOAL,
        policy_intent=INTENT,
        owner=owner,
        by=operator,
    )
    courses = [
        course
        for number, (title, new) in enumerate(BLOCKS, start=1)
        for course in add_block(programme=programme, number=number, title=title, courses=new, by=operator)
    ]
    translate(programme, by=operator)
    country = Territory.objects.get(code="LV")
    hours = {course.pk: dict(course.hours.values_list("mode", "hours")) for course in courses}
    return Cast(operator, owner, funder, state, providers, trainers, programme, courses, country, hours)


def _trainer(random: Random, number: int, providers: list[Organisation], by: User) -> User:
    provider = providers[number % len(providers)]
    return invite_user(
        email=f"trainer-{number + 1}{DOMAIN}",
        name=" ".join(names.person(random) if number else MAIN_TRAINER),
        role=Role.TRAINER,
        scope_kind=ScopeKind.ORGANISATION,
        scope_id=provider.pk,
        by=by,
    )


def open_venues(cast: Cast, on: date) -> dict[str, Venue]:
    """A house in each municipality of the closed editions, with its rooms."""
    venues = {}
    for number, code in enumerate(MUNICIPALITIES):
        place = municipality(code, on)
        town = place.name.removesuffix(" novads")
        host = register_organisation(kind=HOSTS[number % len(HOSTS)], name=f"Mācību nams {town}", by=cast.operator)
        venues[code] = open_venue(
            host=host,
            name=host.name,
            address=f"Skolas iela {number + 1}, {town}",
            municipality=place,
            rooms=[(f"{room + 1}. telpa", 16) for room in range(ROOMS.get(code, 1))],
        )
        cast.rooms[code] = list(venues[code].rooms.order_by("pk"))
    return venues


FUNDING = {"funder": Decimal("0.85"), "state": Decimal("0.15")}
