"""Somebody with a browser, who looks at every page: accessible, not too wide, no complaint, a picture taken."""

import re
from pathlib import Path

from playwright.sync_api import Page

AXE = (Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text()
PICTURES = Path(__file__).parents[2] / "screenshots"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ASK = """async (rules) => {
  const found = await axe.run(document, {runOnly: rules});
  return found.violations.map(v => v.id + ": " + v.nodes.map(n => n.target.join(" ")).join(", "));
}"""
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LARGEST_PAGE = 100_000  # bytes of HTML


class Walker:
    def __init__(self, page: Page, address: str, name: str) -> None:
        self.page, self.address, self.name = page, address, name
        self.complaints: list[str] = []
        page.on("pageerror", lambda problem: self.complaints.append(str(problem)))
        page.on(
            "console",
            lambda said: self.complaints.append(said.text)
            if said.type == "error" and "status of 4" not in said.text
            else None,
        )

    def open(self, path: str, *, status: int = 200) -> None:
        answer = self.page.goto(self.address + path)
        assert answer is not None
        assert answer.status == status, path
        if status == 200:
            self.look()

    def look(self) -> None:
        """The page that is open now is one that everybody can use."""
        page = self.page
        page.evaluate("document.fonts.ready")
        page.evaluate(AXE)
        where = page.url.removeprefix(self.address)
        assert page.evaluate(ASK, RULES) == [], where
        assert page.evaluate(TOO_WIDE) <= 0, f"{where} scrolls sideways"
        assert len(page.content()) < LARGEST_PAGE, f"{where} is large"
        PICTURES.mkdir(exist_ok=True)
        picture = re.sub(r"\W+", "-", where.split("?")[0]).strip("-")[:60] or "home"
        page.screenshot(path=PICTURES / f"{picture}--{self.name}.png", full_page=True)

    def follow(self, name: str | re.Pattern[str], *, within: str = "main") -> None:
        """Click the first link of that name, and look at where it leads."""
        self.page.locator(within).get_by_role("link", name=name).first.click()
        self.page.wait_for_load_state()
        self.look()

    def press(self, name: str, *, within: str = "main") -> None:
        self.page.locator(within).get_by_role("button", name=name).first.click()
        self.page.wait_for_load_state()
        self.look()

    def text(self) -> str:
        """What is read on the page, its spaces all alike."""
        return re.sub(r"[\u00a0\u202f]", " ", self.page.locator("main").inner_text())
