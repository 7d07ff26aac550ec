"""The flips: which places of a module can be flipped, and the module with one of them flipped."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
}
JUNCTIONS: dict[type[ast.boolop], type[ast.boolop]] = {ast.And: ast.Or, ast.Or: ast.And}
CHOICES = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True, slots=True)
class Flip:
    """One change: the place of the node in `ast.walk`, its first and last line, and what was done there.

    `operator` counts along a chain: 1 is the second sign of `a < b <= c`.
    """

    node: int
    operator: int
    line: int
    end_line: int
    what: str


def flips(source: str) -> tuple[Flip, ...]:
    """Every flip a module has room for, in the order of its nodes; none in annotations or docstrings."""
    return tuple(_found(ast.parse(source)))


def _found(tree: ast.Module) -> Iterator[Flip]:
    hints = {id(inner) for hint in _annotations(tree) for inner in ast.walk(hint)}
    for number, node in enumerate(ast.walk(tree)):
        if not isinstance(node, ast.expr) or id(node) in hints:
            continue
        for operator in range(len(node.ops) if isinstance(node, ast.Compare) else 1):
            if (what := _flip(node, operator)) is not None:
                yield Flip(number, operator, node.lineno, node.end_lineno or node.lineno, what)


def flipped(source: str, flip: Flip) -> ast.Module:
    """The module with that one place flipped, each line where it was."""
    tree = ast.parse(source)
    node = list(ast.walk(tree))[flip.node]
    what = _flip(node, flip.operator)
    assert what == flip.what, "the module has changed since"
    return ast.fix_missing_locations(tree)


def _annotations(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.AnnAssign | ast.arg) and node.annotation is not None:
            yield node.annotation
        elif isinstance(node, ast.FunctionDef) and node.returns is not None:
            yield node.returns


def _flip(node: ast.AST, operator: int) -> str | None:
    """Flip this very node; what was done, or None where there is nothing to flip."""
    match node:
        case ast.Compare(ops=ops):
            return _swap(ops, operator, COMPARISONS[type(ops[operator])]())
        case ast.BinOp(op=op) if type(op) in ARITHMETIC:
            node.op = ARITHMETIC[type(op)]()
            return f"{_name(op)} to {_name(node.op)}"
        case ast.BoolOp(op=op):
            node.op = JUNCTIONS[type(op)]()
            return f"{_name(op)} to {_name(node.op)}"
        case ast.UnaryOp(op=ast.Not()):
            node.operand = ast.UnaryOp(ast.Not(), node.operand)
            return "not left out"
        case ast.Call(func=ast.Name(id=name)) if name in CHOICES:
            node.func = ast.Name(CHOICES[name], ast.Load())
            return f"{name} to {CHOICES[name]}"
        case ast.IfExp():
            node.body, node.orelse = node.orelse, node.body
            return "if and else swapped"
    return None


def _swap(ops: list[ast.cmpop], place: int, by: ast.cmpop) -> str:
    before, ops[place] = ops[place], by
    return f"{_name(before)} to {_name(by)}"


def _name(op: ast.AST) -> str:
    return type(op).__name__
