import Foundation

/// A vCard or iCalendar file taken apart by the grammar of RFC 2425 (section 5.8.2) and RFC 5545
/// (section 3.1), more strictly than a phone does it: a property that the templates do not write is
/// an error.
struct ContentLines {
  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  struct Line {
    let name: String
    /// As they stand there, each with the semicolon before it.
    let parameters: String
    /// With its escapes undone, when it is a text.
    let value: String
    /// How many commas and semicolons part the text in two, because they have no escape.
    var separators = 0
  }

  let lines: [Line]

  init(_ file: Data) throws {
    let property = /([A-Z-]+)((?:;[A-Z]+=(?:"[^"]*"|[^"=:;]+))*):(.*)/
      .matchingSemantics(.unicodeScalar)
    lines = try Self.unfolded(file).map { text in
      guard let match = text.wholeMatch(of: property) else {
        throw Malformed(description: "'\(text)' is no property")
      }
      return try Self.line(
        named: String(match.1), parameters: String(match.2), saying: String(match.3))
    }
    var open: [String] = []
    for line in lines {
      if line.name == "BEGIN" { open.append(line.value) }
      if line.name == "END", open.popLast() != line.value {
        throw Malformed(description: "'END:\(line.value)' ends nothing")
      }
      if open.isEmpty, line.name != "END" {
        throw Malformed(description: "'\(line.name)' stands outside of everything")
      }
    }
    guard open.isEmpty else { throw Malformed(description: "\(open) has no end") }
  }

  /// Everything but the values.
  var skeleton: [String] {
    lines.map { line in
      line.name + line.parameters + String(repeating: ",", count: line.separators)
        + (["BEGIN", "END"].contains(line.name) ? ":\(line.value)" : "")
    }
  }

  func values(_ name: String) -> [String] { lines.filter { $0.name == name }.map(\.value) }

  /// The components of a kind, each as the values by the names of its own lines.
  func components(_ kind: String) -> [[String: String]] {
    var found: [[String: String]] = []
    var open: [String] = []
    for line in lines {
      if line.name == "BEGIN" { open.append(line.value) }
      if line.name == "BEGIN", line.value == kind { found.append([:]) }
      if open.last == kind { found[found.count - 1][line.name] = line.value }
      if line.name == "END" { open.removeLast() }
    }
    return found
  }

  /// Lines of at most 75 octets, each of them whole letters, put together again.
  private static func unfolded(_ file: Data) throws -> [String] {
    var pieces = String(decoding: file, as: UTF8.self).components(separatedBy: "\r\n")
    guard Data(pieces.joined(separator: "\r\n").utf8) == file, pieces.popLast() == "" else {
      throw Malformed(description: "it is no UTF-8, or its last line has no end")
    }
    var lines: [String] = []
    for piece in pieces {
      guard !piece.isEmpty, piece != " ", piece.utf8.count <= 75,
        !piece.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
      else { throw Malformed(description: "this may not be a line: '\(piece)'") }
      if piece.utf8.first == UInt8(ascii: " ") {
        guard let last = lines.popLast() else {
          throw Malformed(description: "the first line goes on with another")
        }
        // By bytes: what follows may be an accent for the last letter.
        lines.append(
          String(decoding: Array(last.utf8) + piece.utf8.dropFirst(), as: UTF8.self))
      } else {
        lines.append(piece)
      }
    }
    return lines
  }

  private static func line(
    named name: String, parameters: String, saying value: String
  ) throws -> Line {
    guard let shape = shapes[name] else {
      guard texts.contains(name) else {
        throw Malformed(description: "the templates write no '\(name)': '\(value)'")
      }
      let (plain, separators) = try unescaped(value)
      return Line(name: name, parameters: parameters, value: plain, separators: separators)
    }
    guard try value.wholeMatch(of: Regex(shape)) != nil else {
      throw Malformed(description: "'\(value)' is no \(name)")
    }
    return Line(name: name, parameters: parameters, value: value)
  }

  private static let texts: Set = [
    "FN", "N", "ORG", "ROLE", "NOTE", "NAME", "X-WR-CALNAME", "SUMMARY", "DESCRIPTION", "LOCATION",
    "PRODID", "TZNAME",
  ]

  /// Values that are no text, by the names of their properties.
  private static let shapes = [
    "BEGIN": "V?[A-Z]+", "END": "V?[A-Z]+", "VERSION": "[23]\\.0",
    "TEL": "\\+?[0-9]+", "EMAIL": "[a-z.-]+@[a-z.-]+", "URL": "https://[a-z./-]+",
    "CALSCALE": "GREGORIAN", "TRANSP": "TRANSPARENT", "SEQUENCE": "[0-9]+",
    "TZID": "Europe/London", "TZOFFSETFROM": "\\+0[01]00", "TZOFFSETTO": "\\+0[01]00",
    "RRULE": "[A-Z0-9=;-]+", "DTSTART": "[0-9]{8}(T[0-9]{6})?", "DTEND": "[0-9]{8}(T[0-9]{6})?",
    "DTSTAMP": "[0-9]{8}T[0-9]{6}Z", "REV": "[0-9]{8}T[0-9]{6}Z",
    "UID": "[A-Za-z0-9.-]+@briefing\\.invalid", "ACTION": "DISPLAY", "TRIGGER": "-PT[0-9]+M",
  ]

  private static func unescaped(
    _ value: String
  ) throws -> (plain: String, separators: Int) {
    var plain: [UInt8] = []
    var separators = 0
    var rest = Array(value.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"):
        switch rest.popFirst() {
        case UInt8(ascii: "n"): plain.append(0x0A)
        case .some(let byte) where "\\,;".utf8.contains(byte): plain.append(byte)
        default: throw Malformed(description: "an escape that is none in '\(value)'")
        }
      default:
        plain.append(byte)
        separators += byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") ? 1 : 0
      }
    }
    return (String(decoding: plain, as: UTF8.self), separators)
  }
}
