import Foundation
import TestSupport
import Testing

/// After any sequence of edits a rebuild is a clean build, byte for byte.
@Suite(.runsPrograms) struct AnyEditsTests {
  /// Seeds of sequences that once failed go here; the others are new in every run.
  private static let seeds: [UInt64] =
    [1, 2] + (0..<4).map { _ in UInt64.random(in: 0...UInt64.max) }

  private static let editsPerSequence = 12

  @Test(arguments: seeds)
  func aRebuildEqualsACleanBuild(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let project = try Project.small()
    var history: [String] = []
    for _ in 0..<Self.editsPerSequence {
      // Several edits may come between two runs.
      repeat {
        let edit = RandomEdit.allCases.randomElement(using: &random) ?? .rename
        try edit.apply(to: project, using: &random)
        history.append(edit.rawValue)
      } while Int.random(in: 0..<3, using: &random) == 0
      history.append("run")
      let outcome = try project.run("generate", "--accept-losses")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      let differences = try project.output.differences(from: project.cleanBuild())
      #expect(differences == [], "seed \(seed), after \(history.joined(separator: ", "))")
      #expect(try project.debris == [])
    }
  }
}

/// Something that people do between two runs.
private enum RandomEdit: String, CaseIterable {
  case rename, otherOfficer, otherForce, addRow, removeRow, reorderRows
  case otherPhone, noContact, otherIssuer, otherIssue, otherForms, otherDate
  case otherGuidance, otherTemplate, undo
  case damagedOutput, removedOutput, damagedManifest, onlyOnePack

  private static let constituencies = "Content/data/constituencies.csv"
  private static let contacts = "Content/data/spoc-contacts.csv"

  func apply(to project: Project, using random: inout SplitMix) throws {
    let number = Int.random(in: 0..<1000, using: &random)
    switch self {
    case .rename:
      try editRow(Self.constituencies, project, &random) { fields in
        // Two constituencies of one name are refused.
        fields[1] = "Renamed \(fields[0]) \(number) Ébauche"
      }
    case .otherOfficer:
      try editRow(Self.constituencies, project, &random) {
        $0[7] = number % 2 == 0 ? "certain" : "presumed"
      }
    case .otherForce:
      try editRow(Self.constituencies, project, &random) { fields in
        if fields[3] == "England" {
          fields[5] = ["north-shire", "south-shire", "north-shire;south-shire"][number % 3]
        }
      }
    case .addRow:
      try project.editLines(Self.constituencies) { lines in
        lines.append(
          "S1400\(1000 + number),Added \(number),,Scotland,Scotland,glen-police,glen-council,certain,,"
        )
        lines = lines.uniqued { $0.split(separator: ",").first.map(String.init) ?? "" }
      }
    case .removeRow:
      try project.editLines(Self.constituencies) { lines in
        if lines.count > 4 { lines.remove(at: 1 + number % (lines.count - 1)) }
      }
    case .reorderRows:
      try project.editLines(Self.constituencies) { $0[1...].shuffle(using: &random) }
    case .otherPhone:
      try editRow(Self.contacts, project, &random) { $0[3] = "01632 960\(100 + number % 900)" }
    case .noContact:
      try project.editLines(Self.contacts) { lines in
        if lines.count > 2 { lines.remove(at: 1 + number % (lines.count - 1)) }
      }
    case .otherIssuer:
      try project.editLines("Content/briefing.yml") { lines in
        lines = lines.map { $0.hasPrefix("issuer:") ? "issuer: Team \(number)" : $0 }
      }
    case .otherIssue:
      try project.editLines("Content/briefing.yml") { lines in
        lines = lines.map { $0.hasPrefix("  number:") ? "  number: \(number + 1)" : $0 }
      }
    case .otherForms:
      let forms = ["contacts", "dates", "card", "mail"].enumerated().filter { index, _ in
        index == number % 4 || number >> (index + 2) & 1 == 1
      }.map(\.element).joined(separator: ", ")
      try project.editLines("Content/briefing.yml") { lines in
        lines = lines.map { $0.hasPrefix("forms:") ? "forms: [\(forms)]" : $0 }
      }
    case .otherDate:
      try editRow("Content/data/timetable.csv", project, &random) {
        $0[2] = "2024-06-\(10 + number % 20)"
      }
    case .otherGuidance:
      try project.write(
        project.text("Content/guidance/en/20-help.md") + "\nAdded \(number).\n",
        to: "Content/guidance/en/20-help.md")
    case .otherTemplate:
      try project.write(
        project.text("Templates/pack.txt") + "\n{{constituency.region}} \(number)\n",
        to: "Templates/pack.txt")
    case .undo:
      try FileManager.default.removeItem(atPath: project.folder("project/Content/data"))
      try FileManager.default.copyItem(
        atPath: "\(Folders.small)/Content/data",
        toPath: project.folder("project/Content/data"))
    case .damagedOutput:
      try editOutput(project, &random) { path in
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        defer { try? handle.close() }
        try handle.seek(toOffset: UInt64(number))
        try handle.write(contentsOf: Data("!".utf8))
      }
    case .removedOutput:
      try editOutput(project, &random) { try FileManager.default.removeItem(atPath: $0) }
    case .damagedManifest:
      guard project.folder.exists("project/Output/manifest.json") else { return }
      let text = try project.text("Output/manifest.json")
      try project.write(
        text.replacing("\"sha256\":\"\(number % 10)", with: "\"sha256\":\"\((number + 1) % 10)"),
        to: "Output/manifest.json")
    case .onlyOnePack:
      // Refused where the packs that stay would not be right; then the output is as it was.
      let code = try project.text(Self.constituencies).split(separator: "\n")[1].prefix(9)
      _ = try project.run("generate", "--accept-losses", "--only", String(code))
    }
  }

  /// Changes the fields of some row.
  private func editRow(
    _ file: String, _ project: Project, _ random: inout SplitMix,
    _ edit: (inout [String]) -> Void
  ) throws {
    try project.editRow(
      file,
      choose: { lines in
        lines.indices.dropFirst().filter { !lines[$0].contains("\"") }
          .randomElement(using: &random)
      }, edit)
  }

  private func editOutput(
    _ project: Project, _ random: inout SplitMix, _ edit: (String) throws -> Void
  ) throws {
    guard project.folder.exists("project/Output") else { return }
    let paths = try project.output.paths.subtracting(["manifest.json"]).sorted()
    guard let path = paths.randomElement(using: &random) else { return }
    try edit("\(project.path)/Output/\(path)")
  }
}

extension [String] {
  fileprivate func uniqued(by key: (String) -> String) -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
