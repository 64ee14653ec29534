import BriefingDiagnostics
import Testing

@testable import BriefingLoading

/// A text that broke off is not published as if it were whole, and one that is whole is no error.
@Suite struct CutOffTextTests {
  @Test(arguments: [
    ("Content/briefing.yml", "sample: true\n", nil), ("Content/guidance/en/a.md", "", nil),
    ("Content/guidance/en/a.md", "A\nB", Severity.warning),
    ("Templates/pack.html", "<html>\n<p>a < b</p>\n</html>\n", nil),
    ("Templates/pack.html", "<html>\n</ht", .error),
    ("Templates/pack.html", "<html>\n<p\n", .error),
    ("Templates/pack.html", "<html>\n<p>a</p>\n", .warning),
    // The parts of a page may stand in files of their own.
    ("Templates/pack.html", "{{> head}}\n</html>\n", nil),
    ("Templates/partials/foot.html", "</body>\n</html>\n", nil),
    ("Templates/contacts.vcf", "BEGIN:VCARD\nNOTE:END:\n", .error),
    ("Templates/contacts.vcf", "BEGIN:VCARD\nNOTE:a\nEND:VCARD\n", nil),
    ("Templates/dates.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCAL", .warning),
    ("Templates/partials/event.ics", "BEGIN:VEVENT\n", nil),
  ])
  func tellsWhatSeemsToBeMissing(path: String, text: String, severity: Severity?) {
    let found = CutOffText.check(text, path)
    #expect(found?.severity == severity)
    #expect(found.map { $0.location.line == text.split(separator: "\n").count } != false)
  }
}
