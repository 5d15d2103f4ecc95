"""The same award in the European Learning Model (ELM 3), unsigned: the organisation seals it with its eSeal.

Required fields: the generic profile of European Digital Credentials; `tests/edc_generic.csv` are its shapes.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from itertools import count
from typing import Any

from prasme.engines.credentials.award import Award

AUTHORITY = "http://publications.europa.eu/resource/authority"
SNB = "http://data.europa.eu/snb"
# ISO 639-1 and 3166-1 alpha-2, as the authority tables of the Publications Office write them.
LANGUAGES = {
    "bg": "BUL", "cs": "CES", "da": "DAN", "de": "DEU", "el": "ELL", "en": "ENG", "es": "SPA", "et": "EST",
    "fi": "FIN", "fr": "FRA", "ga": "GLE", "hr": "HRV", "hu": "HUN", "is": "ISL", "it": "ITA", "lt": "LIT",
    "lv": "LAV", "mt": "MLT", "nb": "NOB", "nl": "NLD", "no": "NOR", "pl": "POL", "pt": "POR", "ro": "RON",
    "ru": "RUS", "sk": "SLK", "sl": "SLV", "sv": "SWE", "uk": "UKR",
}  # fmt: skip
COUNTRIES = {
    "AT": "AUT", "BE": "BEL", "BG": "BGR", "CY": "CYP", "CZ": "CZE", "DE": "DEU", "DK": "DNK", "EE": "EST",
    "ES": "ESP", "FI": "FIN", "FR": "FRA", "GR": "GRC", "HR": "HRV", "HU": "HUN", "IE": "IRL", "IS": "ISL",
    "IT": "ITA", "LI": "LIE", "LT": "LTU", "LU": "LUX", "LV": "LVA", "MT": "MLT", "NL": "NLD", "NO": "NOR",
    "PL": "POL", "PT": "PRT", "RO": "ROU", "SE": "SWE", "SI": "SVN", "SK": "SVK", "UA": "UKR",
}  # fmt: skip
MODES = {"online": ("920fbb3cbe", "Online"), "face_to_face": ("9191af2ed9", "Presential")}
BLENDED = ("e92d221e4d", "Blended")
ATTENDANCE, QUIZ, PRACTICE = "7331eb4762", "b1b68f6735", "6a4db9f11d"
SEALED = "DUMMY-REPLACED-BY-SEAL"  # what the Commission's issuer writes where the seal tells the number


def elm_of(award: Award, picture: bytes) -> dict[str, Any]:
    """picture: the certificate as PNG, which wallets show."""
    return _Written(award, picture).credential()


class _Written:
    def __init__(self, award: Award, picture: bytes) -> None:
        self.award, self.picture = award, picture
        self.numbers: Iterator[int] = count(1)

    def node(self, kind: str, **values: Any) -> dict[str, Any]:
        key = f"urn:epass:{kind[0].lower()}{kind[1:]}:{next(self.numbers)}"
        return {"id": key, "type": kind, **values}

    def told(self, text: str) -> dict[str, list[str]]:
        return {self.award.language: [text]}

    def credential(self) -> dict[str, Any]:
        award, issued = self.award, _moment(self.award.issued_on)
        organisation = self.organisation()
        return {
            "@context": [
                "https://www.w3.org/2018/credentials/v1",
                f"{SNB}/model/context/edc-ap",
            ],
            "id": f"urn:credential:{award.identifier}",
            "type": ["VerifiableCredential", "VerifiableAttestation", "EuropeanDigitalCredential"],
            "credentialSchema": [{"id": f"{SNB}/model/ap/edc-generic-no-cv", "type": "ShaclValidator2017"}],
            "issuer": organisation,
            "issuanceDate": issued,
            "issued": issued,
            "validFrom": issued,
            "credentialProfiles": [_concept(f"{SNB}/credential/e34929035b", f"{SNB}/credential/25831c2", "Generic")],
            "displayParameter": self.display(),
            "credentialSubject": self.node(
                "Person",
                givenName=self.told(award.learner.given_name),
                familyName=self.told(award.learner.family_name),
                fullName=self.told(award.learner.name),
                hasClaim=[self.achievement(organisation["id"])],
            ),
        }

    def organisation(self) -> dict[str, Any]:
        issuer = self.award.issuer
        country = _country(issuer.country)
        return self.node(
            "Organisation",
            legalName=self.told(issuer.name),
            eidasLegalIdentifier=self.node("LegalIdentifier", notation=issuer.number or SEALED, spatial=country),
            location=[self.node("Location", address=[self.node("Address", countryCode=country)])],
            homepage=[self.node("WebResource", contentUrl=issuer.address)],
        )

    def display(self) -> dict[str, Any]:
        language = _language(self.award.language)
        image = self.node(
            "MediaObject",
            content=b64encode(self.picture).decode(),
            contentEncoding=_concept(f"{SNB}/encoding/6146cde7dd", f"{SNB}/encoding/25831c2", "base64"),
            contentType=_concept(f"{AUTHORITY}/file-type/PNG", f"{AUTHORITY}/file-type", "PNG"),
        )
        return self.node(
            "DisplayParameter",
            title=self.told(self.award.title),
            language=[language],
            primaryLanguage=language,
            individualDisplay=[
                self.node(
                    "IndividualDisplay",
                    language=language,
                    displayDetail=[self.node("DisplayDetail", image=image, page=1)],
                )
            ],
        )

    def awarded(self, body: str) -> dict[str, Any]:
        day = _moment(self.award.issued_on)
        return self.node("AwardingProcess", awardingBody=[body], awardingDate=day)

    def achievement(self, body: str) -> dict[str, Any]:
        award = self.award
        return self.node(
            "LearningAchievement",
            title=self.told(award.title),
            description=self.told(award.description),
            awardedBy=self.awarded(body),
            provenBy=[self.assessment(body, kind) for kind in self.kinds()],
            influencedBy=[
                self.node(
                    "LearningActivity",
                    title=self.told(award.title),
                    awardedBy=self.awarded(body),
                    workload=f"PT{_hours(award.attended)}",
                    temporal=[
                        self.node("PeriodOfTime", startDate=_moment(award.starts_on), endDate=_moment(award.ends_on))
                    ],
                )
            ],
            specifiedBy=self.specification(),
            additionalNote=[
                self.node("Note", noteLiteral=self.told(f"{award.labels[key]}: {text}"))
                for key, text in (
                    ("quality", award.quality_assurance),
                    ("supervision", award.supervision),
                    ("stackability", award.stackability),
                )
                if text
            ],
        )

    def kinds(self) -> list[tuple[str, str]]:
        found = [(ATTENDANCE, "level of attendance")]
        found += [(QUIZ, "quiz")] if self.award.assessed_by_test else []
        return found + ([(PRACTICE, "practical assessment")] if self.award.assessed_by_practice else [])

    def assessment(self, body: str, kind: tuple[str, str]) -> dict[str, Any]:
        code, name = kind
        return self.node(
            "LearningAssessment",
            title=self.told(self.award.assessment),
            dcType=[_concept(f"{SNB}/assessment/{code}", f"{SNB}/assessment/25831c2", name)],
            awardedBy=self.awarded(body),
            grade=self.node("Note", noteLiteral=self.told(f"{_hours(self.award.attended)[:-1]} h")),
        )

    def specification(self) -> dict[str, Any]:
        award = self.award
        modes = {part.mode for part in award.workload}
        code, name = next(iter(MODES[mode] for mode in modes if len(modes) == 1 and mode in MODES), BLENDED)
        return self.node(
            "LearningAchievementSpecification",
            title=self.told(award.title),
            description=self.told(award.description),
            language=[_language(award.language)],
            mode=[_concept(f"{SNB}/learning-assessment/{code}", f"{SNB}/learning-assessment/25831c2", name)],
            learningSetting=_concept(
                f"{SNB}/learning-setting/e207a81fc7", f"{SNB}/learning-setting/25831c2", "non-formal learning"
            ),
            volumeOfLearning=f"PT{_hours(sum((part.hours for part in award.workload), start=award.attended * 0))}",
            learningOutcome=[
                self.node(
                    "LearningOutcome",
                    title=self.told(one.text),
                    additionalNote=[self.node("Note", noteLiteral=self.told(f"{one.framework}: {one.code}"))],
                )
                for one in award.outcomes
            ],
        )


def _concept(key: str, scheme: str, name: str) -> dict[str, Any]:
    return {
        "id": key,
        "type": "Concept",
        "inScheme": {"id": scheme, "type": "ConceptScheme"},
        "prefLabel": {"en": [name]},
    }


def _language(code: str) -> dict[str, Any]:
    return _concept(f"{AUTHORITY}/language/{LANGUAGES[code[:2]]}", f"{AUTHORITY}/language", code)


def _country(code: str) -> dict[str, Any]:
    return _concept(f"{AUTHORITY}/country/{COUNTRIES[code]}", f"{AUTHORITY}/country", code)


def _hours(hours: Any) -> str:
    """Of a duration: 13H30M."""
    minutes = round(hours * 60)
    return f"{minutes // 60}H" + (f"{minutes % 60}M" if minutes % 60 else "")


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
