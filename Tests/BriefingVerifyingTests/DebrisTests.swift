import BriefingOutput
import Testing

@testable import BriefingVerifying

/// Nothing of a template and no program's "nothing" reaches a reader.
struct DebrisTests {
  static let debris = [
    "{{spoc.phone}}", "}}", "{{#force}}", "Hours: nil", "Optional(\"9am\")", "(null)",
    "undefined, 9am", "NaN.",
  ]

  @Test(arguments: debris)
  func seesDebrisInTheText(words: String) async throws {
    let folder = try FinishedFolder()
    try folder.edit(SamplePack.bath.text, "Ask help", "\(words) Ask help")
    #expect(
      Set(try await folder.findings().map(\.description))
        == [Found(.templateDebris, SamplePack.bath.text).description])
  }

  @Test(arguments: debris)
  func seesDebrisInThePage(words: String) async throws {
    let folder = try FinishedFolder()
    try folder.edit(SamplePack.bath.page, "</main>", "<p>\(words)</p></main>")
    #expect(
      Set(try await folder.findings().map(\.description))
        == [Found(.templateDebris, SamplePack.bath.page).description])
  }

  @Test(arguments: [
    ("<main ", "<main data-x=\"{{name}}\" "), ("<main ", "<main aria-label=\"nil\" "),
    ("made for tests", "{{> head}}"), ("color: #000", "color: {{ink}}"),
    ("briefing</title>", "{{x}}</title>"), ("guidance &amp;", "&#123;&#x7b;x guidance &amp;"),
  ])
  func seesDebrisWhereverItHides(old: String, new: String) async throws {
    let folder = try FinishedFolder()
    try folder.edit(SamplePack.bath.page, old, new)
    #expect(
      Set(try await folder.findings().map(\.description))
        == [Found(.templateDebris, SamplePack.bath.page).description])
  }

  @Test func seesDebrisInTheListOfPacks() async throws {
    let folder = try FinishedFolder()
    try folder.edit("index.html", "Packs", "{{title}}")
    #expect(Set(try await folder.findings().map(\.check)) == [.templateDebris])
  }

  @Test(arguments: ["annullable", "Nilgiri", "nil-nil", "null@x.org", "nullify", "Optional"])
  func leavesOrdinaryWordsAlone(words: String) async throws {
    let folder = try FinishedFolder()
    try folder.add(words)
    #expect(try await folder.findings() == [])
  }

  @Test func allowsAValueThatLooksLikeDebris() async throws {
    var pack = SamplePack.aldershot
    pack.extraValues = ["Sgt  {{nil}}"]
    let folder = try FinishedFolder([pack, .bath])
    try folder.add("Ask Sgt {{nil}}.", to: pack)
    try folder.edit("index.html", "Packs", "Packs of Sgt {{nil}}")
    #expect(try await folder.findings() == [])
  }

  @Test func allowsAValueInItsOwnPackAlone() async throws {
    var pack = SamplePack.aldershot
    pack.extraValues = ["Sgt {{x}}"]
    let folder = try FinishedFolder([pack, .bath])
    try folder.add("Ask Sgt {{x}}.", to: .bath)
    try folder.edit(pack.text, "Ask help", "{{x}} Ask help")
    #expect(
      Set(try await folder.findings().map(\.path)) == [
        pack.text, SamplePack.bath.page, SamplePack.bath.text,
      ])
  }

  /// A title may be "NaN and null". No source shows a tag.
  @Test func takesNoWordForDebrisThatTheSourcesHave() {
    var check = DebrisCheck(values: [])
    check.areWordsRead = true
    let flow = Flow("NaN and null, nil {{x}}").bytes
    #expect(check.findings(in: "x", text: flow).count == 2)
  }
}
