internal import BriefingCompiling

/// A form of a pack, ready to be filled in.
enum FormRenderer: Sendable {
  case page(MarkupPage)
  case contentLines(ContentLines)
  case text(TextPage)
  case message(MailPage)

  /// What packs of every key have in common.
  struct Setting: Sendable {
    /// Of plain text, in columns.
    let width: Int
    let issue: MailPage.Issue
    let codes: QRCodes
  }

  init(_ template: FormTemplate, sectionNumbers: [String: Int], _ setting: Setting) {
    switch template {
    case .page(let page): self = .page(MarkupPage(page, codes: setting.codes))
    case .contentLines(let lines):
      self = .contentLines(ContentLines(page: MarkupPage(lines, codes: setting.codes)))
    case .text(let text):
      self = .text(TextPage(text, sectionNumbers: sectionNumbers, width: setting.width))
    case .message(let subject, let page):
      self = .message(
        MailPage(
          subject: subject, page: MarkupPage(page, codes: setting.codes), issue: setting.issue))
    }
  }
}
