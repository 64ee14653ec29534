/// The forms that a pack may have beside its page and its text.
extension SamplePack {
  static let forms = ["card.html", "contacts.vcf", "dates.ics", "pack.eml"]

  /// The path of a form.
  func path(_ form: String) -> String { "\(folder)/\(form)" }

  func content(of form: String) -> String {
    switch form {
    case "card.html": card
    case "cy/index.html": html
    case "cy/pack.txt": plainText
    case "contacts.vcf": contacts
    case "dates.ics": dates
    default: mail
    }
  }

  private var card: String {
    """
    <!doctype html>
    <html lang="en-GB"><head><meta charset="utf-8"><title>\(name): card</title></head>
    <body><main><p>999 \(name): <a href="tel:\(dialled)">\(phone)</a>
    <a href="mailto:\(email)">\(email)</a> <a href="\(website)">\(website)</a></p>
    <svg role="img" aria-label="Code" viewBox="-4 -4 29 29"><path d="M0 0h7m1 0h1"/></svg>
    </main></body></html>

    """
  }

  /// One of the lines goes on in the next one.
  private var contacts: String {
    [
      "BEGIN:VCARD", "VERSION:3.0", "FN:\(name)\\, police", "TEL:\(dialled)",
      "EMAIL:\(email.prefix(9))", " \(email.dropFirst(9))", "URL:\(website)",
      "NOTE:Ring 999 in danger. For \(name).", "END:VCARD", "",
    ].joined(separator: "\r\n")
  }

  private var dates: String {
    [
      "BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART:20240704T070000", "SUMMARY:Polling day",
      "DESCRIPTION:Bring your pass.", "END:VEVENT", "END:VCALENDAR", "",
    ].joined(separator: "\r\n")
  }

  private var mail: String {
    """
    Subject: Briefing for \(name)
    Content-Type: multipart/alternative; boundary="=_x"

    --=_x
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: quoted-printable

    \(quotedPrintable(plainText))
    --=_x
    Content-Type: text/html; charset=utf-8
    Content-Transfer-Encoding: quoted-printable

    \(quotedPrintable(html.replacing("<p><a href=\"../../index.html\">All packs</a></p>", with: "")))
    --=_x--

    """.replacing("\n", with: "\r\n")
  }

  /// With a soft line break in each address.
  private func quotedPrintable(_ text: String) -> String {
    text.replacing("=", with: "=3D").replacing("bridger@", with: "bridger=\n@")
  }
}
