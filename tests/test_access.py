"""Who reaches which page: a row for each address of the product, a column for each role.

An answer of 404 means: the page is for this role, but the record is not theirs to see. A page without a row fails.
"""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils import timezone

from prasme.apps.accounts.actions import invite_member
from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.conftest import OVER, a_run, a_user, an_edition
from prasme.apps.funding.actions import Declaration, declare_aid
from prasme.apps.imports.tests.conftest import an_import
from prasme.apps.occasions.codes import code_of
from prasme.apps.outbox.models import Message
from prasme.apps.reporting.actions import freeze_period, open_period
from prasme.apps.reporting.tests.addresses import addresses_of_a_period
from prasme.apps.search.actions import save_view
from tests import records_of_cooperation, records_of_matchmaking, records_of_measures
from tests.acts_of_pages import ACTS
from tests.pages_of_sign_in import EVERYBODY, SIGN_IN, WHO
from tests.records_in_the_room import addresses_in_the_room
from tests.records_of_pages import (
    addresses_of_a_firm,
    addresses_of_a_participant,
    addresses_of_a_programme,
    addresses_of_certificates,
    addresses_of_enrolment,
    addresses_of_money,
)

# Pages to look at, asked with GET.
PAGES = {
    # anonymous, operator, elsewhere, auditor, provider, trainer, host, manager, stranger, learner
    "site:home": EVERYBODY,
    "site:front": EVERYBODY,
    "search:search": "302 200 200 200 200 200 403 200 200 403",
    "site:enterprise": "302 200 200 200 403 403 403 200 404 403",
    "site:person": "302 200 200 200 403 403 403 200 404 200",
    "site:participation": "302 200 404 200 403 403 403 200 404 200",
    "site:course": "302 200 200 200 200 200 403 403 403 403",
    "site:history": "302 200 200 200 403 403 403 403 403 403",
    "reporting:figures": "302 200 404 200 403 403 403 403 403 403",
    "reporting:figure": "302 200 404 200 403 403 403 403 403 403",
    "reporting:programme-figures": "302 200 200 200 403 403 403 403 403 403",
    "reporting:programme-figure": "302 200 200 200 403 403 403 403 403 403",
    "reporting:explore": "302 200 404 200 403 403 403 403 403 403",
    "reporting:programme-explore": "302 200 200 200 403 403 403 403 403 403",
    "reporting:indicators": "302 200 404 200 403 403 403 403 403 403",
    "reporting:define": "302 200 404 403 403 403 403 403 403 403",
    "reporting:redefine": "302 200 404 403 403 403 403 403 403 403",
    "reporting:compared": "302 200 404 200 403 403 403 403 403 403",
    "reporting:compare": "302 200 404 200 403 403 403 403 403 403",
    "reporting:room": "302 200 404 200 403 403 403 403 403 403",
    "reporting:pack": "302 200 404 200 403 403 403 403 403 403",
    "reporting:sample": "302 200 404 200 403 403 403 403 403 403",
    "reporting:claim": "302 200 404 200 403 403 403 403 403 403",
    "reporting:reverse-cost": "302 200 404 403 403 403 403 403 403 403",
    "reporting:flat-rate": "302 200 404 403 403 403 403 403 403 403",
    "reporting:budget": "302 200 404 200 403 403 403 403 403 403",
    "reporting:plan-costs": "302 200 404 403 403 403 403 403 403 403",
    "reporting:take-figures": "302 200 404 403 403 403 403 403 403 403",
    "reporting:give-figures": "302 200 404 403 403 403 403 403 403 403",
    "reporting:record-cost": "302 200 404 403 403 403 403 403 403 403",
    "reporting:claim-layout": "302 200 404 403 403 403 403 403 403 403",
    "reporting:difficulties": "302 200 404 200 403 403 403 403 403 403",
    "reporting:note-difficulty": "302 200 404 403 403 403 403 403 403 403",
    "reporting:difficulty": "302 200 404 403 403 403 403 403 403 403",
    "reporting:results": EVERYBODY,
    "reporting:results-csv": EVERYBODY,
    "reporting:results-dcat": EVERYBODY,
    "reporting:open-period": "302 200 404 403 403 403 403 403 403 403",
    "reporting:period": "302 200 404 200 403 403 403 403 403 403",
    "training:runs": "302 200 200 200 200 200 403 403 403 403",
    "training:publish-run": "302 200 200 403 200 403 403 403 403 403",
    "training:run": "302 200 404 200 200 200 403 403 403 403",
    "training:move-day": "302 200 404 403 200 403 403 403 403 403",
    "training:decide-run": "302 200 404 403 200 403 403 403 403 403",
    "training:seating": "302 200 404 403 200 403 403 403 403 403",
    "training:line": "302 200 404 200 200 200 403 403 403 403",
    "training:choose-waiting": "302 200 404 403 200 403 403 403 403 403",
    "training:enrolment": "302 200 404 403 403 403 403 403 403 403",
    "training:our-people": "302 403 403 403 403 403 403 200 200 403",
    "training:our-rules": "302 403 403 403 403 403 403 200 404 403",
    "training:seat-letter": "302 200 404 403 403 403 403 200 404 403",
    "training:move-seat": "302 404 404 403 403 403 403 200 404 404",
    "occasions:room-availability": "302 404 404 404 404 404 200 403 403 403",
    "occasions:trainer-availability": "302 200 200 404 200 200 404 403 403 403",
    "occasions:add-equipment": "302 403 403 403 403 403 403 403 403 403",
    "occasions:edit-equipment": "302 403 403 403 403 403 403 403 403 403",
    "training:enrol-person": "302 200 404 403 403 403 403 403 403 403",
    "training:take-seat": "302 403 403 403 403 403 403 403 403 200",
    "training:cancel-run": "302 200 404 403 200 403 403 403 403 403",
    "training:attendance-sheet": "302 200 404 200 200 200 403 403 403 403",
    "training:upload-sheet": "302 200 404 403 200 200 403 403 403 403",
    "training:check-yourself": EVERYBODY,
    "funding:law": EVERYBODY,
    "training:offers": EVERYBODY,
    "training:offer": EVERYBODY,
    "training:providers": EVERYBODY,
    "training:provider": EVERYBODY,
    "training:trainer": "302 200 200 200 200 200 403 200 200 200",
    "training:add-qualification": "302 200 200 403 200 403 403 403 403 403",
    "training:add-reference": "302 200 200 403 200 403 403 403 403 403",
    "training:applications": "302 200 200 200 403 403 403 200 200 403",
    "training:application": "302 200 404 200 403 403 403 200 404 403",
    "training:record-agreement": "302 200 404 403 403 403 403 403 403 403",
    "training:apply": "302 403 403 403 403 403 403 200 200 403",
    "training:seats": "302 403 403 403 403 403 403 200 200 403",
    "training:name-person": "302 200 404 403 403 403 403 200 404 403",
    "training:withdraw-seat": "302 404 404 403 403 403 403 200 404 404",
    "training:answer-offer": "302 404 404 403 403 403 403 200 404 404",
    "training:certificates": EVERYBODY,
    "training:certificate": EVERYBODY,
    "knowledge:edit-test": "302 403 403 403 403 403 403 403 403 403",
    "knowledge:group": "302 200 404 403 200 200 403 403 403 403",
    "knowledge:answer": EVERYBODY,
    "reminders:rules": "302 200 200 403 403 403 403 403 403 403",
    "reminders:rule": "302 200 200 403 403 403 403 403 403 403",
    "reminders:add-rule": "302 403 403 403 403 403 403 403 403 403",
    "reminders:edit-rule": "302 403 403 403 403 403 403 403 403 403",
    "opinions:results": "302 200 200 200 200 200 403 403 403 403",
    "opinions:managers": "302 200 200 200 403 403 403 403 403 403",
    "opinions:by-link": EVERYBODY,
    "opinions:in-the-room": EVERYBODY,
    "opinions:impact": EVERYBODY,
    "opinions:poster": "302 200 404 403 200 200 403 403 403 403",
    "calendars:rooms": "302 200 200 200 403 403 200 403 403 403",
    "calendars:room-feed": EVERYBODY,
    "training:credential": EVERYBODY,
    "training:badge-svg": EVERYBODY,
    "training:badge-png": EVERYBODY,
    "training:elm": "302 200 404 200 403 403 403 200 404 200",
    "training:issuer": EVERYBODY,
    "training:did": EVERYBODY,
    "training:status-list": EVERYBODY,
    "training:achievement": EVERYBODY,
    "training:issued": "302 200 200 200 403 403 403 403 403 403",
    "training:ended": "302 200 200 200 403 403 403 403 403 403",
    "training:revoke-certificate": "302 200 404 403 403 403 403 403 403 403",
    "training:replace-certificate": "302 200 404 403 403 403 403 403 403 403",
    "training:credential-terms": "302 403 403 403 403 403 403 403 403 403",
    "training:certificate-pdf": "302 200 404 200 403 403 403 200 404 200",
    "occasions:roster": "302 200 404 403 200 200 403 403 403 403",
    "occasions:roster-worker": EVERYBODY,
    "occasions:check-in-screen": "302 200 404 403 200 200 403 403 403 403",
    "occasions:personal-codes": "302 200 404 403 200 200 403 403 403 403",
    "occasions:type-screen-code": EVERYBODY,
    "occasions:drop-in": "302 200 404 403 200 200 403 403 403 403",
    "occasions:drop-ins": "302 200 200 403 403 403 403 403 403 403",
    "occasions:tasks": "302 200 404 403 200 200 403 403 403 403",
    "occasions:task": "302 200 404 403 200 200 403 403 403 403",
    "occasions:mark-work": "302 200 404 403 200 200 403 403 403 403",
    "occasions:hand-in": "302 403 403 403 403 403 403 403 403 200",
    "training:proof": "302 200 404 200 200 200 403 403 403 403",
    "occasions:scans": "302 200 200 403 200 200 403 403 403 403",
    "occasions:scan-page": "302 200 404 403 200 200 403 403 403 403",
    "occasions:scan-image": "302 200 404 403 200 200 403 403 403 403",
    "occasions:sheet": "302 302 404 403 302 302 403 403 403 403",
    "occasions:correct-attendance": "302 200 404 403 403 403 403 403 403 403",
    "occasions:feedback": "302 403 403 403 403 403 403 403 403 200",
    "funding:ledger": "302 200 404 200 403 403 403 404 404 403",
    "funding:aid-of-enterprise": "302 200 200 200 403 403 403 200 404 403",
    "funding:register": "302 200 200 200 403 403 403 403 403 403",
    "funding:letter": "302 200 404 200 403 403 403 200 404 403",
    "funding:filing": "302 200 404 200 403 403 403 403 403 403",
    "funding:regrouping": "302 200 404 403 403 403 403 403 403 403",
    "funding:rates": "302 403 403 403 403 403 403 403 403 403",
    "funding:declare-aid": "302 200 200 403 403 403 403 200 404 403",
    "funding:correct-declared-aid": "302 200 200 403 403 403 403 200 404 403",
    "funding:aid": "302 200 404 200 403 403 403 200 404 403",
    "programmes:editions": "302 200 200 200 200 403 403 403 403 403",
    "programmes:create-programme": "302 403 403 403 403 403 403 403 403 403",
    "programmes:add-course": "302 403 403 403 403 403 403 403 403 403",
    "occasions:open-venue": "302 403 403 403 403 403 403 403 403 403",
    "occasions:venues": "302 403 403 403 403 403 403 403 403 403",
    "occasions:venue": "302 403 403 403 403 403 403 403 403 403",
    "occasions:add-room": "302 403 403 403 403 403 403 403 403 403",
    "occasions:edit-room": "302 403 403 403 403 403 403 403 403 403",
    "enterprises:organisations": "302 403 403 403 403 403 403 403 403 403",
    "enterprises:register-organisation": "302 403 403 403 403 403 403 403 403 403",
    "enterprises:edit-organisation": "302 403 403 403 403 403 403 403 403 403",
    "territories:territories": "302 200 200 200 200 403 403 403 403 403",
    "territories:load-layer": "302 403 403 403 403 403 403 403 403 403",
    "territories:record-denominators": "302 403 403 403 403 403 403 403 403 403",
    "site:territory": "302 200 200 200 200 403 403 403 403 403",
    "programmes:programmes": "302 200 200 200 200 403 403 403 403 403",
    "programmes:programme": "302 200 200 200 200 403 403 403 403 403",
    "programmes:edit-programme": "302 403 403 403 403 403 403 403 403 403",
    "programmes:texts": "302 403 403 403 403 403 403 403 403 403",
    "programmes:adapt-programme": "302 403 403 403 403 403 403 403 403 403",
    "programmes:edit-block": "302 403 403 403 403 403 403 403 403 403",
    "programmes:edit-course": "302 403 403 403 403 403 403 403 403 403",
    "programmes:clone-edition": "302 403 403 403 403 403 403 403 403 403",
    "programmes:edit-money": "302 200 404 403 403 403 403 403 403 403",
    "programmes:deadlines": "302 200 404 200 200 403 403 403 403 403",
    "programmes:deadlines-file": "302 200 404 200 200 403 403 403 403 403",
    "programmes:deadline": "302 200 404 403 403 403 403 403 403 403",
    "training:dry-run": "302 200 404 403 403 403 403 403 403 403",
    "training:close-edition": "302 200 404 403 403 403 403 403 403 403",
    "site:calendar": "302 200 200 200 200 200 200 200 200 200",
    "site:calendar-feed": EVERYBODY,
    "site:run-calendar": "302 200 404 200 200 200 403 200 404 200",
    "programmes:open-edition": "302 403 403 403 403 403 403 403 403 403",
    "programmes:edition": "302 200 404 200 200 403 403 403 403 403",
    "programmes:edit-edition": "302 200 404 403 403 403 403 403 403 403",
    "enterprises:enterprises": "302 200 200 200 403 403 403 403 403 403",
    "enterprises:register": "302 200 200 403 403 403 403 403 403 403",
    "enterprises:edit": "302 200 200 403 403 403 403 403 403 403",
    "enterprises:change-profile": "302 200 200 403 403 403 403 403 403 403",
    "enterprises:add-employee": "302 200 200 403 403 403 403 200 404 403",
    "enterprises:ownership": "302 200 200 200 403 403 403 200 404 403",
    "enterprises:declared": "302 200 200 200 403 403 403 200 404 403",
    "funding:declaration": "302 200 200 200 403 403 403 200 404 403",
    "funding:declaration-paper": "302 200 200 200 403 403 403 200 404 403",
    "enterprises:add-ownership": "302 200 200 403 403 403 403 403 403 403",
    "enterprises:correct-ownership": "302 200 200 403 403 403 403 403 403 403",
    "enterprises:end-ownership": "302 200 200 403 403 403 403 403 403 403",
    "enterprises:record-year": "302 200 200 403 403 403 403 403 403 403",
    "enterprises:correct-year": "302 200 200 403 403 403 403 403 403 403",
    "enterprises:addresses": "302 200 200 403 403 403 403 403 403 403",
    "enterprises:duplicates": "302 200 200 403 403 403 403 403 403 403",
    "enterprises:duplicate": "302 200 200 403 403 403 403 403 403 403",
    "enterprises:nace": "302 200 200 200 403 403 403 403 403 403",
    "site:timeline": "302 200 200 200 403 403 403 200 404 403",
    "enterprises:people": "302 200 200 200 403 403 403 200 200 403",
    "enterprises:edit-person": "302 200 200 403 403 403 403 200 404 403",
    "privacy:held": "302 200 404 403 403 403 403 403 403 200",
    "privacy:erase": "302 200 404 403 403 403 403 403 403 403",
    "privacy:past-keeping": "302 200 200 403 403 403 403 403 403 403",
    "privacy:erasures": "302 200 200 403 403 403 403 403 403 403",
    "participants:participants": "302 200 404 200 403 403 403 403 403 403",
    "participants:questions": "302 200 404 200 403 403 403 403 403 403",
    "participants:notice": "302 200 404 200 403 403 403 403 403 403",
    "participants:figures": "302 200 404 200 403 403 403 403 403 403",
    "participants:participant": "302 200 404 200 403 403 403 403 403 403",
    "participants:enter": "302 200 404 403 403 403 403 403 403 403",
    "participants:answer": "302 403 403 403 403 403 403 403 403 200",
    "participants:answer-by-link": EVERYBODY,
    "participants:type-code": EVERYBODY,
    "participants:seat-code": EVERYBODY,
    "participants:own-seat": EVERYBODY,
    "participants:own-certificate": EVERYBODY,
    "worklist:worklist": "302 200 200 200 200 200 200 200 200 200",
    "outbox:messages": "302 200 200 200 403 403 403 403 403 403",
    "outbox:message": "302 200 404 200 403 403 403 403 403 403",
    "outbox:kinds": "302 403 403 403 403 403 403 403 403 403",
    "evidence:document": "302 200 404 200 200 200 404 404 404 404",
    "site:act-for": "302 200 200 403 403 403 403 403 403 403",
    "site:members": "302 200 200 403 200 403 403 200 200 403",
    "site:invite-member": "302 200 200 403 200 403 403 200 200 403",
    "site:end-member": "302 200 200 403 404 403 403 200 404 403",
    "site:drop-second-factor": "302 200 200 403 404 403 403 200 404 403",
    "site:invitation": "302 200 200 403 404 403 403 200 404 403",
    "accounts:accept": "302 403 403 403 403 403 403 403 403 200",
    "accounts:sign-ins": "302 200 200 200 200 200 200 200 200 200",
    "accounts:keeping": "302 403 403 403 403 403 403 403 403 403",
    "imports:imports": "302 200 200 403 200 200 403 200 200 403",
    "imports:upload": "302 200 200 403 200 200 403 200 200 403",
    "imports:import": "302 200 200 403 404 404 403 404 404 403",
    "imports:check": "302 200 200 403 404 404 403 404 404 403",
    "imports:answers": "302 200 200 403 404 404 403 404 404 403",
    "imports:file": "302 200 200 403 404 404 403 404 404 403",
    **records_of_cooperation.PAGES,
    **records_of_matchmaking.PAGES,
    **records_of_measures.PAGES,
    **SIGN_IN,
}
# Pages that take neither: their own tests say how they behave.
APART = {
    "occasions:check-in": "needs the code that the screen shows now: occasions/tests/test_checkin.py",
    "account_reset_password_from_key": "needs the key of a mail: accounts/tests",
    "demo:sign-in": "needs a demonstration: demo/tests",
    "gallery": "only where PRASME_GALLERY is on, and then for everybody: tests/test_gallery.py",
}


