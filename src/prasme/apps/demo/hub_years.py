"""The hub's years 2018 and 2019 as it published them, invented so that counting them gives these numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import count, cycle
from random import Random

from prasme.apps.cooperation import actions as cooperation
from prasme.apps.cooperation.models import Reason, State
from prasme.apps.demo import hub, names
from prasme.apps.demo.cast import Cast
from prasme.apps.demo.closed import ZONE
from prasme.apps.demo.sessions import sessions_of
from prasme.apps.enterprises.actions import NewPerson, register_organisation, register_people
from prasme.apps.enterprises.models import Organisation, OrganisationKind, Person
from prasme.apps.measures import actions
from prasme.apps.measures.actions import PastChallenge, PastGuest, PastMeasure, PastTeam
from prasme.apps.measures.models import Measure, MeasureKind, PaysAs, Team
from prasme.apps.measures.queries.teams import teams_of
from prasme.apps.occasions.models import Venue
from prasme.apps.programmes.actions import close_edition, create_programme, open_edition
from prasme.apps.programmes.models import Edition, LegalBasis, Programme
from prasme.apps.reporting.actions import open_period

NOTICE = "Izdomāts demonstrācijai: cilvēki un uzņēmumi nav īsti, to skaits ir tāds, kādu centrs publicēja."
HACKATHON, MEETUP, WORKSHOP = MeasureKind.HACKATHON, MeasureKind.MEETUP, MeasureKind.WORKSHOP
CONFERENCE, VISIT = MeasureKind.CONFERENCE, MeasureKind.EXPERT_VISIT
# Kind, first day, people, title. 2018: two hackathons with 130, three meetups with 87; 2019: two with 91, two with 77,
# two workshops with 50, a conference with 600; five visits to firms in both years.
HELD = (
    (HACKATHON, date(2018, 4, 20), 70, "X-nozaru hakatons: mežs un koks"),
    (MEETUP, date(2018, 5, 16), 31, "Digi-tikšanās: loģistika un IT"),
    (VISIT, date(2018, 6, 6), 8, "Dīvāna eksperti: kokzāģētavā"),
    (MEETUP, date(2018, 9, 12), 28, "Digi-tikšanās: tūrisms un IT"),
    (VISIT, date(2018, 9, 26), 7, "Dīvāna eksperti: maiznīcā"),
    (HACKATHON, date(2018, 10, 19), 60, "X-nozaru hakatons: pārtika un mazumtirdzniecība"),
    (MEETUP, date(2018, 11, 14), 28, "Digi-tikšanās: būvniecība un IT"),
    (VISIT, date(2018, 11, 28), 9, "Dīvāna eksperti: metālapstrādē"),
    (WORKSHOP, date(2019, 2, 13), 25, "Digitālā darbnīca: no audekla līdz ceļvedim, Vidzeme"),
    (HACKATHON, date(2019, 4, 12), 46, "X-nozaru hakatons: veselība"),
    (MEETUP, date(2019, 5, 15), 40, "Digi-tikšanās: lauksaimniecība un IT"),
    (VISIT, date(2019, 5, 29), 8, "Dīvāna eksperti: šūšanas darbnīcā"),
    (WORKSHOP, date(2019, 9, 18), 25, "Digitālā darbnīca: no audekla līdz ceļvedim, Kurzeme"),
    (VISIT, date(2019, 9, 25), 7, "Dīvāna eksperti: noliktavā"),
    (HACKATHON, date(2019, 10, 11), 45, "X-nozaru hakatons: enerģija un vide"),
    (MEETUP, date(2019, 10, 23), 37, "Digi-tikšanās: tekstils un IT"),
    (CONFERENCE, date(2019, 11, 7), 600, "Konference: dati un digitalizācija ikvienam"),
)
WHERE = ("LV-2009-0100", "LV-2009-2500", "LV-2009-1700", "LV-2009-4202", "LV-2009-6202")
APPLIED = 40  # firms: four challenges and six teams at each hackathon
CHALLENGES, TEAMS = 4, 6
STARTED, IMPLEMENTED = 20, 4  # cooperation projects of the 24 teams; a fifth of them implemented
TITLES = (
    "Uzskaite bez papīra", "Pasūtījumi no tālruņa", "Dēļu šķirošana ar kameru", "Maršruti ar mazāk tukšgaitas",
    "Krājumi, kas paši pasaka", "Darba laiks objektā", "Kvalitātes foto uz līnijas", "Enerģijas rēķins pa stundām",
    "Rezervācijas bez zvaniem", "Atkritumu svars konteinerā", "Receptes vienuviet", "Apkopes, pirms saplīst",
    "Ražas prognoze", "Klientu jautājumi naktī", "Dokumenti ar parakstu", "Temperatūra ceļā",
)  # fmt: skip


@dataclass
class Crowd:
    """Invented firms and people, each person used once, so that visits and people are one number."""

    random: Random
    firms: list[Organisation]
    people: Iterator[Person]

    def of(self, firm: Organisation | None, *, is_remote: bool = False) -> PastGuest:
        return PastGuest(next(self.people), firm, is_remote)


def load(random: Random, cast: Cast, venues: dict[str, Venue], now: datetime) -> None:
    programme = create_programme(
        code="dih",
        title="Digital Innovation Hub",
        goal="Companies acquire digital skills, technology and solutions.",
        policy_intent="Sectors and IT companies work together and go on after the event.",
        owner=register_organisation(kind=OrganisationKind.HUB, name="Latvijas IT klasteris", by=cast.operator),
        by=cast.operator,
    )
    firms = hub.firms_of(random, cast, APPLIED + 20)
    _published(random, cast, programme, venues, firms, now)
    hub.load(random, cast, programme, firms, now)


def _published(
    random: Random, cast: Cast, programme: Programme, venues: dict[str, Venue], firms: list[Organisation], now: datetime
) -> None:
    edition = _edition(cast, programme)
    total = sum(people for _kind, _day, people, _title in HELD)
    new = [NewPerson(given_name=given, family_name=family) for given, family in _people(random, total)]
    crowd = Crowd(random, firms, iter(register_people(new=new, by=cast.operator)))
    payers = _payers(cast)
    applicants = iter(firms[:APPLIED])
    numbers = count(1)
    houses = cycle([venues[code] for code in WHERE[1:]])
    past = []
    for kind, day, people, title in HELD:
        place = venues[WHERE[0]] if kind in (HACKATHON, CONFERENCE) else next(houses)
        past.append(
            PastMeasure(
                kind=kind, edition=edition, title=title, code=f"DIH-{day.year}-{next(numbers):02d}", venue=place,
                sessions=sessions_of(kind, day), guests=(), payers=payers, summary=NOTICE,
                online_address="https://telpa.invalid/dih" if kind == HACKATHON else "",
                share_paid=Decimal(random.randrange(95, 106)) / 100,
            )
        )  # fmt: skip
        past[-1] = _with_people(past[-1], crowd, people, applicants)
    measures = actions.record_past_measures(past=past, by=cast.operator, at=now)
    _projects([one for one in measures if one.kind == HACKATHON], cast)
    close_edition(edition=edition, by=cast.operator)


def _edition(cast: Cast, programme: Programme) -> Edition:
    edition = open_edition(
        programme=programme, code="dih-2018", title="Digital Innovation Hub 2018–2019", starts_on=date(2018, 1, 1),
        ends_on=date(2019, 12, 31), territory=cast.country, legal_basis=LegalBasis.NONE, aid_intensity=None,
        aid_budget=None, eligible_sizes=[], completion_share=Decimal("0.500"), funders={cast.funder: Decimal(1)},
        targets={}, allows_people_without_enterprise=True, by=cast.operator,
    )  # fmt: skip
    for year in (2018, 2019):
        open_period(
            edition=edition, title=str(year), starts_on=date(year, 1, 1), ends_on=date(year, 12, 31), by=cast.operator
        )
    return edition


def _payers(cast: Cast) -> list[tuple[Organisation, PaysAs, Decimal]]:
    ministry = register_organisation(
        kind=OrganisationKind.MINISTRY, name="Ministry of Economics of Latvia", by=cast.operator
    )
    council = register_organisation(kind=OrganisationKind.FUNDER, name="Nordic Council of Ministers", by=cast.operator)
    return [
        (cast.funder, PaysAs.FUNDER, Decimal(60)),
        (ministry, PaysAs.SPONSOR, Decimal(25)),
        (council, PaysAs.SPONSOR, Decimal(15)),
    ]


def _people(random: Random, total: int) -> list[tuple[str, str]]:
    return [names.person(random) for _number in range(total)]


def _with_people(one: PastMeasure, crowd: Crowd, people: int, applicants: Iterator[Organisation]) -> PastMeasure:
    """A hackathon has its firms and teams; elsewhere two of three come from a firm."""
    challenges: list[PastChallenge] = []
    if one.kind == HACKATHON:
        owners = [crowd.of(next(applicants)) for _number in range(CHALLENGES)]
        teams = [_team(crowd, next(applicants)) for _number in range(TEAMS)]
        titles = crowd.random.sample(TITLES, CHALLENGES)
        challenges = [
            PastChallenge(title, NOTICE, owner, teams[number::CHALLENGES])
            for number, (title, owner) in enumerate(zip(titles, owners, strict=True))
        ]
    known = [told.owner for told in challenges] + [team.speaker for told in challenges for team in told.teams]
    firms = cycle([guest.organisation for guest in known] or crowd.random.sample(crowd.firms, 12))
    remote = bool(one.online_address)
    rest = [
        crowd.of(next(firms) if number % 3 else None, is_remote=remote and number % 5 == 0)
        for number in range(people - len(known))
    ]
    return replace(one, guests=[*known, *rest], challenges=challenges)


def _team(crowd: Crowd, firm: Organisation) -> PastTeam:
    return PastTeam(firm.name.removesuffix(", SIA"), crowd.of(firm), crowd.random.randrange(3, 8))


def _projects(hackathons: Sequence[Measure], cast: Cast) -> None:
    """Twenty go on as projects; after a year four are implemented, the others stopped, each for its reason."""
    reasons = cycle([Reason.NO_TIME, Reason.NO_MONEY, Reason.NO_FIT, Reason.NO_ANSWER, Reason.NOT_READY])
    teams: list[Team] = [team for measure in hackathons for team in teams_of(measure)]
    for number, team in enumerate(teams[:STARTED]):
        began = team.challenge.measure.ends_on + timedelta(5)
        at = datetime.combine(began, time(12), tzinfo=ZONE)
        project = actions.start_project(team=team, on=began, by=cast.operator, at=at)
        is_good = number % (STARTED // IMPLEMENTED) == 0
        steps = [State.IN_TALKS, State.CONTRACT, State.IMPLEMENTED] if is_good else [State.IN_TALKS, State.STOPPED]
        for month, state in enumerate(steps, start=1):
            on = began + timedelta(110 * month)
            cooperation.move_cooperation(
                cooperation=project, state=state, seen=project.version, on=on, by=cast.operator,
                at=datetime.combine(on, time(12), tzinfo=ZONE), reason=next(reasons) if state == State.STOPPED else "",
            )  # fmt: skip
