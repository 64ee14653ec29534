import Testing

@testable import BriefingLoading

@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("---\ntitle: a\n---\nbody\n", "title: a\n", "body\n", 4),
    ("---\n---\n", "\n", "", 3),
    ("---\na: b\n---", "a: b\n", "", 4),
    ("---  \na: b\n---\t\n\nbody", "a: b\n", "\nbody", 4),
    ("---\na: b\n---\nx\n---\ny", "a: b\n", "x\n---\ny", 4),
  ])
  func setsTheSettingsApart(text: String, yaml: String, body: String, line: Int) throws {
    let parts = try #require(FrontMatter(text))
    #expect(parts.yaml == yaml)
    #expect(parts.body == body)
    #expect(parts.bodyLine == line)
  }

  @Test(arguments: ["", "\n---\n---\n", "body", "---\na: b\n", "----\na: b\n---\n", "--\na\n--\n"])
  func refusesAFileWithoutIt(text: String) {
    #expect(FrontMatter(text) == nil)
  }
}
