"""A view of a list is kept under a name, shown above the list, and removed without being lost at once."""

import pytest
from django.urls import reverse

from prasme.apps.search.models import SavedView

LIST = reverse("enterprises:enterprises")


def keep(client, name="Micro firms", query="size=micro&q=maiz&page=3&format=csv", path=LIST):
    return client.post(reverse("search:save-view"), {"name": name, "path": path, "query": query}, follow=True)


def test_a_view_keeps_search_and_filters_but_no_page(client, cast):
    client.force_login(cast.operator)
    page = keep(client).content.decode()

    (view,) = SavedView.objects.all()
    assert (view.owner, view.href) == (cast.operator, f"{LIST}?size=micro&q=maiz")
    assert "The view “Micro firms” is kept." in page
    assert f'href="{LIST}?size=micro&amp;q=maiz" aria-current="true"' in page


def test_a_view_of_the_same_name_is_replaced(client, cast):
    client.force_login(cast.operator)
    keep(client)
    keep(client, query="size=small")

    assert [view.query for view in SavedView.objects.all()] == ["size=small"]


@pytest.mark.parametrize("path", ["https://elsewhere.example/", "//elsewhere.example", "/no/such/list/", ""])
def test_a_view_leads_to_no_other_place(client, cast, path):
    client.force_login(cast.operator)

    assert keep(client, path=path).status_code == 422
    assert not SavedView.objects.exists()


def test_a_view_without_a_name_says_what_to_write_and_keeps_the_rest(client, cast):
    client.force_login(cast.operator)
    answer = keep(client, name=" ")

    assert answer.status_code == 422
    assert "Give the view a name" in answer.content.decode()
    assert 'value="size=micro&amp;q=maiz&amp;page=3&amp;format=csv"' in answer.content.decode()


def test_a_removed_view_leads_to_what_it_showed(client, cast):
    client.force_login(cast.operator)
    keep(client)
    view = SavedView.objects.get()
    answer = client.post(reverse("search:remove-view", args=[view.pk]))

    assert answer["Location"] == view.href
    assert not SavedView.objects.exists()


def test_nobody_sees_or_removes_the_view_of_another(client, cast):
    client.force_login(cast.operator)
    keep(client)
    client.force_login(cast.auditor)

    assert "Micro firms" not in client.get(LIST).content.decode()
    assert client.post(reverse("search:remove-view", args=[SavedView.objects.get().pk])).status_code == 404


@pytest.mark.parametrize(
    "name", ["enterprises:enterprises", "enterprises:people", "training:runs", "training:applications"]
)
def test_every_list_keeps_views(client, cast, name):
    client.force_login(cast.operator)
    assert reverse("search:save-view") in client.get(reverse(name), {"q": "xyz"}).content.decode()
