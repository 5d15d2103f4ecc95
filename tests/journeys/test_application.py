"""A bakery with a phone asks for a seat; an operator decides at a desk; the bakery says who comes."""

import re
from datetime import UTC, datetime

APPLY = f"/editions/start-{datetime.now(UTC):%Y}/apply/"


def test_a_firm_gets_a_seat_and_names_a_person(walk, tmp_path):
    manager = walk("Enterprise manager", width=360)
    manager.open(APPLY)
    fill = manager.page.get_by_label
    fill("People who work in the enterprise").fill("7")
    fill("Turnover of the last year").fill("217000")
    fill("Balance sheet total of the last year").fill("126000")
    manager.page.get_by_label("On-line collaboration").fill("1")
    manager.page.get_by_label("What is written here is true.").check()
    manager.press(re.compile("^Save"))
    assert "€ 94.50" in manager.text(), "the own share stands there before it is handed in"
    manager.press(re.compile("Hand in"))
    assert "handed in" in manager.text()

    operator = walk("Operator")
    operator.open("/applications/")
    row = operator.page.locator("tr", has_text="Maizes Krasts, SIA").filter(has_text="Submitted")
    row.locator("a").first.click()
    operator.look()
    operator.page.get_by_role("radio", name=re.compile("Return")).check()
    operator.press("Decide")
    assert "Write what is missing" in operator.text(), "a return needs words that help"
    operator.page.get_by_role("radio", name=re.compile("Approve")).check()
    operator.press("Decide")
    assert "Approved" in operator.text()

    operator.page.locator("main a[href$='/agreement/']").first.click()
    operator.look()
    lies = tmp_path / "agreement.pdf"
    lies.write_text("this is no PDF")
    operator.page.locator("input[type=file]").set_input_files(lies)
    operator.press(re.compile("Record and grant"))
    assert "not a PDF, JPEG or PNG" in operator.text()
    operator.press(re.compile("Record and grant"))
    assert "aid is granted" in operator.text()

    manager.open("/seats/")
    before = manager.page.get_by_text("Nobody named yet").count()
    manager.page.get_by_role("link", name="Say who comes").last.click()
    manager.look()
    manager.press("Save")
    assert "Choose somebody" in manager.text(), "an empty form says what it needs"
    manager.page.get_by_label("Given name").fill("Žanete")
    manager.page.get_by_label("Family name").fill("Jaunzeme")
    manager.press("Save")
    assert manager.page.get_by_text("Nobody named yet").count() == before - 1
    assert "Žanete Jaunzeme" in manager.text()


def test_the_price_stands_on_the_public_page_before_anybody_signs_in(walk):
    somebody = walk(width=360)
    somebody.open("/courses/")
    assert "Your share" in somebody.text()
    somebody.follow("On-line collaboration")
    assert re.search(r"€\s94\.50", somebody.text()), "the own share of a seat of € 315.00"
