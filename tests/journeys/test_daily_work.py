"""Learner, trainer, operator: feedback, a correction, a freeze, and two people at one record."""

import hashlib
import re


def test_a_learner_answers_once(walk):
    learner = walk("Learner", width=360)
    learner.open("/")
    learner.page.locator("main a[href^='/feedback/']").first.click()
    learner.look()
    address = learner.page.url.removeprefix(learner.address)
    learner.press("Send the answer")
    assert learner.page.locator(".error-summary").count(), "an empty answer is no answer"
    learner.page.get_by_role("radio", name="10", exact=True).check()
    learner.page.get_by_role("radio", name="Yes").check()
    learner.press("Send the answer")
    assert "without your name" in learner.text()
    learner.open(address)
    assert "You answered already" in learner.text()


def test_a_trainer_opens_the_roster_by_keyboard(walk):
    trainer = walk("Trainer", width=360)
    trainer.open("/")
    trainer.page.locator("main a[href*='/roster/']").first.click()
    trainer.look()
    assert trainer.page.get_by_role("radio").count() > 10
    trainer.page.locator("body").press("Tab")
    assert "skip-link" in trainer.page.evaluate("document.activeElement.className")


def test_a_period_is_frozen_with_a_hash_that_anybody_can_compute(walk):
    operator = walk("Operator")
    operator.open("/editions/likta-2016/periods/new/")
    operator.page.get_by_label("Title").fill("First half of 2017")
    operator.page.get_by_label("First day").fill("2017-06-30")
    operator.page.get_by_label("Last day").fill("2017-01-01")
    operator.press("Open the period")
    assert "before the first" in operator.text()
    assert operator.page.get_by_label("Title").input_value() == "First half of 2017"
    operator.page.get_by_label("First day").fill("2017-01-01")
    operator.page.get_by_label("Last day").fill("2017-06-30")
    operator.press("Open the period")
    operator.page.locator("main").get_by_role("button", name="Freeze").first.click()
    operator.page.locator("dialog[open]").get_by_role("button", name="Freeze").click()
    operator.page.wait_for_load_state()
    operator.look()
    file = operator.page.locator(".seal a[href^='/documents/']").first.get_attribute("href")
    content = operator.page.request.get(operator.address + file).body()
    digest = hashlib.sha256(content).hexdigest()
    assert f"{digest[:4]} {digest[4:8]}" in operator.text()


def test_the_second_of_two_editors_is_told_and_loses_nothing(walk):
    first, second = walk("Operator"), walk("Operator")
    first.open("/enterprises/?q=cesu+velo")
    first.follow("Cēsu Velo, SIA")
    address = first.page.url.removeprefix(first.address)
    for operator in (first, second):
        operator.open(address)
        operator.follow("Edit")
    first.page.get_by_role("textbox", name="Phone").fill("+371 20000001")
    first.press(re.compile("Save"))
    second.page.get_by_role("textbox", name="Phone").fill("+371 20000002")
    second.press(re.compile("Save"))
    assert "Somebody else saved this record" in second.text()
    assert second.page.get_by_role("textbox", name="Phone").input_value() == "+371 20000002"


def test_a_registration_number_that_exists_names_the_firm(walk):
    operator = walk("Operator")
    operator.open("/enterprises/?q=cesu+velo")
    number = re.search(r"99\d{9}", operator.text())
    assert number
    operator.open("/enterprises/new/")
    operator.page.get_by_label("Registration number").fill(number.group())
    name = operator.page.get_by_role("textbox", name="Name")
    name.fill("Cita Velo, SIA")
    operator.page.get_by_label("Size").select_option("micro")
    operator.page.get_by_label("Sector").fill("G47.63")
    operator.page.get_by_label("Municipality of the seat").select_option(index=3)
    operator.press("Register")
    assert "belongs to Cēsu Velo, SIA" in operator.text()
    assert name.input_value() == "Cita Velo, SIA"
