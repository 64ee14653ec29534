/// A way in which a file may write what it holds.
enum TraceEncoding: String, CaseIterable, Sendable {
  case sixteenBits = "in sixteen bits"
  case quotedPrintable = "quoted-printable"
  case tags = "between tags"
  case references = "as character references"
  case percent = "percent-encoded"
  case escapes = "with escapes"
  case wide = "in wide letters"
  case base64 = "in base64"
  case code = "in a QR code"
  case gzip = "in gzip"
  case zip = "in a zip archive"
  case pdf = "in a PDF"

  /// Those that are worth undoing in what another was undone in. Encodings of a whole file or of a
  /// part of a message stand outside all that writes single characters.
  func isWorthUndoing(after last: TraceEncoding?) -> Bool {
    switch (self, last) {
    case (_, nil), (_, .base64), (_, .gzip), (_, .zip), (_, .sixteenBits): true
    case (.code, _), (.gzip, _), (.zip, _), (.pdf, _), (.sixteenBits, _): false
    case (.tags, .tags), (.wide, .wide): false
    case (.base64, .percent), (.base64, .escapes), (.base64, .quotedPrintable): true
    case (.base64, _), (.quotedPrintable, _): false
    default: true
    }
  }
}
