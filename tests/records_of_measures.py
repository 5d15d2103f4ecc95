"""The rows of the access table for measures and services, and the records on which their pages stand."""

from datetime import date, timedelta
from decimal import Decimal

from prasme.apps.conftest import NOW, TODAY, a_session
from prasme.apps.core.codes import code_of
from prasme.apps.measures import actions
from prasme.apps.measures.models import ActionPoint, MeasureKind, Part, Registration, TeamState
from prasme.apps.measures.tests.conftest import a_measure
from prasme.apps.measures.tests.test_hackathons import a_challenge, a_team, into_the_final, somebody
from prasme.apps.measures.tests.test_registering import register
from prasme.apps.occasions.actions import mark_attendance
from prasme.apps.occasions.codes import code_of as code_of_seat
from prasme.apps.occasions.models import Method, Presence
from prasme.apps.occasions.queries import parts_of
from tests.pages_of_sign_in import EVERYBODY

SEEN = "302 200 404 200 403 403 403 403 403 403"  # who may see measures
RUN = "302 200 404 403 403 403 403 403 403 403"  # who runs them
ANYWHERE = "302 200 200 403 403 403 403 403 403 403"
LISTS = "302 200 200 200 403 403 403 403 403 403"
OF_MEASURE = ("measure", "people", "costs", "challenges", "teams", "jury", "contributors", "texts", "attendance-sheet")
# anonymous, operator, elsewhere, auditor, provider, trainer, host, manager, stranger, learner
PAGES = {
    "measures:measures": LISTS,
    "measures:deliveries": LISTS,
    "measures:create-measure": ANYWHERE,
    "measures:list-service": ANYWHERE,
    **{f"measures:{page}": SEEN for page in OF_MEASURE},
    **{
        f"measures:{page}": SEEN for page in ("team", "notes", "note", "note-paper", "programme", "service", "delivery")
    },
    **{
        f"measures:{page}": RUN for page in ("edit-measure", "cancel-measure", "cost-line", "write-note", "change-note")
    },
    **{f"measures:{page}": RUN for page in ("edit-item", "name-organisation", "edit-service", "deliver-service")},
    "measures:upload-sheet": "302 200 404 403 404 404 403 403 403 403",
    **{
        f"measures:{page}": EVERYBODY for page in ("events", "events-feed", "event", "register", "registered", "prices")
    },
    **{f"measures:{page}": EVERYBODY for page in ("guest", "withdraw", "certificate", "bring-challenge")},
    **{f"measures:{page}": EVERYBODY for page in ("register-team", "mine", "report", "answer", "score")},
    **{f"measures:{page}": EVERYBODY for page in ("letter-of-intent", "take-back-challenge")},
}
DONE = "302 302 404 403 403 403 403 403 403 403"
ASKED = "302 422 404 403 403 403 403 403 403 403"
ACTS = {
    **{f"measures:{act}": DONE for act in ("announce-measure", "hold-measure", "choose-challenge", "close-call")},
    **{f"measures:{act}": DONE for act in ("act-on-team", "remove-contributor", "finish-action", "release-programme")},
    "measures:publish-service": DONE,
    "measures:plan-cost": ASKED,
    "measures:set-shares": ASKED,
    "measures:share-contact": EVERYBODY.replace("200", "302"),
    "measures:declare-tie": EVERYBODY.replace("200", "422"),
    "measures:file-letter": EVERYBODY.replace("200", "422"),
}


