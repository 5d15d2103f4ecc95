"""The records on which the pages of the access table stand."""

from datetime import date, time, timedelta

from django.utils import timezone

from prasme.apps.calendars.actions import keep_room_address
from prasme.apps.conftest import OVER, a_course, an_enterprise
from prasme.apps.core.codes import code_of as opinion_code
from prasme.apps.enterprises import actions as firms
from prasme.apps.enterprises.models import Suspicion
from prasme.apps.funding import actions as money
from prasme.apps.funding.models import Aid, Regrouping
from prasme.apps.knowledge.actions import set_test
from prasme.apps.occasions import actions as seats
from prasme.apps.occasions.models import Seat
from prasme.apps.participants import actions as asking
from prasme.apps.participants.codes import code_of
from prasme.apps.participants.dataset import draft_of
from prasme.apps.programmes import actions as offered
from prasme.apps.reminders.models import Rule
from prasme.apps.training import actions as training


def addresses_of_a_firm(cast):
    """An owner, a year, another mail address and a suspected duplicate of the bakery."""
    share = firms.Share(valid_from=date(2020, 1, 1), capital=60)
    link = firms.add_ownership(enterprise=cast.bakery, owner=cast.garage, share=share, by=None)
    year = firms.record_year(enterprise=cast.bakery, year=2024, figures=firms.YearFigures(headcount=9), by=None)
    other = firms.add_address(organisation=cast.bakery, email="b@maize.example", purpose="invoices", by=None)
    an_enterprise("SIA Maizes krasns", number="40003000099")
    firms.find_duplicates(on=date(2026, 3, 1), at=OVER, by=None)
    pair = {"suspicion_id": Suspicion.objects.get().pk}
    said = firms.SaidLink(is_owner=True, name="SIA Māte", registration_number="8", valid_from=date(2020, 1, 1))
    [tied] = firms.declare_links(enterprise=cast.bakery, said=[said], by=None, at=OVER)
    return {
        "enterprises:withdraw-declared": {"link_id": tied.pk},
        "enterprises:answer-declared": {"link_id": tied.pk},
        **_declaration_of(cast),
        "enterprises:correct-ownership": {"link_id": link.pk},
        "enterprises:end-ownership": {"link_id": link.pk},
        "enterprises:correct-year": {"year_id": year.pk},
        "enterprises:remove-address": {"address_id": other.pk},
        "enterprises:duplicate": pair,
        "enterprises:merge-duplicate": pair,
        "enterprises:tell-apart": pair,
        "enterprises:undo-merge": pair,
    }


def _declaration_of(cast):
    """A signed declaration of the bakery."""
    sent = money.send_declaration(
        enterprise=cast.bakery, edition=cast.edition, signed_on=date(2026, 3, 1),
        paper=("d.pdf", "application/pdf", b"%PDF"), by=None, at=OVER,
    )  # fmt: skip
    one = {"enterprise_id": cast.bakery.pk, "code": cast.edition.code}
    return {
        "funding:declaration": one,
        "funding:declaration-paper": one,
        "funding:check-declaration": {"declaration_id": sent.pk},
    }


def addresses_of_enrolment(cast, run):
    """A quota, a waiting seat, a prerequisite, hours and a closure of the room, equipment of the house."""
    quota = seats.set_quota(occasion=run.occasion, kind="co_funded", seats=5, by=None)
    waits = an_enterprise("SIA Rindā", number="40003000088")
    waiting = Seat.objects.create(occasion=run.occasion, holder=waits, state="waiting", requested_at=OVER)
    before = training.add_prerequisite(course=cast.course, needs=a_course(cast.programme, "0.1", "Basics"), by=None)
    hours = seats.add_hours(of=cast.room, weekday=1, opens=time(8), closes=time(18), by=None)
    off = seats.add_closure(of=cast.room, starts_at=OVER, ends_at=OVER + timedelta(days=1), reason="Repairs", by=None)
    things = seats.add_equipment(venue=cast.venue, name="Laptops", count=12, by=None)
    code = {"code": run.code}
    return {
        "training:move-day": code | {"number": 1},
        "training:remove-quota": code | {"quota_id": quota.pk},
        "training:choose-waiting": code | {"seat_id": waiting.pk},
        "training:enrolment": {"code": cast.edition.code},
        "training:add-prerequisite": {"code": cast.edition.code},
        "training:remove-prerequisite": {"code": cast.edition.code, "prerequisite_id": before.pk},
        "training:our-rules": {"enterprise_id": cast.bakery.pk},
        "occasions:room-availability": {"key": cast.room.pk},
        "occasions:trainer-availability": {"key": cast.trainer.pk},
        "occasions:remove-hours": {"hours_id": hours.pk},
        "occasions:remove-closure": {"closure_id": off.pk},
        "occasions:add-equipment": {"venue_id": cast.venue.pk},
        "occasions:edit-equipment": {"equipment_id": things.pk},
    }


