"""The cast of the tests: a small programme with people that every app's tests know by name.

Factories are plain functions, called with what a test cares about; fixtures are the usual cast. Everything is made
through the apps' own actions, as a person would make it.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from prasme.apps.accounts.actions import invite_user
from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Role, ScopeKind
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
from prasme.apps.evidence.models import Document, DocumentKind
from prasme.apps.occasions import rules as occasion_rules
from prasme.apps.occasions.actions import (
    PlannedPart,
    PlannedSession,
    file_sheet,
    hold_seats,
    mark_attendance,
    name_person,
    open_venue,
)
from prasme.apps.occasions.models import Method, Presence, Seat, Venue
from prasme.apps.occasions.queries import parts_of
from prasme.apps.programmes.models import Block, Course, CourseHours, Edition, LegalBasis, Mode, Programme
from prasme.apps.territories.models import Territory, TerritoryKind
from prasme.apps.training import actions as training
from prasme.apps.training.actions import publish_run
from prasme.apps.training.models import Application, Certificate, Participation, Run

RIGA = "Europe/Riga"
TODAY = date(2026, 3, 1)  # a Sunday; the courses of the cast begin two days later
NOW = datetime.fromisoformat("2026-03-01T10:00:00+02:00")


# ---------------------------------------------------------------- factories


def a_municipality(name="Saldus novads", code="LV0000001") -> Territory:
    return Territory.objects.get_or_create(
        code=code,
        defaults={
            "name": name, "kind": TerritoryKind.MUNICIPALITY, "valid_from": date(2009, 7, 1), "source": "invented",
            "is_rural": True,
        },
    )[0]  # fmt: skip


def a_user(email: str, role: Role, scope: object = None, *, kind: ScopeKind = ScopeKind.ORGANISATION) -> User:
    """Somebody with a role over an edition, an organisation or a person; over everything without one."""
    name = email.split("@")[0].replace(".", " ").title()
    if scope is None:
        return invite_user(email=email, name=name, role=role, by=None)
    return invite_user(email=email, name=name, role=role, scope_kind=kind, scope_id=scope.pk, by=None)


def an_enterprise(name="SIA Maizes krāsns", *, size=SizeClass.MICRO, number="", since=date(2010, 1, 1), seat=None):
    number = number or f"4000{abs(hash(name)) % 10**7:07}"
    return register_enterprise(
        new=NewEnterprise(
            kind=OrganisationKind.SELF_EMPLOYED if size == SizeClass.SELF_EMPLOYED else OrganisationKind.ENTERPRISE,
            name=name,
            registration_number=number,
            profile=NewProfile(
                size_class=size, nace_code="C10.71", seat=seat or a_municipality(), headcount=9,
                turnover=Decimal("310000.00"), balance=Decimal("90000.00"),
            ),
        ),
        on=since,
        by=None,
    )  # fmt: skip


def an_employee(enterprise: Organisation, name="Ilze Bērziņa", *, since=date(2010, 1, 1)) -> Person:
    given, family = name.split(" ", 1)
    return register_employee(
        enterprise=enterprise, new=NewPerson(given_name=given, family_name=family), on=since, by=None
    )


def a_programme(code="mazie", owner=None) -> Programme:
    owner = owner or register_organisation(kind=OrganisationKind.ASSOCIATION, name="Biedrība LIKTA", by=None)
    return Programme.objects.create(code=code, title="Digital skills for small enterprises", owner=owner)


def an_edition(programme, code="live", territory=None, **changes) -> Edition:
    values = {
        "title": "Edition 2026", "state": "open", "starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31),
        "legal_basis": LegalBasis.TRAINING_AID, "aid_intensity": None, "aid_budget": Decimal("50000.00"),
        "eligible_sizes": ["self_employed", "micro", "small", "medium"], "completion_share": Decimal("0.800"),
    } | changes  # fmt: skip
    return Edition.objects.create(programme=programme, code=code, territory=territory or a_municipality(), **values)


def a_course(programme, code="1.1", title="Cloud services", price="280.00", number=1) -> Course:
    block, _new = Block.objects.get_or_create(programme=programme, number=number, defaults={"title": "ICT"})
    course = Course.objects.create(block=block, code=code, title=title, level="basic", price=Decimal(price))
    CourseHours.objects.create(course=course, mode=Mode.FACE_TO_FACE, hours=Decimal("14.0"))
    return course


def a_session(day: date, room=None, leader=None, *, zone=RIGA, halves=(("09:00", "12:30"), ("13:30", "17:00"))):
    """A day of two half-days of 3.5 hours, unless said otherwise."""
    parts = []
    for start, end in halves:
        starts_at = occasion_rules.moment_of(day, time.fromisoformat(start), zone)
        ends_at = occasion_rules.moment_of(day, time.fromisoformat(end), zone)
        parts.append(PlannedPart(starts_at, ends_at, occasion_rules.hours_between(starts_at, ends_at)))
    return PlannedSession(Mode.FACE_TO_FACE, room, leader, parts)


def a_run(cast: "Cast", code="LV-2026-001", *, days=(TODAY + timedelta(2), TODAY + timedelta(9)), **changes) -> Run:
    """A run of two days in the cast's room, with its trainer and ten seats."""
    room, leader = changes.pop("room", cast.room), changes.pop("leader", cast.trainer)
    values = {
        "course": cast.course, "edition": cast.edition, "provider": cast.provider, "code": code, "language": "lv",
        "venue": cast.venue, "minimum": 1, "capacity": 10, "by": None,
        "sessions": [a_session(day, room, leader) for day in days],
    } | changes  # fmt: skip
    return publish_run(**values)


