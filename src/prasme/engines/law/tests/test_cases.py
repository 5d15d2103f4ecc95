"""Every known case, one test for each id, through the same questions that `prasme law check` asks."""

from pathlib import Path

import pytest

from prasme.engines.law.asking import answer, plain, read_questions
from prasme.engines.law.questions import QUESTIONS


def cases(name):
    return list(read_questions(Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()))


CASES = cases("cases.jsonl")
# The edges of the same questions, worked out from the rules: exactly the ceiling, a cent more, the day before.
BOUNDARIES = cases("boundaries.jsonl")


@pytest.mark.parametrize("case", CASES + BOUNDARIES, ids=lambda case: case.id)
def test_the_known_answer(case):
    found = answer(case)

    assert found.answer is not None, [reason.text for reason in found.reasons]
    expected = {name: plain(value) for name, value in case.expect.items() if name != "note"}
    told = {name: plain(found.answer.get(name)) for name in expected}
    assert found.as_expected, f"{told} is not {expected}"
    assert found.reasons
    assert all(reason.source for reason in found.reasons)


def test_every_kind_of_question_has_a_case():
    assert {case.op for case in CASES} == set(QUESTIONS)
    assert len({case.id for case in CASES}) == len(CASES)
