import Foundation
import Testing

/// What a run has noted can be lost or spoilt, and nothing but time is lost with it.
@SmallProjects @Suite struct LostLedgerTests {
  /// What became of the notes themselves.
  enum Loss: String, CaseIterable, CustomTestStringConvertible {
    case removed, cutShort, changed, emptied, folder, link, unreadable, ofAnotherOutput, olderOutput

    var testDescription: String { rawValue }

    func inflict(on project: Project) throws {
      let ledger = project.folder("project/\(Project.ledger)")
      var bytes = try Data(contentsOf: URL(filePath: ledger))
      switch self {
      case .removed: try FileManager.default.removeItem(atPath: ledger)
      case .cutShort: try bytes.dropLast(8).write(to: URL(filePath: ledger))
      case .changed:
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: ledger))
      case .emptied: try Data().write(to: URL(filePath: ledger))
      case .folder:
        try FileManager.default.removeItem(atPath: ledger)
        try project.write("x", to: "\(Project.ledger)/x")
      case .link:
        try FileManager.default.moveItem(atPath: ledger, toPath: project.folder("elsewhere"))
        symlink("/dev/zero", ledger)
      case .unreadable: chmod(ledger, 0)
      case .ofAnotherOutput:
        let other = try Project.small()
        try other.replace(
          "01632 960002", with: "01632 960009", in: "Content/data/spoc-contacts.csv")
        for _ in 0..<4 { _ = try other.run("generate", "--trust-output") }
        try FileManager.default.removeItem(atPath: ledger)
        try FileManager.default.copyItem(
          atPath: other.folder("project/\(Project.ledger)"), toPath: ledger)
      case .olderOutput:
        // Somebody brings back the manifest of an earlier day, and not its files.
        let manifest = try project.text("Output/manifest.json")
        try project.replace(
          "01632 960002", with: "01632 960009", in: "Content/data/spoc-contacts.csv")
        for _ in 0..<4 { _ = try project.run("generate", "--trust-output") }
        try project.write(manifest, to: "Output/manifest.json")
      }
    }
  }

  @Test(arguments: Loss.allCases)
  func canBeLost(loss: Loss) throws {
    let project = try Project.settled()
    try loss.inflict(on: project)
    let outcome = try project.run("generate", "--trust-output")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    // Root may read every file.
    if loss != .unreadable { #expect(!outcome.output.contains("as they were")) }
    #expect(try project.output.differences(from: project.cleanBuild()) == [])
  }
}
