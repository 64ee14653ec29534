import BriefingDiagnostics
import Foundation
import Testing

@testable import BriefingPublishing

@Suite struct PreviousOutputTests {
  private func previous(_ folder: TemporaryFolder) async throws -> PreviousOutput {
    try await PreviousOutput.survey(OutputLocation(folder("Output")), ledger: nil, jobs: 2)
  }

  private func writeManifest(_ paths: String..., in folder: TemporaryFolder) throws {
    let manifest = Manifest(
      format: 1, election: "E", pollingDay: "2024-07-04", sample: false, inputs: "", shard: nil,
      set: nil,
      files: paths.map { Manifest.File(path: $0, bytes: 0, sha256: "") }, packs: [])
    try folder.write(manifest.text(), to: "Output/manifest.json")
  }

  @Test func isNothingBeforeTheFirstRun() async throws {
    let folder = try TemporaryFolder()
    let previous = try await previous(folder)
    #expect(try previous.manifest()?.format == nil)
    #expect(previous.foreign.count == 0)
    #expect(previous.mode == 0o755)
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

    let previous = try await previous(folder)
    #expect(try previous.manifest()?.election == "E")
    #expect(
      previous.foreign.map(\.path) == [
        ".git/config", "CNAME", "packs/a/notes", "pipe", "there", "to",
      ])
    #expect(previous.foreign.compactMap(\.target) == ["../elsewhere", "../x"])
    #expect(previous.mode == 0o710)
  }

  @Test func acceptsAFolderOfHiddenFilesAlone() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "Output/.gitignore")
    #expect(try await previous(folder).foreign.map(\.path) == [".gitignore"])
  }

  @Test(arguments: ["thesis.tex", "packs/a/index.html", "index.html"])
  func refusesAFolderOfSomebodyElse(file: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "Output/\(file)")
    let failure = await #expect(throws: SystemFailure.self) { try await previous(folder) }
    #expect(failure?.reason.contains("no manifest of briefing") == true)
    #expect(folder.exists("Output/\(file)"))
  }

  @Test func refusesAFile() async throws {
    let folder = try TemporaryFolder()
    try folder.write("precious", to: "Output")
    let failure = await #expect(throws: SystemFailure.self) { try await previous(folder) }
    #expect(failure?.reason == "it is not a folder")
  }

  @Test func knowsWhichPacksHoldFilesOfOthers() async throws {
    let folder = try TemporaryFolder()
    try writeManifest(
      "packs/ashford/pack.txt", "packs/bramley/pack.txt", "packs/corby/pack.txt", in: folder)
    for file in ["ashford/note.txt", "bramley/notes/deep/note.txt", "corby/pack.txt"] {
      try folder.write("", to: "Output/packs/\(file)")
    }
    try folder.makeFolder("Output/packs/corby/empty")
    try folder.write("", to: "Output/packs/stray.txt")
    try folder.write("", to: "Output/forces/kent/note.txt")
    #expect(
      try await previous(folder).foreignPacks
        == ["packs/ashford", "packs/bramley", "packs/corby"])
  }
}
