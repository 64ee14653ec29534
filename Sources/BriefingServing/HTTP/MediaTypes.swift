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

  static let html = "text/html; charset=utf-8"
  static let text = "text/plain; charset=utf-8"
  /// A browser offers to save it, rather than guess what it is.
  private static let unknown = "application/octet-stream"

  private static let otherTexts: Set = [
    "application/json", "application/manifest+json", "application/xml; charset=utf-8",
    "image/svg+xml", "message/rfc822",
  ]

  private static let types = [
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "eml": "message/rfc822",
    "gif": "image/gif",
    "htm": html,
    "html": html,
    "ico": "image/x-icon",
    "ics": "text/calendar; charset=utf-8",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": text,
    "vcf": "text/vcard; charset=utf-8",
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xml": "application/xml; charset=utf-8",
  ]
}
