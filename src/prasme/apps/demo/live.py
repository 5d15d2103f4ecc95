"""The live edition, around the day of loading: every state that an operator, a firm, a trainer or a learner meets."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from prasme.apps.accounts.actions import invite_user
from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.demo import closed, names
from prasme.apps.demo.cast import FUNDING, Cast
from prasme.apps.demo.configuration import COMPLETION_SHARE
from prasme.apps.demo.links import DOMAIN
from prasme.apps.enterprises.actions import (
    NewEnterprise,
    NewPerson,
    NewProfile,
    link_user,
    register_employee,
    register_enterprise,
    register_organisation,
)
from prasme.apps.enterprises.models import Organisation, OrganisationKind, Person, SizeClass
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import DocumentKind
from prasme.apps.occasions.actions import (
    PlannedPart,
    PlannedSession,
    file_sheet,
    give_feedback,
    mark_attendance,
    name_person,
    open_venue,
)
from prasme.apps.occasions.models import Method, Presence, Seat, SeatState, Venue
from prasme.apps.programmes.actions import open_edition
from prasme.apps.programmes.models import Edition, LegalBasis, Mode
from prasme.apps.territories.queries import municipality
from prasme.apps.training import actions as training
from prasme.apps.training.models import Application, Run

CODE = "start-2026"


class Stage:
    """The live edition while it is being made: who acts, and what stands so far."""

    def __init__(self, random: Random, cast: Cast, today: date) -> None:
        self.random, self.cast, self.today = random, cast, today
        self.operator = cast.operator
        self.numbers = iter(range(900_000, 910_000))
        self.venues = self._venues()
        self.people_of: dict[int, list[Person]] = {}

    def at(self, days: int, hour: int = 9) -> datetime:
        return datetime.combine(self.today + timedelta(days=days), time(hour), tzinfo=closed.ZONE)

    def _venues(self) -> dict[str, Venue]:
        found = {}
        for code, town, kind in (
            ("LV-022", "Cēsis", OrganisationKind.HUB),
            ("LV-050", "Kuldīga", OrganisationKind.LIBRARY),
            ("LV-RIX", "Rīga", OrganisationKind.SCHOOL),
        ):
            host = register_organisation(kind=kind, name=f"Digitālais nams {town}", by=self.operator)
            found[town] = open_venue(
                host=host,
                name=host.name,
                address=f"Tirgus laukums 2, {town}",
                municipality=municipality(code, self.today),
                rooms=[("1. telpa", 14), ("2. telpa", 16)],
            )
        return found

    def firm(self, name: str, size: SizeClass, nace: str, town: str, people: int) -> Organisation:
        headcount = {SizeClass.MICRO: 7, SizeClass.SMALL: 23, SizeClass.SELF_EMPLOYED: 1}[size]
        organisation = register_enterprise(
            new=NewEnterprise(
                kind=OrganisationKind.ENTERPRISE,
                name=name,
                registration_number=f"99{next(self.numbers):09d}",
                email=f"birojs@{next(self.numbers)}.invalid",
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
            on=self.today - timedelta(days=200),
            by=self.operator,
        )
        self.people_of[organisation.pk] = [self.employee(organisation) for _ in range(people)]
        return organisation

    def employee(self, firm: Organisation, name: tuple[str, str] | None = None) -> Person:
        given, family = name or names.person(self.random)
        person = register_employee(
            enterprise=firm,
            new=NewPerson(given_name=given, family_name=family),
            on=self.today - timedelta(days=self.random.randrange(190, 2000)),
            by=self.operator,
        )
        return person

    def user(self, person: Person, email: str, role: Role, scope: Organisation | Person) -> User:
        kind = ScopeKind.PERSON if isinstance(scope, Person) else ScopeKind.ORGANISATION
        user = invite_user(
            email=f"{email}{DOMAIN}",
            name=str(person.identity),
            role=role,
            scope_kind=kind,
            scope_id=scope.pk,
            by=self.operator,
        )
        link_user(person=person, user=user, by=self.operator)
        return user

    def run(
        self, edition: Edition, number: int, course: int, town: str, days: Sequence[int], *, room: int = 0,
        leader: int = 0, minimum: int = 6, capacity: int = 12,
    ) -> Run:  # fmt: skip
        rooms = list(self.venues[town].rooms.order_by("pk"))
        return training.publish_run(
            course=self.cast.courses[course],
            edition=edition,
            provider=self.cast.provider_of(leader),
            code=f"S-{self.today.year}-{number:03d}",
            language="lv",
            venue=self.venues[town],
            minimum=minimum,
            capacity=capacity,
            sessions=[
                PlannedSession(
                    Mode.FACE_TO_FACE,
                    rooms[room],
                    self.cast.trainers[leader],
                    [self._part(day, 9), self._part(day, 14)],
                )
                for day in days
            ],
            by=self.operator,
        )

    def _part(self, day: int, hour: int) -> PlannedPart:
        start = self.at(day, hour)
        return PlannedPart(start, start + timedelta(hours=4), Decimal(4))

    def apply(self, edition: Edition, firm: Organisation, asked: dict[Run, int], day: int) -> Application:
        profile = firm.profiles.get()
        application = training.start_application(edition=edition, enterprise=firm, by=None, at=self.at(day))
        training.save_application(
            application=application,
            seen=application.version,
            asked={run.pk: count for run, count in asked.items()},
            channel="library",
            headcount=profile.headcount,
            turnover=profile.turnover,
            balance=profile.balance,
            is_declared_true=True,
            by=None,
        )
        return application

    def submit(self, edition: Edition, firm: Organisation, asked: dict[Run, int], day: int) -> Application:
        application = self.apply(edition, firm, asked, day)
        training.submit_application(application=application, by=None, at=self.at(day, 11))
        return application

    def seated(self, edition: Edition, firm: Organisation, asked: dict[Run, int], day: int, name: bool = True) -> None:
        """Applied, approved and agreed, with people named where there are seats."""
        application = self.submit(edition, firm, asked, day)
        on = self.today + timedelta(days=day + 1)
        training.approve_application(application=application, on=on, by=self.operator, at=self.at(day + 1))
        training.record_agreement(
            application=application, signed_on=on, document=None, by=self.operator, at=self.at(day + 1, 15)
        )
        if name:
            self.name(firm, day + 2)

    def name(self, firm: Organisation, day: int) -> None:
        free = Seat.objects.filter(holder=firm, person=None, state=SeatState.RESERVED).order_by("pk")
        for seat in free:
            sitting = set(seat.occasion.seats.values_list("person", flat=True))
            people = self.people_of[firm.pk]
            person = next((one for one in people if one.pk not in sitting), None)
            if person is None:
                person = self.employee(firm)
                people.append(person)
            name_person(seat=seat, person=person, seen=seat.version, by=self.operator, at=self.at(day))

    def teach(self, run: Run, *, until: int, sheet: bool) -> None:
        """Mark every half-day that was over on the day, and file the sheet where it came in."""
        occasion = run.occasion
        seats = [seat for seat in closed.occasions.roster_of(occasion) if seat.state == SeatState.CONFIRMED]
        over = [part for part in closed.occasions.parts_of(occasion) if part.ends_at <= self.at(until, 23)]
        for part in over:
            marks = {
                (seat.pk, part.pk): Presence.LATE if self.random.random() < 0.1 else Presence.PRESENT for seat in seats
            }
            leader = part.session.leader
            mark_attendance(occasion=occasion, marks=marks, method=Method.SIGNATURE, by=leader, at=part.ends_at)
        if sheet:
            content = closed.print_sheet(closed.signed_sheet(self.random, run), self.at(until, 18))
            document = store_document(
                kind=DocumentKind.SIGNED_SHEET,
                name=f"{run.code}.pdf",
                content=content,
                scopes=[(ScopeKind.EDITION, occasion.edition_id), (ScopeKind.ORGANISATION, run.provider_id)],
                by=self.operator,
                at=self.at(until, 19),
            )
            file_sheet(sessions=list(occasion.sessions.all()), document=document, by=self.operator)


def load(random: Random, cast: Cast, book: closed.Book, today: date) -> None:
    stage = Stage(random, cast, today)
    edition = open_edition(
        programme=cast.programme,
        code=CODE,
        title=f"Digital start for small firms {today.year}–{today.year + 1}",
        starts_on=today - timedelta(days=120),
        ends_on=today + timedelta(days=500),
        territory=cast.country,
        legal_basis=LegalBasis.DE_MINIMIS,
        aid_intensity=Decimal("0.7"),
        aid_budget=Decimal(60_000),
        eligible_sizes=[SizeClass.SELF_EMPLOYED, SizeClass.MICRO, SizeClass.SMALL],
        completion_share=COMPLETION_SHARE,
        funders={cast.funder: FUNDING["funder"], cast.state: FUNDING["state"]},
        targets={
            "enterprises_trained": Decimal(60),
            "people_trained": Decimal(150),
            "trainings_provided": Decimal(300),
        },
        by=cast.operator,
    )
    bakery, others = _firms(stage)
    _users(stage, bakery)
    _past(stage, edition, bakery, others)
    _ahead(stage, edition, bakery, others)


def _firms(stage: Stage) -> tuple[Organisation, list[Organisation]]:
    bakery = stage.firm("Maizes Krasts, SIA", SizeClass.MICRO, "C10.71", "Kuldīga", 3)
    plan = [
        ("Cēsu Velo, SIA", SizeClass.MICRO, "G47.63", "Cēsis"),
        ("Amatas Siers, SIA", SizeClass.MICRO, "C10.51", "Cēsis"),
        ("Auciema Galdnieki, SIA", SizeClass.SMALL, "C31.00", "Cēsis"),
        ("Piebalgas Lini, SIA", SizeClass.MICRO, "C13.92", "Cēsis"),
        ("Ventas Pakas, SIA", SizeClass.SMALL, "H53.20", "Kuldīga"),
        ("Vidus Grāmatvedība, SIA", SizeClass.MICRO, "M69.20", "Rīga"),
        ("Sēlijas Koks, SIA", SizeClass.SMALL, "C16.23", "Rīga"),
        ("Rasas Zīmols, SIA", SizeClass.MICRO, "M73.11", "Rīga"),
        ("Zaļā Pirts, SIA", SizeClass.MICRO, "S96.23", "Kuldīga"),
        ("Upes Dārzs, SIA", SizeClass.MICRO, "G47.76", "Cēsis"),
    ]
    return bakery, [stage.firm(name, size, nace, town, 3) for name, size, nace, town in plan]


def _users(stage: Stage, bakery: Organisation) -> None:
    manager = stage.employee(bakery, ("Inese", "Ozola"))
    stage.user(manager, "manager", Role.MANAGER, bakery)
    learner = stage.people_of[bakery.pk][0]
    stage.user(learner, "learner", Role.LEARNER, learner)
    host = stage.venues["Cēsis"].host
    for email, name, role, scope in (
        ("host", "Elīna Vanaga", Role.HOST, host),
        ("provider", "Uldis Kalējs", Role.PROVIDER, stage.cast.providers[0]),
    ):
        invite_user(
            email=f"{email}{DOMAIN}",
            name=name,
            role=role,
            scope_kind=ScopeKind.ORGANISATION,
            scope_id=scope.pk,
            by=stage.operator,
        )


def _past(stage: Stage, edition: Edition, bakery: Organisation, others: list[Organisation]) -> None:
    """A completed group, one whose sheet is missing, and one that is being taught today."""
    done = stage.run(edition, 1, 0, "Kuldīga", [-30, -23])
    stage.seated(edition, bakery, {done: 2}, -60)
    for firm in others[4:6]:
        stage.seated(edition, firm, {done: 3}, -58)
    training.confirm_run(run=done, by=stage.operator, at=stage.at(-40))
    training.start_runs(at=stage.at(-30, 10))
    stage.teach(done, until=-22, sheet=True)
    training.complete_run(run=done, by=stage.operator, at=stage.at(-20))
    for seat in list(done.occasion.seats.filter(state=SeatState.COMPLETED))[1:]:
        give_feedback(seat=seat, quality=9, would_recommend=True, comment="", on=stage.today - timedelta(days=20))

    unsigned = stage.run(edition, 2, 3, "Cēsis", [-6], leader=2)
    running = stage.run(edition, 3, 6, "Cēsis", [-7, 0])
    for firm in others[:3]:
        stage.seated(edition, firm, {unsigned: 2, running: 3}, -50)
    for run in (unsigned, running):
        training.confirm_run(run=run, by=stage.operator, at=stage.at(-20))
        training.start_runs(at=run.occasion.sessions.first().starts_at)
        stage.teach(run, until=-1, sheet=False)


def _ahead(stage: Stage, edition: Edition, bakery: Organisation, others: list[Organisation]) -> None:
    """A full group with a waiting list, one below its minimum, one with room; applications in every state."""
    full = stage.run(edition, 4, 6, "Kuldīga", [10, 17], capacity=8)
    small = stage.run(edition, 5, 10, "Cēsis", [6], leader=4)
    free = stage.run(edition, 6, 1, "Rīga", [20], leader=1)
    off = stage.run(edition, 7, 12, "Rīga", [25], leader=3)
    stage.seated(edition, others[4], {full: 5}, -12)
    stage.seated(edition, bakery, {full: 3, free: 1}, -11, name=False)
    seat = Seat.objects.filter(holder=bakery, occasion=full.occasion, state=SeatState.RESERVED).order_by("pk")[0]
    name_person(seat=seat, person=stage.people_of[bakery.pk][0], seen=seat.version, by=stage.operator, at=stage.at(-9))
    stage.seated(edition, others[9], {full: 2}, -10, name=False)  # waits
    stage.seated(edition, others[0], {small: 2}, -9)
    training.cancel_run(run=off, reason="The trainer is ill; a new date follows.", by=stage.operator, at=stage.at(-3))
    _applications(stage, edition, others, small, free)


def _applications(stage: Stage, edition: Edition, others: list[Organisation], small: Run, free: Run) -> None:
    stage.apply(edition, others[8], {free: 1}, -1)
    stage.submit(edition, others[3], {small: 2, free: 1}, -2)
    stage.submit(edition, others[6], {free: 4}, -4)
    checked = stage.submit(edition, others[7], {free: 1}, -5)
    training.take_in_check(application=checked, by=stage.operator, at=stage.at(-1))
    returned = stage.submit(edition, others[5], {free: 2}, -6)
    training.return_application(
        application=returned,
        reason="The turnover of the last closed year is missing for the linked firm.",
        by=stage.operator,
        at=stage.at(-4),
    )
    refused = stage.firm("Liedaga Osta, SIA", SizeClass.SMALL, "H52.22", "Rīga", 1)
    application = stage.submit(edition, refused, {free: 1}, -8)
    training.refuse_application(
        application=application,
        rule="staff",
        reason="Together with its linked firms the enterprise has more than 49 people.",
        by=stage.operator,
        at=stage.at(-7),
    )
