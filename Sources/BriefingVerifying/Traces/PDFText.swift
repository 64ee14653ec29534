/// What a PDF says: its pages, and what it says of itself.
enum PDFText {
  /// Each part as it can be read; several of them read the same text in several ways.
  static func parts(of file: PDFObjects) -> [[UInt8]] {
    let maps = file.objects.mapValues { $0.stream.flatMap(PDFCharacterMap.init) }
      .compactMapValues(\.self)
    let fonts = fonts(of: file, maps)
    return file.objects.sorted { $0.key < $1.key }.flatMap { number, object -> [[UInt8]] in
      if maps[number] != nil { return [] }
      return [object.stream].compactMap(\.self)
        + [object.dictionary, object.stream ?? []].flatMap { part in
          readings(of: PDFStrings.all(in: part), fonts, Array(maps.values))
        }
    }
  }

  /// The maps by the names that pages have for their fonts. Where pages use one name for two fonts, each
  /// map is tried on all.
  private static func fonts(
    of file: PDFObjects, _ maps: [Int: PDFCharacterMap]
  ) -> [String: PDFCharacterMap] {
    let ownMaps = file.objects.compactMapValues { object in
      object.references.first { $0.name == "ToUnicode" }.flatMap { maps[$0.number] }
    }
    let named = file.objects.values.flatMap(\.references)
      .compactMap { reference in ownMaps[reference.number].map { (reference.name, $0) } }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  private static func readings(
    of texts: [PDFStrings.Text], _ fonts: [String: PDFCharacterMap], _ maps: [PDFCharacterMap]
  ) -> [[UInt8]] {
    guard !texts.isEmpty else { return [] }
    let plain = texts.map { TraceEncoding.narrowed($0.bytes) ?? $0.bytes }
    let mapped = texts.map { text in
      text.font.flatMap { fonts[$0] }?.text(of: text.bytes) ?? text.bytes
    }
    let isSet = texts.contains { $0.font != nil }
    let tried = isSet ? maps.map { map in texts.map { map.text(of: $0.bytes) } } : []
    // A number may be set in pieces, and a name ends where its piece does.
    return ([plain] + (isSet ? [mapped] : []) + tried).flatMap { pieces in
      [Array(pieces.joined()), Array(pieces.joined(separator: [0x20]))]
    }
  }

  /// Why some of it can't be read; `nil` when all can.
  static func fault(in file: PDFObjects) -> String? {
    if file.isEncrypted { return "the PDF is encrypted" }
    let objects = file.objects.values
    if objects.isEmpty || file.hidesStreams { return "the PDF is damaged, or was changed later" }
    if objects.contains(where: { $0.has("/Image") && $0.has("/Subtype") }) {
      return "the PDF holds pictures"
    }
    if objects.contains(where: \.isPacked) {
      return "a part of the PDF is damaged, or packed in a way that is not read"
    }
    if objects.contains(where: \.hidesText) { return "a font of the PDF does not say its letters" }
    return file.isCut ? "the end of the PDF is cut off" : nil
  }
}

extension PDFObjects.Object {
  /// A font whose codes nobody can read: those of the others are those of ASCII, or are mapped.
  fileprivate var hidesText: Bool {
    guard has("/Font"), has("/Subtype"), !has("/FontDescriptor ") || has("/BaseFont"),
      !has("/CIDFontType"), !has("/ToUnicode")
    else { return false }
    return has("/Type0") || has("/Type3") || has("/Differences")
  }
}
