"""The rows of the access table for matchmaking days, and the records on which their pages stand."""

from datetime import date, timedelta

from prasme.apps.conftest import NOW
from prasme.apps.matchmaking.actions import tables, timetables, wishes
from prasme.apps.matchmaking.codes import code_of, hall_code
from prasme.apps.matchmaking.models import Draft, Meeting
from prasme.apps.matchmaking.tasks import solve_draft
from prasme.apps.matchmaking.tests.conftest import a_forum, a_measure, a_participant
from tests.pages_of_sign_in import EVERYBODY

SEEN = "302 200 404 200 403 403 403 403 403 403"  # who may see measures
RUN = "302 200 404 403 403 403 403 403 403 403"  # who runs them
# anonymous, operator, elsewhere, auditor, provider, trainer, host, manager, stranger, learner
PAGES = {
    "matchmaking:forums": "302 200 200 200 403 403 403 403 403 403",
    "matchmaking:set-up": "302 200 200 403 403 403 403 403 403 403",
    "matchmaking:of-measure": EVERYBODY.replace("200", "302"),
    "matchmaking:forum": SEEN,
    "matchmaking:change": RUN,
    "matchmaking:participants": SEEN,
    "matchmaking:participant": SEEN,
    "matchmaking:meetings": SEEN,
    "matchmaking:meeting": SEEN,
    "matchmaking:mark-round": RUN,
    "matchmaking:timetables": SEEN,
    "matchmaking:compare": SEEN,
    "matchmaking:draft": SEEN,
    "matchmaking:agendas-paper": SEEN,
    "matchmaking:cards-paper": SEEN,
    **{f"matchmaking:{page}": EVERYBODY for page in ("register", "hall", "me", "profile", "catalogue", "card")},
    **{f"matchmaking:{page}": EVERYBODY for page in ("my-meeting", "choose-round", "proposal", "agreement")},
    **{f"matchmaking:{page}": EVERYBODY for page in ("agreement-paper", "agenda-file")},
}
DONE = "302 302 404 403 403 403 403 403 403 403"
ACTS = {
    "matchmaking:shift": DONE,
    "matchmaking:admit": DONE,
    "matchmaking:ask-for-draft": "302 422 404 403 403 403 403 403 403 403",
    "matchmaking:replan": DONE,
    "matchmaking:lock": DONE,
    "matchmaking:release-as-it-is": DONE,
    "matchmaking:stop-draft": DONE,
    "matchmaking:release": "302 422 404 403 403 403 403 403 403 403",
    "matchmaking:mark": "302 422 404 403 403 403 403 403 403 403",
    "matchmaking:file-paper": "302 422 404 403 403 403 403 403 403 403",
    "matchmaking:act-on-participant": DONE,
    "matchmaking:add-person": EVERYBODY.replace("200", "422"),
    "matchmaking:withdraw": EVERYBODY.replace("200", "302"),
    "matchmaking:wish": EVERYBODY.replace("200", "302"),
    "matchmaking:answer": EVERYBODY.replace("200", "302"),
}


def addresses_of_matchmaking(cast):
    """Two who met, wrote something down and have not signed; two who choose a round themselves."""
    forum = a_forum(cast, a_measure(cast, on=date(2026, 3, 20)), admits_at_once=True, scheduling="participants")
    firm, cause, school = (
        a_participant(forum, side, name, offers=["Mentoring"], at=NOW)
        for side, name in ((1, "Velo"), (2, "Roboti"), (2, "Skola"))
    )
    for other in (cause, school):
        for pair in ((firm, other), (other, firm)):
            wishes.wish_meeting(wisher=pair[0], other=pair[1], by=None, at=NOW)
    met, accepted = Meeting.objects.order_by("pk")
    first = forum.rounds.order_by("number").first()
    timetables.choose_round(meeting=met, round_=first, seen=met.version, by=None, at=NOW)
    tables.write_proposal(
        meeting=met, participant=firm, subject="Robots", terms="Ten lessons.", value=None, in_kind="", gives_one="",
        gives_other="", seen=0, by=None, at=first.starts_at + timedelta(minutes=3),
    )  # fmt: skip
    draft = timetables.ask_for_draft(forum=forum, seconds=1, seed=1, by=cast.operator, at=NOW)
    solve_draft(timetables.begin_draft(draft_id=draft.pk, by=None))
    code = {"code": code_of(firm.representatives.get())}
    of_forum, of_meeting = {"forum_id": forum.pk}, code | {"meeting_id": met.pk}
    pages = (
        "forum", "change", "shift", "register", "participants", "admit", "meetings", "timetables", "ask-for-draft",
        "replan", "compare", "lock", "release-as-it-is", "agendas-paper", "cards-paper",
    )  # fmt: skip
    assert Draft.objects.get().state == "done"
    return {
        **{f"matchmaking:{page}": of_forum for page in pages},
        "matchmaking:of-measure": {"code": forum.measure.code},
        "matchmaking:mark-round": of_forum | {"number": 1},
        **{f"matchmaking:{page}": {"draft_id": draft.pk} for page in ("draft", "stop-draft", "release")},
        **{f"matchmaking:{page}": {"meeting_id": met.pk} for page in ("meeting", "mark", "file-paper")},
        **{f"matchmaking:{page}": {"participant_id": cause.pk} for page in ("participant", "act-on-participant")},
        "matchmaking:hall": {"code": hall_code(forum)},
        **{
            f"matchmaking:{page}": code
            for page in ("me", "profile", "add-person", "catalogue", "agenda-file", "withdraw")
        },
        **{f"matchmaking:{page}": code | {"participant_id": cause.pk} for page in ("card", "wish")},
        **{f"matchmaking:{page}": of_meeting for page in ("my-meeting", "answer", "proposal", "agreement")},
        "matchmaking:agreement-paper": of_meeting,
        "matchmaking:choose-round": code | {"meeting_id": accepted.pk},
    }
