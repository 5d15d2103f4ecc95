"""A hackathon from a firm's challenge to an implemented project, each person on the own page."""

import io
import re
from datetime import UTC, datetime, timedelta

from PIL import Image

CODE = "JOURNEY-HACK"


def _announce(operator, day):
    page = operator.page
    operator.open("/measures/new/")
    operator.follow("Corporate hackathon")
    page.get_by_label("Edition").last.select_option(label=f"Digital Innovation Hub {datetime.now(UTC).year}")
    page.get_by_label("Title", exact=True).fill("Hackathon of the journey")
    page.get_by_label("Code", exact=True).fill(CODE)
    page.get_by_label("What it is about").fill("Two days with the problems of firms.")
    page.get_by_label("House").select_option(label="Digitālais nams Cēsis")
    for row in range(2):
        page.get_by_label("Day", exact=True).nth(row).fill((day + timedelta(row)).date().isoformat())
    operator.press("Save the draft")
    operator.press("Announce")


def _somebody(page, organisation, number, given):
    page.get_by_label("Organisation", exact=True).fill(organisation)
    page.get_by_label("Registration number").fill(number)
    page.get_by_label("Given name").fill(given)
    page.get_by_label("Family name").fill("Zariņa")
    page.get_by_label("E-mail address").fill(f"{given.lower()}@zarina.invalid")
    page.get_by_label("I have read what my data is used for").check()


def _bring(walk, title, firm, number, *, keep):
    somebody = walk(None, width=360)
    somebody.open(f"/events/{CODE}/")
    somebody.follow("Bring a challenge of your firm")
    page = somebody.page
    page.get_by_label("The challenge in one line").fill(title)
    page.get_by_label("What is to be solved").fill("It is done by hand, and takes a day each week.")
    _somebody(page, firm, number, "Olga")
    if keep:
        page.get_by_label("If it is not chosen, keep it for a later event").check()
    somebody.press("Send")
    assert "We have your registration" in somebody.text()


def _own_page(operator, person):
    """The link of the letter, which the organiser reads out on the phone."""
    operator.open(f"/measures/{CODE}/contributors/")
    row = operator.page.locator("main tr", has_text=person)
    return row.get_by_role("link", name=re.compile("^Own page")).get_attribute("href")


def _link_in_letter(operator, person):
    """A juror's link is the juror's alone; in a demonstration, which no letter leaves, it can be read."""
    operator.open(f"/messages/?q={person}")
    operator.page.locator("main tbody a").first.click()
    operator.page.wait_for_load_state()
    link = operator.page.locator("#letter a[href*='/events/part/']").first.get_attribute("href")
    return "/events/part/" + link.partition("/events/part/")[2]


def _add(operator, part, given, family):
    page = operator.page
    operator.open(f"/measures/{CODE}/contributors/")
    page.get_by_label("Part", exact=True).last.select_option(label=part)
    page.get_by_label("Given name").fill(given)
    page.get_by_label("Family name").fill(family)
    page.get_by_label("E-mail address").fill(f"{given.lower()}@tiesnesis.invalid")
    operator.press("Add")


def _letter():
    out = io.BytesIO()
    Image.new("L", (400, 560), 255).save(out, "PNG")
    return {"name": "letter.png", "mimeType": "image/png", "buffer": out.getvalue()}


