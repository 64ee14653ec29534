internal import BriefingDiagnostics

extension Check {
  static let malformedTag = Check(
    "malformed-tag", .tags, for: .author, "a tag is not written as Mustache",
    example: "`{{force.name` without its `}}`")

  static let unclosedSection = Check(
    "unclosed-section", .tags, for: .author, "a section tag is opened and never closed",
    example: "`{{#nation.wales}}` and no `{{/nation.wales}}` after it")

  static let unopenedSection = Check(
    "unopened-section", .tags, for: .author, "a section tag is closed and was never opened",
    example: "`{{/nation.wales}}` and no `{{#nation.wales}}` before it")

  static let straddlingSection = Check(
    "straddling-section", .tags, for: .author,
    "a section begins in one block of the text and ends in another",
    example: "`{{#nation.wales}}` in one paragraph, `{{/nation.wales}}` in the next")

  static let nestedTooDeeply = Check(
    "nested-too-deeply", .tags, for: .author,
    "sections, lists or quotations stand inside each other too deeply",
    example: "a hundred and one quotations inside each other")

  static let unknownVariable = Check(
    "unknown-variable", .tags, for: .author, "a tag names a value that no pack has",
    example: "`{{forces.name}}` in place of `{{force.name}}`")

  static let unknownSection = Check(
    "unknown-section", .tags, for: .author,
    "a section tag names a condition or a list that no pack has",
    example: "`{{#nation.whales}}` in place of `{{#nation.wales}}`")

  static let unknownPartial = Check(
    "unknown-partial", .tags, for: .author, "a tag names a partial that is not there",
    example: "`{{> spocs}}`, where the partial is called `spoc`")

  static let wrongTag = Check(
    "wrong-tag", .tags, for: .author, "a tag treats a value as a list, or a list as a value",
    example: "`{{force}}` in place of `{{#force}}`, since it is a list")

  static let unguardedValue = Check(
    "unguarded-value", .tags, for: .author,
    "a value that may be empty stands outside a section of its own name",
    example: "`{{constituency.name-cy}}` with no `{{#constituency.name-cy}}` around it")

  static let unavailableValue = Check(
    "unavailable-value", .tags, for: .author, "a value is not there in the packs of a nation",
    example: "`{{services.helpline.email}}`, where the service has no mailbox")
}
