/// How files write a text that is not theirs to show.
enum Writings {
  typealias Writing = (name: String, write: @Sendable (String) -> [UInt8])

  static let all: [Writing] = pages + texts + messages + packed

  private static let pages: [Writing] = [
    ("a page", { page(escaped($0)) }),
    ("a page, in numbers", { page(references($0) { "&#\($0);" }) }),
    ("a page, in hexadecimal numbers", { page(references($0) { "&#x0\(hex($0));" }) }),
    ("a page, between tags", { page(broken(escaped($0), by: "</b><wbr class=\"x>\"><b>")) }),
    (
      "a page, between comments",
      { page(broken(escaped($0), by: "<!-- 7 -->")) }
    ),
    ("an address", { page("<a href=\"mailto:x?body=\(percent($0))\">Write</a>") }),
    ("an address, twice encoded", { page("<a href=\"/?\(percent(percent($0)))\">Go</a>") }),
    ("a comment", { page("<!-- \($0) -->") }),
    ("an attribute", { page("<p title=\"\(escaped($0))\">See</p>") }),
    ("a style sheet", { page("<style>p::after { content: \"\(css($0))\" }</style>") }),
    ("a picture's address", { page("<img src=\"data:text/plain;base64,\(base64($0))\">") }),
    ("a QR code", { page("<svg><path d=\"\(code($0))\"/></svg>") }),
  ]

  private static let texts: [Writing] = [
    ("plain text", { Array("Call this:\r\n\r\n  \($0)\r\n\r\nor 999.\r\n".utf8) }),
    ("a script", { Array("const places = [\"Ash\", \"\(json($0))\"];\n".utf8) }),
    ("a list of issues", { Array("{\"issue\": 2, \"changed\": [\"\(unicode($0))\"]}\n".utf8) }),
    ("a table", { Array("force,phone\r\nnorth,\"\($0)\"\r\n".utf8) }),
    ("a vCard", { Array("BEGIN:VCARD\r\n\(folded("NOTE:Ask for \($0)."))END:VCARD\r\n".utf8) }),
    (
      "a calendar",
      { Array("BEGIN:VEVENT\r\n\(folded("DESCRIPTION:See\\n\(contentLine($0))\\, now"))".utf8) }
    ),
    ("UTF-16", { utf16("Call \($0) now.", isBig: false) }),
    ("UTF-16, the other way round", { utf16("Call \($0) now.", isBig: true) }),
  ]

  private static let messages: [Writing] = [
    ("a message", { mail("quoted-printable", quoted($0)) }),
    (
      "a message, over lines",
      { mail("quoted-printable", broken(quotedWords($0), by: "=\r\n")) }
    ),
    ("an attachment", { mail("base64", lines(base64("Ring \($0) now, or write."))) }),
    (
      "a subject",
      { mail("7bit", "x", subject: "=?utf-8?Q?\(quoted($0).replacing(" ", with: "_"))?=") }
    ),
    ("a subject in base64", { mail("7bit", "x", subject: "=?utf-8?B?\(base64("Re: \($0)"))?=") }),
  ]

  // MARK: -

  private static func page(_ html: String) -> [UInt8] {
    Array("<!doctype html>\n<title>Pack</title>\n<p>In danger: 999.</p>\n<div>\(html)</div>\n".utf8)
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private static func references(_ text: String, _ write: (UInt32) -> String) -> String {
    text.unicodeScalars.map { write($0.value) }.joined()
  }

  private static func hex(_ number: UInt32) -> String { String(number, radix: 16) }

  /// Not within a reference.
  private static func broken(_ text: String, by mark: String) -> String {
    var count = 0
    return text.split(separator: "", omittingEmptySubsequences: true).map { character in
      count += 1
      return count % 3 == 0 && !text.contains("&") && !text.contains("=")
        ? "\(character)\(mark)" : String(character)
    }.joined()
  }

  private static func twoDigits(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  static func percent(_ text: String) -> String {
    text.utf8.map { "%\(twoDigits($0))" }.joined()
  }

  private static func css(_ text: String) -> String {
    text.unicodeScalars.map { "\\\(hex($0.value)) " }.joined()
  }

  private static func json(_ text: String) -> String {
    text.replacing("\r\n", with: "\\n").replacing("\n", with: "\\n").replacing("/", with: "\\/")
  }

  private static func unicode(_ text: String) -> String {
    text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  private static func contentLine(_ text: String) -> String {
    text.replacing("\r\n", with: "\\n").replacing("\n", with: "\\n").replacing(",", with: "\\,")
      .replacing(";", with: "\\;")
  }

  private static func folded(_ line: String) -> String {
    let bytes = Array(line.replacing("\r\n", with: "\\n").utf8)
    let parts = stride(from: 0, to: bytes.count, by: 11).map { start in
      String(decoding: bytes[start..<min(start + 11, bytes.count)], as: UTF8.self)
    }
    // A letter that is cut in two would be a wrong one.
    return line.utf8.allSatisfy { $0 < 0x80 } ? parts.joined(separator: "\r\n ") + "\r\n" : line
  }

  private static func quoted(_ text: String) -> String {
    text.utf8.map { "=\(twoDigits($0))" }.joined()
  }

  private static func quotedWords(_ text: String) -> String { text.replacing("=", with: "=3D") }

  private static func mail(
    _ encoding: String, _ body: String, subject: String = "Briefing"
  ) -> [UInt8] {
    Array(
      "Subject: \(subject)\r\nContent-Transfer-Encoding: \(encoding)\r\n\r\n\(body)\r\n".utf8)
  }

  private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBig ? [high, low] : [low, high]
    }
  }

  static func base64(_ text: String) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: 3).map { start in
      let part = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) {
        $0 << 8 | Int(start + $1 < bytes.count ? bytes[start + $1] : 0)
      }
      let four = [18, 12, 6, 0].map { String(letters[bits >> $0 & 63]) }
      return four.prefix(part.count + 1).joined() + String(repeating: "=", count: 3 - part.count)
    }.joined()
  }

  private static func lines(_ text: String) -> String {
    let letters = Array(text)
    return stride(from: 0, to: letters.count, by: 76)
      .map { String(letters[$0..<min($0 + 76, letters.count)]) }.joined(separator: "\r\n")
  }
}
