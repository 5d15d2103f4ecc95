"""What stands around a page: where one can go, which edition one is in, what waits."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from django.urls import reverse

from prasme.apps.accounts.actions import invite_user
from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.conftest import a_seat, a_user, an_edition
from prasme.apps.site.shell import ENTRIES, Shell


def around(client, path="/", user=None):
    if user:
        client.force_login(user)
    return client.get(path).context["shell"]


def names(shell):
    return [entry.name for entry in shell.entries]


@pytest.mark.parametrize(
    ("who", "entries"),
    [
        ("operator", ["Today", "Decisions", "Enterprises", "Courses", "Money", "Figures", "Editions"]),
        ("auditor", ["Overview", "Figures", "Enterprises", "Courses", "Money", "Applications", "Editions"]),
        ("provider_lead", ["Today", "Groups", "Scans", "Editions"]),
        ("trainer", ["Today", "Groups", "Scans"]),
        ("host_keeper", ["This week"]),
        ("manager", ["Home", "Seats", "Courses", "Applications", "People"]),
        ("learner_user", ["Home", "Courses"]),
    ],
)
def test_each_role_finds_its_pages_and_each_of_them_opens(client, cast, who, entries):
    shell = around(client, user=getattr(cast, who))

    assert names(shell) == entries
    assert [client.get(entry.href).status_code for entry in shell.entries] == [200] * len(entries)


def test_somebody_with_several_roles_has_seven_entries_at_the_most(client, cast):
    for role in (Role.MANAGER, Role.TRAINER, Role.HOST):
        invite_user(email=cast.operator.email, name="", role=role, scope_kind=ScopeKind.ORGANISATION,
                    scope_id=cast.bakery.pk, by=None)  # fmt: skip

    shell = around(client, user=User.objects.get(pk=cast.operator.pk))
    assert len(shell.entries) == ENTRIES
    assert shell.account["role"] == "Operator, Trainer, Host, Enterprise manager"


@pytest.mark.parametrize(
    ("path", "here"),
    [
        ("/", ["Today"]),
        ("/editions/", ["Editions"]),
        ("/editions/live/", ["Editions"]),
        ("/editions/live/figures/", ["Figures"]),
        ("/editions/live/figures/quality/", ["Figures"]),
        ("/enterprises/new/", ["Enterprises"]),
        ("/people/", ["Enterprises"]),
        ("/editions/live/explore/", ["Figures"]),
    ],
)
def test_where_one_is_is_marked_once(client, cast, path, here):
    shell = around(client, path, cast.operator)

    assert [entry.name for entry in shell.entries if entry.is_here] == here


def test_the_edition_of_the_page_is_kept_for_the_next(client, cast):
    an_edition(cast.programme, "older", starts_on="2020-01-01", ends_on="2020-12-31", state="closed")
    client.force_login(a_user("visur@prasme.example", Role.OPERATOR))

    assert around(client).edition.code == "live"  # the newest that is open
    assert around(client, "/editions/older/").edition.code == "older"
    assert around(client, "/enterprises/").edition.code == "older"
    assert [choice.code for choice in around(client).editions] == ["live", "older"]


def test_an_edition_that_is_not_mine_is_not_kept(client, cast):
    an_edition(cast.programme, "other")
    client.force_login(cast.operator)
    client.get("/editions/other/")

    assert around(client).edition.code == "live"


def test_seats_without_a_name_wait_for_the_manager(client, cast, run):
    a_seat(run, cast.bakery)
    a_seat(run, cast.garage)

    assert around(client, user=cast.manager).waiting == 1
    assert around(client, user=cast.operator).waiting == 0


@pytest.mark.parametrize(("who", "searches"), [("operator", True), ("trainer", True), ("host_keeper", False)])
def test_the_search_box_is_for_those_who_have_something_to_find(client, cast, who, searches):
    assert bool(around(client, user=getattr(cast, who)).search_href) is searches


def test_what_stands_around_a_page_costs_at_most_four_questions(cast, rf, django_assert_max_num_queries):
    request = rf.get("/")
    request.user, request.session, request.resolver_match = User.objects.get(pk=cast.operator.pk), {}, None
    with django_assert_max_num_queries(4):
        shell = Shell(request)
        assert (len(shell.entries), len(shell.editions), shell.waiting) == (7, 1, 0)
        assert shell.account["name"] == cast.operator.name


def test_a_page_that_shows_none_of_it_asks_nothing(db, django_assert_num_queries):
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    with django_assert_num_queries(0):
        shell = Shell(request)
        assert shell.account is None
        assert [entry.href for entry in shell.public_links] == [
            reverse("training:offers"), reverse("measures:events"), reverse("training:check-yourself"),
            reverse("site:front") + "#results", reverse("training:certificates"),
        ]  # fmt: skip
