"""Signing in without the demonstration's links: by a reset mail, which does not leave the machine."""

import re


def test_somebody_sets_a_password_by_mail_and_signs_in(walk, demo):
    somebody = walk()
    somebody.open("/runs/")
    assert "/accounts/login/" in somebody.page.url
    somebody.follow(re.compile("orgot"))
    somebody.page.get_by_label(re.compile("mail", re.IGNORECASE)).fill("host@demo.invalid")
    somebody.page.locator("main button[type=submit]").first.click()
    somebody.look()

    mail = max((demo.folder / "mail").iterdir(), key=lambda file: file.stat().st_mtime).read_text()
    link = re.search(r"http\S+/password/reset/key/\S+", mail.replace("=\n", "").replace("=3D", "="))
    assert link, mail
    somebody.page.goto(link.group())
    somebody.look()
    for field in somebody.page.locator("main input[type=password]").all():
        field.fill("a long enough sentence")
    somebody.page.locator("main button[type=submit]").first.click()
    somebody.look()

    somebody.open("/accounts/login/")
    somebody.page.locator("main input[type=email]").fill("host@demo.invalid")
    somebody.page.locator("main input[type=password]").fill("a long enough sentence")
    somebody.page.locator("main button[type=submit]").first.click()
    somebody.look()
    assert "/accounts/" not in somebody.page.url
