"""From a firm's challenge to a ranking, and to the project that follows."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from prasme.apps.conftest import NOW, TODAY
from prasme.apps.cooperation.models import Cooperation, FollowUp
from prasme.apps.core.codes import code_of
from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.enterprises.models import Organisation
from prasme.apps.measures import actions, rules
from prasme.apps.measures.models import Challenge, ChallengeState, Contributor, MeasureKind, Part, Score, TeamState
from prasme.apps.measures.queries.jury import ranking_of, tie_between
from prasme.apps.measures.tests.conftest import a_measure
from prasme.apps.outbox.models import Message
from prasme.apps.worklist.kinds import kinds

FAR = TODAY + timedelta(30)
LATER = NOW + timedelta(25)


def somebody(name="Anna", mail=""):
    return NewPerson(given_name=name, family_name="Kociņa", email=mail or f"{name.lower()}@koki.example")


def page_of(contributor):
    return reverse("measures:mine", args=[code_of("contributor", contributor.pk, contributor.person_id)])


def a_challenge(hackathon, firm, title="Knots in boards", **changes):
    new = actions.NewChallenge(
        contact=somebody(f"Owner{firm.pk}"), organisation_name=firm.name, registration_number=firm.registration_number,
        title=title, text="Find them before the saw does.", **changes,
    )  # fmt: skip
    return actions.bring_challenge(measure=hackathon, new=new, at=NOW)


def a_team(challenge, name="Tree eyes", number="40203000111", **changes):
    values = {
        "representative": somebody(f"Speaker{number[-3:]}"), "organisation_name": f"SIA {name}",
        "registration_number": number, "name": name, "people": 4,
    }  # fmt: skip
    return actions.register_team(challenge=challenge, new=actions.NewTeam(**values | changes), at=NOW)


@pytest.fixture
def hackathon(cast):
    return a_measure(cast, MeasureKind.HACKATHON, "HACK-1", days=(FAR, FAR + timedelta(1)), capacity=20)


@pytest.fixture
def challenge(cast, hackathon):
    found = a_challenge(hackathon, cast.bakery)
    actions.choose_challenge(challenge=found, seen=found.version, by=cast.operator, at=NOW)
    found.refresh_from_db()
    return found


@pytest.fixture
def team(cast, challenge):
    found = a_team(challenge)
    actions.move_team(team=found, state=TeamState.WORKING, seen=found.version, by=cast.operator, at=NOW)
    return found


def into_the_final(team, by):
    actions.file_letter(team=team, name="l.pdf", media_type="application/pdf", content=b"%PDF", at=NOW)
    actions.move_team(team=team, state=TeamState.FINALIST, seen=team.version, by=by, at=NOW)


def a_juror(cast, hackathon, name, organisation=None):
    return actions.add_contributor(
        measure=hackathon, part=Part.JUROR, new=somebody(name), by=cast.operator, on=TODAY, at=NOW,
        organisation=organisation,
    )  # fmt: skip


# ---------------------------------------------------------------- challenges


def test_a_firm_brings_a_challenge_and_has_a_page_of_its_own(cast, hackathon, client):
    found = a_challenge(hackathon, cast.bakery)

    assert found.organisation == cast.bakery
    assert Message.objects.filter(kind="contributor-page", to_address=found.owner.person.identity.email).exists()
    assert "Knots in boards" in client.get(page_of(found.owner)).content.decode()


def test_no_more_are_chosen_than_the_template_says_and_the_number_is_data(cast, hackathon):
    hackathon.most_challenges = 1
    hackathon.save(update_fields=["most_challenges"])
    first, second = a_challenge(hackathon, cast.bakery), a_challenge(hackathon, cast.garage, "Rust")
    actions.choose_challenge(challenge=first, seen=first.version, by=cast.operator, at=NOW)

    with pytest.raises(actions.EnoughChosen):
        actions.choose_challenge(challenge=second, seen=second.version, by=cast.operator, at=NOW)


def test_unchosen_ones_are_archived_with_consent_only(cast, hackathon):
    kept = a_challenge(hackathon, cast.bakery, may_be_archived=True)
    gone = a_challenge(hackathon, cast.garage, "Rust")

    assert actions.close_call(measure=hackathon, by=cast.operator, at=NOW) == (1, 1)

    kept.refresh_from_db()
    gone.refresh_from_db()
    assert (kept.state, gone.state) == (ChallengeState.ARCHIVED, ChallengeState.DROPPED)
    assert Message.objects.filter(kind="challenge-decided").count() == 2


def test_the_owner_takes_an_archived_challenge_back_and_its_text_is_gone(cast, hackathon, client):
    kept = a_challenge(hackathon, cast.bakery, may_be_archived=True)
    actions.close_call(measure=hackathon, by=cast.operator, at=NOW)

    client.post(page_of(kept.owner) + "back/")

    kept.refresh_from_db()
    assert (kept.state, kept.text) == (ChallengeState.DROPPED, "")


@pytest.fixture
def now(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.mark.usefixtures("now")
def test_the_public_form_takes_a_challenge_of_a_firm_that_is_new(hackathon, client):
    page = reverse("measures:bring-challenge", args=[hackathon.code])
    sent = {
        "title": "Dust", "text": "Too much of it.", "given": "", "organisation_name": "SIA Putekļi",
        "registration_number": "4020 3999 888", "country": "LV", "given_name": "Pauls", "family_name": "Putns",
        "email": "pauls@putekli.example", "may_be_archived": "on", "has_read": "on",
    }  # fmt: skip

    assert client.post(page, sent | {"registration_number": "?"}).status_code == 422
    assert client.post(page, sent).status_code == 302

    assert Organisation.objects.get(registration_number="40203999888").name == "SIA Putekļi"
    assert Challenge.objects.get().may_be_archived


# ---------------------------------------------------------------- teams


def test_a_team_answers_within_the_hours_of_the_measure_or_stands_on_the_worklist(cast, team):
    question = actions.ask_team(team=team, text="Do you need the data?", by=cast.operator, at=NOW)
    rows = kinds()["team-questions"].rows

    assert question.due_at == NOW + timedelta(hours=48)
    assert not rows(cast.operator, NOW + timedelta(hours=47))
    [late] = rows(cast.operator, NOW + timedelta(hours=49))
    assert team.name in kinds()["team-questions"].item(late).title

    actions.answer_question(question=question, answer="Yes.", at=NOW + timedelta(hours=50))
    assert not rows(cast.operator, NOW + timedelta(hours=51))


def test_a_report_that_is_late_stands_on_the_worklist_of_that_team_alone(cast, challenge, team):
    other = a_team(challenge, "Saw dust", "40203000222")
    actions.move_team(team=other, state=TeamState.WORKING, seen=other.version, by=cast.operator, at=NOW)
    first = challenge.measure.checkpoints.order_by("due_at").first()
    rows = kinds()["team-reports"].rows
    after = first.due_at + timedelta(hours=1)
    assert {row["team"] for row in rows(cast.operator, after)} == {team.pk, other.pk}

    actions.report_status(team=other, checkpoint=first, done="Half", ahead="Rest", hindered="", at=after)

    [late] = rows(cast.operator, after)
    assert late["team"] == team.pk
    with pytest.raises(actions.SaidAlready):
        actions.report_status(team=other, checkpoint=first, done="x", ahead="y", hindered="", at=after)


def test_the_final_needs_the_letter_of_intent_and_every_report_that_is_due(cast, team):
    with pytest.raises(actions.NotReady) as refusal:
        actions.move_team(team=team, state=TeamState.FINALIST, seen=team.version, by=cast.operator, at=LATER)

    assert len(refusal.value.missing) == 3, "the letter and two checkpoints"


def test_a_team_prints_its_letter_and_brings_it_back_signed(team, client):
    page = page_of(team.representative)
    assert client.get(page + "letter.pdf").content.startswith(b"%PDF")
    assert client.post(page + "letter/", {"letter": SimpleUploadedFile("a.txt", b"no")}).status_code == 422

    picture = SimpleUploadedFile("a.png", _png(), "image/png")
    assert client.post(page + "letter/", {"letter": picture}).status_code == 302

    team.refresh_from_db()
    assert team.letter is not None


def _png():
    import io

    from PIL import Image

    out = io.BytesIO()
    Image.new("L", (40, 50), 255).save(out, "PNG")
    return out.getvalue()


def test_another_representative_gets_a_link_and_the_old_one_opens_nothing(cast, team, client):
    before = page_of(team.representative)
    assert client.get(before).status_code == 200

    actions.change_representative(team=team, new=somebody("Zane"), by=cast.operator, at=NOW)

    assert client.get(before).status_code == 404
    assert client.get(page_of(team.representative)).status_code == 200


def test_an_organisation_has_one_team_for_a_challenge(challenge, team):
    assert team.pk
    with pytest.raises(actions.TeamIsThere):
        a_team(challenge, "Second")


# ---------------------------------------------------------------- the jury


def test_points_are_weighted_and_ties_share_a_place():
    given = [
        rules.Given(juror=juror, team=team, criterion=criterion, points=points)
        for team, points in ((1, 8), (2, 8), (3, 4))
        for juror in (1, 2)
        for criterion in (1, 2)
    ]

    first, second, third, last = rules.ranking([1, 2, 3, 4], {1: 60, 2: 40}, given)

    assert [one.rank for one in (first, second, third, last)] == [1, 1, 3, None]
    assert first.is_tied
    assert second.is_tied
    assert not third.is_tied
    assert third.score == Decimal("4.00")


def test_a_juror_who_left_a_criterion_out_does_not_count():
    given = [
        rules.Given(juror=1, team=1, criterion=1, points=10),
        rules.Given(juror=2, team=1, criterion=1, points=5),
        rules.Given(juror=2, team=1, criterion=2, points=10),
    ]

    [place] = rules.ranking([1], {1: 75, 2: 25}, given)

    assert place.score == Decimal("6.25")
    assert place.jurors == 1


def test_a_juror_with_a_tie_scores_nothing_of_that_firm(cast, hackathon, challenge, team):
    into_the_final(team, cast.operator)
    of_owner = a_juror(cast, hackathon, "Ieva", cast.bakery)
    free = a_juror(cast, hackathon, "Uldis")
    points = {one.pk: 7 for one in hackathon.criteria.all()}

    with pytest.raises(actions.Conflict):
        actions.give_points(juror=of_owner, team=team, points=points, at=NOW)
    actions.give_points(juror=free, team=team, points=points, at=NOW)
    [ranked] = ranking_of(hackathon)
    assert ranked.place.score == 7

    actions.declare_tie(juror=free, organisation=team.organisation, why="I own a share")
    assert not Score.objects.exists()
    assert challenge.title
    assert "share" in tie_between(Contributor.objects.get(pk=free.pk), team)


def test_a_mentor_does_not_score_the_own_team(cast, hackathon, team):
    into_the_final(team, cast.operator)
    mentor = actions.add_contributor(
        measure=hackathon, part=Part.MENTOR, new=somebody("Mārtiņš", "m@koki.example"), by=cast.operator, on=TODAY,
        at=NOW,
    )  # fmt: skip
    actions.assign_mentors(team=team, mentors=[mentor], by=cast.operator)
    juror = actions.add_contributor(
        measure=hackathon, part=Part.JUROR, new=somebody("Mārtiņš", "m@koki.example"), by=cast.operator, on=TODAY,
        at=NOW,
    )  # fmt: skip

    assert juror.person == mentor.person
    assert tie_between(juror, team)


def test_a_juror_gives_points_on_the_own_page(cast, hackathon, team, client):
    into_the_final(team, cast.operator)
    juror = a_juror(cast, hackathon, "Uldis")
    page = page_of(juror) + f"points/{team.pk}/"
    sent = {f"c{one.pk}": "9" for one in hackathon.criteria.all()}

    assert client.get(page).status_code == 200
    assert client.post(page, sent | {next(iter(sent)): "11"}).status_code == 422
    assert client.post(page, sent).status_code == 302

    assert ranking_of(hackathon)[0].place.score == 9
    with pytest.raises(actions.PointsGiven):
        actions.set_criteria(measure=hackathon, criteria=[("New", 1)], by=cast.operator)


def test_a_page_of_a_part_shows_nothing_of_another_part(cast, hackathon, team, client):
    juror = a_juror(cast, hackathon, "Uldis")

    assert client.get(page_of(juror) + "letter.pdf").status_code == 404
    assert client.get(page_of(team.representative) + f"points/{team.pk}/").status_code == 404


# ---------------------------------------------------------------- what follows


def test_a_team_goes_on_as_a_project_that_is_asked_after(cast, team):
    first = actions.start_project(team=team, on=FAR, by=cast.operator, at=NOW)
    again = actions.start_project(team=team, on=FAR, by=cast.operator, at=NOW)

    assert first == again
    assert Cooperation.objects.count() == 1
    assert FollowUp.objects.count() == 6, "two partners, each asked three times"


def test_the_owners_own_team_has_no_second_side(cast, challenge):
    own = a_team(challenge, "Home", cast.bakery.registration_number, organisation_name=cast.bakery.name)

    with pytest.raises(actions.SameOrganisation):
        actions.start_project(team=own, on=FAR, by=cast.operator, at=NOW)


# ---------------------------------------------------------------- pages of the organiser


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


@pytest.mark.parametrize("page", ["challenges", "teams", "jury", "contributors"])
def test_each_page_of_a_hackathon_opens_in_few_queries(operator, team, hackathon, page, django_assert_max_num_queries):
    assert team.pk
    address = reverse(f"measures:{page}", args=[hackathon.code])
    operator.get(address)

    with django_assert_max_num_queries(26):
        assert operator.get(address).status_code == 200


def test_the_operator_accepts_asks_and_records_the_project_on_the_teams_page(operator, challenge):
    found = a_team(challenge)
    page, act = (reverse(f"measures:{name}", args=[found.pk]) for name in ("team", "act-on-team"))
    assert operator.get(page).status_code == 200

    for sent in ({"act": "move", "state": "working"}, {"act": "ask", "text": "Ready?"}, {"act": "project"}):
        assert operator.post(act, sent).status_code == 302
    assert operator.post(act, {"act": "ask", "text": ""}).status_code == 422

    found.refresh_from_db()
    assert found.state == TeamState.WORKING
    assert found.cooperation is not None
    assert found.questions.count() == 1


def test_criteria_are_changed_while_nobody_has_given_points(operator, hackathon):
    page = reverse("measures:jury", args=[hackathon.code])
    sent = {
        "c-TOTAL_FORMS": "3", "c-INITIAL_FORMS": "0", "c-0-title": "Works", "c-0-weight": "70", "c-1-title": "Pretty",
        "c-1-weight": "30", "c-2-title": "", "c-2-weight": "",
    }  # fmt: skip

    assert operator.post(page, sent | {"c-1-weight": ""}).status_code == 422
    assert operator.post(page, sent).status_code == 302

    assert list(hackathon.criteria.order_by("pk").values_list("title", "weight")) == [("Works", 70), ("Pretty", 30)]


def test_a_mentor_is_added_and_taken_out(operator, hackathon):
    page = reverse("measures:contributors", args=[hackathon.code])
    sent = {"part": "mentor", "given_name": "Mārtiņš", "family_name": "Meistars", "email": "m@koki.example"}
    operator.post(page, sent)
    mentor = Contributor.objects.get()

    assert operator.post(page, sent).status_code == 422
    assert operator.post(page, sent | {"part": "juror", "email": ""}).status_code == 422
    operator.post(reverse("measures:remove-contributor", args=[mentor.pk]))

    assert not Contributor.objects.exists()
