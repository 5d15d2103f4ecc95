"""In the room: a trainer without a network, two learners at the screen, a sheet from the printer to the record."""

import io
import re

from PIL import Image, ImageFilter

from prasme.engines.scans import draw

RUNNING = "-003"  # the group of the live edition that is taught today


def _open_roster(trainer):
    """The roster of the group that is taught today, at its first half-day: that one has opened."""
    trainer.open("/runs/")
    trainer.page.locator("main").get_by_role("link", name=re.compile(rf"^S-\d+{RUNNING}$")).first.click()
    trainer.page.locator("main").get_by_role("link", name="Attendance and its proof").first.click()
    trainer.look()
    trainer.page.locator(".proof thead a").first.click()
    trainer.page.wait_for_load_state()


def test_a_trainer_marks_without_a_network_and_the_marks_arrive_once(walk):
    trainer = walk("Trainer", width=360)
    _open_roster(trainer)
    trainer.look()
    page = trainer.page
    page.wait_for_function("navigator.serviceWorker.controller")
    page.wait_for_function("caches.open('roster-pages').then((pages) => pages.keys()).then((keys) => keys.length > 0)")
    people = page.locator(".roster > li")
    before = trainer.complaints.copy()

    page.context.set_offline(True)
    for number in range(3):
        people.nth(number).get_by_text("Absent", exact=True).click()
    page.locator("[data-queue]").wait_for()
    page.get_by_text("3 marks wait for the network").wait_for()
    page.reload()
    page.locator("[data-queue]").wait_for()
    assert people.nth(0).get_by_role("radio", name="Absent").is_checked()
    page.get_by_text("3 marks wait for the network").wait_for()

    page.context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    page.locator("[data-queue]").wait_for(state="hidden")
    trainer.complaints[:] = before  # the browser complains that the network is gone, and it was
    page.reload()
    for number in range(3):
        assert people.nth(number).get_by_role("radio", name="Absent").is_checked()
    trainer.look()


def test_two_learners_check_in_at_the_screen(walk):
    trainer = walk("Trainer")
    trainer.open("/")
    trainer.page.locator("main a[href*='/roster/']").first.click()
    trainer.page.wait_for_load_state()
    screen = trainer.page.get_by_role("link", name="Check-in on the screen")
    codes = trainer.page
    screen.click()
    trainer.look()
    typed = trainer.page.locator(".check-in-code").inner_text()
    trainer.page.get_by_role("link", name=re.compile("Personal codes")).click()
    trainer.look()
    own = codes.locator("td.code").all_inner_texts()[3:5]

    for code in own:
        learner = walk(None, width=360)
        learner.open("/in/")
        learner.page.get_by_label("Code on the screen").fill(typed.lower())
        learner.press("Next")
        learner.page.get_by_label("Your personal code").fill(code)
        learner.press("I am here")
        assert "You are in" in learner.text()
        learner.page.context.clear_cookies()

    trainer.page.go_back()
    trainer.page.reload()
    assert re.search(r"\d+ of \d+ are in", trainer.text())


def test_a_sheet_goes_from_the_printer_to_the_record_by_itself(walk):
    trainer = walk("Trainer")
    _open_roster(trainer)
    address = trainer.page.get_by_role("link", name="Print the signature sheet").get_attribute("href")
    paper = trainer.page.request.get(trainer.address + address).body()
    photo = Image.open(io.BytesIO(draw(paper, "application/pdf", 1, side=2200))).rotate(4, expand=True, fillcolor=70)
    out = io.BytesIO()
    photo.filter(ImageFilter.GaussianBlur(1)).save(out, "JPEG", quality=75)

    trainer.open("/scans/")
    trainer.page.get_by_label("Scan or photograph").set_input_files(
        {"name": "IMG_2031.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}
    )
    trainer.page.get_by_role("button", name="Bring in").click()
    trainer.page.locator("main").get_by_role("link", name=re.compile("IMG_2031")).wait_for(timeout=30_000)
    trainer.page.reload()
    trainer.look()
    trainer.follow(re.compile("IMG_2031"))
    assert "Who has signed?" in trainer.text()
    assert trainer.page.locator("img.scan-page").evaluate("(image) => image.naturalWidth") > 500
    for box in trainer.page.locator(".signed-grid tbody tr:first-child input[type=checkbox]").all()[:1]:
        box.check()
    trainer.page.get_by_role("button", name="Save and go on").click()
    trainer.page.wait_for_load_state()
    assert re.search(r"\d+ marks? saved", trainer.page.locator("body").inner_text())