def test_a_hackathon_from_challenge_to_implemented_project(walk):
    operator = walk("Operator")
    day = datetime.now(UTC) + timedelta(days=50)
    _announce(operator, day)
    _bring(walk, "Loaves that count themselves", "SIA Klaips", "40203777001", keep=False)
    _bring(walk, "Rust that calls in time", "SIA Rūsa", "40203777002", keep=True)

    operator.open(f"/measures/{CODE}/challenges/")
    assert "0 of at most 8 are chosen" in operator.text()
    operator.press("Choose Loaves that count themselves")
    operator.page.get_by_role("button", name="Close the call").first.click()
    operator.page.locator("dialog[open] button", has_text="Close the call").click()
    operator.page.wait_for_load_state()
    operator.look()
    assert "Archived" in operator.text()

    team = walk(None, width=360)
    team.open(f"/events/{CODE}/")
    team.follow("Register a team")
    team.page.get_by_label("Loaves that count themselves").check()
    team.page.get_by_label("Name of the team").fill("Crumbs")
    team.page.get_by_label("People in the team").fill("4")
    _somebody(team.page, "SIA Drupatas", "40203777003", "Tereze")
    team.page.get_by_label("I speak for the team and answer within 48 hours").check()
    team.press("Send")

    operator.open(f"/measures/{CODE}/teams/")
    operator.follow("Crumbs")
    operator.press("Accept the team")
    operator.page.get_by_label("Question to the team").fill("Do you need the cameras?")
    operator.press("Ask")
    operator.press("Into the final")
    assert "The signed letter of intent is not here." in operator.page.locator("body").inner_text()

    team.open(_own_page(operator, "Tereze"))
    team.follow(re.compile("Do you need the cameras"))
    team.page.get_by_label("Your answer").fill("Two of them.")
    team.press("Send the answer")
    team.follow(re.compile("Idea and plan|Ideja un plāns"))
    team.page.get_by_label("What is done").fill("A plan and a first picture.")
    team.page.get_by_label("What comes next").fill("The camera over the belt.")
    team.press("Send the report")
    team.page.get_by_label("Signed letter of intent").set_input_files(_letter())
    team.press("File the signed letter")
    assert "The signed letter is here." in team.text()

    operator.open(f"/measures/{CODE}/teams/")
    operator.follow("Crumbs")
    assert "Two of them." in operator.text()
    operator.press("Into the final")
    assert "In the final" in operator.text()
    _add(operator, "juror", "Juris", "Tiesnesis")
    juror = walk(None, width=360)
    juror.open(_link_in_letter(operator, "Tiesnesis"))
    juror.follow("Crumbs")
    for number, box in enumerate(juror.page.locator("main input[type=number]").all()):
        box.fill(str(9 - number))
    juror.press("Save the points")
    assert "scored" in juror.text()
    operator.open(f"/measures/{CODE}/jury/")
    assert "Crumbs" in operator.text()
    assert re.search(r"8\.1", operator.text()), "9, 8 and 7 points by weights of 40, 30 and 30"

    operator.open(f"/measures/{CODE}/teams/")
    operator.follow("Crumbs")
    operator.press("Record the project")
    operator.follow("Loaves that count themselves: Crumbs")
    _implement(operator)

    operator.open(f"/measures/{CODE}/")
    assert "Implemented" in operator.text()


def _implement(operator):
    operator.page.get_by_label("Implemented", exact=True).check()
    operator.press("Save", within="#step")
    assert "Implemented" in operator.text()


def test_somebody_registers_for_a_meetup_without_an_account(walk):
    somebody = walk(None, width=360)
    somebody.open("/events/?kind=meetup")
    somebody.follow(re.compile("Digi-tikšanās"))
    somebody.follow("Register")
    somebody.follow("as a group of people")
    page = somebody.page
    page.get_by_label("Given name").first.fill("Rita")
    page.get_by_label("Family name").first.fill("Ozola")
    page.get_by_label("E-mail address").first.fill("rita@ozola.invalid")
    page.get_by_label("Name of the group").fill("Friends of data")
    page.get_by_label("Given name").nth(1).fill("Toms")
    somebody.press("Register")
    assert "Write both names" in somebody.text(), "what is missing is said, on the same page"
    page.get_by_label("Family name").nth(1).fill("Ozols")
    page.get_by_label("I have read what my data is used for").check()
    somebody.press("Register")
    assert "We have your registration" in somebody.text()

    somebody.open("/prices/")
    assert "Feasibility study" in somebody.text()
