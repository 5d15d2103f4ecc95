"""Small files: what is larger is two things."""

from statistics import median

from tests.architecture.tree import CODE, ROOT, files

LIMITS = {".py": 300, ".html": 300, ".typ": 300, ".js": 300, ".css": 500}
TESTS = 500
MEDIAN = 80


def lines(file):
    return len(file.read_text(encoding="utf-8").splitlines())


def limit(file):
    return TESTS if "tests" in file.relative_to(ROOT).parts else LIMITS[file.suffix]


def test_no_file_is_too_long():
    ours = [file for file in files() if file.suffix in LIMITS and "migrations" not in file.parts]

    too_long = [
        f"{file.relative_to(ROOT)}: {lines(file)}, limit {limit(file)}" for file in ours if lines(file) > limit(file)
    ]

    assert len(ours) > 50
    assert too_long == []


def test_the_usual_file_fits_on_a_screen():
    sizes = [
        lines(file)
        for file in files()
        if file.suffix == ".py" and file.is_relative_to(CODE) and not {"migrations", "tests"}.intersection(file.parts)
    ]

    assert median(size for size in sizes if size) <= MEDIAN


def test_no_module_is_a_drawer():
    drawers = {
        "utils",
        "util",
        "helpers",
        "helper",
        "common",
        "misc",
        "manager",
        "managers",
        "service",
        "services",
        "base",
    }

    assert [
        str(f.relative_to(ROOT)) for f in files() if f.suffix == ".py" and drawers.intersection((f.stem, f.parent.name))
    ] == []
