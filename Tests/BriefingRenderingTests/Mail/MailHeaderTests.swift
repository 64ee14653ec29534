import BriefingRendering
import TestSupport
import Testing

/// Values in the headers of a mail.
struct MailHeaderTests {
  private static let values = [
    "Elections Security Team", "Ynys Môn", "Tŷ \"x\" <a>", "a, b; c: (d) @e [f]", "O'Neill",
    "back\\slash", "=?utf-8?Q?=41?=", "Brown & Co.", "日本語の名前", "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru", "e\u{301}", "x", "\"",
    String(repeating: "long ", count: 60) + "name", String(repeating: "x", count: 500),
    String(repeating: "ŵ", count: 300), String(repeating: "a, ", count: 100) + "b",
    String(repeating: "\"", count: 62), String(repeating: "Ŵ\u{A0}", count: 40) + "end",
  ]

  @Test(arguments: values)
  func bringsASubjectBackAsItWas(text: String) throws {
    let read = try MailReader(MailMessage.sample(subject: text).file)
    #expect(try EncodedWordReader.decode(try #require(read["Subject"])) == text)
  }

  @Test(arguments: values)
  func namesTheSenderInAGroupWithoutAMailbox(name: String) throws {
    let read = try MailReader(MailMessage.sample(sender: name).file)
    let value = try #require(read["From"])
    let phrase = try #require(value.wholeMatch(of: /(.*?) ?:;/)).1
    #expect(try Self.phrase(phrase) == name)
  }

  @Test(arguments: [
    ("Elections Security Team", "Elections Security Team:;"), ("a, b", "\"a, b\":;"),
    ("a \"b\" \\", "\"a \\\"b\\\" \\\\\":;"), ("Môn", "=?utf-8?Q?M=C3=B4n?= :;"), ("", "\"\":;"),
  ])
  func quotesANameOnlyWhereItMust(name: String, expected: String) throws {
    let message = MailMessage.sample(sender: name)
    #expect(message.lines[1] == "From: \(expected)")
  }

  @Test(arguments: values)
  func keepsHeaderLinesShort(text: String) throws {
    let message = MailMessage.sample(subject: text, sender: text)
    let headers = message.lines.prefix { !$0.isEmpty }
    #expect(headers.filter { $0.utf8.count > 76 } == [])
    #expect(headers.allSatisfy { $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } })
  }

  @Test(arguments: [
    "\r\nBcc: x", "a\r\nBcc: x", "a\nBcc: x", "a\rBcc: x", "a\r\n\r\nBcc: x", "a\u{0}Bcc: x",
    "a\u{85}Bcc: x", "a\u{2028}Bcc: x", "a\u{B}Bcc: x", "\r\n", "é\r\nBcc: x", "a\r\n Bcc: x",
    "=?utf-8?Q?=0D=0ABcc:_x?=",
  ])
  func noValueBeginsAnotherHeader(value: String) throws {
    let message = MailMessage.sample(subject: value, sender: value)
    let read = try MailReader(message.file)
    #expect(
      read.headers.map(\.name) == [
        "X-Unsent", "From", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type",
      ])
    // Nor once it is decoded, for programs that write it again.
    let subject = try EncodedWordReader.decode(try #require(read["Subject"]))
    #expect(!subject.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x85 })
  }

  /// A phrase of atoms, a quoted string, or encoded words.
  private static func phrase(_ text: Substring) throws -> String {
    guard text.hasPrefix("\"") else { return try EncodedWordReader.decode(String(text)) }
    var plain = ""
    var rest = text.dropFirst().dropLast()
    while let letter = rest.popFirst() {
      if letter == "\\", let quoted = rest.popFirst() {
        plain.append(quoted)
      } else {
        plain.append(letter)
      }
    }
    return plain
  }
}
