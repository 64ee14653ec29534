internal import BriefingDiagnostics
internal import FoundationEssentials

/// A file in `Content/assets`: what it is, by its contents. A picture that can hold a script, as an SVG
/// can, is none that is taken.
struct PictureFile {
  let path: String
  let bytes: [UInt8]

  /// In bytes. Each page holds the picture, and each pack has several pages.
  private static let largest = 20_000

  var address: String? {
    mediaType.map { "data:\($0);base64,\(Data(bytes).base64EncodedString())" }
  }

  var fault: Diagnostic? {
    let place = SourceLocation(path)
    if mediaType == nil {
      return Diagnostic(
        .invalidPicture, "the file is no whole PNG, JPEG or WebP picture", at: place,
        help: "save it anew as one of these; other kinds, SVG among them, are not shown")
    }
    guard bytes.count > Self.largest else { return nil }
    return Diagnostic(
      .invalidPicture, "the picture has \(bytes.count) bytes, more than \(Self.largest)", at: place,
      help: "make it smaller: every page that shows it holds it whole")
  }

  /// `nil` for any other file, and for one that breaks off.
  private var mediaType: String? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      return isWholePNG ? "image/png" : nil
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      return bytes.suffix(2).elementsEqual([0xFF, 0xD9]) ? "image/jpeg" : nil
    }
    guard bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) else {
      return nil
    }
    let size = bytes[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
    return size == bytes.count - 8 ? "image/webp" : nil
  }

  /// Chunks of a length, a type, the data and a check sum, from IHDR to IEND (W3C, "Portable Network
  /// Graphics", section 5.3).
  private var isWholePNG: Bool {
    var rest = bytes.dropFirst(8)
    var types: [String] = []
    while rest.count >= 12 {
      let size = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      types.append(String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self))
      guard rest.count >= 12 + size else { return false }
      rest = rest.dropFirst(12 + size)
    }
    return rest.isEmpty && types.first == "IHDR" && types.last == "IEND" && types.contains("IDAT")
  }
}

extension Check {
  static let invalidPicture = Check(
    "invalid-picture", .files, for: .author, "a picture is of a kind or a size that no page shows",
    example: "`logo: { file: logo.svg, … }` below `pictures` in `briefing.yml`")
}
