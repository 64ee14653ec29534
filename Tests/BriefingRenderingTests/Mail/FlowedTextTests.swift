import TestSupport
import Testing

@testable import BriefingRendering

/// Text that a mail program breaks anew.
struct FlowedTextTests {
  private func flowed(_ text: String, wrappedAt wraps: [Range<Int>] = []) -> String {
    String(decoding: FlowedText.make(of: Array(text.utf8), wrappedAt: wraps), as: UTF8.self)
  }

  /// One that a reader would take for something else, and one that would flow by accident.
  @Test(arguments: [
    ("  a\n", "   a\n"), ("> a\n", " > a\n"), ("From a\n", " From a\n"), ("a \nb\n", "a\nb\n"),
    (" \n", "\n"), ("-- \n", "--\n"), ("\n\n", "\n\n"), ("", ""), ("Fromage", "Fromage\n"),
  ])
  func keepsALineAsItIs(text: String, expected: String) {
    #expect(flowed(text) == expected)
  }

  @Test func goesOnWhereOnlyTheWidthBrokeALine() {
    #expect(flowed("- a\n  b\n- c\n", wrappedAt: [3..<6]) == "- a \nb\n- c\n")
    #expect(flowed("a\n>b\n", wrappedAt: [1..<2]) == "a \n >b\n")
  }

  /// A program hides what stands behind a signature's mark, or shows it small.
  @Test func beginsNoSignature() {
    #expect(flowed("--\nb\n", wrappedAt: [2..<3]) == "--\nb\n")
  }

  /// Paragraphs and items of lists whole, tables, lists of links and verses in their lines.
  @Test func flowsAPackAsItsWriterBrokeIt() throws {
    let words = Array(repeating: "word", count: 40).joined(separator: " ")
    var project = ProjectFixture(
      guidance: """
        \(words) {{constituency.name}}.

        - \(words)
          - [\(words)](https://a.example/)

        > \(words)

        | A | B |
        | --- | --- |
        | 01632 960001 | \(words) |

        One line\\
        and another.
        """)
    project["Content/briefing.yml"]? += "\nforms: [mail]"
    project["Templates/mail-subject.txt"] = "Briefing\n"
    project["Templates/pack.txt"] =
      "Label:  \(words)\n{{#guidance}}\n{{{body}}}\n{{/guidance}}\n"
    let pack = try project.pack("glen")
    let mail = try MailReader(try #require(pack.files["pack.eml"]))
    let read = try FlowedReader.decode(mail.text("text/plain"))
    let lines = read.split(separator: "\n")
    #expect(lines.starts(with: ["Label:  \(words)", "\(words) Glen.", "- \(words)"]))
    #expect(lines.contains("  - \(words) [1]"))
    #expect(lines.contains("One line") && lines.contains("and another."))
    #expect(lines.filter { $0.hasPrefix("> ") }.count == 3)
    let table = pack.text.split(separator: "\n").drop { !$0.hasPrefix("A ") }
      .prefix { $0 != "One line" }
    #expect(table.count > 3 && lines.drop { !$0.hasPrefix("A ") }.starts(with: table))
    #expect(FlowedReader.words(of: read) == FlowedReader.words(of: pack.text))
  }
}
