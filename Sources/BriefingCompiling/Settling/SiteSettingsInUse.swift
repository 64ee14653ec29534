internal import BriefingDiagnostics
internal import BriefingValidating

/// What the settings say of the site has an effect only through templates.
enum SiteSettingsInUse {
  static func check(_ edition: Edition, in texts: CompiledTexts) -> [Diagnostic] {
    let site = edition.site
    var findings: [Diagnostic] = []
    let isStated = texts.pages.contains { $0.page.template == SitePage.accessibility }
    if site.accessibility != nil, !isStated {
      findings.append(
        Diagnostic(
          .missingTemplate, "the template is missing",
          at: SourceLocation("Templates/\(SitePage.accessibility)"),
          help: "the settings ask for this page: 'accessibility', below 'site'"))
    }
    if site.reports != nil, !texts.namedFields.contains("report") {
      findings.append(unused("report-to", "no pack says where to report a wrong contact", "report"))
    }
    if !edition.isInSearchEngines, !texts.namedFields.contains("search-engines") {
      findings.append(
        unused(
          "search-engines", "no page asks search engines to leave it out", "site.search-engines"))
    }
    return findings
  }

  private static func unused(_ setting: String, _ effect: String, _ name: String) -> Diagnostic {
    Diagnostic(
      .unusedSetting, "no template uses '\(setting)', below 'site': \(effect)",
      at: .settings,
      help: "name '\(name)' in a template, as the chapter Names.md shows")
  }
}

extension Check {
  static let unusedSetting = Check(
    "unused-setting", .templates, .warning, for: .templates,
    "a setting has no effect, since no template uses it",
    example: "`report-to` in the settings, and no template that shows `report`")
}
