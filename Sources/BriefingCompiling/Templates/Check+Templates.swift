internal import BriefingDiagnostics

extension Check {
  static let missingTemplate = Check(
    "missing-template", .templates, for: .templates,
    "a template that every project needs is not there",
    example: "`Templates/force.html` is not there")

  static let unusedTemplate = Check(
    "unused-template", .templates, .warning, for: .templates, "nothing uses this template",
    example: "`pakc.html`, a slip for `pack.html`")

  static let recursivePartial = Check(
    "recursive-partial", .templates, for: .templates, "a partial contains itself",
    example: "`{{> spoc}}` inside `partials/spoc.txt`")

  static let unsafePlace = Check(
    "unsafe-place", .templates, for: .templates, "a value stands where no escape makes it safe",
    example: "`{{constituency.name}}` inside a `<script>` element")

  static let unevenPlace = Check(
    "uneven-place", .templates, for: .templates,
    "a section, a partial or a page ends in another place than it began",
    example: #"`<p {{#sample}}title="{{/sample}}{{constituency.name}}">`"#)

  static let liveMarkup = Check(
    "live-markup", .templates, for: .templates,
    "a template runs, sends or fetches something by itself",
    example: #"`<iframe src="https://example.org/">`"#)

  static let doubtfulMarkup = Check(
    "doubtful-markup", .templates, for: .templates,
    "browsers may read a template in more than one way",
    example: "`<![CDATA[` or `<noscript>`")
}
