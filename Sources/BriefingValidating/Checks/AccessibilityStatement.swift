internal import BriefingDiagnostics

/// The site of a public body needs a statement of how accessible it is, by the Public Sector Bodies
/// (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
enum AccessibilityStatement: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    let site = register.edition.site
    guard site.address != nil, site.accessibility == nil, !site.needsNoStatement else { return [] }
    return [
      Diagnostic(
        .accessibilityStatement, "the site has no accessibility statement",
        at: .settings,
        help: "a public body has to publish one: add 'accessibility' below 'site', or, if you are "
          + "none, 'accessibility: not-required'")
    ]
  }
}

extension Check {
  static let accessibilityStatement = Check(
    "accessibility-statement", .settings, .warning, for: .author,
    "the settings name the site's address and give no accessibility statement",
    example: "`url: …` below `site`, and no `accessibility`")
}
