internal import Foundation

/// A mail file as a strict reader takes it apart: written from the RFCs, and not from the code that
/// it tests.
package struct MailReader: Sendable {
  package struct Malformed: Error, CustomStringConvertible {
    package let description: String
  }

  package struct Part: Sendable {
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]
  }

  /// As they stand in the file, with folded lines joined.
  package let headers: [(name: String, value: String)]
  package let parts: [Part]

  package init(_ file: [UInt8]) throws {
    // Latin-1 keeps each byte as a letter of its own.
    let text = String(decoding: file.map(UInt16.init), as: UTF16.self)
    let lines = text.components(separatedBy: "\r\n")
    guard lines.allSatisfy({ !$0.unicodeScalars.contains { $0 == "\r" || $0 == "\n" } }) else {
      throw Malformed(description: "a line's end is not CRLF")
    }
    guard lines.allSatisfy({ $0.utf8.count <= 998 && $0.unicodeScalars.allSatisfy(\.isASCII) })
    else {
      throw Malformed(description: "a line is too long, or not ASCII")
    }
    guard let end = lines.firstIndex(of: "") else {
      throw Malformed(description: "there is no end of the headers")
    }
    headers = try Self.headers(lines[..<end])
    parts = try Self.parts(lines[(end + 1)...], boundary: Self.boundary(headers))
  }

  package subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The text of the part of this media type.
  package func text(_ type: String) throws -> String {
    let format = type == "text/plain" ? "; format=flowed" : ""
    let part = parts.first { part in
      part.headers.map { "\($0.name): \($0.value)" } == [
        "Content-Type: \(type); charset=utf-8\(format)",
        "Content-Transfer-Encoding: quoted-printable",
      ]
    }
    guard let part, parts.count == 2, let text = String(validating: part.body, as: UTF8.self)
    else { throw Malformed(description: "there are not two parts of text, one of them \(type)") }
    return text
  }

  private static func headers(
    _ lines: ArraySlice<String>
  ) throws -> [(name: String, value: String)] {
    var unfolded: [String] = []
    for line in lines {
      if line.hasPrefix(" "), let last = unfolded.popLast() {
        guard line.contains(where: { $0 != " " }) else {
          throw Malformed(description: "a folded line is empty")
        }
        unfolded.append(last + line)
      } else {
        unfolded.append(line)
      }
    }
    let field = /([!-9;-~]+):( .*)?/
    return try unfolded.map { line in
      guard let match = line.wholeMatch(of: field) else {
        throw Malformed(description: "'\(line)' is no header")
      }
      return (String(match.1), String((match.2 ?? "").dropFirst()))
    }
  }

  private static func boundary(_ headers: [(name: String, value: String)]) throws -> String {
    let value = headers.first { $0.name == "Content-Type" }?.value ?? ""
    guard let match = value.wholeMatch(of: /multipart\/alternative; boundary="([^"]{1,70})"/) else {
      throw Malformed(description: "'\(value)' names no boundary")
    }
    return String(match.1)
  }

  private static func parts(_ lines: ArraySlice<String>, boundary: String) throws -> [Part] {
    let marks = lines.indices.filter { lines[$0].hasPrefix("--\(boundary)") }
    guard let last = marks.last, lines[last] == "--\(boundary)--",
      marks.dropLast().allSatisfy({ lines[$0] == "--\(boundary)" }),
      lines[(last + 1)...].allSatisfy(\.isEmpty)
    else { throw Malformed(description: "the boundaries are not in order") }
    return try zip(marks, marks.dropFirst()).map { start, end in
      let inner = lines[(start + 1)..<end]
      guard let gap = inner.firstIndex(of: "") else {
        throw Malformed(description: "a part has no end of its headers")
      }
      return Part(
        headers: try headers(inner[..<gap]),
        body: try QuotedPrintableReader.decode(Array(inner[(gap + 1)...])))
    }
  }
}
