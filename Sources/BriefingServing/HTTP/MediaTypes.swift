internal import BriefingForms

/// The `Content-Type` of a file, from the end of its name.
///
/// A short table of what a pack or a site around it may hold, with the character set, without which a
/// browser guesses, and mangles Welsh names.
enum MediaTypes {
  static func type(ofFileNamed name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return unknown }
    return types[name[dot...].dropFirst().lowercased()] ?? unknown
  }

  /// Whether content of a type is worth compressing.
  static func isText(_ type: String) -> Bool {
    type.utf8.starts(with: "text/".utf8) || otherTexts.contains(type)
  }

  static let html = FileFormat.html.mediaType
  static let text = FileFormat.text.mediaType
  /// A browser offers to save it, rather than guess what it is.
  private static let unknown = "application/octet-stream"

  private static let otherTexts: Set = [
    "application/json", "application/manifest+json", "application/xml; charset=utf-8",
    "image/svg+xml", FileFormat.message.mediaType,
  ]

  private static let types = others.merging(
    FileFormat.allCases.map { ($0.rawValue, $0.mediaType) }, uniquingKeysWith: { _, own in own })

  /// What may stand beside the packs.
  private static let others = [
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "gif": "image/gif",
    "htm": html,
    "ico": "image/x-icon",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "pdf": "application/pdf",
    "png": "image/png",
    "sig": text,  // of OpenSSH, in letters
    "svg": "image/svg+xml",
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xml": "application/xml; charset=utf-8",
  ]
}
