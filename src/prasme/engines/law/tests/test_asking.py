"""A lawyer's file: what is read, and what is refused."""

import json

import pytest

from prasme.engines.law.asking import UnreadableLine, answer, read_questions

LOAN = {"id": "L", "op": "loan_gge", "day": "2026-05-10", "given": {"loan": 750_000, "years": 10}}


def ask(**question):
    return answer(next(read_questions([json.dumps({**LOAN, **question})])))


def test_money_is_never_a_float():
    given = next(read_questions(['{"op": "x", "day": "2026-05-10", "given": {"a": 0.1}}'])).given

    assert str(given["a"]) == "0.1"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{", "no JSON"),
        ("[1]", "no JSON object"),
        ('{"op": "x", "given": {}}', "has no day"),
        ('{"op": "x", "day": "tomorrow", "given": {}}', "no day: 'tomorrow'"),
        ('{"op": "x", "day": "2026-05-10", "given": []}', "has no given"),
        ('{"op": "x", "day": "2026-05-10", "given": {}, "expect": 3}', "expect is no object"),
    ],
)
def test_a_line_that_is_no_question_is_named(line, what):
    with pytest.raises(UnreadableLine, match=f"line 2: .*{what}"):
        list(read_questions(["", line]))


def test_a_question_that_nobody_knows_or_that_says_too_little_is_answered_by_saying_so():
    unknown = ask(op="weather")
    unclear = ask(given={"years": 10})
    odd = ask(given={"loan": "much", "years": 10})
    too_early = ask(op="assess_award", day="2001-01-01", given={"new": 1})

    assert [one.answer for one in (unknown, unclear, odd, too_early)] == [None] * 4
    assert "weather is none of" in unknown.reasons[0].text
    assert "does not say loan" in unclear.reasons[0].text
    assert "loan is no number: 'much'" in odd.reasons[0].text
    assert "No law of 2001-01-01" in too_early.reasons[0].text


@pytest.mark.parametrize(
    ("expect", "as_expected"),
    [(None, None), ({"gge": 300_000}, True), ({"gge": 300_000.01}, False), ({"shortcut": True, "note": "x"}, True),
     ({"colour": "red"}, False), ({"shortcut": 1}, True)],
)  # fmt: skip
def test_an_answer_is_held_against_what_was_expected(expect, as_expected):
    question = {} if expect is None else {"expect": expect}

    assert ask(**question).as_expected is as_expected
