"""What every answer carries, and what no page does."""

import re

import pytest
from django.db import OperationalError
from django.test import RequestFactory

from prasme.apps.core import errors
from prasme.apps.core.middleware import POLICY, database_trouble

PATHS = ["/", "/accounts/login/", "/there/is/no/such/page/", "/courses/", "/certificates/NONE/", "/static/mark.svg"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_has_the_policy(client, db, path):
    policy = client.get(path).headers["Content-Security-Policy"]

    assert policy == POLICY
    assert "unsafe" not in policy


def test_the_policy_lets_nothing_in_from_elsewhere():
    assert "default-src 'none'" in POLICY
    assert "frame-ancestors 'none'" in POLICY
    assert not re.search(r"https?:|\*", POLICY)


@pytest.mark.parametrize(
    "path", ["/", "/editions/", "/editions/live/", "/enterprises/", "/people/", "/search/?q=maize"]
)
def test_no_page_has_a_script_or_style_of_its_own(client, cast, path):
    client.force_login(cast.operator)
    page = client.get(path).content.decode()

    assert "<main" in page
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", page)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", page))


def test_an_answer_is_neither_framed_nor_guessed(client, db):
    answer = client.get("/")

    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(
    ("page", "status"), [(errors.bad_request, 400), (errors.forbidden, 403), (errors.not_found, 404)]
)
def test_what_went_wrong_is_told_without_the_inside(client, cast, page, status):
    request = RequestFactory().get("/x/")
    answer = page(request, ValueError("the inside"))

    assert answer.status_code == status
    assert b"the inside" not in answer.content


def test_a_page_for_a_broken_server_asks_the_database_nothing(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert errors.server_error(RequestFactory().get("/")).status_code == 500


def test_a_lock_that_was_not_free_asks_to_try_again():
    answer = database_trouble(None).process_exception(RequestFactory().get("/"), OperationalError("lock timeout"))

    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    assert database_trouble(None).process_exception(RequestFactory().get("/"), ValueError()) is None


def test_a_stranger_s_form_is_refused(cast):
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.operator)

    assert client.post("/enterprises/new/", {}).status_code == 403
