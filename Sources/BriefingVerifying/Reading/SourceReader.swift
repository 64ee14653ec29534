internal import BriefingForms
internal import BriefingValidating

/// Reads a project's templates and guidance as what finished files must say. It knows their tags and
/// the words between them, and nothing of how a page is made.
struct SourceReader {
  /// By their names below `Templates`.
  let templates: [String: [UInt8]]
  let language: Language
  /// It is read as what stands behind another language in one file.
  let isBehind: Bool

  /// - Returns: `nil` when there is no such template.
  func template(_ name: String) -> [Passage]? {
    let ending = name.split(separator: ".").last.map(String.init) ?? ""
    guard let source = templates[name], let format = FileFormat(rawValue: ending) else {
      return nil
    }
    var slots: [PassageParser.Slot] = []
    let flow = expanded(source, format, &slots)
    switch format {
    case .html:
      let page = isBehind ? flow.body.renamingPlaces(as: language) : flow
      return passages(HTMLPage(page).reading, slots)
    case .text: return passages(flow, slots)
    case .vCard, .calendar:
      return passages(Array(ContentLineText.lines(flow).joined(separator: [0x0A])), slots)
    case .message: return nil
    }
  }

  /// Guidance, or a partial in Markdown.
  func markdown(_ source: [UInt8], _ format: FileFormat) -> [Passage] {
    var slots: [PassageParser.Slot] = []
    let marked = replacingTags(of: source) { tag in
      guard tag.kind == .partial else { return slot(.tag(tag), &slots) }
      let partial = templates["partials/\(tag.name).md"] ?? []
      return slot(.passages(markdown(partial, format)), &slots)
    }
    let flow = MarkdownWords(marked, isPlain: format == .text, language.words).flow
    return passages(isBehind ? flow.renamingLinks(as: language) : flow, slots)
  }

  private func passages(_ flow: [UInt8], _ slots: [PassageParser.Slot]) -> [Passage] {
    var parser = PassageParser(flow, slots)
    return parser.passages()
  }

  /// A template with its own partials put in, and slots in place of all other tags.
  private func expanded(
    _ source: [UInt8], _ format: FileFormat, _ slots: inout [PassageParser.Slot]
  ) -> [UInt8] {
    replacingTags(of: source) { tag in
      guard tag.kind == .partial else { return slot(.tag(tag), &slots) }
      if let partial = templates["partials/\(tag.name).\(format.rawValue)"] {
        return expanded(partial, format, &slots)
      }
      let words = markdown(templates["partials/\(tag.name).md"] ?? [], format)
      let isRegion = format == .text && tag.isAlone(in: source)
      return slot(.passages(isRegion ? [.region(words)] : words), &slots)
    }
  }

  private func slot(_ slot: PassageParser.Slot, _ slots: inout [PassageParser.Slot]) -> [UInt8] {
    if case .tag(let tag) = slot, tag.kind == .comment { return [] }
    slots.append(slot)
    return [PassageParser.slotStart] + String(slots.count - 1).utf8 + [PassageParser.slotEnd]
  }

  private func replacingTags(
    of source: [UInt8], _ replacement: (SourceTag) -> [UInt8]
  ) -> [UInt8] {
    var flow: [UInt8] = []
    var position = 0
    for tag in SourceTag.all(in: source) {
      flow += source[position..<tag.range.lowerBound]
      flow += replacement(tag)
      position = tag.range.upperBound
    }
    return flow + source[position...]
  }
}

extension [UInt8] {
  /// What a page shows.
  fileprivate var body: [UInt8] {
    let (start, end) = (Array("<body>".utf8), Array("</body>".utf8))
    guard let first = indices.first(where: { self[$0...].starts(with: start) }),
      let last = indices.last(where: { self[$0...].starts(with: end) })
    else { return self }
    return Array(self[(first + start.count)..<last])
  }

  /// Its places, and what names them, bear the language, and its main element is none any more.
  fileprivate func renamingPlaces(as language: Language) -> [UInt8] {
    var renamed = self
    for start in [" id=\"", " aria-labelledby=\"", " href=\"#"] {
      renamed = renamed.adding("-\(language.code)", behind: start.utf8, before: UInt8(ascii: "\""))
    }
    for (main, other) in [("<main ", "<div "), ("</main>", "</div>")] {
      renamed = Array(String(decoding: renamed, as: UTF8.self).replacing(main, with: other).utf8)
    }
    return renamed
  }

  /// The same in the words of Markdown.
  fileprivate func renamingLinks(as language: Language) -> [UInt8] {
    let link = [Letters.start] + Array("href".utf8) + [Letters.value, UInt8(ascii: "#")]
    return adding("-\(language.code)", behind: link, before: Letters.end)
  }

  private func adding(
    _ text: String, behind start: some Collection<UInt8>, before end: UInt8
  ) -> [UInt8] {
    var (longer, rest): ([UInt8], ArraySlice<UInt8>) = ([], self[...])
    while let position = rest.indices.first(where: { rest[$0...].starts(with: start) }),
      let end = rest[(position + start.count)...].firstIndex(of: end)
    {
      longer += rest[..<end] + text.utf8
      rest = rest[end...]
    }
    return longer + rest
  }
}
