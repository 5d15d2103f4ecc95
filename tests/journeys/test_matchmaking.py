"""A matchmaking day from its first registration to the gong and the signed agreement."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

RIGA = ZoneInfo("Europe/Riga")
WORDS = {
    "What is it about?": "A robotics club",
    "What do you agree on?": "Ten lessons in spring, in the hall of the firm.",
    "In kind": "a hall and 20 hours",
}


def _plan_a_day(operator, now: datetime) -> str:
    """A measure of today and its forum, whose rounds begin a little later at first."""
    page = operator.page
    operator.open("/measures/new/?kind=matchmaking")
    page.get_by_label("Edition").last.select_option(label=f"Digital skills partnerships {now.year}")
    page.get_by_label("Title").fill("Speed meeting of the journey")
    page.get_by_label("Code").fill("JOURNEY-1")
    page.get_by_label("What it is about").fill("Six minutes at each table.")
    page.get_by_label("House").select_option(label="Digitālais nams Cēsis")
    page.get_by_label("Seats").fill("40")
    page.get_by_label("Day", exact=True).first.fill(now.date().isoformat())
    page.get_by_label("Begins").first.fill("23:50")
    page.get_by_label("Ends").first.fill("23:59")
    page.locator("main form").last.locator("button.btn-primary").click()
    operator.look()
    operator.press("Announce")

    operator.open("/matchmaking/of/JOURNEY-1/")
    begins = min(now + timedelta(minutes=40), now.replace(hour=23, minute=28))  # still today, however late it is
    page.get_by_label("First round begins").fill(f"{begins:%H:%M}")
    page.get_by_label("Last round ends by").fill(f"{begins + timedelta(minutes=30):%H:%M}")
    page.get_by_label("Tables", exact=True).fill("3")
    page.get_by_label("Topics").fill("Robotics at school\nWebsites")
    operator.press("Save")
    assert "Rounds\n4" in operator.text()
    return page.url.removeprefix(operator.address)


def _register(walk, address: str, side: str, kind: str, name: str, seeks: str, offers: str) -> None:
    somebody = walk(None, width=360)
    somebody.open(address)
    page = somebody.page
    page.get_by_label(side, exact=True).check()
    page.get_by_label("What kind of organisation are you?").select_option(label=kind)
    page.get_by_label("Name of the organisation").fill(name)
    page.get_by_label("Given name").fill("Anna")
    page.get_by_label("Family name").fill("Zariņa")
    page.get_by_label("E-mail address").fill("anna@zarina.invalid")
    page.get_by_label("Who you are and what you do").fill(f"{name} likes to meet people.")
    page.get_by_role("group", name="What do you offer?").get_by_label(offers).check()
    page.get_by_role("group", name="What do you look for?").get_by_label(seeks).check()
    page.get_by_label("Latvian", exact=True).check()
    somebody.press("Register")
    assert "anna@zarina.invalid" in somebody.text()


def _own_page(operator, forum: str, name: str) -> str:
    """The link that stands in the letter: the operator sees it too, and reads it out on the phone."""
    operator.open(f"{forum}participants/?q={name}")
    operator.follow(name)
    return operator.page.get_by_role("link", name="Their own page").get_attribute("href").removeprefix(operator.address)


def test_a_matchmaking_day_from_registration_to_gong_to_signed_agreement(walk):
    now = datetime.now(RIGA)
    operator = walk("Operator")
    forum = _plan_a_day(operator, now)
    _register(walk, f"{forum}register/", "Enterprises", "enterprise", "Ceļa Robots", "Websites", "Robotics at school")
    _register(walk, f"{forum}register/", "Initiatives", "association", "Rīta Pulciņš", "Robotics at school", "Websites")

    operator.open(f"{forum}participants/")
    operator.press("Admit all")
    assert "2 participants are in the catalogue" in operator.page.locator("body").inner_text()
    firm, cause = (_own_page(operator, forum, name) for name in ("Robots", "Pulciņš"))

    wisher = walk(None, width=360)
    wisher.open(firm)
    wisher.follow("Rīta Pulciņš")
    assert "they offer what you look for: Websites" in wisher.text()
    wisher.press("We want to meet")
    asked = walk(None, width=360)
    asked.open(cause)
    assert "They would like to meet you" in asked.text()
    asked.press("Yes, we meet")

    operator.open(f"{forum}timetables/")
    operator.press("Make it")
    operator.page.get_by_text("Every accepted meeting has its round.").wait_for(timeout=60_000)
    operator.look()
    operator.page.get_by_label("Name of the version").fill("First")
    operator.press("Release")
    assert "1 meeting has its round" in operator.page.locator("body").inner_text()

    # The day comes: of the same rounds the last one has begun two minutes ago, whichever the meeting stands in.
    begun = max(now - timedelta(minutes=26), now.replace(hour=0, minute=0))
    operator.open(f"{forum}settings/")
    operator.page.get_by_label("First round begins").fill(f"{begun:%H:%M}")
    operator.page.get_by_label("Last round ends by").fill(f"{begun + timedelta(minutes=30):%H:%M}")
    operator.press("Save")
    hall = operator.page.get_by_role("link", name="Screen for the hall").get_attribute("href")
    screen = walk(None)
    screen.open(hall)
    assert re.search(r"Round \d (of 4|begins in)", screen.text())
    assert re.search(r"\d:\d\d", screen.page.locator("[data-left]").inner_text())
    assert "0 agreements signed" in screen.text()

    for who in (wisher, asked):
        who.open(firm if who is wisher else cause)
        who.follow("Rīta Pulciņš" if who is wisher else "Ceļa Robots")
        who.page.get_by_label("Yes", exact=True).check()
        who.page.get_by_label("we agree on something together").check()
        who.press("Send")
    wisher.follow("Write an agreement")
    for label, words in WORDS.items():
        wisher.page.get_by_label(label).fill(words)
    wisher.press("Show it to the other side")
    asked.page.reload()
    asked.follow("Read and sign")
    assert "Ten lessons in spring" in asked.text()
    asked.press("We agree")
    assert "Signed: you have an agreement." in asked.text()

    screen.page.reload()
    assert "1 agreement signed" in screen.text()
    operator.open(f"{forum}meetings/?state=held")
    operator.follow("Ceļa Robots")
    operator.follow("The agreement, and what becomes of it")
    assert "A robotics club" in operator.text()
