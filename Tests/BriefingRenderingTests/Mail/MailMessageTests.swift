import BriefingRendering
import Testing
import TestSupport

/// A whole mail file.
struct MailMessageTests {
  @Test func writesADraftThatMailProgramsOpen() throws {
    let message = MailMessage.sample(
      subject: "Safety briefing for Aldershot", sender: "Elections Security Team",
      text: Array("Call 999.\n".utf8), html: Array("<p class=\"x\">Call 999.</p>\n".utf8))
    #expect(
      String(decoding: message.file, as: UTF8.self).split(
        separator: "\r\n", omittingEmptySubsequences: false) == [
          "X-Unsent: 1",
          "From: Elections Security Team:;",
          "Subject: Safety briefing for Aldershot",
          "Date: Thu, 4 Jul 2024 12:00:00 +0000",
          "Message-ID: <pack-E14001063@briefing.invalid>",
          "MIME-Version: 1.0",
          "Content-Type: multipart/alternative; boundary=\"=_briefing_E14001063\"",
          "",
          "--=_briefing_E14001063",
          "Content-Type: text/plain; charset=utf-8; format=flowed",
          "Content-Transfer-Encoding: quoted-printable",
          "",
          "Call 999.",
          "",
          "--=_briefing_E14001063",
          "Content-Type: text/html; charset=utf-8",
          "Content-Transfer-Encoding: quoted-printable",
          "",
          "<p class=3D\"x\">Call 999.</p>",
          "",
          "--=_briefing_E14001063--",
          "",
        ])
  }

  /// Around both texts, so that a program still takes the one that it prefers.
  @Test func carriesAFileBesideTheTexts() throws {
    let plain = MailMessage.sample(text: Array("Call 999.\n".utf8))
    let message = MailMessage.sample(
      text: plain.text, attachment: .init(name: "a.pdf", bytes: Array(0...57) + [255]))
    let texts = plain.lines.drop { !$0.hasPrefix("Content-Type: ") }
    let lines = message.lines
    #expect(
      lines.prefix { $0 != texts.first }.dropFirst(4) == [
        "Message-ID: <pack-pdf-E14001063@briefing.invalid>", "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=\"=_files_E14001063\"", "",
        "--=_files_E14001063",
      ])
    #expect(
      lines.drop { $0 != texts.first }.prefix(texts.count - 1).elementsEqual(texts.dropLast()))
    #expect(
      lines.suffix(9) == [
        "--=_files_E14001063", "Content-Type: application/pdf",
        "Content-Disposition: attachment; filename=\"a.pdf\"",
        "Content-Transfer-Encoding: base64", "",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4",
        "Of8=", "--=_files_E14001063--", "",
      ])
  }

  @Test(arguments: ["riverside", "valley", "glen"])
  func bringsARealPackBackByteForByte(slug: String) throws {
    let pack = try ProjectFixture(
      guidance:
        "Dial **999**.\n\n> [!WARNING]\n> “Danger”: ŵŷ — [the site](https://a.example/?b=c).\n"
    ).pack(slug)
    let (text, html) = (Array(pack.text.utf8), Array(pack.html.utf8))
    let read = try MailReader(MailMessage.sample(text: text, html: html).file)
    #expect(read.parts.map(\.body) == [text, html])
  }

  @Test func isTheSameForTheSameValues() throws {
    let message = MailMessage.sample(text: [1, 2, 3], html: [4])
    #expect(message.file == message.file)
    var twice = message.file
    message.append(to: &twice)
    #expect(twice == message.file + message.file)
  }

  /// Whatever the body says, even the boundary itself.
  @Test(arguments: [
    "--=_briefing_E14001063--\n", "\n--=_briefing_E14001063\n", "=_briefing_E14001063", "--", "=_",
  ])
  func keepsTheBoundaryOutOfTheParts(body: String) throws {
    let body = Array(body.utf8)
    let read = try MailReader(MailMessage.sample(text: body, html: body).file)
    #expect(read.parts.map(\.body) == [body, body])
  }

  @Test(arguments: ["", "a\"b\r\nBcc: x", String(repeating: "x", count: 200), "Ynys Môn"])
  func makesABoundaryOfAnyIdentifier(identifier: String) throws {
    let message = MailMessage.sample(text: [1], html: [2], identifier: identifier)
    let read = try MailReader(message.file)
    #expect(read.parts.map(\.body) == [[1], [2]])
    #expect(read["Bcc"] == nil)
  }
}
