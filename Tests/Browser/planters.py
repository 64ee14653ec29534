"""The kinds of faults. Each function plants one, somewhere in the real content.

Not planted is what nobody can tell from a right value: another valid digit, mailbox, website or
place on the map, the order of services and dates, two columns of free words exchanged, a cell
emptied that may be empty, unless it is a contact that the last output had, and words cut short.
"""

import io
from collections.abc import Callable

import openpyxl
from openpyxl.styles import Font

from faults import Draw, Fault, written
from slips import digit, misspelt
from text_planters import (
    closing_mark_lost, digit_of_a_setting, digit_of_a_text, encoding, letter_damaged, link,
    settings_cut, table_cut, tag_misspelt, text_cut, value_cut)

_WITH_DIGITS = ["phone", "checked_on", "date", "from", "until", "code"]
_MAY_BE_EMPTY = {
    "name_cy", "hex_q", "hex_r", "hours", "checked_on", "source", "nations", "elections", "purpose",
    "mail_subject", "from", "until", "note"}
_FREE_WORDS = [
    {"hex_q", "hex_r"}, {"from", "until"}, {"note", "source"}, {"name", "provider"},
    {"source", "purpose"}, {"purpose", "mail_subject"}]
_NO_VALUES = ["TBC", "tba", "#REF!", "#N/A", "nan", "NULL", "n/a", "-", "???", "0", "1", "45447"]


def digit_of_a_cell(draw: Draw) -> Fault:
    table = draw.table("constituencies", "returning-officers", "spoc-contacts", "timetable")
    line, column = draw.one(
        (line, column) for column in table.header if column in _WITH_DIGITS
        for line in table.rows if table.cell(line, column))
    return table.with_cell(line, column, digit(draw, table.cell(line, column)))


def row_lost(draw: Draw) -> Fault:
    table, line = draw.row()
    lines = table.lines[:line - 1] + table.lines[line:]
    return table.with_lines(lines, f"row {line} lost", key=table.cells(line)[0])


def row_doubled(draw: Draw) -> Fault:
    table, line = draw.row()
    place = draw.one(table.rows)
    lines = table.lines[:place - 1] + [table.lines[line - 1]] + table.lines[place - 1:]
    twins = [number for number, text in enumerate(lines, 1) if text == table.lines[line - 1]]
    return table.with_lines(lines, f"row {line} again as row {place}", *twins)


def row_cut(draw: Draw) -> Fault:
    table, line = draw.row()
    lines = list(table.lines)
    lines[line - 1] = lines[line - 1][:draw.one(range(1, lines[line - 1].rindex(",")))]
    edit = f"row cut to {lines[line - 1]!r}"
    return table.with_lines(lines, edit, line, line + 1, key=table.cells(line)[0])


def row_moved(draw: Draw) -> Fault:
    """Above the header, or elsewhere where the order says nothing."""
    tables = ["constituencies", "police-forces", "returning-officers", "spoc-contacts"]
    table, line = draw.row(*tables)
    place = draw.one([1, draw.one(table.rows)])
    lines = list(table.lines)
    lines.insert(place - 1, lines.pop(line - 1))
    return table.with_lines(lines, f"row {line} moved to {place}", place)


def column_lost(draw: Draw) -> Fault:
    table = draw.table()
    column = draw.one(table.header)
    place = table.header.index(column)
    rows = [table.cells(line) for line in [1, *table.rows]]
    lines = [written(cells[:place] + cells[place + 1:]) for cells in rows]
    return table.with_lines(lines, f"column {column} lost")


def column_renamed(draw: Draw) -> Fault:
    table = draw.table()
    column = draw.one(table.header)
    new = misspelt(draw, column)
    cells = [new if name == column else name for name in table.header]
    return table.with_lines([written(cells), *table.lines[1:]], f"column {column} → {new}")


def headers_exchanged(draw: Draw) -> Fault:
    table = draw.table()
    one, other = draw.one(
        pair for pair in zip(table.header, table.header[1:]) if set(pair) not in _FREE_WORDS)
    cells = [{one: other, other: one}.get(name, name) for name in table.header]
    lines = [written(cells), *table.lines[1:]]
    return table.with_lines(lines, f"headers {one} and {other} exchanged")


def cell_emptied(draw: Draw) -> Fault:
    table, line = draw.row()
    filled = {name for name in table.header if table.cell(line, name)}
    return table.with_cell(line, draw.one(filled - _MAY_BE_EMPTY), "")


def cell_without_its_value(draw: Draw) -> Fault:
    table, line = draw.row()
    column = draw.one({*table.header} - {"hex_q", "hex_r"})
    return table.with_cell(line, column, draw.one(_NO_VALUES))


def key_of_another_nation(draw: Draw) -> Fault:
    table, line = draw.row("constituencies", "police-forces", "spoc-contacts")
    forces, places = draw.table("police-forces"), draw.table("constituencies")
    nations = dict(zip(forces.column("id"), forces.column("nation")))
    columns = {"police-forces": ["nation"], "spoc-contacts": ["force"]}
    column = draw.one(columns.get(table.name, ["nation", "forces", "returning_officer"]))
    keys = {
        "nation": {nation: nation for nation in nations.values()},
        "returning_officer": dict(zip(places.column("returning_officer"), places.column("nation"))),
    }.get(column, nations)
    own = nations[table.cell(line, "force")] if column == "force" else table.cell(line, "nation")
    other = draw.one(key for key, nation in keys.items() if nation != own)
    return table.with_cell(line, column, other)


def unseen_in_a_workbook(draw: Draw) -> Fault:
    """A row, a column or a cell that nobody sees, or that is struck through."""
    table, line = draw.row()
    book = openpyxl.Workbook()
    sheet = book.active
    for cells in map(table.cells, [1, *table.rows]):
        sheet.append(cells)
    column = draw.one(name for name in table.header if table.cell(line, name))
    cell = sheet.cell(line, table.header.index(column) + 1)
    lines = {line}
    way = draw.one(["row hidden", "row filtered", "row flat", "column hidden", "cell struck"])
    if way == "row hidden":
        sheet.row_dimensions[line].hidden = True
    elif way == "row flat":
        sheet.row_dimensions[line].height = 0.75
    elif way == "row filtered":
        lines = {row for row in table.rows if table.cell(row, column) == cell.value}
        shown = sorted({*table.column(column)} - {cell.value})
        sheet.auto_filter.ref = sheet.dimensions
        sheet.auto_filter.add_filter_column(cell.column - 1, shown)
        for row in lines:
            sheet.row_dimensions[row].hidden = True
    elif way == "column hidden":
        sheet.column_dimensions[cell.column_letter].hidden = True
        lines = set()
    else:
        cell.font = Font(strike=True)
    file = io.BytesIO()
    book.save(file)
    becomes = table.path.replace(".csv", ".xlsx")
    edit = f"{way}: {cell.coordinate}"
    return Fault(edit, table.path, file.getvalue(), frozenset(lines), becomes=becomes)


KINDS: list[Callable[[Draw], Fault]] = [
    digit_of_a_cell, digit_of_a_setting, digit_of_a_text, row_lost, row_doubled, row_cut, row_moved,
    column_lost, column_renamed, headers_exchanged, link, cell_emptied, cell_without_its_value,
    key_of_another_nation, unseen_in_a_workbook, encoding, letter_damaged, table_cut, settings_cut,
    text_cut, closing_mark_lost, tag_misspelt, value_cut]
