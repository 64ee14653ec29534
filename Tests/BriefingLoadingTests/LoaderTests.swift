import BriefingDiagnostics
import Testing

@testable import BriefingLoading

@Suite struct LoaderTests {
  @Test func reportsEveryFileThatIsMissing() {
    let result = Loader.load(SourceTree(files: [:]))
    let paths = result.diagnostics.map(\.location.description).sorted()
    #expect(result.diagnostics.allSatisfy { $0.check == .missingFile })
    let tables = TableName.allCases.filter { !$0.isOptional }
    #expect(paths == (tables.map(\.csvPath) + ["Content/briefing.yml"]).sorted())
  }

  /// Projects that were made before there was a timetable do not have one.
  @Test func doesWithoutATimetable() throws {
    #expect(try load([:]).tables[.timetable] == nil)
    let table = "id,name,date,from,until,nations,elections\na,b,2024-06-18,,,,\n"
    #expect(try load(["Content/data/timetable.csv": table]).tables[.timetable]?.rows.count == 1)
  }

  /// One that is there and can't be read is an error, and not a project without dates.
  @Test func missesNoTimetableThatIsThere() {
    let result = Loader.load(SourceTree(files: ["Content/data/timetable.csv": []]))
    let found = result.diagnostics.filter { $0.location.path == "Content/data/timetable.csv" }
    #expect(found.map(\.check) == [.emptyTable])
  }

  @Test(arguments: ["pack.html", "pack.txt", "contacts.vcf", "dates.ics", "finder.js"])
  func readsTemplatesOfEveryLanguage(name: String) throws {
    #expect(try load(["Templates/\(name)": "x"]).templates.map(\.path) == ["Templates/\(name)"])
  }

  @Test(arguments: [
    "---\ntitle: a\n---\nb\n", "---\r\ntitle: a\r\n---\r\nb\r\n", "---\rtitle: a\r---\rb\r",
  ])
  func readsEveryKindOfLineEnd(text: String) throws {
    let guidance = try load(["Content/guidance/en/a.md": text]).guidance
    #expect(guidance.map(\.body) == ["b\n"])
    #expect(guidance.map(\.bodyLine) == [4])
  }

  @Test func dropsAByteOrderMark() throws {
    let sources = try load([
      "Templates/pack.html": "\u{FEFF}x", "Content/briefing.yml": "\u{FEFF}a: b",
    ])
    #expect(sources.templates.map(\.text) == ["x"])
    #expect(sources.configuration?.location.column == 1)
  }

  @Test func keepsOtherSeparatorsInAText() throws {
    let sources = try load(["Templates/pack.txt": "a\u{2028}b\u{85}c\r\nd"])
    #expect(sources.templates.map(\.text) == ["a\u{2028}b\u{85}c\nd"])
  }

  @Test func readsFilesInOneOrder() throws {
    let names = ["b/2.md", "en/1.md", "a/3.md"]
    let files = names.map { ("Content/guidance/\($0)", "---\na: b\n---\n") }
    let sources = try load(Dictionary(uniqueKeysWithValues: files))
    #expect(sources.guidance.map(\.path) == files.map(\.0).sorted())
  }

  private func load(_ files: [String: String]) throws -> LoadedSources {
    Loader.load(SourceTree(files: files.mapValues { Array($0.utf8) })).value
  }
}
