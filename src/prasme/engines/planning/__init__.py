"""Timetables of meetings: who meets whom in which round. Plain Python, no clock but the time that it may take.

    timetable = solve(Problem(participants=3, slots=2, tables=1, meetings=(Meeting(first=0, second=1),)), seconds=2)

`check` is independent of `solve` and reads any timetable against the rules. OR-Tools and Numba are imported only when
something is solved.
"""

from prasme.engines.planning.bounds import fewest_rounds
from prasme.engines.planning.checking import Fault, Rule, breaks_of, check
from prasme.engines.planning.first_fit import first_fit
from prasme.engines.planning.problem import BadProblem, Meeting, Problem
from prasme.engines.planning.replanning import changed, replan
from prasme.engines.planning.seating import tables_of
from prasme.engines.planning.solving import solve
from prasme.engines.planning.timetable import Progress, Reason, Timetable, Why

__all__ = [
    "BadProblem",
    "Fault",
    "Meeting",
    "Problem",
    "Progress",
    "Reason",
    "Rule",
    "Timetable",
    "Why",
    "breaks_of",
    "changed",
    "check",
    "fewest_rounds",
    "first_fit",
    "replan",
    "solve",
    "tables_of",
]
