"""Whether an enterprise fits a call: every rule of the call with its answer, each citing the rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from prasme.engines.law.calls_read import Call, CallRule
from prasme.engines.law.finding import storable
from prasme.engines.law.reason import Reason, amount, number, percent, phrase


@dataclass(frozen=True, kw_only=True)
class RuleAnswer:
    """fits: yes, no, or None where the fact is not known."""

    rule: str
    fits: bool | None
    reason: Reason


@dataclass(frozen=True, kw_only=True)
class Eligibility:
    """fits: no as soon as one rule says no; None while a fact is missing and no rule says no."""

    call: str
    day: date
    answers: tuple[RuleAnswer, ...]
    inputs: Mapping[str, Any]

    @property
    def fits(self) -> bool | None:
        if any(answer.fits is False for answer in self.answers):
            return False
        return None if any(answer.fits is None for answer in self.answers) else True

    @property
    def reasons(self) -> tuple[Reason, ...]:
        return tuple(answer.reason for answer in self.answers)

    def as_record(self) -> dict[str, Any]:
        return {
            "rule": "eligibility",
            "on": self.day.isoformat(),
            "inputs": {"call": self.call, **storable(self.inputs)},
            "outcome": {"fits": self.fits, "rules": {answer.rule: answer.fits for answer in self.answers}},
            "reasons": [reason.as_record() for reason in self.reasons],
        }


MESSAGES = {
    ("is_registered", True): phrase("It is registered as an enterprise or as in business."),
    ("is_registered", False): phrase("It is not registered as an enterprise or as in business."),
    ("headcount", True): phrase("%(value)s people with linked enterprises; the rule: fewer than %(limit)s."),
    ("headcount", False): phrase(
        "%(value)s people with linked enterprises are too many; the rule: fewer than %(limit)s."
    ),
    ("balance", True): phrase("Balance sheet %(value)s; the rule: up to %(limit)s."),
    ("balance", False): phrase("Balance sheet %(value)s is too much; the rule: up to %(limit)s."),
    ("turnover", True): phrase("Turnover %(value)s; the rule: up to %(limit)s."),
    ("turnover", False): phrase("Turnover %(value)s is too much; the rule: up to %(limit)s."),
    ("sector", True): phrase("Its sector is not excluded."),
    ("sector", False): phrase("Its sector is excluded: %(limit)s."),
    ("lost_capital", True): phrase("%(value)s of the share capital is lost; the rule: up to %(limit)s."),
    ("lost_capital", False): phrase("%(value)s of the share capital is lost, more than %(limit)s: in difficulty."),
    ("tax_debt", True): phrase("Tax debt %(value)s; the rule: up to %(limit)s."),
    ("tax_debt", False): phrase("Tax debt %(value)s is over %(limit)s: it has to be paid first."),
    ("is_insolvent", True): phrase("Not insolvent, not in legal protection, restructuring or liquidation."),
    ("is_insolvent", False): phrase("Insolvent, in legal protection, restructuring or liquidation."),
    ("has_group_accounts", True): phrase("With linked enterprises: their annual reports are there."),
    ("has_group_accounts", False): phrase("With linked enterprises: their annual reports are missing."),
    ("territory", True): phrase("It is in a place that the call takes: %(value)s."),
    ("territory", False): phrase("It is in %(value)s; the call takes: %(limit)s."),
    ("previous_aid", True): phrase("Earlier aid of this call %(value)s; the rule: up to %(limit)s."),
    ("previous_aid", False): phrase("Earlier aid of this call %(value)s is over %(limit)s."),
}
NOT_KNOWN = phrase("Not known yet; rule “%(rule)s”.")
NOT_ASKED = phrase("Rule “%(rule)s” does not ask here.")
MONEY = ("balance", "turnover", "tax_debt", "previous_aid")


class NoSuchFact(Exception):
    """A call asks a fact for which there is no wording."""


def check(call: Call, facts: Mapping[str, Any], day: date) -> Eligibility:
    """facts: by what the rules ask; one that is missing or None is not known. Money: EUR; lost_capital: 0 to 1."""
    answers = tuple(_answer(rule, facts) for rule in call.rules)
    asked = {rule.asks for rule in call.rules} | {rule.only_if for rule in call.rules if rule.only_if}
    return Eligibility(
        call=call.name, day=day, answers=answers, inputs={name: facts.get(name) for name in sorted(asked)}
    )


def _answer(rule: CallRule, facts: Mapping[str, Any]) -> RuleAnswer:
    if (rule.asks, True) not in MESSAGES:
        raise NoSuchFact(rule.asks)
    if rule.only_if and facts.get(rule.only_if) is False:
        return _told(rule, NOT_ASKED, fits=True, value=None)
    value = facts.get(rule.asks)
    if value is None or (rule.only_if and facts.get(rule.only_if) is None):
        return _told(rule, NOT_KNOWN, fits=None, value=None)
    fits = _fits(rule, value)
    return _told(rule, MESSAGES[rule.asks, fits], fits=fits, value=value)


def _fits(rule: CallRule, value: Any) -> bool:
    match rule.test:
        case "must_be":
            return bool(value) is bool(rule.limit)
        case "below":
            return bool(value < rule.limit)
        case "at_most":
            return bool(value <= rule.limit)
        case "at_least":
            return bool(value >= rule.limit)
        case "among":
            return value in rule.limit
        case _:
            return not _excluded(rule, str(value))


def _excluded(rule: CallRule, code: str) -> str:
    """The excluded sector that a NACE code (without its letter) falls in, or nothing."""
    digits = code.strip().lstrip("ABCDEFGHIJKLMNOPQRSTUV").replace(".", "")
    for name, codes in rule.limit.items():
        if any(digits.startswith(one.replace(".", "")) for one in codes):
            return str(name)
    return ""


def _told(rule: CallRule, message: str, *, fits: bool | None, value: Any) -> RuleAnswer:
    limit = _excluded(rule, str(value)) if rule.test == "none_of" else _written(rule, rule.limit)
    reason = Reason(
        message=message,
        values={"rule": rule.name, "value": _written(rule, value), "limit": limit},
        source=rule.source,
        confirmed=rule.confirmed,
    )
    return RuleAnswer(rule=rule.name, fits=fits, reason=reason)


def _written(rule: CallRule, value: Any) -> str:
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        shown = Decimal(value)
        return amount(shown) if rule.asks in MONEY else percent(shown) if rule.asks == "lost_capital" else number(shown)
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
