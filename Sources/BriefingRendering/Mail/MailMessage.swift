internal import BriefingForms
internal import FoundationEssentials

/// A mail as a file (RFC 5322, usually `.eml`) that a mail program opens as a draft: a text and an
/// HTML page that say the same (`multipart/alternative`, RFC 2046, section 5.1.4), and nobody yet
/// whom it goes to. The same values give the same bytes.
package struct MailMessage: Sendable {
  package let subject: String
  /// Who issued it. A draft has no mailbox to be sent from: whoever sends it puts in their own.
  package let sender: String
  /// As RFC 5322, section 3.3, writes it.
  package let date: String
  /// UTF-8, its lines ended by line feeds: flowed (RFC 3676).
  package let text: [UInt8]
  /// UTF-8, its lines ended by line feeds.
  package let html: [UInt8]
  package let attachment: Attachment?
  /// Names the message, such as a constituency's code.
  package let identifier: String

  /// A PDF that goes with the message.
  package struct Attachment: Sendable {
    /// In ASCII, without quotation marks.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  package init(
    subject: String, sender: String, date: String, text: [UInt8], html: [UInt8],
    attachment: Attachment? = nil, identifier: String
  ) {
    self.subject = subject
    self.sender = sender
    self.date = date
    self.text = text
    self.html = html
    self.attachment = attachment
    self.identifier = identifier
  }

  /// The same pack in several languages as one message.
  init(_ messages: [(language: Language, message: MailMessage)]) {
    let first = messages[0].message
    self.init(
      subject: messages.map(\.message.subject).joined(separator: " / "), sender: first.sender,
      date: first.date, text: Array(messages.map(\.message.text).joined(separator: "\n\n\n".utf8)),
      html: BilingualPage.join(messages.map { ($0.language, $0.message.html) }),
      attachment: messages.compactMap(\.message.attachment).first, identifier: first.identifier)
  }

  /// Appends the file, with CRLF at the end of each line.
  package func append(to file: inout [UInt8]) {
    // Outlook, and mail programs that follow it, open a message with this as one to be sent.
    MailHeader.append("X-Unsent", ["1"], to: &file)
    // A group without a mailbox: RFC 6854 allows it where an address would be a lie.
    MailHeader.append("From", MailPhrase.group(named: sender), to: &file)
    MailHeader.append("Subject", MailPhrase.unstructured(subject), to: &file)
    MailHeader.append("Date", [date], to: &file)
    // With an attachment it is another message: a program keeps one of two with the same name.
    let kind = attachment == nil ? "pack" : "pack-pdf"
    MailHeader.append("Message-ID", ["<\(kind)-\(name)@briefing.invalid>"], to: &file)
    MailHeader.append("MIME-Version", ["1.0"], to: &file)
    guard let attachment else { return appendTexts(to: &file) }
    let boundary = "=_files_" + name
    MailHeader.append("Content-Type", ["multipart/mixed;", "boundary=\"\(boundary)\""], to: &file)
    file += "\r\n--\(boundary)\r\n".utf8
    appendTexts(to: &file)
    file += "--\(boundary)\r\n".utf8
    MailHeader.append("Content-Type", ["application/pdf"], to: &file)
    MailHeader.append(
      "Content-Disposition", ["attachment;", "filename=\"\(attachment.name)\""], to: &file)
    MailHeader.append("Content-Transfer-Encoding", ["base64"], to: &file)
    file += "\r\n".utf8
    file += Data(attachment.bytes).base64EncodedData(options: .lineLength76Characters)
    file += "\r\n--\(boundary)--\r\n".utf8
  }

  private func appendTexts(to file: inout [UInt8]) {
    // Stands in neither part: in quoted-printable text `=` is always followed by a hexadecimal digit
    // or by the end of the line, so there is no `=_` (RFC 2045, section 6.7, says the same).
    let boundary = "=_briefing_" + name
    MailHeader.append(
      "Content-Type", ["multipart/alternative;", "boundary=\"\(boundary)\""], to: &file)
    // The last part is the one that a reader should prefer.
    Self.append(
      text, type: ["text/plain;", "charset=utf-8;", "format=flowed"], behind: boundary, to: &file)
    Self.append(html, type: ["text/html;", "charset=utf-8"], behind: boundary, to: &file)
    file += "\r\n--\(boundary)--\r\n".utf8
  }

  private static func append(
    _ body: [UInt8], type: [String], behind boundary: String, to file: inout [UInt8]
  ) {
    file += "\r\n--\(boundary)\r\n".utf8
    MailHeader.append("Content-Type", type, to: &file)
    MailHeader.append("Content-Transfer-Encoding", ["quoted-printable"], to: &file)
    file += "\r\n".utf8
    QuotedPrintable.append(body, to: &file)
  }

  /// The identifier, as far as it may stand in a boundary, which has at most 70 characters (RFC 2046,
  /// section 5.1.1), and in the message's own name.
  private var name: String {
    let name = identifier.utf8.filter { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }.prefix(56)
    return String(decoding: Array(name), as: UTF8.self)
  }
}

extension UInt8 {
  /// In ASCII.
  var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
