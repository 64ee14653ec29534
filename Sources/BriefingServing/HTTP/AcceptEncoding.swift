/// What codings of the content a client takes (RFC 9110, 12.5.3).
enum AcceptEncoding {
  /// Whether gzip is taken, and the plain content is not preferred to it.
  static func prefersGzip(_ field: String) -> Bool {
    var gzip: Double?
    var identity: Double?
    var others: Double?
    for item in field.utf8.split(separator: UInt8(ascii: ",")) {
      let parts = item.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        .map {
          String(decoding: $0.filter { $0 != 0x20 && $0 != 0x09 }, as: UTF8.self).lowercased()
        }
      guard let coding = parts.first, let weight = weight(parts.dropFirst()) else { continue }
      switch coding {
      case "gzip", "x-gzip": gzip = weight
      case "identity": identity = weight
      case "*": others = weight
      default: break
      }
    }
    guard let taken = gzip ?? others, taken > 0 else { return false }
    return taken >= identity ?? 0
  }

  /// From 0 to 1; nil for what is malformed.
  private static func weight(_ parameters: ArraySlice<String>) -> Double? {
    guard let parameter = parameters.first else { return 1 }
    guard parameters.count == 1, parameter.hasPrefix("q="),
      let weight = Double(parameter.dropFirst(2)), (0...1).contains(weight)
    else { return nil }
    return weight
  }
}
