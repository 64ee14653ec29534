/// A link within the site, taken apart.
struct SitePath {
  /// As written, without query and fragment; empty for the page itself.
  let path: String
  /// `nil` where there is no `#`.
  let fragment: String?

  init(_ link: String) {
    let parts = link.utf8.split(
      separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
    path = parts[0].prefix { $0 != UInt8(ascii: "?") }.percentDecoded.text
    fragment = parts.count > 1 ? parts[1].percentDecoded.text : nil
  }

  /// The file, relative to the output folder; `nil` when it lies outside.
  ///
  /// - Parameter page: the file that holds the link.
  func resolved(from page: String) -> String? {
    guard !path.isEmpty else { return page }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": break
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The scheme in lower case (RFC 3986, section 3.1); `nil` for a link within the site. `//host` has
  /// the empty one.
  static func scheme(of link: String) -> String? {
    if link.utf8.starts(with: "//".utf8) { return "" }
    guard let colon = link.utf8.firstIndex(of: UInt8(ascii: ":")), let first = link.utf8.first,
      first.isASCIILetter
    else { return nil }
    let name = link[..<colon]
    guard name.utf8.allSatisfy({ $0.isASCIIAlphanumeric || "+-.".utf8.contains($0) }) else {
      return nil
    }
    return name.lowercased()
  }
}
