internal import BriefingCompiling
internal import BriefingForms
internal import BriefingValidating

/// The pack as a message that nobody has addressed yet.
struct MailPage: Sendable {
  /// Who issued the packs, and when.
  struct Issue: Sendable {
    let issuer: String
    /// As a message says it.
    let date: String
    /// Tells the messages of one issue of an election from all others.
    let name: String
  }

  private let page: MarkupPage
  private let subject: TextPage
  private let issue: Issue

  init(subject: [Piece<TextPart>], page: MarkupPage, issue: Issue, words: LanguageWords) {
    self.page = page
    self.subject = TextPage(line: subject, words)
    self.issue = issue
  }

  /// - Parameter text: the plain-text pack, flowed.
  func message(
    _ pack: CompiledPack, _ language: Language, _ record: Record, text: [UInt8],
    attaching attachment: MailMessage.Attachment?
  ) -> MailMessage {
    var html: [UInt8] = []
    page.render(record, into: &html)
    return MailMessage(
      subject: subject.line(record), sender: issue.issuer, date: issue.date,
      text: text, html: html, attachment: attachment,
      identifier: "\(pack.code)-\(issue.name)" + (language == .first ? "" : "-\(language.code)")
    )
  }
}
