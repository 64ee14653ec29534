internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads what stands below `site` in `briefing.yml`.
enum SiteReader {
  static func read(_ node: YAMLNode) -> Diagnosed<SiteSettings> {
    var settings = SettingsReader(
      node, keys: ["url", "search-engines", "report-to", "manifest", "accessibility"])
    var site = SiteSettings()
    site.address = settings.optional(
      "url", "the address of the index without its file name, such as https://packs.example.org/",
      parse: { page($0).flatMap { $0.text.hasSuffix("/") ? $0 : nil } })
    site.isInSearchEngines =
      settings.optional("search-engines", "true or false", parse: ConfigurationReader.flag) ?? false
    site.reports = settings.optional(
      "report-to", "a mailbox, or the https address of a page, without ? and #",
      parse: { text in
        EmailAddress(text).map(SiteSettings.Reports.mailbox)
          ?? page(text).map(SiteSettings.Reports.page)
      })
    site.hidesManifest =
      settings.optional(
        "manifest", "published or hidden",
        parse: { ["published": false, "hidden": true][$0] }) ?? false
    let node = settings.node("accessibility")
    if case .scalar("not-required")? = node?.content {
      site.needsNoStatement = true
      return Diagnosed(site, settings.diagnostics)
    }
    let accessibility = node.map(accessibility)
    site.accessibility = accessibility?.value
    return Diagnosed(site, settings.diagnostics + (accessibility?.diagnostics ?? []))
  }

  private static func accessibility(
    _ node: YAMLNode
  ) -> Diagnosed<SiteSettings.Accessibility?> {
    var settings = SettingsReader(
      node, keys: ["email", "phone", "answer-working-days", "prepared-on"])
    let mailbox = settings.required(
      "email", "a mailbox such as name@example.org", parse: EmailAddress.init)
    let phone = settings.optional(
      "phone", "a number such as 01632 960001", parse: PhoneNumber.init)
    let days = settings.required(
      "answer-working-days", "a number, 1 or more", parse: ConfigurationReader.count)
    let preparedOn = settings.required(
      "prepared-on", "a date such as 2024-06-08", parse: CalendarDate.init(iso:))
    guard let mailbox, let days, let preparedOn else { return Diagnosed(nil, settings.diagnostics) }
    let statement = SiteSettings.Accessibility(
      mailbox: mailbox, phone: phone, answerDays: days, preparedOn: preparedOn)
    return Diagnosed(statement, settings.diagnostics)
  }

  static func page(_ text: String) -> WebAddress? {
    WebAddress(text).flatMap { $0.isEncrypted && !text.contains { "?#".contains($0) } ? $0 : nil }
  }
}