@pytest.fixture
def addresses(cast, walked):
    """The address of each page, on the records of the cast."""
    period = open_period(
        edition=cast.edition, title="Spring", starts_on=date(2026, 3, 1), ends_on=date(2026, 3, 31), by=cast.operator
    )
    freeze_period(period=period, at=OVER, by=cast.operator)
    today = timezone.localdate()
    wide = an_edition(
        cast.programme, "ahead", cast.municipality, starts_on=today - timedelta(30), ends_on=today + timedelta(365),
        allows_people_without_enterprise=True,
    )  # fmt: skip
    ahead = a_run(cast, "LV-AHEAD", edition=wide, days=[today + timedelta(40)])
    colleague = a_user("otra@maize.example", Role.MANAGER, cast.bakery)
    # Ilze, who signs in as a learner, is asked to keep her firm's seats too.
    invitation = invite_member(
        email=cast.learner_user.email, name="Ilze", role=Role.MANAGER, scope_kind="organisation",
        scope_id=str(cast.bakery.pk), scope_name=cast.bakery.name, language="lv", by=cast.manager, at=timezone.now(),
    )  # fmt: skip
    code, edition, firm = {"code": walked.run.code}, {"code": cast.edition.code}, {"enterprise_id": cast.bakery.pk}
    number, seat = {"number": walked.application.number}, {"seat_id": walked.seat.pk}
    certificate, occasion = {"code": walked.certificate.code}, {"occasion_id": walked.run.occasion_id}
    brought = {"import_id": an_import(cast.operator).pk}
    said = Declaration(granter="ALTUM", measure="", amount=Decimal(100), granted_on=date(2026, 1, 5))
    declared = declare_aid(enterprise=cast.bakery, said=said, by=cast.operator, at=OVER)
    arguments = {
        "site:enterprise": firm,
        "site:person": {"person_id": cast.ilze.pk},
        "site:participation": {"participation_id": walked.participation.pk},
        "site:course": {"course_id": cast.course.pk},
        "site:history": {"kind": "enterprise", "key": cast.bakery.pk},
        "reporting:figure": edition | {"indicator": "people_trained"},
        "reporting:programme-figures": {"code": cast.programme.code},
        "reporting:programme-figure": {"code": cast.programme.code, "indicator": "people_trained"},
        **addresses_of_a_period(cast, period),
        "training:offer": {"code": ahead.code},
        **addresses_of_enrolment(cast, walked.run),
        "participants:own-seat": {"seat_code": code_of(walked.seat)},
        "participants:own-certificate": {"seat_code": code_of(walked.seat)},
        "training:take-seat": {"code": ahead.code},
        "training:certificate": certificate,
        **addresses_of_certificates(cast, walked),
        "occasions:roster": occasion,
        "occasions:send-marks": occasion,
        "enterprises:edit-organisation": {"organisation_id": cast.provider.pk},
        **{f"occasions:{page}": {"venue_id": cast.venue.pk} for page in ("venue", "add-room", "close-venue")},
        **{f"occasions:{page}": {"room_id": cast.room.pk} for page in ("edit-room", "close-room")},
        "occasions:correct-attendance": occasion,
        **addresses_in_the_room(cast, walked),
        "funding:correct-declared-aid": {"declared_id": declared.pk},
        **addresses_of_money(walked.seat.aid),
        "site:act-for": firm,
        "site:end-member": {"membership_id": colleague.memberships.get().pk},
        "site:drop-second-factor": {"membership_id": colleague.memberships.get().pk},
        "site:invitation": {"invitation_id": invitation.pk},
        "site:act-on-invitation": {"invitation_id": invitation.pk},
        "accounts:accept": {"key": str(invitation.pk), "nonce": invitation.nonce},
        "mfa_remove_webauthn": {"pk": 1},
        "mfa_edit_webauthn": {"pk": 1},
        "outbox:message": {"message_id": Message.objects.earliest("pk").pk},
        "outbox:act-on-message": {"message_id": Message.objects.earliest("pk").pk},
        "search:remove-view": {"view_id": save_view(name="Mine", path="/runs/", query="q=x", by=cast.operator).pk},
        "evidence:document": {"document_id": walked.sheet.pk},
        "enterprises:edit-person": {"person_id": cast.ilze.pk},
        **addresses_of_a_firm(cast),
        **addresses_of_a_participant(cast),
        **addresses_of_a_programme(cast),
        **records_of_cooperation.addresses_of_cooperation(cast),
        **records_of_matchmaking.addresses_of_matchmaking(cast),
        **records_of_measures.addresses_of_measures(cast),
    }

    def address(name):
        if name in arguments:
            return reverse(name, kwargs=arguments[name])
        route = next(route for found, route in named_routes(get_resolver()) if found == name)
        guesses = {
            "<slug:code>": edition, "<str:code>": code, "enterprise_id": firm, "number": number, "seat_id": seat,
            "import_id": brought,
        }  # fmt: skip
        return reverse(name, kwargs=next((kwargs for part, kwargs in guesses.items() if part in route), {}))

    return address


