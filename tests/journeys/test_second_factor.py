"""A passkey: added on the page, and enough to sign in with the next time."""

import re

# A passkey belongs to a name, not to a number.
NAME = ("127.0.0.1", "localhost")


def test_somebody_adds_a_passkey_and_signs_in_with_it(demo, walk):
    somebody = walk()
    page, address = somebody.page, demo.address.replace(*NAME)
    browser = page.context.new_cdp_session(page)
    browser.send("WebAuthn.enable")
    device = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    browser.send("WebAuthn.addVirtualAuthenticator", {"options": device})
    page.goto(demo.links["Learner"].replace(*NAME))
    page.goto(f"{address}/accounts/second-factor/webauthn/add/")
    page.get_by_role("button", name="Add the passkey").click()
    page.get_by_role("link", name="Use a passkey").click()  # to see the recovery codes one proves it at once
    somebody.look()
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url("**/recovery-codes/")
    somebody.look()
    assert "10 codes are left" in somebody.text()
    page.goto(f"{address}/accounts/second-factor/")
    somebody.look()
    assert "Passkey 1" in somebody.text()

    page.context.clear_cookies()
    page.goto(f"{address}/accounts/login/")
    somebody.look()
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(f"{address}/")
    assert page.get_by_role("heading", name=re.compile("Good day")).is_visible()
    page.goto(f"{address}/accounts/sign-ins/")
    assert "passkey" in somebody.text()
