/// The part of a file that a `Range` field asks for (RFC 9110, 14).
enum ByteRange: Equatable {
  /// No single, well-formed range of bytes: the whole file is sent, as if none had been asked for.
  ///
  /// Several ranges at once are left unanswered too: no reader of packs asks for them, and they
  /// are a known way to make a server do much work for little.
  case whole
  case part(Range<Int>)
  /// The range lies past the end of the file: 416.
  case unsatisfiable

  /// - Parameter size: Of the whole file, in bytes.
  init(_ field: String, size: Int) {
    guard let equals = field.firstIndex(of: "="), field[..<equals].lowercased() == "bytes" else {
      self = .whole
      return
    }
    let spec = field[equals...].dropFirst().drop { $0 == " " || $0 == "\t" }
    let bounds = spec.split(separator: "-", omittingEmptySubsequences: false)
    guard bounds.count == 2 else {
      self = .whole
      return
    }
    switch (Self.number(bounds[0]), Self.number(bounds[1])) {
    case (let first?, nil) where bounds[1].isEmpty:
      self = first < size ? .part(first..<size) : .unsatisfiable
    case (let first?, let last?) where first <= last:
      self = first < size ? .part(first..<(min(last, size - 1) + 1)) : .unsatisfiable
    case (nil, let length?) where bounds[0].isEmpty:
      self = Self.suffix(length, size: size)
    default:
      self = .whole
    }
  }

  private static func suffix(_ length: Int, size: Int) -> ByteRange {
    if length == 0 { return .unsatisfiable }
    // The last bytes of an empty file are satisfiable, but no Content-Range can say so.
    return size == 0 ? .whole : .part(max(0, size - length)..<size)
  }

  /// Digits alone, without a sign; what is too large for the machine is just very large.
  private static func number(_ digits: Substring) -> Int? {
    guard !digits.isEmpty, digits.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    else { return nil }
    return Int(digits) ?? .max
  }
}