@pytest.fixture
def people(cast):
    other = an_edition(cast.programme, "elsewhere")
    return {
        "anonymous": None,
        "operator": cast.operator,
        "elsewhere": a_user("else.where@prasme.example", Role.OPERATOR, other, kind=ScopeKind.EDITION),
        "auditor": cast.auditor,
        "provider": cast.provider_lead,
        "trainer": cast.trainer,
        "host": cast.host_keeper,
        "manager": cast.manager,
        "stranger": a_user("stranger@skruve.example", Role.MANAGER, cast.garage),
        "learner": cast.learner_user,
    }


def named_routes(resolver, spaces=(), before=""):
    """Each named address with its route, through all that is included."""
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from named_routes(pattern, (*spaces, pattern.namespace) if pattern.namespace else spaces, route)
        elif pattern.name:
            yield ":".join((*spaces, pattern.name)), route


def sign_in(client, user):
    """As a person does, because some pages ask how long ago the password was typed."""
    if user is not None:
        user.set_password("maize un piens 7")
        user.save(update_fields=["password"])
        client.post(reverse("account_login"), {"login": user.email, "password": "maize un piens 7"})


def test_every_page_is_in_the_table():
    names = {name for name, _route in named_routes(get_resolver())}

    assert names == {*PAGES, *ACTS, *APART}
    assert len(PAGES) + len(ACTS) + len(APART) == len(names)


def answers(client, addresses):
    """The status of each page and act, every write undone."""
    for table, send in ((PAGES, client.get), (ACTS, client.post)):
        for name, row in table.items():
            with transaction.atomic():
                response = send(addresses(name))
                list(response)  # a file that is read to its end is closed
                transaction.set_rollback(True)
            yield name, row.split(), response.status_code


def test_each_role_reaches_its_pages_and_no_others(people, addresses):
    wrong = {}
    for column, who in enumerate(WHO):
        client = Client()
        sign_in(client, people[who])
        for name, row, got in answers(client, addresses):
            if got != int(row[column]):
                wrong[f"{who} at {name}"] = f"{got}, expected {row[column]}"

    assert wrong == {}
