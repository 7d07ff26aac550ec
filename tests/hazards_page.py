"""The hazards as a page: `python -m tests.hazards_page` writes docs/hazards.md from docs/hazards.toml."""

import ast
import tomllib
from functools import cache
from pathlib import Path

TESTS = Path(__file__).parent
HAZARDS = tomllib.loads((TESTS.parent / "docs" / "hazards.toml").read_text(encoding="utf-8"))[
    "hazards"
]
PAGE = TESTS.parent / "docs" / "hazards.md"


def marker(decorator: ast.expr) -> str | None:
    """The id in `@pytest.mark.hazard("H-01")` as it is written; None for any other decorator."""
    if not isinstance(decorator, ast.Call) or ast.unparse(decorator.func) != "pytest.mark.hazard":
        return None
    (argument,) = decorator.args
    assert isinstance(argument, ast.Constant)
    return str(argument.value)


@cache
def marked() -> dict[str, list[str]]:
    """The tests that bear each hazard's id. Read, not collected, so that one folder's run is enough."""
    found: dict[str, list[str]] = {}
    for path in sorted(TESTS.rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.FunctionDef | ast.ClassDef):
                continue
            for decorator in node.decorator_list:
                if (identity := marker(decorator)) is not None:
                    place = f"{path.relative_to(TESTS).as_posix()}::{node.name}"
                    found.setdefault(identity, []).append(place)
    return found


def page() -> str:
    """A table of every hazard with its control, the tests that show it at work, and what remains."""
    found = marked()
    lines = [
        "# What can hurt a patient, and what stands against it",
        "",
        "Written from `hazards.toml` by `.venv/bin/python -m tests.hazards_page`; change it there. Each",
        "hazard is shown under control by the tests that bear its id.",
        "",
        "| id | hazard | cause | control | what remains | tests |",
        "|---|---|---|---|---|---|",
    ]
    for hazard in HAZARDS:
        files = sorted({place.partition("::")[0] for place in found[hazard["id"]]})
        shown = ", ".join(f"`{name}`" for name in files)
        said = (hazard[key] for key in ("id", "hazard", "cause", "how", "residual"))
        lines.append("| " + " | ".join([*said, shown]) + " |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
