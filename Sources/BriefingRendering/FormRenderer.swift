internal import BriefingCompiling
internal import BriefingValidating

/// A form of a pack, ready to be filled in.
enum FormRenderer: Sendable {
  case page(MarkupPage)
  case contentLines(ContentLines)
  case text(TextPage)
  case message(MailPage)

  /// What packs of one language have in common.
  struct Setting: Sendable {
    /// Of plain text, in columns.
    let width: Int
    let issue: MailPage.Issue
    let codes: QRCodes
    let words: LanguageWords
    let foreign: ForeignWords
  }

  init(_ template: FormTemplate, sectionNumbers: [String: Int], _ setting: Setting) {
    switch template {
    case .page(let page): self = .page(MarkupPage(page, setting))
    case .contentLines(let lines):
      self = .contentLines(ContentLines(page: MarkupPage(lines, setting)))
    case .text(let text):
      self = .text(
        TextPage(
          text,
          TextSetting(
            width: setting.width, sectionNumbers: sectionNumbers, words: setting.words)))
    case .message(let subject, let page):
      self = .message(
        MailPage(
          subject: subject, page: MarkupPage(page, setting), issue: setting.issue,
          words: setting.words))
    }
  }
}
