"""`prasme law check`: how it ends, and what it prints."""

import json

import pytest

from prasme.config.law_asked import check

LOAN = {"id": "L", "op": "loan_gge", "day": "2026-05-10", "given": {"loan": 750_000, "years": 10}}


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ([LOAN], 0),
        ([{**LOAN, "expect": {"gge": 300_000}}], 0),
        ([LOAN, {**LOAN, "expect": {"gge": 1}}], 1),
        (["not JSON"], 2),
    ],
)
def test_the_command_ends_as_the_file_deserves(tmp_path, capsys, lines, status):
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(one if isinstance(one, str) else json.dumps(one) for one in lines))

    assert check(file, as_json=True) == status

    out, err = capsys.readouterr()
    told = [json.loads(line) for line in out.splitlines()]
    assert all(set(one) == {"id", "answer", "reasons", "as_expected"} for one in told)
    assert len(told) == (0 if status == 2 else len(lines))
    assert ("line 1" in err) == (status == 2)


def test_a_file_that_is_not_there_is_told(tmp_path, capsys):
    assert check(tmp_path / "none.jsonl", as_json=True) == 2
    assert "none.jsonl" in capsys.readouterr().err