def a_seat(run: Run, holder: Organisation, person: Person | None = None, *, at=NOW):
    """A seat of the firm on the run, with the person on it if one is named."""
    [seat] = hold_seats(occasion=run.occasion, holder=holder, count=1, by=None, at=at)
    if person:
        name_person(seat=seat, person=person, seen=seat.version, by=None, at=at)
    return seat


# ---------------------------------------------------------------- the usual cast


@dataclass
class Cast:
    """Everybody at once. Users: operator, provider_lead, trainer, host_keeper, manager, learner_user, auditor."""

    municipality: Territory
    programme: Programme
    edition: Edition
    course: Course
    provider: Organisation
    host: Organisation
    venue: Venue
    bakery: Organisation
    garage: Organisation
    ilze: Person
    janis: Person
    operator: User
    provider_lead: User
    trainer: User
    host_keeper: User
    manager: User  # Inese, of the bakery
    learner_user: User  # Ilze signs in
    auditor: User

    @property
    def room(self):
        return self.venue.rooms.order_by("pk").first()


@pytest.fixture
def cast(db) -> Cast:  # noqa: ARG001
    return make_cast()


def make_cast() -> Cast:
    municipality = a_municipality()
    programme = a_programme()
    edition = an_edition(programme, territory=municipality)
    provider = register_organisation(kind=OrganisationKind.PROVIDER, name="Kurzemes mācību centrs", by=None)
    host = register_organisation(kind=OrganisationKind.LIBRARY, name="Saldus bibliotēka", by=None)
    venue = open_venue(
        host=host, name="Saldus bibliotēka", address="Lielā iela 3", municipality=municipality,
        rooms=[("Large room", 20), ("Small room", 8)],
    )  # fmt: skip
    bakery = an_enterprise("SIA Maizes krāsns")
    garage = an_enterprise("SIA Skrūve", size=SizeClass.SMALL)
    ilze, janis = an_employee(bakery, "Ilze Bērziņa"), an_employee(bakery, "Jānis Ķirsis")
    learner = a_user("ilze.berzina@maize.example", Role.LEARNER, ilze, kind=ScopeKind.PERSON)
    link_user(person=ilze, user=learner, by=None)
    return Cast(
        municipality=municipality,
        programme=programme,
        edition=edition,
        course=a_course(programme),
        provider=provider,
        host=host,
        venue=venue,
        bakery=bakery,
        garage=garage,
        ilze=ilze,
        janis=janis,
        operator=a_user("olga.operatore@prasme.example", Role.OPERATOR, edition, kind=ScopeKind.EDITION),
        provider_lead=a_user("pauls.vaditajs@kmc.example", Role.PROVIDER, provider),
        trainer=a_user("teodors.treneris@kmc.example", Role.TRAINER, provider),
        host_keeper=a_user("hilda.saimniece@saldus.example", Role.HOST, host),
        manager=a_user("inese.kalnina@maize.example", Role.MANAGER, bakery),
        learner_user=learner,
        auditor=a_user("arta.revidente@vid.example", Role.AUDITOR, edition, kind=ScopeKind.EDITION),
    )


