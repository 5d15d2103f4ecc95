"""What is asked of a participant, when it is whole, and which numbers may be shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

DECLINED = "declined"  # the answer of somebody who prefers not to say
YES, NO = "yes", "no"
FEW = 5  # no cell under five people is shown
EXIT_TAKES = timedelta(weeks=4)


class Asked(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    YES_NO = "yes_no"
    TEXT = "text"
    BIRTHDAY = "birthday"  # kept with the identity; the answer is the age on the first day


@dataclass(frozen=True)
class Option:
    key: str
    text: Mapping[str, str]
    counts: tuple[str, ...] = ()  # indicators of the funder that count it


@dataclass(frozen=True, kw_only=True)
class Question:
    """is_needed: without it the participant is not transmitted. is_apart: kept in a table of its own, seen by few."""

    key: str
    moment: str
    kind: Asked
    text: Mapping[str, str]
    options: tuple[Option, ...] = ()
    definition: Mapping[str, str] | None = None
    source: str = ""
    is_confirmed: bool = True
    is_needed: bool = False
    may_decline: bool = False
    is_apart: bool = False


class BadDataSet(Exception):
    """The file of a data set says something that cannot be asked."""


def read_question(data: Mapping[str, object]) -> Question:
    """A question as its file says it. Raises BadDataSet."""
    try:
        kind = Asked(str(data["kind"]))
        options = tuple(
            Option(one["key"], one["text"], tuple(one.get("counts", ())))
            for one in data.get("options", ())  # type: ignore[attr-defined]
        )
        if kind is Asked.YES_NO:
            counts: tuple[str, ...] = tuple(data.get("counts_yes", ()))  # type: ignore[arg-type]
            options = (Option(YES, {"en": "Yes", "lv": "Jā"}, counts), Option(NO, {"en": "No", "lv": "Nē"}))
        return Question(
            key=str(data["key"]),
            moment=str(data["moment"]),
            kind=kind,
            text=data["text"],  # type: ignore[arg-type]
            options=options,
            definition=data.get("definition"),  # type: ignore[arg-type]
            source=str(data["source"]),
            is_confirmed=bool(data["confirmed"]),
            is_needed=bool(data.get("is_needed", False)),
            may_decline=bool(data.get("may_decline", False)),
            is_apart=bool(data.get("is_apart", False)),
        )
    except (KeyError, TypeError, ValueError) as problem:
        raise BadDataSet(f"{data.get('key')}: {problem}") from problem


def age_on(born_on: date, on: date) -> int:
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def age_band(born_on: date, on: date) -> str:
    """The key of the option of the date of birth, by the age on that day."""
    age = age_on(born_on, on)
    if age < 18:
        return "under_18"
    if age < 30:
        return "from_18"
    return "from_30" if age < 55 else "from_55"


def is_whole(questions: Sequence[Question], answers: Mapping[str, str]) -> bool:
    """Whether everything that must be there before somebody is transmitted is there, and said."""
    return all(answers.get(one.key) not in (None, "", DECLINED) for one in questions if one.is_needed)


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or the last of it."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise ValueError(day)


def shown(counts: Mapping[str, int]) -> dict[str, int | None]:
    """The counts of a question's answers, None where a small group could be recognised.

    Cells of a question add up to all who answered. So more than the small cells are hidden, until what is hidden is
    at least two cells and at least as many people as a cell that may be seen: nobody finds a cell by subtraction.
    """
    hidden = {key for key, count in counts.items() if count < FEW}
    if not hidden:
        return dict(counts)
    rest = sorted((count, key) for key, count in counts.items() if key not in hidden)
    while rest and (len(hidden) < 2 or sum(counts[key] for key in hidden) < FEW):
        hidden.add(rest.pop(0)[1])
    return {key: None if key in hidden else count for key, count in counts.items()}
