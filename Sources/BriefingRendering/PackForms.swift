internal import BriefingCompiling

/// Everything that a pack of one nation is written as.
struct PackForms: Sendable {
  private let page: TemplatePage
  let text: TextPage
  private let card: TemplatePage?
  private let contacts: ContentLines?
  private let dates: ContentLines?
  private let mail: MailPage?
  /// The names of the files, sorted.
  let names: [String]

  init(_ templates: PackTemplates, width: Int, issue: MailPage.Issue, codes: QRCodes) {
    page = TemplatePage(templates.html, codes: codes)
    text = TextPage(templates, width: width)
    card = templates.card.map { TemplatePage($0, codes: codes) }
    contacts = templates.contacts.map { ContentLines(page: TemplatePage($0, codes: codes)) }
    dates = templates.dates.map { ContentLines(page: TemplatePage($0, codes: codes)) }
    mail = templates.mail.map { MailPage($0, issue: issue, codes: codes) }
    names = [
      card == nil ? nil : "card.html", contacts == nil ? nil : "contacts.vcf",
      dates == nil ? nil : "dates.ics", "index.html", mail == nil ? nil : "pack.eml", "pack.txt",
    ].compactMap(\.self)
  }

  /// - Parameter rendered: gets the pack in place of the one that it holds.
  func render(_ pack: CompiledPack, into rendered: inout RenderedPack) {
    let record = pack.record
    rendered.begin(pack.folder, names)
    rendered.fill("index.html") { page.render(record, into: &$0) }
    rendered.fill("pack.txt") { text.render(record, into: &$0) }
    if let card {
      rendered.fill("card.html") { card.render(record, into: &$0) }
    }
    if let contacts {
      rendered.fill("contacts.vcf") {
        contacts.render(record, into: &$0)
      }
    }
    if let dates { rendered.fill("dates.ics") { dates.render(record, into: &$0) } }
    if let mail {
      let text = rendered["pack.txt"]
      rendered.fill("pack.eml") {
        mail.render(pack, text: text, into: &$0)
      }
    }
  }
}
