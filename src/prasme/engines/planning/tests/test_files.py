"""Files in, answers out; a bad file is named with its line or field."""

import json
import subprocess
import sys

import pytest

from prasme.engines.planning import BadProblem, check
from prasme.engines.planning.dzn import read_dzn
from prasme.engines.planning.files import read_json, read_problem
from prasme.engines.planning.tests.events import FILE

EVENT = {
    "participants": 4,
    "slots": 4,
    "tables": 2,
    "morning": 2,
    "remote_rooms": 1,
    "meetings": [
        {"participants": [1, 2], "session": "morning", "weight": 3},
        {"participants": [3, 4], "remote": True},
        {"participants": [1, 3, 2], "slots": [3, 4], "fixed": 3},
    ],
    "away": {"2": [1]},
    "before": [[1, 2]],
    "most": {"4": 1},
    "fair": None,
}


def run(*arguments):
    command = [sys.executable, "-m", "prasme.cli", "timetable", "solve", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def test_the_published_form_is_read():
    problem = read_dzn(FILE)

    assert (problem.participants, problem.slots, problem.tables, problem.morning, problem.fair) == (4, 4, 2, 2, 2)
    assert [(m.first, m.second) for m in problem.meetings] == [(0, 1), (2, 3), (0, 2), (1, 3)]
    assert [m.slots for m in problem.meetings] == [{0, 1}, None, {2, 3}, None]
    assert [m.fixed for m in problem.meetings] == [None, None, 2, None]
    assert problem.away == (set(), {0}, set(), set())
    assert problem.before == ((1, 3),)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("nTables = 2;", "", "no nTables"),
        ("nTables = 2;", "nTables = two;", "line 4, nTables: expected a whole number, not 'two'"),
        ("nMeetings = 4;", "nMeetings = 5;", "line 8, requested: 4 rows, but nMeetings is 5"),
        ("|3, 4,3,", "|3, 9,3,", "line 8, requested[2]: there is no participant 9 (1 to 4)"),
        ("|3, 4,3,", "|3, 4,7,", "line 8, requested[2]: session 7 is none of 1 (morning), 2 (afternoon), 3 (any)"),
        ("|3, 4,3,", "|3, 3,3,", "line 8, requested[2]: participant 3 with itself"),
        ("|3, 4,3,", "|3, 4,", "line 8, requested[2]: 2 numbers instead of 3: participant, participant, session"),
        ("{0,1}", "{0,6}", "line 20, forbidden[2]: there is no slot 6 (1 to 4)"),
        ("fixed = [0,0,3,0]", "fixed = [0,0,3]", "line 24, fixed: 3 entries instead of 4"),
        ("nTables = 2;", "nTables 2;", "line 4: expected `name = value;`"),
        ("nMorningSlots = 2", "nMorningSlots = 5", "line 6, nMorningSlots: 5 of 4 slots"),
    ],
)
def test_a_bad_published_file_is_named(old, new, told):
    assert old in FILE

    with pytest.raises(BadProblem) as caught:
        read_dzn(FILE.replace(old, new))

    assert told in str(caught.value)


def test_our_own_form_is_read():
    problem = read_json(json.dumps(EVENT))

    first, second, third = problem.meetings
    assert (first.participants, first.slots, first.weight) == ((0, 1), {0, 1}, 3)
    assert second.remote
    assert (third.participants, third.fixed) == ((0, 2, 1), 2)
    assert problem.away[1] == {0}
    assert problem.before == ((0, 1),)
    assert problem.most == (None, None, None, 1)
    assert problem.fair is None


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"tables": None}, "tables: expected a whole number, not null"),
        ({"seats": 3}, "file: there is no field 'seats'"),
        ({"meetings": [{"participants": [1]}]}, "meetings[1].participants: expected two participants or more"),
        ({"meetings": [{"participants": [1, 5]}]}, "meetings[1].participants: there is no participant 5 (1 to 4)"),
        ({"meetings": [{"participants": [1, 2], "fixed": 9}]}, "meetings[1].fixed: there is no slot 9 (1 to 4)"),
        ({"meetings": [{"participants": [1, 2], "weight": 0}]}, "meetings[1].weight: expected 1 or more"),
        ({"meetings": [{"participants": [1, 2], "session": "night"}]}, "meetings[1].session: expected morning"),
        ({"away": {"9": [1]}}, "away[9]: there is no participant 9"),
        ({"before": [[1, 1]]}, "before[1]: expected two meetings"),
        ({"morning": 7}, "morning: 7 of 4 slots"),
    ],
)
def test_a_bad_file_of_our_own_is_named(change, told):
    with pytest.raises(BadProblem) as caught:
        read_json(json.dumps(EVENT | change))

    assert told in str(caught.value)


def test_what_is_no_json_is_named_with_its_line():
    with pytest.raises(BadProblem, match="line 2: not JSON"):
        read_json('{"participants": 3,\n nothing}')


def test_the_command_answers_in_json(tmp_path):
    file = tmp_path / "event.dzn"
    file.write_text(FILE)

    done = run(file, "--seconds", 20, "--workers", 1, "--seed", 3, "--iterations", 50_000, "--json")

    answer = json.loads(done.stdout)
    slots = tuple(slot - 1 for slot in answer["slots"])
    assert check(read_problem(file), slots) == []
    assert (answer["placed"], answer["meetings"], answer["breaks"], answer["proven"]) == (4, 4, 0, True)
    assert (answer["bound"], answer["most_placed"], answer["slots"][2]) == (0, 4, 3)


def test_the_command_says_what_is_wrong_and_ends_with_2(tmp_path):
    file = tmp_path / "event.json"
    file.write_text(json.dumps(EVENT | {"slots": "many"}))

    bad, missing = run(file), run(tmp_path / "none.dzn")

    assert (bad.returncode, bad.stdout) == (2, "")
    assert bad.stderr.strip().endswith('event.json: slots: expected a whole number, not "many"')
    assert missing.returncode == 2
    assert "No such file" in missing.stderr


def test_nothing_large_is_imported_before_something_is_solved():
    line = "import prasme.cli, prasme.engines.planning, sys; prasme.cli.parser(); print(set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=True, timeout=60)

    assert "prasme.engines.planning" in done.stdout
    assert not {"'numba'", "'ortools'", "'numpy'", "'pandas'"} & set(done.stdout.strip("{}\n").split(", "))
