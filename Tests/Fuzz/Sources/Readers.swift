internal import BriefingChain
internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingLoading
internal import BriefingValidating
@testable internal import BriefingVerifying

/// What reads files that others wrote, by the letter that an input begins with.
enum Readers {
  static let all: [UInt8: @Sendable ([UInt8]) -> Void] = Dictionary(
    uniqueKeysWithValues: sources + workbooks + finished + [("r".letter, ReceivedRequest.read)])

  /// `nil` for a letter that stands for none.
  static func read(_ input: [UInt8]) -> Bool {
    guard let letter = input.first, let reader = all[letter] else { return false }
    reader(Array(input.dropFirst()))
    return true
  }

  typealias Entry = (UInt8, @Sendable ([UInt8]) -> Void)

  /// Loaded, validated, compiled and settled, as all commands do it.
  private static let sources: [Entry] = [
    ("c", "Content/data/constituencies.csv"), ("s", "Content/data/spoc-contacts.csv"),
    ("x", "Content/data/spoc-contacts.xlsx"), ("y", "Content/briefing.yml"),
    ("m", "Content/guidance/en/10-emergency.md"), ("h", "Templates/pack.html"),
    ("t", "Templates/pack.txt"), ("v", "Templates/contacts.vcf"), ("i", "Templates/dates.ics"),
  ].map { letter, path in (letter.letter, { check($0, at: path) }) }

  private static let workbooks: [Entry] = [
    ("w", "xl/worksheets/sheet1.xml"), ("S", "xl/sharedStrings.xml"), ("F", "xl/styles.xml"),
  ].map { letter, part in
    (
      letter.letter,
      { check(StoredWorkbook.bytes($0, asPart: part), at: "Content/data/spoc-contacts.xlsx") }
    )
  }

  private static let finished: [Entry] = zip("HTVILCE", PackForm.all).map { letter, form in
    (
      String(letter).letter,
      { bytes in
        var recall = Recall()
        _ = PackFile(bytes, path: form.fileName, form: form, recall: &recall)
      }
    )
  }

  private static func check(_ bytes: [UInt8], at path: String) {
    guard let day = CalendarDate(iso: "2024-06-15") else { return }
    var files = ["Content/briefing.yml": Array(settings.utf8)]
    files[path] = bytes
    _ = Chain(SourceTree(files: files), CheckOptions(asOf: day, wantsAdvice: true))
      .diagnostics.map(\.description)
  }

  /// With them, guidance and templates are settled too.
  private static let settings = """
    election:
      name: UK Parliamentary general election
      kind: general
      polling-day: 2024-07-04
      close-of-nominations: 2024-06-07T16:00
    issuer: Elections Security Team
    issue:
      number: 2
      date: 2024-06-08
    sample: true
    languages: [en]
    forms: [contacts, dates, card, mail]
    contacts:
      max-age-days: 30
    """
}

extension String {
  fileprivate var letter: UInt8 { utf8.first ?? 0 }
}
