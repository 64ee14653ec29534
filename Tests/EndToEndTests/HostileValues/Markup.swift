import Foundation

/// A page taken apart, more strictly than a browser does it: whatever is not plain HTML as the
/// templates write it is an error.
struct Markup {
  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  /// Each tag with the names of its attributes: the page without what it says.
  private(set) var skeleton: [String] = []
  private(set) var attributes: [(name: String, value: String)] = []
  /// What a reader sees, with single spaces; the style sheet is left out.
  private(set) var text = ""
  let style: StyleSheet

  private var rest: ArraySlice<UInt8>

  init(_ page: String) throws {
    // A value may stand in a string of the style sheet, and nowhere else in it.
    let parts = page.components(separatedBy: "<style>")
    let ends = parts.last?.components(separatedBy: "</style>") ?? []
    guard parts.count == 2, ends.count == 2 else {
      throw Malformed(description: "there is not one style sheet")
    }
    style = try StyleSheet(ends[0])
    rest = Array((parts[0] + ends[1]).utf8)[...]
    var seen: [UInt8] = []
    while let byte = rest.first {
      if byte == UInt8(ascii: "<") { try readTag() } else { seen += try readCharacters() }
    }
    text = String(decoding: seen, as: UTF8.self).withSingleSpaces
  }

  private mutating func readTag() throws {
    let start = rest
    rest.removeFirst()
    var tag = take { $0 != UInt8(ascii: ">") && !$0.isSpace }
    guard tag.isTagName else { throw malformed(at: start) }
    while true {
      _ = take(while: \.isSpace)
      if rest.popFirst(if: UInt8(ascii: ">")) { break }
      if rest.popFirst(if: UInt8(ascii: "/")) {
        // Only the shapes of a drawing end like this.
        guard ["path", "polygon", "use"].contains(tag.prefix { $0 != " " }),
          rest.popFirst(if: UInt8(ascii: ">"))
        else { throw malformed(at: start) }
        tag += " /"
        break
      }
      let name = take(while: \.isLetterOrHyphen)
      guard !name.isEmpty else { throw malformed(at: start) }
      tag += " \(name)"
      guard rest.popFirst(if: UInt8(ascii: "=")) else { continue }
      guard rest.popFirst(if: UInt8(ascii: "\"")) else { throw malformed(at: start) }
      var value: [UInt8] = []
      while let byte = rest.first, byte != UInt8(ascii: "\"") {
        guard byte != UInt8(ascii: "<") else { throw malformed(at: start) }
        value += try readCharacters()
      }
      guard rest.popFirst(if: UInt8(ascii: "\"")) else { throw malformed(at: start) }
      attributes.append((name, String(decoding: value, as: UTF8.self)))
    }
    skeleton.append(tag)
  }

  private static let entities = [
    "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&nbsp;": "\u{A0}",
  ]

  /// An entity, or all up to the next mark.
  private mutating func readCharacters() throws -> [UInt8] {
    guard rest.first == UInt8(ascii: "&") else {
      let plain = rest.prefix { $0 != 0x3C && $0 != 0x26 && $0 != 0x22 }
      // A quotation mark stands for itself between tags.
      let taken = plain.isEmpty ? rest.prefix(1) : plain
      rest.removeFirst(taken.count)
      return Array(taken)
    }
    for (entity, character) in Self.entities where rest.starts(with: entity.utf8) {
      rest.removeFirst(entity.utf8.count)
      return Array(character.utf8)
    }
    throw malformed(at: rest)
  }

  private mutating func take(while isWanted: (UInt8) -> Bool) -> String {
    let taken = rest.prefix(while: isWanted)
    rest.removeFirst(taken.count)
    return String(decoding: taken, as: UTF8.self)
  }

  private func malformed(at place: ArraySlice<UInt8>) -> Malformed {
    Malformed(description: "malformed at: \(String(decoding: place.prefix(120), as: UTF8.self))")
  }
}

extension String {
  /// On one line, with no two spaces together. By bytes, which is quick in a debug build too.
  var withSingleSpaces: String {
    let words = utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return words.map { String(Substring($0)) }.joined(separator: " ")
  }

  fileprivate var isTagName: Bool {
    let name = hasPrefix("/") ? utf8.dropFirst() : utf8[...]
    return self == "!doctype"
      || name.first.map { (0x61...0x7A).contains($0) } == true
        && name.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x0A }
  fileprivate var isLetterOrHyphen: Bool {
    (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || self == 0x2D
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func popFirst(if byte: UInt8) -> Bool {
    guard first == byte else { return false }
    removeFirst()
    return true
  }
}
