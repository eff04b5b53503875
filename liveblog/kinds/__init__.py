"""The kinds of block, each a folder: text, quote, figure, embed, card and so on.

A folder has `model.py`, with what the kind keeps and says, and `form.py`, with how it is
written. What readers, programs and correspondents get is in its template folder,
`liveblog/kinds/<kind>/`. Nothing else names the kinds one by one.
"""

from functools import cache
from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import iter_modules

from .block import Block

MODELS: dict[str, type[Block]] = {}
_PACKAGES: dict[str, str] = {}


def add(package: str) -> None:
    """Make a kind of this package, whose last name is the kind's."""
    kind = package.rpartition(".")[2]
    MODELS[kind] = _in(f"{package}.model", Block, kind)
    _PACKAGES[kind] = package
    parts_of_each.cache_clear()


def remove(kind: str) -> None:
    del MODELS[kind], _PACKAGES[kind]
    parts_of_each.cache_clear()


@cache
def parts_of_each(module: str, base: type) -> list[type]:
    """From the module of this name in each kind's folder, its class that is such a one."""
    return [
        _in(f"{package}.{module}", base, kind) for kind, package in _PACKAGES.items()
    ]


def _in(module: str, base: type, kind: str) -> type:
    found = getmembers(import_module(module), isclass)
    [one] = [
        each
        for _name, each in found
        if issubclass(each, base) and getattr(each, "kind", "") == kind
    ]
    return one


for _found in iter_modules(__path__):
    if _found.ispkg:
        add(f"{__name__}.{_found.name}")
