"""A period is handed over: the claim as a workbook, the evidence in one file that anybody checks, a finding settled."""

import io

from python_calamine import CalamineWorkbook

from prasme.engines.packs import verify_pack

PERIOD = "The first months"
PACKED_WITHIN = 60_000  # ms: the worker is at other jobs too


def to_the_period(walker) -> None:
    walker.page.goto(walker.address)
    walker.page.get_by_role("link", name="Figures").first.click()
    walker.page.wait_for_load_state()
    walker.follow(PERIOD)


def test_a_claim_is_a_workbook_of_what_was_spent(walk):
    operator = walk("Operator")
    to_the_period(operator)
    operator.follow("Claim")
    claimed = operator.page.locator(".stats li").last.inner_text()
    operator.press("Write the claim")
    file = operator.page.locator("#claims a[href^='/documents/']").first.get_attribute("href")
    content = operator.page.request.get(operator.address + file).body()
    cells = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("Claim").to_python()
    told = {str(row[0]): row[1] for row in cells}
    assert f"{told['Claimed / Pieprasīts']:,.2f}" in claimed

    operator.follow("Budget")
    operator.follow("Record a cost")
    operator.page.get_by_label("For what").fill("A second bus")
    operator.page.get_by_label("Category").select_option(label="travel")
    operator.page.get_by_label("Price of one").fill("9999")
    operator.page.get_by_label("Day of the cost").fill(operator.page.evaluate("new Date().toISOString().slice(0, 10)"))
    operator.press("Record it")
    assert "Of the budget for travel" in operator.text()
    assert operator.page.get_by_label("For what").input_value() == "A second bus"


def test_evidence_is_packed_checked_and_a_finding_settled(walk, tmp_path):
    auditor = walk("Auditor")
    to_the_period(auditor)
    auditor.follow("Evidence and audit")
    auditor.press("Pack the evidence")
    link = auditor.page.locator("main a[href^='/documents/']").first
    link.wait_for(timeout=PACKED_WITHIN)  # the page renews itself
    path = tmp_path / "pack.zip"
    path.write_bytes(auditor.page.request.get(auditor.address + link.get_attribute("href")).body())
    assert verify_pack(path).problems == []

    auditor.follow("Evidence and audit")
    room = auditor.page.url.removeprefix(auditor.address)
    auditor.page.locator("#remarks").get_by_label("finding").check()
    auditor.page.locator("#remarks").get_by_label("Text").last.fill("The bus was paid twice.")
    auditor.press("Write it down")

    operator = walk("Operator", width=360)
    operator.open("/worklist/?kind=findings")
    operator.follow("Answer the auditor’s finding")
    operator.page.locator("#remarks summary", has_text="Answer").first.click()
    operator.page.locator("#remarks details[open]").get_by_label("Text").fill("The second line is taken back.")
    operator.press("Send the answer")

    auditor.open(room)
    auditor.page.locator("#remarks summary", has_text="Answer").first.click()
    auditor.page.locator("#remarks details[open]").get_by_role("combobox").select_option(label="settled")
    auditor.page.locator("#remarks details[open]").get_by_label("Text").fill("Seen.")
    auditor.press("Send the answer")
    assert "settled" in auditor.text()
    operator.open("/worklist/?kind=findings")
    assert "The bus was paid twice." not in operator.text()
