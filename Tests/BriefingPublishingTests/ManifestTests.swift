import BriefingDiagnostics
import Foundation
import TestSupport
import Testing

@testable import BriefingOutput
@testable import BriefingPublishing

@Suite struct ManifestTests {
  private static let file = Manifest.File(path: "index.html", bytes: 3, sha256: "ab")
  private static let pack = Manifest.Pack(
    code: "W07000001", name: "Ynys \"Môn\" </script>\u{2028}", slug: "ynys-mon",
    contacts: ["timetable": ["date", "date"], "returning-officers": ["\"email\""]], inputs: "cd",
    withheld: nil,
    files: [
      Manifest.File(path: "packs/ynys-mon/index.html", bytes: 1, sha256: "00"),
      Manifest.File(path: "packs/ynys-mon/pack.txt", bytes: 2, sha256: "01"),
    ])

  private func manifest(files: [Manifest.File] = [file], packs: [Manifest.Pack] = [pack])
    -> Manifest
  {
    Manifest(
      election: "A \"general\" election\\",
      pollingDay: "2024-07-04",
      sample: true, inputs: "ef", files: files, packs: packs)
  }

  @Test func comesBackAsItWasWritten() throws {
    let folder = try TemporaryFolder()
    let written = manifest()
    try folder.write(written.text(), to: "manifest.json")
    let read = try Manifest.standing(in: folder)
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
    let read = try Manifest.standing(in: folder)
    #expect(read.files == [])
    #expect(read.packs == [])
  }

  /// So that a difference between two runs can be read.
  @Test func givesEachPackALine() throws {
    let json = try manifest(packs: [Self.pack, Self.pack]).text()
    #expect(json.split(separator: "\n").count { $0.hasPrefix("    {\"code\":") } == 2)
    #expect(json.hasSuffix("\n"))
  }

  @Test func vouchesForItselfToo() throws {
    let folder = try TemporaryFolder()
    try folder.write(manifest().text(), to: "manifest.json")
    let ours = try #require(try StandingOutput(isReplaced: false).ownFiles(in: folder.path))
    for path in ["index.html", "manifest.json", "packs/ynys-mon/pack.txt"] {
      #expect(ours.contains(path))
    }
    #expect(ours.manifest?.packs.first?.contacts == Self.pack.contacts)
  }

  @Test func isMissingFromAFolderWithoutOne() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path, folder("nowhere")] {
      guard case .none = try Manifest.read(from: path) else {
        Issue.record("a manifest was read from \(path)")
        continue
      }
    }
  }

  @Test(arguments: [
    "", "{", "[]", "{}", "null", #"{"name":"app","icons":[]}"#, #"{"format":"1"}"#, "\u{FEFF}",
    "\0\0\0\0",
  ])
  func isRefusedWhenItIsNotOurs(json: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(json, to: "manifest.json")
    #expect(try Manifest.refusal(in: folder) == "it is not a manifest of briefing")
  }

  @Test func isRefusedWhenItIsCutShort() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(manifest().text().dropLast(3)), to: "manifest.json")
    #expect(try Manifest.refusal(in: folder) == "it is not a manifest of briefing")
  }

  @Test func isRefusedWhenALaterBriefingMadeIt() throws {
    let folder = try TemporaryFolder()
    let json = try manifest().text()
    try folder.write(json.replacing("\"format\": 1", with: "\"format\": 2"), to: "manifest.json")
    #expect(try Manifest.refusal(in: folder) == "its format is 2, and this briefing knows 1")
  }

  @Test(arguments: ["../outside", "/etc/passwd", "packs/../../outside"])
  func isRefusedWhenItNamesWhatLiesElsewhere(path: String) throws {
    let folder = try TemporaryFolder()
    let file = Manifest.File(path: path, bytes: 1, sha256: "00")
    try folder.write(manifest(files: [file]).text(), to: "manifest.json")
    #expect(try Manifest.refusal(in: folder) == "it names files outside its folder")
  }

  /// A pipe would be waited for, and a link leads to what may be anybody's.
  @Test(arguments: ["a folder", "a pipe", "a link"])
  func isRefusedWhenItIsNoFileOfItsOwn(what: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(manifest().text(), to: "other.json")
    switch what {
    case "a folder": try folder.makeFolder("manifest.json")
    case "a pipe": #expect(mkfifo(folder("manifest.json"), 0o600) == 0)
    default: try folder.link("manifest.json", to: "other.json")
    }
    #expect(try Manifest.refusal(in: folder) == "it is no file of its own")
  }
}

extension Manifest {
  fileprivate static func standing(in folder: TemporaryFolder) throws -> Manifest {
    guard case .manifest(let manifest) = try read(from: folder.path) else {
      throw CocoaError(.fileReadNoSuchFile)
    }
    return manifest
  }

  fileprivate static func refusal(in folder: TemporaryFolder) throws -> String? {
    if case .unreadable(let reason) = try read(from: folder.path) { reason } else { nil }
  }
}
