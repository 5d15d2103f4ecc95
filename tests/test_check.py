"""The check itself: a step that fails is shown and makes it end badly, and the steps after it still run."""

import sys

import pytest

from tests import check


def test_what_a_failing_program_said_is_kept():
    with pytest.raises(check.Failed, match="this is wrong"):
        check.python("-c", "import sys; print('this is wrong'); sys.exit(3)")


def test_a_silent_failure_is_a_failure_too():
    with pytest.raises(check.Failed, match="ended with 3 and said nothing"):
        check.python("-c", "import sys; sys.exit(3)")


@pytest.mark.parametrize(("passes", "code"), [(True, 0), (False, 1)])
def test_every_step_runs_and_the_exit_code_tells(passes, code, monkeypatch, capsys, tmp_path):
    def step():
        if not passes:
            raise check.Failed("the reason")

    monkeypatch.setattr(check, "STEPS", [("first", step), ("second", lambda: None)])
    monkeypatch.setattr(check, "TESTS", [sys.executable, "-c", "pass"])

    assert check.main() == code
    said = capsys.readouterr().out
    assert "second" in said
    assert ("the reason" in said) != passes
    assert ("first" in said.splitlines()[-1]) != passes


def test_failing_tests_make_the_check_fail(monkeypatch, capsys):
    monkeypatch.setattr(check, "STEPS", [])
    monkeypatch.setattr(check, "TESTS", [sys.executable, "-c", "raise SystemExit(1)"])

    assert check.main() == 1
    assert "Failed" in capsys.readouterr().out
