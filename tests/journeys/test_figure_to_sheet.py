"""An auditor has one figure and wants the sheet behind it."""

import hashlib
import re

import pytest


@pytest.mark.parametrize("width", [1280, 360])
def test_a_figure_opens_down_to_the_signed_sheet(walk, width):
    auditor = walk("Auditor", width=width)
    auditor.open("/editions/likta-2012/figures/")
    auditor.follow("Enterprises trained")
    assert "1 446" in auditor.text()

    auditor.follow(re.compile("Cēs"))
    firms_of_the_municipality = auditor.page.locator("#records tbody tr").count()
    assert firms_of_the_municipality > 5

    auditor.page.locator("#records tbody th a").first.click()
    auditor.look()
    firm = auditor.page.locator("h1").inner_text()

    auditor.page.go_back()
    auditor.page.locator("#records tbody a[href^='/people/']").first.click()
    auditor.look()
    assert firm in auditor.text()

    auditor.page.locator("main a[href^='/records/']").first.click()
    auditor.look()
    sheet = auditor.page.locator("main a[href^='/documents/']").first
    scan = auditor.page.request.get(auditor.address + sheet.get_attribute("href"))
    assert scan.headers["content-type"] == "application/pdf"
    assert scan.body().startswith(b"%PDF-")
    begins = hashlib.sha256(scan.body()).hexdigest()[:4]
    assert begins in auditor.text(), "the page shows the hash of the file that it gives"


def test_an_exported_list_has_as_many_records_as_the_figure_says(walk):
    auditor = walk("Auditor")
    rows = auditor.page.request.get(
        f"{auditor.address}/editions/likta-2012/figures/enterprises_trained/?format=csv"
    ).text()
    assert len(rows.splitlines()) - 1 == 1446
