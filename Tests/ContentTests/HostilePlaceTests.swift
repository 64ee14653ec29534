import BriefingChain
import BriefingDiagnostics
import BriefingLoading
import Foundation
import TestSupport
import Testing

/// What stands where a file should: never read, never left out without a word, and never waited for.
@Suite struct HostilePlaceTests {
  private static let paths = [
    "Content/briefing.yml", "Content/data/spoc-contacts.csv", "Content/data/timetable.xlsx",
    "Content/guidance/en/10-more.md", "Content/assets/logo.png", "Templates/pack.html",
    "Templates/partials/more.html",
  ]

  enum Thing: String, CaseIterable {
    case linkOut, linkToNothing, linkToADevice, pipe, socket
  }

  @Test(arguments: paths, Thing.allCases)
  func refusesByNameWhatIsNoFile(path: String, thing: Thing) throws {
    let folder = try project(with: path)
    switch thing {
    case .linkOut: try folder.link(path, to: "/etc/hosts")
    case .linkToNothing: try folder.link(path, to: "nothing")
    case .linkToADevice: try folder.link(path, to: "/dev/zero")
    case .pipe: #expect(mkfifo(folder(path), 0o600) == 0)
    case .socket: #expect(mknod(folder(path), S_IFSOCK | 0o600, 0) == 0)
    }
    try expectRefusal(of: path, in: folder, as: "unreadable-file")
  }

  @Test(arguments: paths.filter { !$0.hasSuffix(".png") })
  func refusesAFolderWithAFilesName(path: String) throws {
    let folder = try project(with: path)
    try folder.makeFolder(path)
    try expectRefusal(of: path, in: folder, as: "unreadable-file")
  }

  /// A sparse file takes no room on the disk, and would take all of it in memory.
  @Test(arguments: paths)
  func refusesAFileOfGigabytes(path: String) throws {
    let folder = try project(with: path)
    try folder.write("", to: path)
    #expect(truncate(folder(path), 40 << 30) == 0)
    try expectRefusal(of: path, in: folder, as: "too-much")
  }

  @Test(arguments: ["Content", "Templates", "Content/guidance", "Templates/partials"])
  func refusesAFolderThatIsElsewhere(path: String) throws {
    let folder = try project(with: path)
    try folder.link(path, to: "/usr")
    try expectRefusal(of: path, in: folder, as: "unreadable-file")
  }

  @Test func keepsWhatIsKnownOfAFile() throws {
    let folder = try project(with: "Templates/pack.html")
    try folder.write("pack", to: "Templates/pack.html")
    let known = ["Templates/pack.html": Array("known".utf8), "Templates/gone.html": []]
    let tree = try SourceTree.read(project: folder.path, keeping: known)
    #expect(tree.files["Templates/pack.html"] == known["Templates/pack.html"])
    #expect(tree.files["Templates/gone.html"] == nil)
  }

  @Test func readsALinkThatStaysInTheProject() throws {
    let folder = try project(with: "Templates/pack.html")
    try folder.write("pack", to: "shared/pack.html")
    try folder.link("Templates/pack.html", to: "../shared/pack.html")
    try folder.link("Templates/more", to: "../shared")
    let tree = try SourceTree.read(project: folder.path)
    #expect(tree.faults.isEmpty)
    #expect(tree.files["Templates/pack.html"] == Array("pack".utf8))
    #expect(tree.files["Templates/more/pack.html"] == Array("pack".utf8))
  }

  /// Two links in a folder would be a hundred thousand folders, sixteen deep.
  @Test func endsWhereLinksLeadBack() throws {
    let folder = try project(with: "Content/data")
    try folder.makeFolder("Content/data")
    for name in ["one", "two"] { try folder.link("Content/data/\(name)", to: ".") }
    let faults = try SourceTree.read(project: folder.path).faults
    #expect(faults.allSatisfy { $0.check == .tooMuch })
    #expect(faults.last?.message.contains("\(Bounds.files) files and folders") == true)
  }

  /// A project in which nothing stands at a path.
  private func project(with path: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, bytes) in try Fixture.base().files {
      try folder.write(String(decoding: bytes, as: UTF8.self), to: path)
    }
    if folder.exists(path) { try folder.remove(path) }
    try folder.makeFolder((path as NSString).deletingLastPathComponent)
    return folder
  }

  private func expectRefusal(
    of path: String, in folder: TemporaryFolder, as check: String
  ) throws {
    let tree = try SourceTree.read(project: folder.path)
    #expect(tree.files[path] == nil)
    // What it held before it stood there does not stand in for it.
    let last = try SourceTree.read(
      project: folder.path, keeping: [path: Array("what was there".utf8)])
    #expect(last.files[path] == nil && last.faults == tree.faults)
    let chain = Chain(tree)
    #expect(chain.campaign == nil)
    let found = chain.diagnostics.filter { $0.location.path == path }
    #expect(found.map(\.check.id) == [check])
    #expect(found.allSatisfy { $0.help != nil })
  }
}
