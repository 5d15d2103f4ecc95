"""What the invented demonstration is made to come out as.

The totals are those that the real programme published (in the European catalogue of good practices): the records are
invented so that *counting them* gives these numbers. Nothing else in the product knows them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

SEED = 20121
AID_INTENSITY = Decimal("0.7")
COMPLETION_SHARE = Decimal("0.75")
PRICES_SINCE = Decimal("1.5")  # a seat of the live edition costs so many times what it cost in 2012


@dataclass(frozen=True, kw_only=True)
class ClosedEdition:
    """Sizes of an edition that is made whole. returning_*: of those, already in the first edition.

    targets: invented, but for the second edition's trainings and enterprises, which the programme announced.
    """

    code: str
    title: str
    starts_on: date
    ends_on: date
    runs_until: date
    enterprises: int
    returning_enterprises: int
    people: int
    returning_people: int
    participations: int
    targets: Mapping[str, Decimal]


FIRST = ClosedEdition(
    code="likta-2012",
    title="Training of small and micro enterprises 2012–2015",
    starts_on=date(2012, 9, 3),
    ends_on=date(2015, 6, 30),
    runs_until=date(2015, 6, 12),
    enterprises=1446,
    returning_enterprises=0,
    people=3249,
    returning_people=0,
    participations=7012,
    targets={
        "enterprises_trained": Decimal(1400),
        "people_trained": Decimal(3200),
        "trainings_provided": Decimal(7000),
        "municipalities_reached": Decimal(20),
        "quality": Decimal("8.5"),
        "would_recommend": Decimal(85),
    },
)
SECOND = ClosedEdition(
    code="likta-2016",
    title="Training of small and micro enterprises 2016–2020",
    starts_on=date(2016, 6, 1),
    ends_on=date(2020, 12, 31),
    runs_until=date(2018, 10, 31),
    enterprises=240,
    returning_enterprises=118,
    people=810,
    returning_people=96,
    participations=2154,
    targets={
        "enterprises_trained": Decimal(1000),
        "trainings_provided": Decimal(7000),
        "quality": Decimal("8.5"),
        "would_recommend": Decimal(85),
    },
)

# Mean quality and share of recommendations over the answers of both editions, and the share of people who answer.
QUALITY = Decimal("9.17")
RECOMMEND = Decimal("0.87")
ANSWERING = Decimal("0.77")

# Municipalities with courses (as of 2012), and how many of a hundred enterprises come from each.
MUNICIPALITIES = {
    "LV-2009-0100": 278,  # Rīga
    "LV-2009-0500": 66,  # Daugavpils
    "LV-2009-1700": 61,  # Liepāja
    "LV-2009-2500": 58,  # Valmiera
    "LV-2009-4202": 53,  # Cēsu novads
    "LV-2009-0900": 49,  # Jelgava
    "LV-2009-2700": 44,  # Ventspils
    "LV-2009-2100": 40,  # Rēzekne
    "LV-2009-1100": 39,  # Jēkabpils
    "LV-2009-1300": 37,  # Jūrmala
    "LV-2009-7402": 36,  # Ogres novads
    "LV-2009-6202": 34,  # Kuldīgas novads
    "LV-2009-8016": 32,  # Siguldas novads
    "LV-2009-9002": 28,  # Tukuma novads
    "LV-2009-4002": 27,  # Bauskas novads
    "LV-2009-8802": 26,  # Talsu novads
    "LV-2009-7002": 25,  # Madonas novads
    "LV-2009-8402": 23,  # Saldus novads
    "LV-2009-3802": 22,  # Balvu novads
    "LV-2009-5002": 22,  # Gulbenes novads
}
# The second edition, up to its last day so far, was in these of them.
SECOND_MUNICIPALITIES = ("LV-2009-0100", "LV-2009-0500", "LV-2009-1700", "LV-2009-4202", "LV-2009-2100", "LV-2009-0900")

# Of a thousand enterprises: self-employed, micro, small.
SIZES = {"self_employed": 120, "micro": 561, "small": 319}
GROUP = 14  # seats of a course
