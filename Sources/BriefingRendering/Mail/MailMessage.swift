/// A mail as a file (RFC 5322, usually `.eml`) that a mail program opens as a draft: a text and an
/// HTML page that say the same (`multipart/alternative`, RFC 2046, section 5.1.4), and nobody yet
/// whom it goes to. The same values give the same bytes.
package struct MailMessage: Sendable {
  package let subject: String
  /// Who issued it. A draft has no mailbox to be sent from: whoever sends it puts in their own.
  package let sender: String
  /// As RFC 5322, section 3.3, writes it.
  package let date: String
  /// UTF-8, its lines ended by line feeds.
  package let text: [UInt8]
  /// UTF-8, its lines ended by line feeds.
  package let html: [UInt8]
  /// Names the message, such as a constituency's code.
  package let identifier: String

  package init(
    subject: String, sender: String, date: String, text: [UInt8], html: [UInt8],
    identifier: String
  ) {
    self.subject = subject
    self.sender = sender
    self.date = date
    self.text = text
    self.html = html
    self.identifier = identifier
  }

  /// Appends the file, with CRLF at the end of each line.
  package func append(to file: inout [UInt8]) {
    let boundary = boundary
    // Outlook, and mail programs that follow it, open a message with this as one to be sent.
    MailHeader.append("X-Unsent", ["1"], to: &file)
    // A group without a mailbox: RFC 6854 allows it where an address would be a lie.
    MailHeader.append("From", MailPhrase.group(named: sender), to: &file)
    MailHeader.append("Subject", MailPhrase.unstructured(subject), to: &file)
    MailHeader.append("Date", [date], to: &file)
    MailHeader.append("MIME-Version", ["1.0"], to: &file)
    MailHeader.append(
      "Content-Type", ["multipart/alternative;", "boundary=\"\(boundary)\""], to: &file)
    // The last part is the one that a reader should prefer.
    Self.append(text, type: "text/plain", behind: boundary, to: &file)
    Self.append(html, type: "text/html", behind: boundary, to: &file)
    file += "\r\n--\(boundary)--\r\n".utf8
  }

  private static func append(
    _ body: [UInt8], type: String, behind boundary: String, to file: inout [UInt8]
  ) {
    file += "\r\n--\(boundary)\r\n".utf8
    MailHeader.append("Content-Type", ["\(type);", "charset=utf-8"], to: &file)
    MailHeader.append("Content-Transfer-Encoding", ["quoted-printable"], to: &file)
    file += "\r\n".utf8
    QuotedPrintable.append(body, to: &file)
  }

  /// Stands in neither part: in quoted-printable text `=` is always followed by a hexadecimal digit
  /// or by the end of the line, so there is no `=_` (RFC 2045, section 6.7, says the same).
  private var boundary: String {
    // At most 70 characters (RFC 2046, section 5.1.1).
    let name = identifier.utf8.filter(\.isLetterOrDigit).prefix(40)
    return "=_briefing_" + String(decoding: Array(name), as: UTF8.self)
  }
}

extension UInt8 {
  /// In ASCII.
  var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
