"""Reads the tags of a PDF as a strict reader does (ISO 32000-1, section 14.7)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdf import PageObject, PdfReader

# How a text is shown.
_SHOW = {b"Tj", b"TJ", b"'", b'"'}


@dataclass
class Element:
    """One of the structure tree, with the marks of its content in the order in which it is read."""

    tag: str
    children: list["Element"] = field(default_factory=list)
    # The page's number, and the mark's on it.
    marks: list[tuple[int, int]] = field(default_factory=list)
    objects: list[Any] = field(default_factory=list)

    def all(self) -> Iterator["Element"]:
        yield self
        for child in self.children:
            yield from child.all()


def tree(pdf: PdfReader) -> Element:
    numbers = {page.indirect_reference.idnum: page.page_number for page in pdf.pages}

    def add(kid: Any, parent: Element, page: Any) -> None:
        value = kid.get_object()
        if isinstance(value, list):
            for one in value:
                add(one, parent, page)
        elif isinstance(value, int):
            parent.children.append(Element("", marks=[(numbers[page.idnum], int(value))]))
        elif value.get("/Type") == "/OBJR":
            parent.objects.append(value["/Obj"])
        else:
            page = value.raw_get("/Pg") if "/Pg" in value else page
            if value.get("/Type") == "/MCR":
                add(value["/MCID"], parent, page)
                return
            element = Element(value["/S"][1:])
            parent.children.append(element)
            add(value.get("/K", []), element, page)

    root = Element("")
    add(pdf.root_object["/StructTreeRoot"]["/K"], root, None)
    return root


def heights(page: PageObject) -> dict[int | None, list[int]]:
    """Where the lines of each mark's text stand; under `None` those of texts without a mark."""
    marks: list[int | None] = []
    found: dict[int | None, list[int]] = {}

    def visit(operator: bytes, operands: list[Any], cm: list[float], tm: list[float]) -> None:
        if operator == b"BDC":
            # What is no content, such as a line, has no number.
            marks.append(operands[1].get("/MCID"))
            found.setdefault(marks[-1], [])
        elif operator == b"BMC":
            marks.append(None)
        elif operator == b"EMC":
            marks.pop()
        elif operator in _SHOW:
            height = round(tm[4] * cm[1] + tm[5] * cm[3] + cm[5])
            found.setdefault(marks[-1] if marks else None, []).append(height)

    page.extract_text(visitor_operand_before=visit)
    return found
