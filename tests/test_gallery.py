"""The gallery in Chromium: clean by axe in both themes and on a phone, with everything opened, and not too wide."""

import os
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import sync_playwright

from tests.chromium import find_or_install

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ASK = """async (rules) => {
  const found = await axe.run(document, {runOnly: rules});
  return found.violations.map(v => v.id + ": " + v.nodes.map(n => n.target.join(" ")).join(", "));
}"""
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def chromium():
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    # Playwright runs an event loop in this thread, which is not the thread that answers the requests.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_install(), args=["--no-sandbox"])
        yield browser
        browser.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_every_component_is_accessible(chromium, live_server, width, theme):
    context = chromium.new_context(
        viewport={"width": width, "height": 800}, color_scheme=theme, reduced_motion="reduce", bypass_csp=True
    )
    page = context.new_page()
    page.goto(live_server.url + reverse("gallery"))
    page.evaluate("document.fonts.ready")
    page.add_script_tag(path=AXE)
    assert page.evaluate(ASK, RULES) == []
    assert page.evaluate(TOO_WIDE) <= 0
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    assert page.evaluate(ASK, RULES) == []
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = false; })")
    for place in range(page.locator("dialog").count()):
        page.evaluate("place => document.querySelectorAll('dialog')[place].showModal()", place)
        assert page.evaluate(ASK, RULES) == []
        page.evaluate("place => document.querySelectorAll('dialog')[place].close()", place)
    context.close()


def test_our_own_policy_blocks_nothing_that_a_page_needs(chromium, live_server):
    page = chromium.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(live_server.url + reverse("gallery"))
    page.get_by_role("button", name="Cancel the course").click()
    assert page.evaluate("document.querySelector('#cancel-course').open")
    page.keyboard.press("Escape")
    assert page.evaluate("document.fonts.check('16px \"Sofia Sans\"')")
    assert said == []
    page.close()


def test_what_went_wrong_takes_the_focus(chromium, live_server):
    page = chromium.new_page()
    page.goto(live_server.url + reverse("gallery"))
    assert "error-summary" in page.evaluate("document.activeElement.className")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#id_number"
    page.close()
