import BriefingDiagnostics
import Foundation
import TestSupport
import Testing

@testable import BriefingOutput
@testable import BriefingPublishing

@Suite struct StandingFolderTests {
  private func standing(
    _ folder: TemporaryFolder, replacing isReplaced: Bool = false
  ) async throws -> StandingFolder {
    let location = try OutputLocation(folder("Output"), apartFrom: [])
    let standing = try await StandingFolder.survey(
      location, jobs: 2, finding: StandingOutput(isReplaced: isReplaced).ownFiles)
    standing.close()
    return standing
  }

  private func writeManifest(
    _ paths: String..., in folder: TemporaryFolder, as name: String = Manifest.name
  ) throws {
    let manifest = Manifest(
      election: "E", pollingDay: "2024-07-04", sample: false, inputs: "",
      files: paths.map { Manifest.File(path: $0, bytes: 0, sha256: "") }, packs: [])
    try folder.write(manifest.text(), to: "Output/\(name)")
  }

  @Test func isNothingBeforeTheFirstRun() async throws {
    let folder = try TemporaryFolder()
    let standing = try await standing(folder)
    #expect(standing.folder == nil)
    #expect(standing.foreign.files.isEmpty)
    #expect(standing.permissions == 0o755)
    #expect(!folder.exists("Output"))
  }

  @Test func tellsForeignFilesFromOurs() async throws {
    let folder = try TemporaryFolder()
    try writeManifest("index.html", "packs/a/index.html", in: folder)
    for name in ["index.html", "packs/a/index.html", "packs/a/notes", "CNAME", ".git/config"] {
      try folder.write("", to: "Output/\(name)")
    }
    try folder.link("Output/to", to: "../x")
    try folder.makeFolder("elsewhere")
    try folder.write("", to: "elsewhere/file")
    try folder.link("Output/there", to: "../elsewhere")
    mkfifo(folder("Output/pipe"), 0o600)
    chmod(folder("Output"), 0o710)

    let standing = try await standing(folder)
    #expect(
      standing.foreign.files.map(\.path) == [
        ".git/config", "CNAME", "packs/a/notes", "pipe", "there", "to",
      ])
    #expect(standing.permissions == 0o710)
  }

  @Test(arguments: Manifest.names)
  func knowsAnOutputByItsManifestUnderEitherName(name: String) async throws {
    let folder = try TemporaryFolder()
    try writeManifest("index.html", in: folder, as: name)
    try folder.write("", to: "Output/index.html")
    try folder.write("", to: "Output/\(Manifest.signatureName(of: name))")
    #expect(try await standing(folder).foreign.files.isEmpty)
  }

  /// Some readers must not get what others must not lose.
  @Test func refusesTheOtherEdition() async throws {
    let folder = try TemporaryFolder()
    try writeManifest("index.html", in: folder)
    let location = try OutputLocation(folder("Output"), apartFrom: [])
    func survey(replacing isReplaced: Bool) async throws -> StandingFolder {
      let output = StandingOutput(isReplaced: isReplaced, edition: "public")
      return try await StandingFolder.survey(location, jobs: 2, finding: output.ownFiles)
    }
    let failure = await #expect(throws: SystemFailure.self) {
      try await survey(replacing: false)
    }
    #expect(failure?.reason == "it holds the candidates edition")
    let standing = try await survey(replacing: true)
    #expect(standing.ours == nil)
    standing.close()
  }

  @Test func refusesAFolderWithTwoManifests() async throws {
    let folder = try TemporaryFolder()
    for name in Manifest.names { try writeManifest("index.html", in: folder, as: name) }
    let failure = await #expect(throws: SystemFailure.self) { try await standing(folder) }
    #expect(failure?.reason == "'.manifest.json' stands beside it")
  }

  @Test func acceptsAFolderOfHiddenFilesAlone() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "Output/.gitignore")
    #expect(try await standing(folder).foreign.files.map(\.path) == [".gitignore"])
  }

  @Test(arguments: ["thesis.tex", "packs/a/index.html", "index.html"])
  func refusesAFolderOfSomebodyElse(file: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "Output/\(file)")
    let failure = await #expect(throws: SystemFailure.self) { try await standing(folder) }
    #expect(failure?.reason.contains("no manifest of briefing") == true)
    #expect(folder.exists("Output/\(file)"))
    #expect(try await standing(folder, replacing: true).ours == nil)
  }

  @Test(arguments: ["", "{", "{}"])
  func movesAsideWhatCannotBeToldToBeOursOnlyWhenItIsAsked(manifest: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write(manifest, to: "Output/manifest.json")
    let failure = await #expect(throws: SystemFailure.self) { try await standing(folder) }
    #expect(failure?.action == "cannot read '\(folder("Output/manifest.json"))'")
    #expect(failure?.help?.contains("generate --replace") == true)
    #expect(try await standing(folder, replacing: true).ours == nil)
  }

  @Test func isNeverMovedAsideWhileItsManifestCanBeRead() async throws {
    let folder = try TemporaryFolder()
    try writeManifest("index.html", in: folder)
    #expect(try await standing(folder, replacing: true).ours != nil)
  }

  @Test func refusesAFile() async throws {
    let folder = try TemporaryFolder()
    try folder.write("precious", to: "Output")
    let failure = await #expect(throws: SystemFailure.self) { try await standing(folder) }
    #expect(failure?.reason == "it is not a folder")
  }
}
