"""An invented award for the tests."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from prasme.engines.credentials import Award, Competence, Hours, Issuer, Learner, did_of

AT = datetime(2026, 3, 10, 15, 30, tzinfo=UTC)
PAGE = "https://prasme.example/certificates/K7QM-2XPD-9RTW/"
DID = did_of("https://prasme.example/issuers/12/")


def award(**changes):
    made = Award(
        identifier=f"{PAGE}credential.json",
        page=PAGE,
        status_list="https://prasme.example/issuers/12/status/0.json",
        status_index=41,
        language="lv",
        issuer=Issuer(did=DID, name="Biedrība LIKTA", address="https://prasme.example/issuers/12/", country="LV"),
        learner=Learner(given_name="Jānis", family_name="Ķirsis-Šņore"),
        title="Mākoņpakalpojumi mazam uzņēmumam",
        description="No skapja uz mākoni",
        achievement="https://prasme.example/issuers/12/courses/7",
        code="1.1",
        programme="Digitālais starts",
        level="Pamata",
        outcomes=[
            Competence(framework="DigComp 3.0", code="1.2", text="Pārvalda datus", address="https://example.org/1.2"),
            Competence(framework="DigComp 3.0", code="4.2", text="Sargā datus", address="https://example.org/4.2"),
        ],
        workload=[
            Hours(mode="face_to_face", name="klātienē", hours=Decimal("14.0")),
            Hours(mode="self_paced", name="patstāvīgi", hours=Decimal("3.5")),
        ],
        attended=Decimal("13.5"),
        form="klātienē, patstāvīgi",
        assessment="Vismaz 80 % stundu",
        assessed_by_test=True,
        assessed_by_practice=False,
        quality_assurance="Programmas īpašnieks pārbauda apmeklējumu",
        supervision="Klātienē, ar personas pārbaudi",
        stackability="atsevišķs",
        starts_on=date(2026, 3, 3),
        ends_on=date(2026, 3, 10),
        issued_on=date(2026, 3, 10),
        provider="Kurzemes mācību centrs",
        labels={
            key: key.title()
            for key in (
                "attended", "workload", "form", "assessment", "quality", "supervision", "stackability", "level",
                "provider",
            )
        },
    )  # fmt: skip
    return replace(made, **changes)
