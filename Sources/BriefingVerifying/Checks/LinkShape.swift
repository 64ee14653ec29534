/// The shape of an address outside the site.
enum LinkShape {
  /// What is wrong with an address; `nil` when nothing is.
  static func fault(of target: String, scheme: String) -> String? {
    guard target.utf8.allSatisfy(isAddressText) else {
      return "it holds a character that no address has"
    }
    let rest = target.utf8.dropFirst(scheme.utf8.count + 1)
    switch scheme {
    case "https", "http": return web(rest)
    case "mailto": return mail(rest)
    case "tel": return phone(rest)
    default: return "a pack links to https, http, mailto and tel alone"
    }
  }

  /// What RFC 3986 allows, unreserved or reserved, and the `%` of its encoding.
  private static func isAddressText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"):
      false
    default: (0x21...0x7E).contains(byte)
    }
  }

  private static func web(_ rest: Substring.UTF8View) -> String? {
    guard rest.starts(with: "//".utf8) else { return "'//' is missing behind the scheme" }
    let authority = rest.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
    guard !authority.contains(UInt8(ascii: "@")) else { return "a name stands before its host" }
    let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let host = parts.first, isHost(host) else { return "its host is none" }
    guard parts.count == 1 || (parts.count == 2 && UInt16(Substring(parts[1])) != nil) else {
      return "its port is none"
    }
    return nil
  }

  private static func mail(_ rest: Substring.UTF8View) -> String? {
    let addresses = rest.prefix { $0 != UInt8(ascii: "?") }.split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    return addresses.allSatisfy { address in
      let bytes = address.percentDecoded
      guard let at = bytes.lastIndex(of: UInt8(ascii: "@")), at > 0 else { return false }
      return isHost(bytes[(at + 1)...])
    } ? nil : "it is no email address"
  }

  /// RFC 3966, and the national form that people write. Visual separators may stand inside.
  private static func phone(_ rest: Substring.UTF8View) -> String? {
    let parts = rest.split(
      separator: UInt8(ascii: ";"), maxSplits: 1, omittingEmptySubsequences: false)
    let parameter = parts.count == 2 ? parts[1] : Substring("ext=0").utf8
    let ext = parameter.dropFirst(4)
    let digits = parts[0].filter { !"-.()".utf8.contains($0) }
    let national = digits.first == UInt8(ascii: "+") ? digits.dropFirst() : digits[...]
    guard national.allSatisfy(\.isASCIIDigit), (3...15).contains(national.count),
      parameter.starts(with: "ext=".utf8), !ext.isEmpty, ext.allSatisfy(\.isASCIIDigit)
    else {
      return "it is no phone number"
    }
    return nil
  }

  /// Two labels or more, of ASCII letters, digits and inner hyphens, the last one no number
  /// (RFC 1123, section 2.1).
  private static func isHost(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let hyphen = UInt8(ascii: "-")
    return labels.count >= 2 && name.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
          && label.allSatisfy { $0.isASCIIAlphanumeric || $0 == hyphen }
      } && labels.last?.contains(where: \.isASCIILetter) == true
  }
}
