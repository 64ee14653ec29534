import BriefingDiagnostics
import BriefingOutput
import TestSupport
import Testing

@testable import BriefingVerifying

/// The output is what `generate` wrote, all of it and nothing else.
struct IntegrityTests {
  @Test func findsNothingInAFinishedFolder() async throws {
    let result = try await FinishedFolder().verify()
    #expect(result.findings.map(\.description) == [])
    #expect(result.packs == 3)
    #expect(result.files == 8)
  }

  @Test func seesAFileThatIsGone() async throws {
    let folder = try FinishedFolder()
    try folder.disk.remove(SamplePack.bath.text)
    #expect(try await folder.findings() == [Found(.missingOutputFile, SamplePack.bath.text)])
  }

  @Test func seesOneByteThatChanged() async throws {
    let folder = try FinishedFolder()
    let text = try folder.disk.text(SamplePack.bath.text)
    try folder.disk.write(text.replacing("Ask help", with: "ask help"), to: SamplePack.bath.text)
    #expect(try await folder.findings() == [Found(.changedFile, SamplePack.bath.text)])
  }

  @Test func seesAFileThatGrew() async throws {
    let folder = try FinishedFolder()
    let page = try folder.disk.text("index.html")
    try folder.disk.write(page + "\n", to: "index.html")
    #expect(try await folder.findings() == [Found(.wrongSize, "index.html")])
  }

  @Test func seesAFileThatBecameALink() async throws {
    let folder = try FinishedFolder()
    let path = SamplePack.bath.text
    try folder.disk.write(try folder.disk.text(path), to: ".elsewhere")
    try folder.disk.remove(path)
    try folder.disk.link(path, to: "../../.elsewhere")
    #expect(try await folder.findings() == [Found(.changedFile, path)])
  }

  @Test(arguments: ["packs/bath/old.html", "packs/gone/index.html", "forces/x.txt"])
  func refusesAFileAmongOursThatTheManifestDoesNotList(path: String) async throws {
    let folder = try FinishedFolder()
    try folder.disk.write("x", to: path)
    #expect(try await folder.findings() == [Found(.extraFile, path)])
  }

  @Test func warnsOfAFileElsewhereThatTheManifestDoesNotList() async throws {
    let folder = try FinishedFolder()
    try folder.disk.write("example.org", to: "CNAME")
    #expect(try await folder.findings() == [Found(.extraFile, "CNAME", .warning)])
  }

  @Test func knowsTheSignatureOfAManifestAlone() async throws {
    let folder = try FinishedFolder()
    let signature = Manifest.signatureName(of: Manifest.name)
    try folder.disk.write("x", to: signature)
    #expect(try await folder.findings() == [])
    try folder.disk.move(Manifest.name, to: Manifest.hiddenName)
    #expect(try await folder.findings() == [Found(.extraFile, signature, .warning)])
  }

  /// Without the data, and what can't be seen without them.
  @Test func isSeenWithoutTheDataToo() async throws {
    let folder = try FinishedFolder()
    let sound = try await OutputIntegrity.check(folder.disk.path, jobs: 2)
    #expect(sound.findings == [] && sound.packs == 3 && sound.files == 8)
    try folder.disk.write("x", to: "CNAME")
    try folder.disk.write("x", to: "packs/bath/old.html")
    try folder.disk.write("x", to: SamplePack.bath.page)
    try folder.disk.remove(SamplePack.bath.text)
    try folder.disk.write("x", to: "index.html")
    #expect(
      try await OutputIntegrity.check(folder.disk.path, jobs: 2).findings.map(\.check) == [
        .extraFile, .wrongSize, .wrongSize, .extraFile, .missingOutputFile,
      ])
    try folder.disk.write("{", to: Manifest.name)
    let damaged = try await OutputIntegrity.check(folder.disk.path, jobs: 2)
    #expect(damaged.findings.map(\.check) == [.damagedManifest])
  }

  @Test func leavesTheOwnersDotfilesAlone() async throws {
    let folder = try FinishedFolder()
    try folder.disk.write("*", to: ".gitignore")
    try folder.disk.write("x", to: ".git/config")
    #expect(try await folder.findings() == [])
  }

  @Test func saysThatAFolderWithoutAManifestProvesNothing() async throws {
    let folder = try FinishedFolder()
    try folder.disk.remove(Manifest.name)
    #expect(try await folder.findings() == [Found(.noManifest, Manifest.name)])
  }

  @Test(arguments: [
    ("{", "is cut off"),
    ("\"format\":1", "\"format\":99"),
    ("packs/bath/pack.txt", "../secret.txt"),
    ("packs/bath/pack.txt", "/etc/hostname"),
    ("packs/bath/pack.txt", "packs/bath/index.html"),
    ("E14001071", "E14001063"),
  ])
  func trustsNoDamagedManifest(old: String, new: String) async throws {
    let folder = try FinishedFolder()
    let manifest = try folder.disk.text(Manifest.name)
    try folder.disk.write(manifest.replacing(old, with: new), to: Manifest.name)
    #expect(Set(try await folder.findings().map(\.check)) == [.damagedManifest])
  }

  /// What a link leads to may be another manifest tomorrow.
  @Test func takesNoLinkForAManifest() async throws {
    let folder = try FinishedFolder()
    try folder.disk.remove(Manifest.name)
    try folder.disk.link(Manifest.name, to: "nowhere")
    #expect(Set(try await folder.findings().map(\.check)) == [.damagedManifest])
  }
}
