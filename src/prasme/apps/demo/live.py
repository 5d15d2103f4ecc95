"""The live edition, around the day of loading: every state that an operator, a firm, a trainer or a learner meets."""

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from prasme.apps.accounts.actions import invite_user
from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.demo import access, after, alone, configuration, enrolment, money, participants, week
from prasme.apps.demo.cast import FUNDING, Cast
from prasme.apps.demo.curriculum import BLOCKS
from prasme.apps.demo.latvian import translate
from prasme.apps.demo.links import DOMAIN
from prasme.apps.demo.stage import Stage
from prasme.apps.enterprises.actions import register_organisation
from prasme.apps.enterprises.models import Organisation, OrganisationKind, SizeClass
from prasme.apps.occasions.actions import give_feedback, open_venue
from prasme.apps.occasions.models import Seat, SeatState, Venue
from prasme.apps.programmes.actions import add_block, create_programme, open_edition
from prasme.apps.programmes.models import Course, Edition, LegalBasis, ParticipantData, Programme
from prasme.apps.territories.queries import municipality
from prasme.apps.training import actions as training
from prasme.apps.training.models import Run

HOUSES = (
    ("LV-022", "Cēsis", OrganisationKind.HUB),
    ("LV-050", "Kuldīga", OrganisationKind.LIBRARY),
    ("LV-RIX", "Rīga", OrganisationKind.SCHOOL),
    ("LV-DGV", "Daugavpils", OrganisationKind.LIBRARY),
    ("LV-LPX", "Liepāja", OrganisationKind.HUB),
)
FIRMS = (
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
    ("Līvu Kafija, SIA", SizeClass.MICRO, "I56.10", "Rīga"),
)


def load(random: Random, cast: Cast, press: Executor, today: date) -> None:
    programme = create_programme(
        code="start",
        title="Digital start for small firms",
        goal="Every small firm takes its first digital steps together with others nearby.",
        policy_intent="Half a day for a first look, two days for the tool that the firm needs now.",
        owner=cast.owner,
        adapted_from=cast.programme,
        by=cast.operator,
    )
    edition = _open_edition(cast, programme, today)
    courses = _curriculum(cast, programme)
    translate(programme, by=cast.operator)
    stage = Stage(random, cast, press, today, edition, courses, _houses(cast, today))
    bakery = stage.firm("Maizes Krasts, SIA", SizeClass.MICRO, "C10.71", "Kuldīga", 3)
    firms = [stage.firm(name, size, nace, town, 3) for name, size, nace, town in FIRMS]
    _users(stage, bakery)
    _past(stage, bakery, firms)
    small, free = _ahead(stage, bakery, firms)
    _applications(stage, firms, small, free)
    week.load(stage, bakery, firms, free)
    access.load(stage)
    alone.load(stage)
    enrolment.load(stage, bakery, firms)
    participants.load(stage)
    after.load(stage)
    money.load(stage)


def _curriculum(cast: Cast, programme: Programme) -> list[Course]:
    """The topics of the programme that was adapted, at the prices of the day."""
    return [
        course
        for number, (title, new) in enumerate(BLOCKS, start=1)
        for course in add_block(
            programme=programme,
            number=number,
            title=title,
            courses=[replace(one, price=one.price * configuration.PRICES_SINCE) for one in new],
            by=cast.operator,
        )
    ]


def _open_edition(cast: Cast, programme: Programme, today: date) -> Edition:
    return open_edition(
        programme=programme,
        code=f"start-{today.year}",
        title=f"Digital start for small firms {today.year}–{today.year + 1}",
        starts_on=today - timedelta(days=120),
        ends_on=today + timedelta(days=500),
        territory=cast.country,
        legal_basis=LegalBasis.DE_MINIMIS,
        aid_intensity=configuration.AID_INTENSITY,
        aid_budget=Decimal(60_000),
        eligible_sizes=[SizeClass.SELF_EMPLOYED, SizeClass.MICRO, SizeClass.SMALL],
        completion_share=configuration.COMPLETION_SHARE,
        participant_data=ParticipantData.ESF_PLUS,
        allows_people_without_enterprise=True,
        funders={cast.funder: FUNDING["funder"], cast.state: FUNDING["state"]},
        targets={
            "enterprises_trained": Decimal(60),
            "people_trained": Decimal(150),
            "trainings_provided": Decimal(300),
        },
        by=cast.operator,
    )


