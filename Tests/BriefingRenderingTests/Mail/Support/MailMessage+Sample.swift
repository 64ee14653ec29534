import BriefingRendering

extension MailMessage {
  /// A message of which a test sets what it is about.
  static func sample(
    subject: String = "Briefing", sender: String = "Team", text: [UInt8] = [], html: [UInt8] = [],
    attachment: Attachment? = nil, identifier: String = "E14001063"
  ) -> MailMessage {
    MailMessage(
      subject: subject, sender: sender,
      date: "Thu, 4 Jul 2024 12:00:00 +0000",
      text: text, html: html, attachment: attachment, identifier: identifier)
  }

  var file: [UInt8] {
    var file: [UInt8] = []
    append(to: &file)
    return file
  }

  /// The lines of the file, without their ends.
  var lines: [Substring] {
    String(decoding: file, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
  }
}
