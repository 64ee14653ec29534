import BriefingDiagnostics
import Testing

@testable import BriefingPublishing

@Suite struct ManifestTests {
  private static let file = Manifest.File(path: "index.html", bytes: 3, sha256: "ab")
  private static let pack = Manifest.Pack(
    code: "W07000001", name: "Ynys \"Môn\" </script>\u{2028}", slug: "ynys-mon", inputs: "cd",
    withheld: nil,
    files: [
      Manifest.File(path: "packs/ynys-mon/index.html", bytes: 1, sha256: "00"),
      Manifest.File(path: "packs/ynys-mon/pack.txt", bytes: 2, sha256: "01"),
    ])

  private func manifest(files: [Manifest.File] = [file], packs: [Manifest.Pack] = [pack])
    -> Manifest
  {
    Manifest(
      format: Manifest.currentFormat, election: "A \"general\" election\\",
      pollingDay: "2024-07-04",
      sample: true, inputs: "ef", shard: nil, set: nil, files: files, packs: packs)
  }

  @Test func comesBackAsItWasWritten() throws {
    let folder = try TemporaryFolder()
    let written = manifest()
    try folder.write(written.text(), to: "manifest.json")
    let read = try #require(try Manifest.read(from: folder.path))
    #expect(read.format == 1)
    #expect(read.election == written.election)
    #expect(read.pollingDay == "2024-07-04")
    #expect(read.sample)
    #expect(read.inputs == "ef")
    #expect(read.files == written.files)
    #expect(read.packs == written.packs)
  }

  @Test func comesBackWhenNothingStandsInIt() throws {
    let folder = try TemporaryFolder()
    try folder.write(manifest(files: [], packs: []).text(), to: "manifest.json")
    let read = try #require(try Manifest.read(from: folder.path))
    #expect(read.files == [])
    #expect(read.packs == [])
  }

  /// So that a difference between two runs can be read.
  @Test func givesEachPackALine() throws {
    let json = try manifest(packs: [Self.pack, Self.pack]).text()
    #expect(json.split(separator: "\n").count { $0.hasPrefix("    {\"code\":") } == 2)
    #expect(json.hasSuffix("\n"))
  }

  @Test func vouchesForItselfToo() {
    #expect(
      manifest().paths == [
        "index.html", "manifest.json", "packs/ynys-mon/index.html", "packs/ynys-mon/pack.txt",
      ])
  }

  @Test func isMissingFromAFolderWithoutOne() throws {
    let folder = try TemporaryFolder()
    #expect(try Manifest.read(from: folder.path)?.format == nil)
    #expect(try Manifest.read(from: folder("nowhere"))?.format == nil)
  }

  @Test(arguments: [
    "", "{", "[]", "{}", "null", #"{"name":"app","icons":[]}"#, #"{"format":"1"}"#, "\u{FEFF}",
  ])
  func isRefusedWhenItIsNotOurs(json: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(json, to: "manifest.json")
    let failure = #expect(throws: SystemFailure.self) { try Manifest.read(from: folder.path) }
    #expect(failure?.action == "cannot read '\(folder("manifest.json"))'")
    #expect(failure?.reason == "it is not a manifest of briefing")
    #expect(failure?.help?.contains("remove the folder") == true)
  }

  @Test func isRefusedWhenItIsCutShort() throws {
    let folder = try TemporaryFolder()
    let json = try manifest().text()
    try folder.write(String(json.dropLast(3)), to: "manifest.json")
    let failure = #expect(throws: SystemFailure.self) { try Manifest.read(from: folder.path) }
    #expect(failure?.reason == "it is not a manifest of briefing")
  }

  @Test func isRefusedWhenALaterBriefingMadeIt() throws {
    let folder = try TemporaryFolder()
    let json = try manifest().text()
    try folder.write(json.replacing("\"format\": 1", with: "\"format\": 2"), to: "manifest.json")
    let failure = #expect(throws: SystemFailure.self) { try Manifest.read(from: folder.path) }
    #expect(failure?.reason == "its format is 2, and this briefing knows 1")
  }

  @Test func isRefusedWhenItIsAFolder() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("manifest.json")
    let failure = #expect(throws: SystemFailure.self) { try Manifest.read(from: folder.path) }
    #expect(failure?.reason == "it is a folder")
  }
}
