"""What people do in the live edition, said shortly: firms, applications, seats, days of teaching."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import count
from random import Random

from prasme.apps.accounts.actions import invite_user
from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.core.text import fold
from prasme.apps.demo import names, sheets
from prasme.apps.demo.cast import Cast
from prasme.apps.demo.closed import ZONE
from prasme.apps.demo.links import DOMAIN
from prasme.apps.enterprises.actions import (
    NewEnterprise,
    NewPerson,
    NewProfile,
    link_user,
    register_employee,
    register_enterprise,
)
from prasme.apps.enterprises.models import Organisation, OrganisationKind, Person, SizeClass
from prasme.apps.occasions.actions import PlannedPart, PlannedSession, Seating, mark_attendance, name_person
from prasme.apps.occasions.models import Method, Presence, Seat, SeatState, Venue
from prasme.apps.occasions.queries import parts_of, roster_of
from prasme.apps.programmes.models import Course, Edition, Mode
from prasme.apps.training import actions as training
from prasme.apps.training.actions.runs import AS_ALWAYS
from prasme.apps.training.models import Application, Run

HEADCOUNT = {SizeClass.MICRO: 7, SizeClass.SMALL: 23}
WITH_MAIL = 3  # one of so many people has an address of the own; the others hear it from their firm


def mail_of(given: str, family: str, number: int) -> str:
    """An address that no mail can reach (RFC 2606)."""
    return f"{fold(given)}.{fold(family)}-{number}@epasts.invalid".replace(" ", "-")


@dataclass
class Stage:
    """The live edition while it is being made: who acts, and what stands so far. Days count from the day of loading."""

    random: Random
    cast: Cast
    press: Executor
    today: date
    edition: Edition
    courses: Sequence[Course]
    venues: Mapping[str, Venue]
    people_of: dict[int, list[Person]] = field(default_factory=dict)
    numbers: count = field(default_factory=lambda: count(900_001))
    people: count = field(default_factory=lambda: count(1))

    @property
    def operator(self) -> User:
        return self.cast.operator

    def on(self, days: int) -> date:
        return self.today + timedelta(days=days)

    def at(self, days: int, hour: int = 9) -> datetime:
        return datetime.combine(self.on(days), time(hour), tzinfo=ZONE)

    def firm(self, name: str, size: SizeClass, nace: str, town: str, people: int) -> Organisation:
        number, headcount = next(self.numbers), HEADCOUNT[size]
        organisation = register_enterprise(
            new=NewEnterprise(
                kind=OrganisationKind.ENTERPRISE,
                name=name,
                registration_number=f"99{number:09d}",
                email=f"birojs@uznemums-{number}.invalid",
                profile=NewProfile(
                    size_class=size,
                    nace_code=nace,
                    nace_revision="2.1",
                    seat=self.venues[town].municipality,
                    headcount=headcount,
                    turnover=Decimal(headcount * 31_000),
                    balance=Decimal(headcount * 18_000),
                ),
            ),
            on=self.on(-200),
            by=self.operator,
        )
        self.people_of[organisation.pk] = [self.employee(organisation) for _ in range(people)]
        return organisation

    def employee(self, firm: Organisation, name: tuple[str, str] | None = None) -> Person:
        given, family = name or names.person(self.random)
        number = next(self.people)
        email = mail_of(given, family, number) if number % WITH_MAIL == 0 else ""
        return register_employee(
            enterprise=firm,
            new=NewPerson(given_name=given, family_name=family, email=email),
            on=self.on(-self.random.randrange(190, 2000)),
            by=self.operator,
        )

    def user_of(self, person: Person, email: str, role: Role, scope: Organisation | Person) -> User:
        kind = ScopeKind.PERSON if isinstance(scope, Person) else ScopeKind.ORGANISATION
        user = invite_user(
            email=f"{email}{DOMAIN}",
            name=str(person),
            role=role,
            scope_kind=kind,
            scope_id=scope.pk,
            by=self.operator,
        )
        link_user(person=person, user=user, by=self.operator)
        return user

    def run(
        self,
        number: int,
        course: int,
        town: str,
        days: Sequence[int],
        *,
        leader: int = 0,
        minimum: int = 6,
        capacity: int = 12,
        decide_on: int | None = None,
        seating: Seating = AS_ALWAYS,
        over: str = "",
    ) -> Run:
        """A run with two half-days on each day, in the first room of the town's house.

        decide_on: the day of its decision. over: why it is planned although the room is taken.
        """
        room = self.venues[town].rooms.order_by("pk")[0]
        trainer = self.cast.trainers[leader]
        return training.publish_run(
            course=self.courses[course],
            edition=self.edition,
            provider=self.cast.provider_of(leader),
            code=f"S-{self.today.year}-{number:03d}",
            language="lv",
            venue=self.venues[town],
            minimum=minimum,
            capacity=capacity,
            sessions=[
                PlannedSession(Mode.FACE_TO_FACE, room, trainer, [self._part(day, 9), self._part(day, 14)])
                for day in days
            ],
            decide_on=None if decide_on is None else self.on(decide_on),
            seating=seating,
            over=over,
            by=self.operator,
            at=self.at(-20),
        )

    def _part(self, day: int, hour: int) -> PlannedPart:
        return PlannedPart(self.at(day, hour), self.at(day, hour + 4), Decimal(4))

    def draft(self, firm: Organisation, asked: Mapping[Run, int], day: int) -> Application:
        profile = firm.profiles.get()
        application = training.start_application(edition=self.edition, enterprise=firm, by=None, at=self.at(day))
        training.save_application(
            application=application,
            seen=application.version,
            asked={run.pk: seats for run, seats in asked.items()},
            channel="library",
            headcount=profile.headcount,
            turnover=profile.turnover,
            balance=profile.balance,
            is_declared_true=True,
            by=None,
        )
        return application

    def submit(self, firm: Organisation, asked: Mapping[Run, int], day: int) -> Application:
        application = self.draft(firm, asked, day)
        training.submit_application(application=application, by=None, at=self.at(day, 11))
        return application

    def approve(self, firm: Organisation, asked: Mapping[Run, int], day: int) -> Application:
        application = self.submit(firm, asked, day)
        training.approve_application(
            application=application, on=self.on(day + 1), by=self.operator, at=self.at(day + 1)
        )
        return application

    def agree(self, firm: Organisation, asked: Mapping[Run, int], day: int) -> Application:
        application = self.approve(firm, asked, day)
        training.record_agreement(
            application=application, signed_on=self.on(day + 1), document=None, by=self.operator,
            at=self.at(day + 1, 15),
        )  # fmt: skip
        return application

    def seated(self, firm: Organisation, asked: Mapping[Run, int], day: int) -> None:
        """Applied, approved and agreed, with people named where there are seats."""
        self.agree(firm, asked, day)
        for seat in Seat.objects.filter(holder=firm, person=None, state=SeatState.RESERVED).order_by("pk"):
            sitting = set(seat.occasion.seats.values_list("person", flat=True))
            people = self.people_of[firm.pk]
            person = next((one for one in people if one.pk not in sitting), None)
            if person is None:
                person = self.employee(firm)
                people.append(person)
            self.name(seat, person, day + 2)

    def name(self, seat: Seat, person: Person, day: int) -> None:
        name_person(seat=seat, person=person, seen=seat.version, by=self.operator, at=self.at(day))

    def begin(self, run: Run, confirmed: int) -> None:
        """Confirm the run on that day, and let it run from its first session on."""
        training.confirm_run(run=run, by=self.operator, at=self.at(confirmed))
        training.start_runs(at=parts_of(run.occasion)[0].starts_at)

    def teach(self, run: Run, *, until: int) -> None:
        """Mark every half-day that was over on that evening."""
        occasion = run.occasion
        seats = [seat for seat in roster_of(occasion) if seat.state == SeatState.CONFIRMED]
        for part in parts_of(occasion).filter(ends_at__lte=self.at(until, 23)):
            marks = {
                (seat.pk, part.pk): Presence.LATE if self.random.random() < 0.1 else Presence.PRESENT for seat in seats
            }
            leader = part.session.leader
            mark_attendance(occasion=occasion, marks=marks, method=Method.SIGNATURE, by=leader, at=part.ends_at)

    def sign(self, run: Run, days_later: int) -> None:
        sheets.file(sheets.send(self.press, self.random, [run]), days_later=days_later, by=self.operator)