@pytest.fixture
def run(cast) -> Run:
    """A course of two days for ten people, published and not begun."""
    return a_run(cast)


# ---------------------------------------------------------------- the whole line


OVER = datetime.fromisoformat("2026-03-10T17:30:00+02:00")  # the last session of the cast's run is just over


@dataclass
class Walked:
    """One seat from its application to its certificate, with everything that was left on the way."""

    run: Run
    application: Application
    seat: Seat
    participation: Participation
    certificate: Certificate
    sheet: Document


def walk(cast: Cast, run: Run) -> Walked:
    """The bakery applies, Ilze comes to every half-day, the paper is filed, the course is completed."""
    application = training.start_application(edition=cast.edition, enterprise=cast.bakery, by=cast.manager, at=NOW)
    training.save_application(
        application=application, seen=application.version, asked={run.pk: 1}, headcount=9,
        turnover=Decimal("310000"), balance=Decimal("90000"), is_declared_true=True, by=cast.manager,
    )  # fmt: skip
    training.submit_application(application=application, by=cast.manager, at=NOW)
    training.approve_application(application=application, on=TODAY, by=cast.operator, at=NOW)
    training.record_agreement(application=application, signed_on=TODAY, document=None, by=cast.operator, at=NOW)
    seat = run.occasion.seats.get()
    name_person(seat=seat, person=cast.ilze, seen=seat.version, by=cast.manager, at=NOW)
    training.confirm_run(run=run, by=cast.operator, at=NOW)
    mark_attendance(
        occasion=run.occasion, marks={(seat.pk, part.pk): Presence.PRESENT for part in parts_of(run.occasion)},
        method=Method.TRAINER, by=cast.trainer, at=OVER,
    )  # fmt: skip
    sheet = store_document(
        kind=DocumentKind.SIGNED_SHEET, name="sheet.pdf", content=b"%PDF-1.7 signed", at=OVER, by=cast.trainer,
        scopes=[(ScopeKind.EDITION, cast.edition.pk), (ScopeKind.ORGANISATION, cast.provider.pk)],
    )  # fmt: skip
    file_sheet(sessions=list(run.occasion.sessions.all()), document=sheet, by=cast.trainer)
    training.complete_run(run=run, by=cast.operator, at=OVER)
    training.render_certificates(run=run, at=OVER)
    seat.refresh_from_db()
    certificate = Certificate.objects.select_related("participation").get(participation__seat=seat)
    return Walked(run, application, seat, certificate.participation, certificate, sheet)


@pytest.fixture
def walked(cast, run) -> Walked:
    """Ilze of the bakery has completed the course; her record has its paper and its certificate."""
    return walk(cast, run)


@pytest.fixture
def edition_of_today(cast) -> Edition:
    """The edition around the day on which the tests run, on a basis that no law ends."""
    today = timezone.localdate()
    cast.edition.starts_on, cast.edition.ends_on = today - timedelta(days=60), today + timedelta(days=60)
    cast.edition.legal_basis, cast.edition.aid_intensity = LegalBasis.OTHER, Decimal("0.700")
    cast.edition.save(update_fields=["starts_on", "ends_on", "legal_basis", "aid_intensity"])
    return cast.edition