def addresses_of_a_programme(cast):
    """A deadline of the edition, the curriculum, and the address of the trainer's calendar."""
    said = offered.PlannedDeadline(kind="report", title="Report", due_on=date(2026, 7, 20), responsible="operator")
    [due] = offered.set_deadline(edition=cast.edition, planned=said, by=cast.operator)
    paper = {"name": "CISSP", "awarded_by": "ISC2", "awarded_on": date(2020, 1, 1), "valid_until": None}
    paper = offered.add_qualification(of=cast.provider, by=None, **paper)
    told = offered.add_reference(of=cast.trainer, taught="Clouds", client="A bank", until=date(2020, 1, 1), by=None)
    of_provider = {"of": "provider", "key": cast.provider.pk}
    deadline, programme = {"deadline_id": due.pk}, {"code": cast.programme.code}
    return {
        "site:territory": {"territory_id": cast.municipality.pk},
        "training:provider": {"key": cast.provider.pk},
        "training:trainer": {"key": cast.trainer.pk},
        "training:add-qualification": of_provider,
        "training:add-reference": of_provider,
        "training:remove-qualification": {"qualification_id": paper.pk},
        "training:remove-reference": {"reference_id": told.pk},
        "programmes:programme": programme,
        "programmes:edit-programme": programme,
        "programmes:adapt-programme": programme,
        "programmes:texts": programme | {"language": "lv"},
        "programmes:edit-block": {"block_id": cast.course.block_id},
        "programmes:edit-course": {"course_id": cast.course.pk},
        "programmes:deadline": deadline,
        "programmes:reopen-deadline": deadline,
        "programmes:remove-deadline": deadline,
        "site:calendar-feed": {"secret": offered.keep_calendar_link(by=cast.trainer, at=OVER).secret},
    }


def addresses_of_a_participant(cast):
    """The edition asks; Ilze has read the notice, answered, and has a link."""
    cast.edition.participant_data = "esf_plus"
    cast.edition.save(update_fields=["participant_data"])
    edition, at = cast.edition, timezone.now()
    notice = asking.publish_notice(edition=edition, parts=draft_of({"edition": "", "owner": ""}), by=None, at=at)
    asking.confirm_notice(person=cast.ilze, notice=notice, way="signed_in", by=None, at=at)
    said = asking.Said(answers={"sex": "woman"}, way="paper")
    asking.record_answers(
        person=cast.ilze, edition=edition, moment="entry", said=said, is_sent=True, seen=None, by=None, at=at
    )
    link = asking.make_link(person=cast.ilze, edition=edition, moment="entry", by=None, at=at)
    question = asking.add_question(
        edition=edition, new=asking.NewQuestion(moment="exit", kind="text", text="?"), by=None
    )
    one = {"code": edition.code, "person_id": cast.ilze.pk}
    return {
        **{f"privacy:{page}": {"person_id": cast.ilze.pk} for page in ("held", "erase", "export", "ask")},
        "participants:participant": one,
        "participants:look": one,
        "participants:enter": one | {"moment": "entry"},
        "participants:verify": one | {"moment": "entry"},
        "participants:answer": {"code": edition.code, "moment": "entry"},
        "participants:answer-by-link": {"link_code": code_of(link)},
        "participants:retire-question": {"code": edition.code, "question_id": question.pk},
    }


def addresses_of_certificates(cast, walked):
    """The certificate with its badge, and who issued it."""
    code, owner = {"code": walked.certificate.code}, {"key": cast.programme.owner.pk}
    pages = ("certificate-pdf", "credential", "badge-svg", "badge-png", "elm", "revoke-certificate",
             "replace-certificate", "issue-again")  # fmt: skip
    rule = {"rule_id": Rule.objects.earliest("pk").pk}
    asked = [{"area": 1, "text": "?", "options": ["a", "b"], "right": 1}]
    set_test(course=cast.course, questions=asked, pass_share=None, seen=0, by=None)
    in_edition = {"edition_id": cast.edition.pk, "code": opinion_code(f"firm.{cast.edition.pk}", cast.bakery.pk)}
    secret = keep_room_address(room=cast.room, by=None, at=OVER).secret
    return {
        **{f"reminders:{page}": rule for page in ("rule", "edit-rule", "switch", "retire-rule")},
        "knowledge:edit-test": {"course_id": cast.course.pk},
        "knowledge:group": {"occasion_id": walked.run.occasion_id},
        "knowledge:answer": {"moment": "after", "code": opinion_code("test.after", walked.seat.pk)},
        "opinions:by-link": {"code": opinion_code("seat", walked.seat.pk)},
        "opinions:in-the-room": {"code": opinion_code("occasion", walked.run.occasion_id)},
        "opinions:impact": in_edition,
        "opinions:poster": {"occasion_id": walked.run.occasion_id},
        "calendars:room-feed": {"secret": secret},
        "calendars:keep-address": {"room_id": cast.room.pk},
        **{f"training:{page}": code for page in pages},
        "training:issuer": owner,
        "training:did": owner,
        "training:status-list": owner | {"which": 0},
        "training:achievement": owner | {"course_id": cast.course.pk},
        "training:credential-terms": {"code": cast.programme.code},
    }


def addresses_of_money(aid):
    Aid.objects.filter(pk=aid.pk).update(legal_basis="de_minimis")
    found = Regrouping.objects.create(
        aid=aid, before=[], after=[], is_within=True, decision=aid.decision, at=timezone.now()
    )
    return {
        "funding:aid": {"aid_id": aid.pk},
        "funding:filing": {"aid_id": aid.pk},
        "funding:letter": {"aid_id": aid.pk},
        "funding:regrouping": {"regrouping_id": found.pk},
    }
