"""Each role's first page, on a desk and on a phone, by day and by night, in both languages."""

import pytest

ROLES = [None, "Operator", "Provider", "Trainer", "Host", "Enterprise manager", "Learner", "Auditor"]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("width", "theme", "language"), [(1280, "light", "en-GB"), (360, "dark", "lv")])
def test_the_first_page_of_each_role_is_one_that_everybody_can_use(walk, role, width, theme, language):
    somebody = walk(role, width=width, theme=theme, language=language)
    somebody.open("/")
    assert somebody.page.locator("h1").count() == 1
    assert somebody.page.locator("html").get_attribute("lang") == language[:2]
    invented = {"en": "invented", "lv": "izdom"}[language[:2]]
    assert invented in somebody.page.locator("body").inner_text().lower(), "a demonstration says what it is"


@pytest.mark.parametrize("role", ROLES[1:])
def test_everything_in_the_rail_of_each_role_opens(walk, role):
    somebody = walk(role)
    somebody.open("/")
    addresses = [link.get_attribute("href") for link in somebody.page.locator(".rail a.rail-item").all()]
    assert addresses
    for address in addresses:
        somebody.open(address)