def addresses_of_measures(cast):
    """A hackathon with a team of the final, a meetup that was held, a roadmap, a programme, a service."""
    first = TODAY + timedelta(60)
    hackathon = a_measure(cast, MeasureKind.HACKATHON, "HACK-1", sessions=[a_session(first)], capacity=20)
    challenge, waiting = a_challenge(hackathon, cast.bakery), a_challenge(hackathon, cast.garage, "Rust")
    actions.choose_challenge(challenge=challenge, seen=challenge.version, by=None, at=NOW)
    challenge.refresh_from_db()
    team = a_team(challenge)
    actions.move_team(team=team, state=TeamState.WORKING, seen=team.version, by=None, at=NOW)
    question = actions.ask_team(team=team, text="Ready?", by=None, at=NOW)
    into_the_final(team, None)
    juror = actions.add_contributor(
        measure=hackathon, part=Part.JUROR, new=somebody("Uldis"), by=None, on=TODAY, at=NOW
    )
    meetup = a_measure(cast, code="MEET-1", sessions=[a_session(first + timedelta(1))])
    register(meetup, "Anna", organisation_name="Sawyers")
    seat = meetup.occasion.seats.get()
    after = NOW + timedelta(90)
    marks = {(seat.pk, part.pk): Presence.PRESENT for part in parts_of(meetup.occasion)}
    mark_attendance(occasion=meetup.occasion, marks=marks, method=Method.TRAINER, by=None, at=after)
    actions.hold_measure(measure=meetup, by=None, at=after)
    conference = a_measure(cast, MeasureKind.CONFERENCE, "CONF-1", sessions=[a_session(first + timedelta(2))])
    starts_at = conference.occasion.sessions.get().starts_at
    item = actions.plan_item(
        measure=conference, title="Opening", place="", starts_at=starts_at, ends_at=starts_at + timedelta(hours=1),
        by=None,
    )  # fmt: skip
    workshop = a_measure(cast, MeasureKind.WORKSHOP, "WORK-1", sessions=[a_session(first + timedelta(3))])
    doing = [actions.Doing("Choose", "The baker", date(2026, 6, 1))]
    note = actions.write_note(
        measure=workshop, form="roadmap", values={"today": "Paper", "goal": "None"}, actions=doing, by=None, at=NOW
    )
    service = actions.list_service(
        edition=cast.edition, by=None, new=actions.NewService(
            title="Study", category="test_before_invest", technology="cloud", market_value=Decimal(900)
        ),
    )  # fmt: skip
    actions.publish_service(service=service, by=None, at=NOW)
    told = actions.NewDelivery(text="A study", starts_on=TODAY, location="", attendees=1, has_aid=False)
    delivery = actions.deliver_service(service=service, customer=cast.bakery, new=told, by=None, at=NOW)
    own = {name: {"code": code_of("contributor", one.pk, one.person_id)} for name, one in (
        ("owner", waiting.owner), ("team", team.representative), ("juror", juror))}  # fmt: skip
    place, of_hackathon = {"code": code_of_seat(seat)}, {"code": hackathon.code}
    return {
        **{f"measures:{page}": of_hackathon for page in OF_MEASURE},
        **{f"measures:{page}": of_hackathon for page in ("edit-measure", "cancel-measure", "upload-sheet", "event")},
        **{f"measures:{page}": of_hackathon for page in ("register", "registered", "bring-challenge", "register-team")},
        **{f"measures:{act}": of_hackathon for act in ("announce-measure", "hold-measure", "close-call")},
        **{f"measures:{act}": of_hackathon for act in ("plan-cost", "set-shares")},
        "measures:cost-line": {"line_id": hackathon.costs.first().pk},
        "measures:choose-challenge": {"challenge_id": waiting.pk},
        **{f"measures:{page}": {"team_id": team.pk} for page in ("team", "act-on-team")},
        "measures:remove-contributor": {"contributor_id": juror.pk},
        "measures:notes": {"code": workshop.code},
        "measures:write-note": {"code": workshop.code, "form": "canvas"},
        **{f"measures:{page}": {"note_id": note.pk} for page in ("note", "note-paper", "change-note")},
        "measures:finish-action": {"point_id": ActionPoint.objects.get().pk},
        **{f"measures:{page}": {"code": conference.code} for page in ("programme", "release-programme")},
        "measures:edit-item": {"item_id": item.pk},
        "measures:name-organisation": {"registration_id": Registration.objects.get().pk},
        **{f"measures:{page}": {"service_id": service.pk} for page in ("service", "edit-service", "publish-service")},
        "measures:deliver-service": {"service_id": service.pk},
        "measures:delivery": {"delivery_id": delivery.pk},
        **{f"measures:{page}": place for page in ("guest", "withdraw", "certificate", "share-contact")},
        "measures:mine": own["juror"],
        "measures:declare-tie": own["juror"],
        "measures:score": own["juror"] | {"team_id": team.pk},
        **{f"measures:{page}": own["team"] for page in ("letter-of-intent", "file-letter")},
        "measures:report": own["team"] | {"checkpoint_id": hackathon.checkpoints.first().pk},
        "measures:answer": own["team"] | {"question_id": question.pk},
        "measures:take-back-challenge": own["owner"],
    }
