"""Everything that happened with a firm, in time; each line leads to its record."""

import re
from datetime import date
from decimal import Decimal

from django.urls import reverse

from prasme.apps.conftest import a_run, a_seat
from prasme.apps.enterprises import actions
from prasme.apps.site.queries.timeline import KINDS, timeline_of


def said(answer):
    return " ".join(answer.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())


def opened(client, href):
    answer = client.get(href)
    list(answer)  # a file that is read to its end is closed
    return answer.status_code


def test_the_whole_line_of_a_firm_is_told_the_newest_first(client, cast, walked):
    share = actions.Share(valid_from=date(2020, 1, 1), valid_to=date(2021, 1, 1), capital=Decimal(60))
    actions.add_ownership(enterprise=cast.bakery, owner=cast.garage, share=share, by=None)
    figures = actions.YearFigures(headcount=Decimal(9))
    actions.record_year(enterprise=cast.bakery, year=2024, figures=figures, by=cast.operator)

    events = timeline_of(cast.operator, cast.bakery)

    assert {event.kind for event in events} == set(KINDS) - {"merge"}
    assert [event.moment for event in events] == sorted((event.moment for event in events), reverse=True)
    client.force_login(cast.operator)
    page = client.get(reverse("site:timeline", args=[cast.bakery.pk])).content.decode()
    links = set(re.findall(r'<ol class="track">(.*?)</ol>', page, re.S)[0].split('href="')[1:])
    for link in {one.split('"')[0].replace("&amp;", "&") for one in links}:
        assert opened(client, link) == 200, link


def test_one_kind_stands_in_the_address(client, cast, walked):
    client.force_login(cast.operator)
    address = reverse("site:timeline", args=[cast.bakery.pk])

    page = said(client.get(address + "?kind=certificate"))

    assert "Certificate: Ilze Bērziņa" in page
    assert "Profile:" not in page
    assert "Profile:" in said(client.get(address + "?kind=nonsense"))
    assert "Nothing of this kind happened yet" in said(client.get(address + "?kind=merge"))


def test_the_page_is_exported_and_paged(client, cast, run):
    for _ in range(60):
        actions.record_year(
            enterprise=cast.bakery, year=1960 + _, figures=actions.YearFigures(headcount=Decimal(9)), by=None
        )
    client.force_login(cast.operator)
    address = reverse("site:timeline", args=[cast.bakery.pk])

    assert "page 2 of 2" in said(client.get(address + "?page=2"))
    rows = b"".join(client.get(address + "?format=csv").streaming_content).decode().splitlines()
    assert len(rows) == 63
    assert client.get(address + "?format=xlsx").status_code == 200


def test_a_manager_sees_the_own_firm_and_no_pages_of_others(client, cast, walked):
    events = timeline_of(cast.manager, cast.bakery)

    assert {"application", "seat", "aid", "certificate"} <= {event.kind for event in events}
    client.force_login(cast.manager)
    for href in {event.href for event in events if event.href}:
        assert opened(client, href) == 200, href
    assert not [event for event in timeline_of(cast.provider_lead, cast.bakery) if event.kind in ("seat", "aid")]


def test_a_long_story_costs_as_many_questions(client, cast, run, django_assert_max_num_queries):
    for number in range(3):
        a_seat(a_run(cast, f"LV-{number}", days=(date(2026, 4, 1 + number),)), cast.bakery)
    client.force_login(cast.operator)

    with django_assert_max_num_queries(24):
        client.get(reverse("site:timeline", args=[cast.bakery.pk]))
