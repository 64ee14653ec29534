internal import BriefingValidating

extension ShownContact {
  /// The numbers, mailboxes and addresses that a link's words show.
  static func all(in words: String) -> [ShownContact] {
    let tagged = TaggedText(words.replacing("\u{A0}", with: " "))
    var contacts = tagged.values.compactMap { name in
      ContactColumn.kind(ofTemplateName: name).map { ShownContact.value(name, $0) }
    }
    let isOnlyText = tagged.texts.count == 1
    for text in tagged.texts {
      contacts += self.words(of: text, isWhole: isOnlyText)
      contacts += numbers(of: text, isWhole: isOnlyText)
    }
    return contacts
  }

  private static func numbers(of text: String, isWhole: Bool) -> [ShownContact] {
    let (numbers, rest) = PhoneNumber.numbers(in: text)
    let around = rest.joined().filter { !$0.isWhitespace }
    // Digits that are no number, in a place where a number is meant.
    let strays = rest.filter { $0.count(where: \.isNumber) >= fewestDigits }
    if isWhole, numbers.isEmpty, text.contains(where: \.isNumber), !text.contains(where: \.isLetter)
    {
      return [.stray(text)]
    }
    let isCall =
      calls.contains { rest.first?.lowercased().hasPrefix($0) == true }
      && rest.joined(separator: " ").split(separator: " ").count <= 2
      // Which is no call, but a page that opens one in sign language.
      && rest.last?.contains("BSL") != true
    return numbers.map { .number($0, isAlone: isWhole && (around.isEmpty || isCall)) }
      + strays.map { .stray($0) }
  }

  /// What promises that the number is dialled.
  private static let calls = ["call ", "ring ", "dial ", "phone ", "text "]

  /// Fewer digits behind or before a number may be hours.
  private static let fewestDigits = 6

  private static func words(of text: String, isWhole: Bool) -> [ShownContact] {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.compactMap { word -> ShownContact? in
      let word = String(word.drop { $0 == "(" }.trimmingEnd(".,;:!?)"))
      let isAlone = isWhole && words.count == 1
      let lowered = word.lowercased()
      let isMarked = ["https://", "http://", "www."].contains(where: lowered.hasPrefix)
      if !isMarked, word.dropFirst().contains("@") { return .mailbox(word, isAlone: isAlone) }
      guard let page = WebAddress(word) ?? WebAddress("https://\(word)"),
        isMarked || isAlone || endings.contains(where: page.host.hasSuffix)
      else { return nil }
      return .page(page, written: word, isMarked: isMarked, isAlone: isAlone)
    }
  }

  /// Of names that a reader takes for a website among other words.
  private static let endings = [".uk", ".com", ".org", ".net", ".wales", ".cymru", ".scot"]
}

extension Substring {
  fileprivate func trimmingEnd(_ characters: String) -> Substring {
    var rest = self
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    return rest
  }
}
