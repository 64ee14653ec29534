internal import BriefingForms

/// A finished file of a pack, read and searched.
struct PackFile {
  let path: String
  let form: PackForm
  /// The page that it is, or that a message holds.
  let page: PackPage?
  /// The text that it is, or that a message holds.
  let text: PackText?
  /// The header of a message.
  let head: PackText?
  /// The same as a reader sees it.
  private(set) var headWords: [UInt8] = []

  init(_ bytes: [UInt8], path: String, form: PackForm) {
    (self.path, self.form) = (path, form)
    switch form.format {
    case .html: (page, text, head) = (PackPage(bytes, path: path), nil, nil)
    case .text: (page, text, head) = (nil, PackText(bytes, path: path), nil)
    case .vCard, .calendar:
      (page, text, head) = (nil, PackText(flow: ContentLineText.flow(bytes), path: path), nil)
    case .message:
      // A message that can't be read holds nothing, and so lacks all that it should hold.
      let mail = MailFile(bytes)
      page = PackPage(mail?.html ?? [], path: path)
      text = PackText(mail?.text ?? [], path: path)
      head = PackText(mail?.head ?? [], path: path)
      headWords = MailFile.words(of: mail?.head ?? [])
    }
  }

  /// What a reader takes in as one.
  struct Part {
    let visible: Scan
    /// Where its links lead.
    let targets: [Scan]
    /// What else it holds; a leak hides here as well.
    let rest: [Scan]
  }

  /// - Parameter isRead: it says what its sources say, so nothing can hide in it.
  func parts(isRead: Bool) -> [Part] {
    let page = page.map { page in
      let unseen = isRead ? [] : [page.page.spoken, page.page.hidden, page.page.raw]
      return Part(
        visible: page.visible, targets: [page.targets], rest: unseen.map { Scan($0.bytes) })
    }
    let text = text.map { Part(visible: $0.scan, targets: [], rest: []) }
    return [page, text].compactMap(\.self)
  }

  /// The text that must say the same as its page.
  func twin(among files: [PackFile]) -> PackText? {
    guard let twin = form.twin else { return text }
    return files.first { $0.form.fileName == twin }?.text
  }
}