def _houses(cast: Cast, today: date) -> dict[str, Venue]:
    found = {}
    for code, town, kind in HOUSES:
        host = register_organisation(kind=kind, name=f"Digitālais nams {town}", by=cast.operator)
        found[town] = open_venue(
            host=host,
            name=host.name,
            address=f"Tirgus laukums 2, {town}",
            municipality=municipality(code, today),
            rooms=[("1. telpa", 14), ("2. telpa", 16)],
            by=cast.operator,
        )
    return found


def _users(stage: Stage, bakery: Organisation) -> None:
    stage.user_of(stage.employee(bakery, ("Inese", "Ozola")), "manager", Role.MANAGER, bakery)
    learner = stage.people_of[bakery.pk][0]
    stage.user_of(learner, "learner", Role.LEARNER, learner)
    for email, name, role, scope in (
        ("host", "Elīna Vanaga", Role.HOST, stage.venues["Cēsis"].host),
        ("provider", "Uldis Kalējs", Role.PROVIDER, stage.cast.provider_of(0)),
    ):
        invite_user(
            email=f"{email}{DOMAIN}",
            name=name,
            role=role,
            scope_kind=ScopeKind.ORGANISATION,
            scope_id=scope.pk,
            by=stage.operator,
        )


def _past(stage: Stage, bakery: Organisation, firms: Sequence[Organisation]) -> None:
    """A completed group, one whose sheet is missing, and one that is being taught today."""
    done = stage.run(1, 0, "Kuldīga", [-30, -23])
    for firm, seats in ((bakery, 2), (firms[4], 3), (firms[5], 3)):
        stage.seated(firm, {done: seats}, -60)
    stage.begin(done, -40)
    stage.teach(done, until=-23)
    stage.sign(done, days_later=1)
    training.complete_run(run=done, by=stage.operator, at=stage.at(-20))
    training.render_certificates(run=done, at=stage.at(-20))
    learner = stage.people_of[bakery.pk][0]
    for seat in done.occasion.seats.filter(state=SeatState.COMPLETED).exclude(person=learner).order_by("pk"):
        quality = stage.random.choice([8, 9, 10])
        give_feedback(seat=seat, quality=quality, would_recommend=quality > 8, comment="", on=stage.on(-20))

    unsigned = stage.run(2, 3, "Cēsis", [-6], leader=2)
    running = stage.run(3, 6, "Cēsis", [-7, 0])
    for firm in firms[:3]:
        stage.seated(firm, {unsigned: 2, running: 3}, -50)
    for run in (unsigned, running):
        stage.begin(run, -20)
        stage.teach(run, until=-1)


def _ahead(stage: Stage, bakery: Organisation, firms: Sequence[Organisation]) -> tuple[Run, Run]:
    """A full group with a waiting list, one that is cancelled; one below its minimum and one with room."""
    full = stage.run(4, 6, "Kuldīga", [10, 17], capacity=8)
    small = stage.run(5, 10, "Cēsis", [6], leader=4)
    free = stage.run(6, 1, "Rīga", [20], leader=1)
    off = stage.run(7, 12, "Rīga", [25], leader=3)
    stage.seated(firms[4], {full: 5}, -12)
    stage.agree(bakery, {full: 3, free: 1}, -11)
    seat = Seat.objects.filter(holder=bakery, occasion=full.occasion, state=SeatState.RESERVED).order_by("pk")[0]
    stage.name(seat, stage.people_of[bakery.pk][0], -9)
    stage.agree(firms[9], {full: 2}, -10)  # both wait
    stage.seated(firms[0], {small: 2}, -9)
    training.cancel_run(run=off, reason="The trainer is ill; a new date follows.", by=stage.operator, at=stage.at(-3))
    return small, free


def _applications(stage: Stage, firms: Sequence[Organisation], small: Run, free: Run) -> None:
    """What waits for a decision, and what came out of others."""
    stage.draft(firms[8], {free: 1}, -1)
    stage.submit(firms[3], {small: 2, free: 1}, -2)
    stage.submit(firms[6], {free: 4}, -4)
    stage.approve(firms[10], {free: 2}, -3)
    checked = stage.submit(firms[7], {free: 1}, -5)
    training.take_in_check(application=checked, by=stage.operator, at=stage.at(-1))
    training.return_application(
        application=stage.submit(firms[5], {free: 2}, -6),
        reason="The turnover of the last closed year is missing for the linked firm.",
        by=stage.operator,
        at=stage.at(-4),
    )
    harbour = stage.firm("Liedaga Osta, SIA", SizeClass.SMALL, "H52.22", "Rīga", 1)
    training.refuse_application(
        application=stage.submit(harbour, {free: 1}, -8),
        rule="staff",
        reason="Together with its linked firms the enterprise has more than 49 people.",
        by=stage.operator,
        at=stage.at(-7),
    )
