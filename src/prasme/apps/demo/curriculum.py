"""The curriculum of the demonstration: the three blocks and thirteen topics that the programme named.

Levels, hours, prices and the mapping to DigComp 3.0 are invented; titles of the real courses are not known.
"""

from decimal import Decimal

from prasme.apps.programmes.actions import NewCourse
from prasme.apps.programmes.models import Level, Mode

SOURCE = "topics named in the programme's good-practice record"


def _course(code, title, title_lv, level, price, face_to_face, online, outcomes, sectors=()):
    hours = {Mode.FACE_TO_FACE: Decimal(face_to_face)}
    if online:
        hours[Mode.ONLINE] = Decimal(online)
    return NewCourse(
        code=code,
        title=title,
        translations={"lv": {"title": title_lv}},
        level=level,
        price=Decimal(price),
        hours=hours,
        outcomes=outcomes,
        sectors=sectors,
    )


BLOCKS = [
    (
        "Digital technology",
        [
            _course(
                "1.1",
                "Cloud services",
                "Mākoņpakalpojumi",
                Level.BASIC,
                280,
                16,
                0,
                [
                    ("1.3", "Keeps the firm's files in the cloud so that they are found again"),
                    ("2.2", "Shares a folder with a partner, and ends the sharing"),
                ],
            ),
            _course(
                "1.2",
                "On-line collaboration",
                "Sadarbība tiešsaistē",
                Level.BASIC,
                210,
                8,
                4,
                [
                    ("2.4", "Works on one document with others at the same time"),
                    ("2.1", "Holds a meeting with customers on line"),
                ],
            ),
            _course(
                "1.3",
                "Digital infrastructure of a small firm",
                "Maza uzņēmuma digitālā infrastruktūra",
                Level.INTERMEDIATE,
                280,
                16,
                0,
                [
                    ("5.2", "Chooses devices, network and software that fit the firm's work"),
                    ("4.1", "Keeps devices up to date"),
                ],
            ),
            _course(
                "1.4",
                "Security of data and devices",
                "Datu un ierīču drošība",
                Level.BASIC,
                140,
                8,
                0,
                [
                    ("4.1", "Recognises a false mail and knows what to do"),
                    ("4.2", "Protects the data of customers and staff"),
                ],
            ),
        ],
    ),
    (
        "Digitisation of internal business processes",
        [
            _course(
                "2.1",
                "Digitising internal processes",
                "Iekšējo procesu digitalizācija",
                Level.INTERMEDIATE,
                280,
                16,
                0,
                [("5.2", "Finds the steps of the own work that a tool can take over")],
            ),
            _course(
                "2.2",
                "Business and financial management",
                "Uzņēmuma un finanšu vadība",
                Level.INTERMEDIATE,
                280,
                16,
                0,
                [
                    ("1.2", "Judges the firm's figures from its own system"),
                    ("5.2", "Chooses a system for accounts and stock"),
                ],
            ),
            _course(
                "2.3",
                "Marketing on line",
                "Mārketings internetā",
                Level.BASIC,
                280,
                16,
                0,
                [("3.1", "Makes texts and pictures for the firm's page"), ("2.2", "Reaches customers where they are")],
                ("C", "G", "I"),
            ),
            _course(
                "2.4",
                "Document management",
                "Dokumentu pārvaldība",
                Level.BASIC,
                140,
                8,
                0,
                [("1.3", "Signs, files and finds documents without paper")],
            ),
        ],
    ),
    (
        "Digital tools for production and service development",
        [
            _course(
                "3.1",
                "Digital design tools",
                "Digitālie dizaina rīki",
                Level.INTERMEDIATE,
                280,
                16,
                0,
                [("3.1", "Draws a product or a leaflet ready for print"), ("3.3", "Uses pictures with their licences")],
                ("C", "M"),
            ),
            _course(
                "3.2",
                "Customer relations",
                "Klientu attiecību vadība",
                Level.INTERMEDIATE,
                210,
                8,
                4,
                [
                    ("2.1", "Keeps what customers said where everybody finds it"),
                    ("4.2", "Keeps personal data by the rules"),
                ],
                ("G", "I", "S"),
            ),
            _course(
                "3.3",
                "Communication tools",
                "Saziņas rīki",
                Level.BASIC,
                140,
                8,
                0,
                [
                    ("2.1", "Chooses the right channel for each customer"),
                    ("2.5", "Writes so that others like to read it"),
                ],
            ),
            _course(
                "3.4",
                "Tools for production",
                "Rīki ražošanai",
                Level.ADVANCED,
                280,
                16,
                0,
                [("5.2", "Plans production with a digital tool"), ("5.3", "Improves a product with data")],
                ("C", "F"),
            ),
            _course(
                "3.5",
                "Process management",
                "Procesu vadība",
                Level.INTERMEDIATE,
                210,
                8,
                4,
                [("5.1", "Finds where a process gets stuck, and why")],
            ),
        ],
    ),
]
