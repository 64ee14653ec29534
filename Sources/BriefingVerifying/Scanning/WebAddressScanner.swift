/// Finds web addresses in a flow: with `https://` or `http://`, or from a `www.` on.
enum WebAddressScanner {
  static func ranges(in flow: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    while let start = start(in: flow, from: position) {
      let end = flow[start...].firstIndex(where: isEnd) ?? flow.count
      let address = withoutSentence(flow[start..<end])
      found.append(start..<address.endIndex)
      position = max(address.endIndex, start + 1)
    }
    return found
  }

  private static func start(in flow: [UInt8], from position: Int) -> Int? {
    flow.withUnsafeBufferPointer { bytes in
      var position = position
      while position + 1 < bytes.count {
        // `ht` and `ww` begin little else.
        let (letter, next) = (bytes[position] | 0x20, bytes[position + 1] | 0x20)
        if letter == UInt8(ascii: "h") && next == UInt8(ascii: "t")
          || letter == UInt8(ascii: "w") && next == letter,
          starts.contains(where: { begins(flow, at: position, with: $0) })
        {
          return position
        }
        position += 1
      }
      return nil
    }
  }

  /// What two addresses are compared by: no case in the scheme and the host, no percent-encoding, no
  /// lone slash behind the host.
  static func key(_ address: some Sequence<UInt8>) -> String {
    var bytes = Array(withoutSentence(Array(address)[...]))
    let schemeEnd = scheme(of: bytes)
    let hostEnd =
      bytes[schemeEnd...].firstIndex(where: endsHost) ?? bytes.count
    for index in 0..<hostEnd { bytes[index] = bytes[index].lowercased }
    if hostEnd == bytes.count - 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return bytes.percentDecoded.text
  }

  /// The key without the scheme: whose address it is does not depend on it.
  static func site(_ address: some Sequence<UInt8>) -> String {
    let key = Array(key(address).utf8)
    return key[scheme(of: key)...].text
  }

  /// The address without the full stop of its sentence or the bracket around it. A bracket that the
  /// address opens itself stays.
  static func withoutSentence(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = address
    while let last = rest.last {
      switch last {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "]"),
        UInt8(ascii: "}"):
        rest.removeLast()
      case UInt8(ascii: ")"):
        let opened = rest.count { $0 == UInt8(ascii: "(") }
        guard rest.count(where: { $0 == UInt8(ascii: ")") }) > opened else { return rest }
        rest.removeLast()
      default: return rest
      }
    }
    return rest
  }

  private static let starts = ["https://", "http://", "www."].map { Array($0.utf8) }

  private static func endsHost(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func scheme(of bytes: [UInt8]) -> Int {
    starts.prefix(2).first { begins(bytes, at: 0, with: $0) }?.count ?? 0
  }

  private static func begins(_ bytes: [UInt8], at start: Int, with prefix: [UInt8]) -> Bool {
    guard start + prefix.count <= bytes.count else { return false }
    for offset in prefix.indices where bytes[start + offset].lowercased != prefix[offset] {
      return false
    }
    // `www.` counts at the beginning of a word alone.
    return prefix.count > 4 || start == 0 || !bytes[start - 1].isASCIIAlphanumeric
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    Flow.isBlank(byte) || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"") || byte == 0xE2  // quotation marks and dashes begin with it
  }
}
