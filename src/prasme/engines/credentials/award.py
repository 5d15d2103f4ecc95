"""What is awarded to whom: the fields of a micro-credential (Council Recommendation 2022/C 243/02, Annex I)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class Issuer:
    """The awarding body. did: its identifier; country: ISO 3166-1 alpha-2; number: of its register, if known."""

    did: str
    name: str
    address: str  # of its page
    country: str
    number: str = ""


@dataclass(frozen=True, kw_only=True)
class Learner:
    """Whom it is awarded to, as the certificate names them."""

    given_name: str
    family_name: str

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True, kw_only=True)
class Competence:
    """One learning outcome and the competence of a framework that it serves."""

    framework: str  # "DigComp 3.0"
    code: str  # 1.2
    text: str
    address: str  # where the framework says what it is


@dataclass(frozen=True, kw_only=True)
class Hours:
    """Of one form of participation. mode: face_to_face, online, self_paced, practical; name: as people say it."""

    mode: str
    name: str
    hours: Decimal


@dataclass(frozen=True, kw_only=True)
class Award:
    """Everything that a credential says, in one language. Names of fields follow the recommendation."""

    identifier: str  # address of the credential
    page: str  # where anybody checks it
    status_list: str  # address of the list on which it is revoked
    status_index: int
    language: str
    issuer: Issuer
    learner: Learner
    title: str
    description: str
    achievement: str  # address of the course
    code: str  # of the course
    programme: str
    level: str
    outcomes: Sequence[Competence]
    workload: Sequence[Hours]
    attended: Decimal  # hours
    form: str  # of participation, in words
    assessment: str  # in words
    assessed_by_test: bool
    assessed_by_practice: bool
    quality_assurance: str  # in words
    supervision: str  # and identity verification, in words
    stackability: str
    starts_on: date
    ends_on: date
    issued_on: date
    provider: str
    labels: dict[str, str]  # attended, workload, form, assessment, quality, supervision, stackability, level, provider
