import BriefingCompiling
import Foundation
import Testing
import TestSupport

/// Files of content lines, as phones and calendars read them (RFC 6350, section 3.2; RFC 5545,
/// section 3.1).
struct ContentLinesTests {
  /// The file that a template makes of the small project, for one constituency.
  private func file(_ template: String, named name: String = "Northtown") throws -> [UInt8] {
    var project = ProjectFixture()
    project["Content/briefing.yml"]? += "\nforms: [contacts]"
    project["Templates/contacts.vcf"] = template
    project["Content/data/constituencies.csv"] = """
      code,name,name_cy,nation,region,forces,returning_officer,returning_officer_basis
      E14000001,"\(name.replacing("\"", with: "\"\""))",,England,North,north,northtown,certain

      """
    let campaign = try #require(project.compile().campaign)
    return try #require(project.pack(campaign.packs[0].slug).files["contacts.vcf"])
  }

  /// The lines as they stand there. By bytes: a letter that was divided is no letter any more.
  private func lines(_ file: [UInt8]) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for line in file.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      try #require(line.last == 0x0D)
      lines.append(Array(line.dropLast()))
    }
    #expect(file.suffix(2) == [0x0D, 0x0A])
    #expect(!lines.joined().contains(0x0D))
    return lines
  }

  private func unfolded(_ lines: [[UInt8]]) -> [String] {
    var whole: [[UInt8]] = []
    for line in lines {
      if line.first == 0x20 {
        whole[whole.count - 1] += line.dropFirst()
      } else {
        whole.append(line)
      }
    }
    return whole.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Lines of every length around each place where a line must be broken.
  @Test(arguments: ["x", "ŵ", "語", "🏴", "x🏴", " ", "a ", "e\u{301}", "🏴󠁧󠁢󠁷󠁬󠁳󠁿"])
  func breaksLinesOfEveryLength(letter: String) throws {
    let wanted = (1...260).map { count in
      // The name makes the bytes of a letter fall everywhere.
      "N" + String(repeating: "O", count: count % 5) + ":"
        + String(repeating: letter, count: count / letter.utf8.count + 1) + "."
    }
    let lines = try lines(file(wanted.joined(separator: "\n") + "\n"))
    #expect(lines.filter { $0.count > 75 } == [])
    #expect(lines.filter { String(validating: $0, as: UTF8.self) == nil } == [])
    let unfolded = unfolded(lines)
    #expect(unfolded.count == wanted.count)
    for (line, wanted) in zip(unfolded, wanted) { #expect(line.utf8.elementsEqual(wanted.utf8)) }
  }

  /// Broken as late as may be: 75 octets, and no more than three less for a letter of four.
  @Test(arguments: [("x", 75), ("🏴", 72)])
  func fillsItsLines(letter: String, least: Int) throws {
    let value = String(repeating: letter, count: 400 / letter.utf8.count)
    let lines = try lines(file("NOTE:\(value)\n"))
    #expect(lines.count > 5)
    #expect(lines.dropLast().allSatisfy { $0.count >= least })
  }

  @Test func keepsALineOfSeventyFiveOctets() throws {
    let line = "NOTE:" + String(repeating: "x", count: 70)
    #expect(try lines(file("\(line)\n\(line)x\n")).map(\.count) == [75, 75, 2])
  }

  /// An empty line is none, in either format.
  @Test func leavesOutEmptyLines() throws {
    let file = try file(
      "BEGIN:VCARD\n\n{{#spoc}}\nTEL:{{phone-link}}\n\n{{/spoc}}\n\nEND:VCARD")
    #expect(
      String(decoding: file, as: UTF8.self)
        == "BEGIN:VCARD\r\nTEL:+441632960001\r\nEND:VCARD\r\n")
  }

  @Test(arguments: [
    "a\r\nTEL:999", "a\nEND:VCARD\nBEGIN:VCARD", "a\\nTEL:999", "x;TEL:999", "a,b", "\\",
    "\u{2028}TEL:999",
    "{{x}}", "\"a:b\"", String(repeating: "ŵ", count: 59), "\u{85}TEL:999", "a\u{301}",
  ])
  func aValueIsNeverALine(name: String) throws {
    let file = try file(
      "A:1\nNOTE:{{constituency.name}}\nB:{{constituency.code}}\n", named: name + "x")
    let lines = unfolded(try lines(file))
    #expect(lines.map { $0.prefix { $0 != ":" } } == ["A", "NOTE", "B"])
    #expect(lines.last == "B:E14000001")
    #expect(lines[0] == "A:1")
  }
}
