"""A component or a parameter that does not exist, a filter where none is heard: cotton keeps quiet, we do not."""

import re

from tests.architecture.tree import CODE, ROOT

COTTON = CODE / "templates" / "cotton"
TAG = re.compile(r"<c-([a-z-]+)((?:\s+[^\s/>\"'=<>`]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'))?)*)\s*/?>", re.DOTALL)
NAME = re.compile(r"(?:^|\s)(:?)([a-zA-Z][\w-]*)(?:=(\"[^\"]*\"|'[^']*'))?")
OWN_TAGS = {"slot", "vars"}


def templates():
    return sorted(CODE.rglob("*.html"))


def source(file):
    """The template without its comments."""
    return re.sub(r"{#.*?#}", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)


def parameters(component):
    text = (COTTON / f"{component.replace('-', '_')}.html").read_text(encoding="utf-8")
    declared = re.search(r"<c-vars\s([^>]*?)/?>", text, re.DOTALL)
    known = {name for _, name, _ in NAME.findall(declared.group(1))} if declared else set()
    return known, "{{ attrs }}" in text


def uses():
    for file in templates():
        for tag in TAG.finditer(source(file)):
            if tag.group(1) not in OWN_TAGS:
                yield file.relative_to(ROOT), tag.group(1), NAME.findall(tag.group(2))


def test_every_component_that_a_template_uses_exists():
    missing = {
        f"{file}: c-{component}"
        for file, component, _ in uses()
        if not (COTTON / f"{component.replace('-', '_')}.html").exists()
    }

    assert missing == set()


def test_every_parameter_is_known_to_its_component():
    unknown = []
    for file, component, given in uses():
        if (COTTON / f"{component.replace('-', '_')}.html").exists():
            known, passes_on = parameters(component)
            unknown += [f"{file}: c-{component} {name}" for _, name, _ in given if name not in known and not passes_on]

    assert unknown == []


def test_a_value_after_a_colon_has_no_filter():
    """`:name="x|filter"` is no variable, so cotton drops it without a word and the default stands."""
    filtered = [
        f"{file}: c-{component} :{name}={value}"
        for file, component, given in uses()
        for colon, name, value in given
        if colon and "|" in value
    ]

    assert filtered == []


def test_what_is_passed_on_to_an_element_is_escaped():
    """Cotton writes a value after a colon into the element as it is; only braces escape."""
    raw = []
    for file, component, given in uses():
        if (COTTON / f"{component.replace('-', '_')}.html").exists():
            known, passes_on = parameters(component)
            raw += [f"{file}: c-{component} :{n}" for colon, n, _ in given if passes_on and colon and n not in known]

    assert raw == []
