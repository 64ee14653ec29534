import BriefingForms

@testable import BriefingVerifying

/// A constituency with its finished page and text. Small, and with one of everything that the checks
/// look at.
struct SamplePack {
  let code: String
  let name: String
  let slug: String
  var phone: String
  let dialled: String
  let email: String
  let website: String
  var extraValues: [String] = []
  var timetable: [ExpectedPack.Date] = []
  var languages = [Language.english]
  var isWithheld = false
  var isOver = false
  /// Of a private link, which the data has made for it.
  var token: String?

  var folder: String { "packs/\(slug)" }
  var page: String { "\(folder)/index.html" }
  var text: String { "\(folder)/pack.txt" }

  var expectedContacts: [ExpectedContact] { [.phone(phone), .email(email), .website(website)] }

  var expected: ExpectedPack {
    ExpectedPack(
      code: code, name: name, slug: slug,
      place: token.map { PackPlace(token: $0) } ?? PackPlace(slug: slug),
      contacts: expectedContacts, dates: timetable,
      values: [name] + extraValues, languages: languages, isWithheld: isWithheld, isOver: isOver)
  }

  var html: String {
    """
    <!doctype html>
    <html lang="en-GB"><head><meta charset="utf-8">
    <title>\(name): briefing</title>
    <style>@media print { a { color: #000 }}</style></head>
    <body>
    <!-- made for tests -->
    <a href="#main">Skip to the briefing</a>
    <main id="main" aria-labelledby="contacts">
    <h1>Briefing for \(name)</h1>
    <h2 id="contacts">Contacts</h2>
    <p>Call <a href="tel:999">999</a>. Polling is on Thursday 4 July 2024.</p>
    <dl><dt>Phone</dt><dd><a href="tel:\(dialled)">\(phone)</a></dd>
    <dt>E-mail</dt><dd><a href="mailto:\(email)">\(email)</a></dd>
    <dt>Website</dt><dd><a href="\(website)">\(website)</a></dd></dl>
    <p>Ask <a href="mailto:help@service.gov.uk">help@service.gov.uk</a>, or read <a
    href="https://www.gov.uk/guidance">the guidance &amp; more</a>.</p>
    <p><a href="../../index.html">All packs</a></p>
    </main></body></html>

    """
  }

  var plainText: String {
    """
    Briefing for \(name)
    ====================

    ! Call 999. Polling is on Thursday 4
    ! July 2024.

      Phone:    \(phone)
      E-mail:   \(email)
      Website:  \(website)

    Ask help@service.gov.uk, or read the guidance & more [1].

    Links in this section:
      [1] https://www.gov.uk/guidance

    """
  }

  static let aldershot = SamplePack(
    code: "E14001063", name: "Aldershot", slug: "aldershot", phone: "01632 960114",
    dialled: "+441632960114", email: "bridger@hampshire.example",
    website: "https://www.rushmoor.example/")
  static let bath = SamplePack(
    code: "E14001071", name: "Bath", slug: "bath", phone: "01632 960101",
    dialled: "+441632960101", email: "bridger@avon.example", website: "https://www.bathnes.example/"
  )
  /// Has the police of Bath.
  static let wells = SamplePack(
    code: "E14001535", name: "Wells and Mendip Hills", slug: "wells-and-mendip-hills",
    phone: "01632 960101", dialled: "+441632960101", email: "bridger@avon.example",
    website: "https://www.somerset.example/")
}
