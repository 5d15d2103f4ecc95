"""After a course: a stranger checks a certificate and its badge; somebody answers by the poster in the room."""

import re
from datetime import UTC, datetime


def test_a_stranger_checks_a_certificate_and_takes_its_badge(walk):
    operator = walk("Operator")
    operator.open(f"/certificates/issued/?edition=start-{datetime.now(UTC):%Y}")
    code = operator.page.locator("main a", has_text=re.compile(r"^\w{4}-\w{4}-\w{4}$")).first.inner_text()

    somebody = walk(width=360)
    somebody.open(f"/certificates/?code={code.lower()}")
    assert "This certificate is valid" in somebody.text()
    assert "what the issuer signed" in somebody.text()
    badge = somebody.page.request.get(f"{somebody.address}/certificates/{code}/credential.json").json()
    assert badge["proof"]["cryptosuite"] == "eddsa-rdfc-2022"
    for picture in ("badge.svg", "badge.png"):
        assert somebody.page.request.get(f"{somebody.address}/certificates/{code}/{picture}").ok
    somebody.page.locator("main a[href^='/issuers/']").last.click()
    somebody.look()
    assert badge["issuer"]["id"] in somebody.text()

    operator.open("/certificates/ended/")
    ended = operator.page.locator("main a", has_text=re.compile(r"^\w{4}-\w{4}-\w{4}$")).first.inner_text()
    somebody.open(f"/certificates/{ended}/")
    assert "Counts no more" in somebody.text()


def test_somebody_answers_by_the_poster_without_an_account(walk):
    trainer = walk("Operator")
    trainer.open(f"/runs/?edition=start-{datetime.now(UTC):%Y}")
    code = trainer.page.locator("main a", has_text=re.compile(r"^S-\d+-003$")).first.inner_text()
    trainer.open(f"/runs/{code}/")
    trainer.follow("Poster for the last day")
    link = trainer.page.locator("main a[href*='/opinion/in/']").first.get_attribute("href")

    somebody = walk(width=360)
    somebody.open("/opinion/in/" + link.partition("/opinion/in/")[2])
    somebody.press("Send the answer")
    assert "Your answer is kept without your name" in somebody.text(), "what is missing is said, on the same page"
    somebody.page.get_by_label("9", exact=True).check()
    somebody.page.get_by_label("Yes", exact=True).check()
    somebody.press("Send the answer")
    assert "Thank you. Your answer is kept without your name." in somebody.text()
