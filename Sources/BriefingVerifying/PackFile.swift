internal import BriefingForms

/// A finished file of a pack, read and searched.
struct PackFile {
  let path: String
  let form: PackForm
  let language: Language
  /// The page that it is, or that a message holds.
  private(set) var page: (page: HTMLPage, scan: Scan)?
  /// The text that it is, or that a message holds.
  private(set) var text: Scan?
  /// The header of a message.
  private(set) var head: Scan?
  /// The same as a reader sees it.
  private(set) var headWords: [UInt8] = []

  /// - Parameter recall: what was read before.
  init(
    _ bytes: [UInt8], path: String, form: PackForm, language: Language, recall: inout Recall
  ) {
    (self.path, self.form, self.language) = (path, form, language)
    func page(_ bytes: [UInt8]) -> (HTMLPage, Scan) {
      let page = HTMLPage(bytes, recall: &recall)
      return (page, Scan(page.shown.bytes))
    }
    switch form.format {
    case .html: self.page = page(bytes)
    case .text: text = Scan(PlainText.flow(bytes))
    case .vCard, .calendar: text = Scan(ContentLineText.flow(bytes))
    case .message:
      // A message that can't be read holds nothing, and so lacks all that it should hold.
      let mail = MailFile(bytes)
      self.page = page(mail?.html ?? [])
      text = Scan(PlainText.flow(mail?.text ?? []))
      head = Scan(PlainText.flow(mail?.head ?? []))
      headWords = MailFile.words(of: mail?.head ?? [])
    }
  }

  /// What a reader takes in, each part as one.
  var parts: [Scan] { [page?.scan, text].compactMap(\.self) }

  /// The text as a reader takes it in.
  var shownText: [UInt8]? {
    switch form.format {
    case .vCard, .calendar: text.map { ContentLineText.shown($0.flow) }
    case .html, .text, .message: text?.flow
    }
  }

  /// The text that must say the same as its page.
  func counterpart(among files: [PackFile]) -> (path: String, scan: Scan)? {
    let counterpart =
      form.counterpart.map { name in
        files.first { $0.form.fileName == name && $0.language == language }
      } ?? self
    return counterpart.flatMap { file in file.text.map { (file.path, $0) } }
  }
}
