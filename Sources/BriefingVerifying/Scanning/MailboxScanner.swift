internal import BriefingDisk

/// Finds email addresses in a flow.
enum MailboxScanner {
  /// Where they stand. What hangs before an address without a blank, such as the `to=` of a query,
  /// belongs to it: see ``keys(of:)``.
  static func ranges(in flow: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    flow.withUnsafeBufferPointer { flow in
      var at = flow.next(UInt8(ascii: "@"), from: 0)
      while at < flow.count {
        let behind = at + 1
        var start = at
        while start > 0, isLocal(flow[start - 1]) { start -= 1 }
        while start < at, !flow[start].isASCIIAlphanumeric, flow[start] < 0x80 { start += 1 }
        var end = flow[behind...].firstIndex { !isDomain($0) } ?? flow.count
        while end > behind, !flow[end - 1].isASCIIAlphanumeric { end -= 1 }
        if start < at, flow[behind..<end].contains(UInt8(ascii: ".")) { found.append(start..<end) }
        at = flow.next(UInt8(ascii: "@"), from: behind)
      }
    }
    return found
  }

  /// What an address is compared by: no case, no percent-encoding.
  static func key(_ address: some Sequence<UInt8>) -> String {
    address.percentDecoded.map(\.lowercased).text
  }

  /// The address, and each that is left when what stands before a mark is taken off: an address that
  /// was glued to something else still reaches its owner. A dot, hyphen, plus or underscore glues
  /// nothing: `events.team@…` is not `team@…`.
  static func keys(of address: ArraySlice<UInt8>) -> [String] {
    let bytes = address.percentDecoded.map(\.lowercased)
    guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return [] }
    let starts = bytes.indices.prefix(at).dropFirst().filter { index in
      bytes[index].isASCIIAlphanumeric && marks.contains(bytes[index - 1])
    }
    return ([0] + starts).map { bytes[$0...].text }
  }

  private static let marks = Set("=/?&'!#$%*{|}^`~".utf8)

  /// `atext` of RFC 5322, section 3.2.3, and the dot between the atoms.
  private static func isLocal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "\\"),
      UInt8(ascii: "]"):
      false
    default: true
    }
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
