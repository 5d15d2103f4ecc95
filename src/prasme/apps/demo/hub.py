"""The hub today: an open call, a meetup to register for, a conference, what was held lately, services."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from django.utils import timezone

from prasme.apps.demo import names
from prasme.apps.demo.cast import Cast
from prasme.apps.demo.closed import ZONE
from prasme.apps.demo.links import DOMAIN
from prasme.apps.demo.sessions import sessions_of
from prasme.apps.enterprises.actions import (
    NewEnterprise,
    NewPerson,
    NewProfile,
    register_enterprises,
    register_people,
)
from prasme.apps.enterprises.models import Organisation, OrganisationKind, SizeClass
from prasme.apps.measures import actions
from prasme.apps.measures.models import Category, ComesAs, Measure, MeasureKind, Part, PaysAs, TeamState, Technology
from prasme.apps.occasions.models import Venue
from prasme.apps.programmes.actions import open_edition
from prasme.apps.programmes.models import Edition, LegalBasis, Programme
from prasme.apps.territories.queries import municipalities

AID = Decimal("0.547")  # the State-aid part of each service
NOTICE = "Izdomāts demonstrācijai."
SERVICES = (
    ("Maturity test, follow-up", "Digitālā brieduma atkārtots tests", Category.TEST, Technology.OTHER, 2000),
    ("Feasibility study", "Priekšizpēte", Category.TEST, Technology.AI, 20000),
    ("Trial of a language model on your documents", "Valodas modeļa izmēģinājums ar jūsu dokumentiem", Category.TEST,
     Technology.AI, 6000),
    ("Course on security for a team", "Drošības kurss komandai", Category.SKILLS, Technology.SECURITY, 1500),
    ("Preparing for investors", "Sagatavošanās sarunām ar investoriem", Category.INVESTMENT, Technology.OTHER, 900),
)  # fmt: skip


def firms_of(random: Random, cast: Cast, number: int) -> list[Organisation]:
    """Invented firms, of sectors and of IT, seated in the municipalities of 2018."""
    taken = set(Organisation.objects.values_list("name", flat=True))
    free = [name for name in names.firms(random, number + len(taken)) if name not in taken][:number]
    places = list(municipalities(date(2018, 1, 1)).order_by("code"))
    new = [
        NewEnterprise(
            kind=OrganisationKind.ENTERPRISE,
            name=name,
            registration_number=f"98{place:09d}",  # no register gives numbers that begin so
            profile=NewProfile(
                size_class=SizeClass.SMALL if place % 3 else SizeClass.MICRO,
                nace_code="J62.01" if place % 2 else random.choice(["C16.23", "C10.71", "H49.41", "F41.20", "Q86.23"]),
                seat=places[place % len(places)],
                headcount=9 if place % 3 == 0 else 30,
                turnover=Decimal(900_000),
                balance=Decimal(500_000),
            ),
        )
        for place, name in enumerate(free)
    ]
    return register_enterprises(new=new, on=[date(2017, 1, 2)] * len(new), by=cast.operator)


def load(random: Random, cast: Cast, programme: Programme, firms: list[Organisation], now: datetime) -> None:
    today = timezone.localtime(now).date()
    edition = open_edition(
        programme=programme, code=f"dih-{today.year}", title=f"Digital Innovation Hub {today.year}",
        starts_on=today - timedelta(200), ends_on=today + timedelta(400), territory=cast.country,
        legal_basis=LegalBasis.DE_MINIMIS, aid_intensity=AID, aid_budget=Decimal(60_000),
        eligible_sizes=[], completion_share=Decimal("0.500"), funders={cast.funder: Decimal(1)},
        targets={"measure_participants": Decimal(400), "share_implemented": Decimal(20)},
        allows_people_without_enterprise=True, by=cast.operator,
    )  # fmt: skip
    stage = Hub(random, cast, edition, now, Venue.objects.get(name="Digitālais nams Cēsis"))
    stage.hackathon(firms)
    stage.meetup(firms)
    stage.conference(firms)
    stage.held(firms)
    stage.services(firms)


class Hub:
    def __init__(self, random: Random, cast: Cast, edition: Edition, now: datetime, venue: Venue) -> None:
        self.random, self.cast, self.edition, self.venue = random, cast, edition, venue
        self.now, self.today, self.by = now, timezone.localtime(now).date(), cast.operator
        self.mails = 0

    def at(self, days: int, hour: int = 10) -> datetime:
        return self.now + timedelta(days=days, hours=hour - 10)

    def person(self) -> NewPerson:
        given, family = names.person(self.random)
        self.mails += 1
        return NewPerson(given_name=given, family_name=family, email=f"viesis-{self.mails}{DOMAIN}")

    def ahead(self, kind: MeasureKind, code: str, title: str, summary: str, days: int, **more: Any) -> Measure:
        measure = actions.create_measure(
            kind=kind, edition=self.edition, title=title, code=code, venue=self.venue, by=self.by, at=self.now,
            sessions=sessions_of(kind, self.today + timedelta(days)), summary=f"{summary} {NOTICE}", **more,
        )  # fmt: skip
        actions.announce_measure(measure=measure, by=self.by)
        return measure

    def register(self, measure: Measure, number: int, firms: list[Organisation]) -> None:
        for place in range(number):
            firm = firms[place] if place % 3 else None
            actions.register_guests(
                measure=measure, at=self.at(-3), coming=actions.Coming(
                    comes_as=ComesAs.ORGANISATION if firm else ComesAs.PERSON, people=[self.person()],
                    organisation_name=firm.name if firm else "",
                    registration_number=firm.registration_number if firm else "",
                    is_remote=place % 4 == 0, shares_contact=place % 2 == 0,
                ),
            )  # fmt: skip

    def hackathon(self, firms: list[Organisation]) -> None:
        """A call that is open: two challenges chosen, two waiting; one team at work, one that applied."""
        measure = self.ahead(
            MeasureKind.HACKATHON, f"HACK-{self.today.year}", "Koka un datu hakatons",
            "Divas dienas uzņēmumu izaicinājumiem, pirms tam mēnesis ar mentoriem.", 40,
            online_address="https://telpa.invalid/hakatons",
        )  # fmt: skip
        told = ("Zaru un plaisu atrašana dēļos", "Pasūtījumi bez pārrakstīšanas", "Siltums kaltē", "Kravas svars")
        challenges = []
        for number, title in enumerate(told):
            new = actions.NewChallenge(
                contact=self.person(), organisation_name=firms[number].name, title=title,
                registration_number=firms[number].registration_number, given="Dati par gadu, ekskursija ražotnē.",
                text="Šodien to dara ar roku; meklējam, kā to darīt ātrāk un bez kļūdām.", may_be_archived=number != 3,
            )  # fmt: skip
            challenges.append(actions.bring_challenge(measure=measure, new=new, at=self.at(-9)))
        for one in challenges[:2]:
            actions.choose_challenge(challenge=one, seen=one.version, by=self.by, at=self.at(-5))
            one.refresh_from_db()
        for number, name in enumerate(("Koka acis", "Bez papīra")):
            firm = firms[10 + number]
            team = actions.register_team(
                challenge=challenges[number], at=self.at(-4), new=actions.NewTeam(
                    representative=self.person(), organisation_name=firm.name, name=name, people=4,
                    registration_number=firm.registration_number, record="Divi projekti ar ražotājiem.",
                ),
            )  # fmt: skip
            if number == 0:
                actions.move_team(team=team, state=TeamState.WORKING, seen=team.version, by=self.by, at=self.at(-3))
                actions.ask_team(team=team, text="Vai vajag attēlus no kameras?", by=self.by, at=self.at(-3))
        for part in (Part.MENTOR, Part.JUROR, Part.JUROR):
            actions.add_contributor(
                measure=measure, part=part, new=self.person(), by=self.by, on=self.today, at=self.at(-6)
            )
        self.register(measure, 8, firms[20:])

    def meetup(self, firms: list[Organisation]) -> None:
        measure = self.ahead(
            MeasureKind.MEETUP, f"MEET-{self.today.year}-1", "Digi-tikšanās: pārtika un IT",
            "Nozare stāsta, kas sāp; IT uzņēmumi rāda risinājumus; pēc tam apmainās ar kontaktiem.", 12,
        )  # fmt: skip
        for form, title, firm in (
            ("challenge", "Sērijas numuri no siera līdz plauktam", firms[4]),
            ("challenge", "Pasūtījumi, kas pienāk piecos veidos", firms[6]),
            ("solution", "Etiķete ar kameru un tālruni", firms[11]),
        ):
            actions.write_note(
                measure=measure, form=form, values={"title": title}, organisation=firm, by=self.by, at=self.now
            )
        self.register(measure, 14, firms[22:])

    def conference(self, firms: list[Organisation]) -> None:
        measure = self.ahead(
            MeasureKind.CONFERENCE, f"CONF-{self.today.year}", "Konference: dati uzņēmuma ikdienā",
            "Diena par to, ko mazs uzņēmums var izdarīt ar saviem datiem.", 75, capacity=200,
            online_address="https://telpa.invalid/konference",
        )  # fmt: skip
        day = datetime.combine(self.today + timedelta(75), time(), tzinfo=ZONE)
        for hour, title in ((9, "Atklāšana"), (10, "Dati maiznīcā"), (11, "Kas notiek ar rēķiniem"), (13, "Drošība")):
            speaker = actions.add_contributor(
                measure=measure, part=Part.SPEAKER, new=self.person(), by=self.by, on=self.today, at=self.at(-2),
                organisation=firms[hour], topic=title,
            )  # fmt: skip
            actions.plan_item(
                measure=measure, title=title, place="Lielā zāle", starts_at=day + timedelta(hours=hour),
                ends_at=day + timedelta(hours=hour + 1), speaker=speaker, by=self.by,
            )  # fmt: skip
        actions.release_programme(measure=measure, by=self.by, at=self.at(-1))
        actions.write_text(
            measure=measure, language="en", title="Conference: data in a firm's daily work",
            summary="A day about what a small firm can do with its own data. Invented for the demonstration.",
            is_reviewed=True, by=self.by, at=self.at(-1),
        )  # fmt: skip

    def held(self, firms: list[Organisation]) -> None:
        """A workshop with its roadmap and a visit with what was discussed; an action of each is overdue."""
        people = iter(register_people(new=[self.person() for _number in range(20)], by=self.by))
        payers = [(self.cast.funder, PaysAs.FUNDER, Decimal(100))]
        past = [
            actions.PastMeasure(
                kind=kind, edition=self.edition, title=title, code=code, venue=self.venue, payers=payers,
                sessions=sessions_of(kind, self.today - timedelta(days)), summary=NOTICE,
                guests=[actions.PastGuest(next(people), firms[30 + n // 2]) for n in range(number)],
            )
            for kind, code, title, days, number in (
                (MeasureKind.WORKSHOP, f"WORK-{self.today.year}", "Digitālā darbnīca: ceļvedis dienā", 35, 12),
                (MeasureKind.EXPERT_VISIT, f"VISIT-{self.today.year}", "Dīvāna eksperti: galdniecībā", 20, 8),
            )
        ]  # fmt: skip
        workshop, visit = actions.record_past_measures(past=past, by=self.by, at=self.now)
        for measure, form, values, todo in (
            (workshop, "canvas", {"customers": "Amatnieki un veikali", "value": "Detaļas trīs dienās"}, ""),
            (workshop, "roadmap", {"today": "Pasūtījumus pārraksta ar roku", "goal": "Pasūtījums pienāk pats",
                                   "measured": "Minūtes uz pasūtījumu"}, "Izvēlēties pasūtījumu sistēmu"),
            (visit, "briefing", {"model": "Mēbeles pēc mēra", "challenges": "Tāmes top divas dienas"}, ""),
            (visit, "discussed", {"title": "Tāme no rasējuma", "notes": "Sākt ar desmit biežākajiem izstrādājumiem"},
             "Iedot ekspertiem desmit rasējumus"),
        ):  # fmt: skip
            doing = [actions.Doing(todo, "Ražošanas vadītājs", self.today - timedelta(2))] if todo else []
            actions.write_note(
                measure=measure, form=form, values=values, organisation=firms[30], actions=doing, by=self.by,
                at=self.at(-15),
            )  # fmt: skip

    def services(self, firms: list[Organisation]) -> None:
        listed = []
        for title, latvian, category, technology, value in SERVICES:
            new = actions.NewService(
                title=title, category=category, technology=technology, market_value=Decimal(value),
                translations={"lv": {"title": latvian}},
            )  # fmt: skip
            service = actions.list_service(edition=self.edition, new=new, by=self.by)
            actions.publish_service(service=service, by=self.by, at=self.at(-90))
            listed.append(service)
        for number, service in enumerate((listed[0], listed[2], listed[3])):
            began = self.today - timedelta(40 - 10 * number)
            told = actions.NewDelivery(
                text=f"{service.title}. {NOTICE}", starts_on=began, location="Cēsis", attendees=2 + number, has_aid=True
            )
            delivery = actions.deliver_service(
                service=service, customer=firms[12 + number], new=told, by=self.by, at=self.at(-40 + 10 * number)
            )
            if number < 2:
                actions.finish_delivery(
                    delivery=delivery, seen=delivery.version, on=began + timedelta(7), attendees=2 + number,
                    by=self.by, at=self.at(-30 + 10 * number),
                )  # fmt: skip
