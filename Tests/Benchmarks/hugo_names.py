"""What the names in the tags of `briefing` are called in a template of Hugo."""

from measuring import Failed

NATIONS = {
    "england": "England", "wales": "Wales", "scotland": "Scotland",
    "northern-ireland": "Northern Ireland",
}


class Untranslatable(Failed):
    """The guidance holds something that this translation does not know."""


def national(name: str) -> str | None:
    """What Hugo calls a value or condition that packs of one nation share."""
    first, *rest = name.split(".")
    match first, rest:
        case "nation", ["name"]:
            return ".nation"
        case "nation", [slug]:
            return f'(eq .nation "{NATIONS[slug]}")'
        case "services", [service, field]:
            return f'(index hugo.Data.services "{service}" "{key(field)}")'
        case "election", [field]:
            return f"site.Params.{key(field)}"
        case "issuer", []:
            return "site.Params.issuer"
        case "number", []:
            return "site.Params.issue"
        case "date", []:
            return "site.Params.issue_date"
        case _:
            return None


def in_pack(kind: str, name: str) -> str:
    """The action for a tag that is a pack's own; the templates of the packs define `$p`, its
    parameters, `$officer` and `$forces`."""
    first, *rest = name.split(".")
    match first, rest:
        case "force", []:
            opening = "{{ range $p.forces }}{{ with index $forces . }}"
            return "{{ end }}{{ end }}" if kind == "/" else opening
        case "spoc", [] if kind == "#":
            return "{{ range .spoc }}"
        case field, []:
            return go(kind, f".{key(field)}")  # of the force or contact in whose section it stands
        case "force", ["name"]:
            return go(kind, "$p.force_names")
        case "constituency", ["name"]:
            return go(kind, "$.Title")
        case "constituency", [field]:
            return go(kind, f"$p.{key(field)}")
        case "returning-officer", ["presumed"]:
            return go(kind, "$p.presumed")
        case "returning-officer", [field]:
            return go(kind, f"$officer.{key(field)}")
        case _:
            raise Untranslatable(f"'{name}' has no counterpart in the site for Hugo")


def go(kind: str, expression: str) -> str:
    actions = {"": "", "#": "if ", "^": "if not "}
    return "{{ end }}" if kind == "/" else f"{{{{ {actions[kind]}{expression} }}}}"


def key(field: str) -> str:
    return field.replace("-", "_")
