"""A group is over: the sheet comes in, the rule decides, certificates are made that anybody can check."""

import re
import time
from datetime import UTC, datetime

from PIL import Image


def test_a_signed_sheet_becomes_certificates(walk, tmp_path):
    operator = walk("Operator")
    operator.open(f"/runs/?edition=start-{datetime.now(UTC):%Y}")
    code = operator.page.locator("main a", has_text=re.compile(r"^S-\d+-002$")).first.inner_text()
    operator.open(f"/runs/{code}/")
    assert "signed sheet of session 1" in operator.text(), "what is missing is said"

    operator.follow(re.compile("File a signed sheet"))
    text = tmp_path / "sheet.png"
    text.write_text("no picture")
    operator.page.locator("input[type=file]").set_input_files(text)
    operator.press(re.compile("File the sheet"))
    assert "not a PDF, JPEG or PNG" in operator.text()
    photograph = tmp_path / "lapa.jpg"
    Image.new("RGB", (1240, 1754), "white").save(photograph)
    operator.page.locator("input[type=file]").set_input_files(photograph)
    operator.press(re.compile("File the sheet"))
    assert "The sheet is filed" in operator.text()

    operator.open(f"/runs/{code}/")
    operator.page.locator("main").get_by_role("button", name="Complete the course").first.click()
    operator.page.locator("dialog[open]").get_by_role("button", name="Complete the course").click()
    operator.page.wait_for_load_state()
    operator.look()
    assert "completed the course" in operator.text()

    operator.page.locator("main a[href^='/certificates/']").first.click()
    operator.look()
    address = operator.page.url.removeprefix(operator.address)

    somebody = walk(width=360)
    somebody.open(address)
    assert "This certificate is valid" in somebody.text()
    assert somebody.page.request.get(f"{somebody.address}{address}certificate.pdf").url.count("login"), (
        "not the paper itself"
    )

    content = b""
    for _ in range(60):  # the worker makes it a moment later
        content = operator.page.request.get(f"{operator.address}{address}certificate.pdf").body()
        if content.startswith(b"%PDF-"):
            break
        time.sleep(0.5)
    assert content.startswith(b"%PDF-")


def test_a_code_with_a_slip_is_told_so(walk):
    somebody = walk(width=360)
    somebody.open("/certificates/?code=AAAA-BBBB-CCCC", status=404)
    somebody.look()
    assert "Compare it with the paper" in somebody.text()
