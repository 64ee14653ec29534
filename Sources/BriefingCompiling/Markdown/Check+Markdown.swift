internal import BriefingDiagnostics

extension Check {
  static let rawHTML = Check(
    "raw-html", .guidance, for: .guidance, "guidance holds HTML, which may not stand there",
    example: "`<div class=\"box\">` around a paragraph")

  static let unsafeLink = Check(
    "unsafe-link", .guidance, for: .author,
    "a link leads to something that is not a web page, a mailbox or a number",
    example: "`[here](javascript:alert(1))`, or `[the desk](tel:01632–960001)`")

  static let headingLevel = Check(
    "heading-level", .guidance, for: .guidance,
    "a heading is of a level that a section may not have",
    example: "`# Security`: the title is the only heading of the first level")

  static let unsupportedMarkdown = Check(
    "unsupported-markdown", .guidance, for: .guidance,
    "guidance uses Markdown that can't be shown in every form of a pack",
    example: "`![a map](map.png)`: a text has no pictures")
}
