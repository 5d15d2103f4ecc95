"""An award as an Open Badge 3.0, before it is signed."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from prasme.engines.credentials.award import Award

CONTEXT = ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]


def badge_of(award: Award) -> dict[str, Any]:
    """What has a field of its own in the standard stands there; the rest are results with a name, for machines, and a
    sentence of the criteria, for people."""
    return {
        "@context": list(CONTEXT),
        "id": award.identifier,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": award.title,
        "issuer": _issuer(award),
        "validFrom": _moment(award.issued_on),
        "awardedDate": _moment(award.issued_on),
        "credentialSubject": _subject(award),
        "credentialStatus": {
            "id": f"{award.status_list}#{award.status_index}",
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": str(award.status_index),
            "statusListCredential": award.status_list,
        },
    }


def _issuer(award: Award) -> dict[str, Any]:
    issuer = award.issuer
    address = {"type": ["Address"], "addressCountryCode": issuer.country}
    found: dict[str, Any] = {
        "id": issuer.did, "type": ["Profile"], "name": issuer.name, "url": issuer.address, "address": address,
    }  # fmt: skip
    if issuer.number:
        found["otherIdentifier"] = [
            {"type": ["IdentifierEntry"], "identifier": issuer.number, "identifierType": "identifier"}
        ]
    return found


def _subject(award: Award) -> dict[str, Any]:
    said = _said(award)
    return {
        "type": ["AchievementSubject"],
        "identifier": [
            {"type": "IdentityObject", "hashed": False, "identityHash": award.learner.name, "identityType": "name"}
        ],
        "activityStartDate": _moment(award.starts_on),
        "activityEndDate": _moment(award.ends_on),
        "result": [
            {"type": ["Result"], "resultDescription": f"{award.achievement}#{key}", "value": value}
            for key, _name, value in said
        ],
        "achievement": {
            "id": award.achievement,
            "type": ["Achievement"],
            "achievementType": "MicroCredential",
            "name": award.title,
            "description": award.description,
            "criteria": {"narrative": "\n".join(f"{name}: {value}" for _key, name, value in said)},
            "creator": _issuer(award),
            "humanCode": award.code,
            "inLanguage": award.language,
            "fieldOfStudy": award.programme,
            "alignment": [
                {
                    "type": ["Alignment"],
                    "targetType": "CFItem",
                    "targetName": one.text,
                    "targetCode": one.code,
                    "targetFramework": one.framework,
                    "targetUrl": one.address,
                }
                for one in award.outcomes
            ],
            "resultDescription": [
                {
                    "id": f"{award.achievement}#{key}",
                    "type": ["ResultDescription"],
                    "name": name,
                    "resultType": "Result",
                }
                for key, name, _value in said
            ],
        },
    }


def _said(award: Award) -> list[tuple[str, str, str]]:
    """What the recommendation asks for and the standard has no field for: key, name, value."""
    workload = "; ".join(f"{part.name}: {part.hours.normalize():f} h" for part in award.workload)
    given = {
        "attended": f"{award.attended.normalize():f} h",
        "workload": workload,
        "form": award.form,
        "assessment": award.assessment,
        "quality": award.quality_assurance,
        "supervision": award.supervision,
        "stackability": award.stackability,
        "level": award.level,
        "provider": award.provider,
    }
    return [(key, award.labels[key], value) for key, value in given.items() if value]


def _moment(day: date) -> str:
    return datetime.combine(day, time(), UTC).isoformat().replace("+00:00", "Z")
