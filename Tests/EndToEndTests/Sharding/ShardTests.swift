import Foundation
import Testing

/// Shares of the packs, made apart and merged, are what one run makes.
@SmallProjects @Suite struct ShardTests {
  /// - Returns: the folders of the shares.
  private func makeShares(_ count: Int, of project: Project, _ options: String...) throws
    -> [String]
  {
    try (1...count).map { number in
      let folder = project.folder("shares/\(number)")
      let outcome = try BriefingProcess.run(
        ["generate", "--project", project.path, "--output", folder]
          + ["--shard", "\(number)/\(count)"] + options)
      #expect([0, 2].contains(outcome.exitCode), "\(outcome.errors)")
      return folder
    }
  }

  private func merge(_ folders: [String], in project: Project) throws -> BriefingProcess.Outcome {
    try BriefingProcess.run(["merge", "--output", project.folder("merged")] + folders)
  }

  /// More shares than packs, too: some are empty then.
  @Test(arguments: [1, 2, 3, 7, 16])
  func makeTheSameTreeAsOneRun(count: Int) throws {
    let project = try Project.small()
    let shares = try makeShares(count, of: project)
    let outcome = try merge(shares.shuffled(), in: project)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("6 packs, 44 files, "))
    let merged = try FolderSnapshot(project.folder("merged"))
    #expect(merged.paths == GenerateTests.files)
    #expect(merged.differences(from: try project.cleanBuild()) == [])
  }

  @Test func noPackIsInTwoShares() throws {
    let project = try Project.small()
    let shares = try makeShares(4, of: project)
    let slugs = try shares.flatMap { try OutputManifest(of: $0).packs.map(\.slug) }
    #expect(slugs.sorted() == GenerateTests.packs)
    let pages = try shares.flatMap { try OutputManifest(of: $0).files.map(\.path) }
    #expect(Set(pages).count == pages.count)
  }

  @Test func areTheSameWheneverTheyAreMade() throws {
    let project = try Project.small()
    let first = try makeShares(3, of: project).map(FolderSnapshot.init)
    let again = try makeShares(3, of: project).map(FolderSnapshot.init)
    #expect(first == again)
  }

  @Test func replaceAnOutputAndLeaveTheFilesOfOthers() throws {
    let project = try Project.small()
    _ = try project.run("generate", "--output", project.folder("merged"))
    try project.folder.write("example.org", to: "merged/CNAME")
    try project.replace("issuer: Elections", with: "issuer: New", in: "Content/briefing.yml")
    let outcome = try merge(makeShares(2, of: project), in: project)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let merged = try FolderSnapshot(project.folder("merged"))
    #expect(merged.differences(from: try project.cleanBuild()) == ["CNAME"])
  }

  @Test func keepTellingOfWithheldPacks() throws {
    let project = try Project.small()
    try project.replace("01632 960005", with: "1632 960005", in: "Content/data/spoc-contacts.csv")
    let outcome = try merge(makeShares(3, of: project, "--withhold"), in: project)
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("withheld: Bramley & St Mary's (E14000002): invalid-phone"))
    let merged = try FolderSnapshot(project.folder("merged"))
    #expect(merged.differences(from: try project.cleanBuild("--withhold")) == [])
  }

  /// A contact can't have been checked after today: the day decides what is withheld, so the content
  /// alone does not make a set.
  @Test(arguments: [("2024-06-06", 74), ("2024-06-07", 0)])
  func areRefusedWhenTheyWereMadeOnDaysThatDiffer(firstDay: String, exitCode: Int32) throws {
    let project = try Project.small()
    let shares = try [firstDay, "2024-06-07"].enumerated().map { index, day in
      let folder = project.folder("shares/\(index + 1)")
      let outcome = try project.run(
        "generate", "--output", folder, "--shard", "\(index + 1)/2", "--withhold", "--as-of", day)
      #expect(outcome.exitCode == (day == "2024-06-06" ? 2 : 0), "\(outcome.errors)")
      return folder
    }
    let outcome = try merge(shares, in: project)
    #expect(outcome.exitCode == exitCode)
    #expect(outcome.errors.contains("it is not of one set with") == (exitCode == 74))
  }

  /// What people read is not replaced by a part of it.
  @Test func neverTakeThePlaceOfAllPacks() throws {
    let project = try Project.small()
    #expect(try project.run("generate", "--shard", "1/2").exitCode == 64)
    #expect(!project.folder.exists("project/Output"))
    _ = try project.run("generate")
    let before = try project.output
    let outcome = try project.run(
      "generate", "--shard", "1/2", "--output", project.folder("project/Output"))
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("an output with all packs stands there"))
    #expect(try project.output == before)
  }

  @Test func takeNoSinglePacks() throws {
    let project = try Project.small()
    let share = try makeShares(2, of: project)[0]
    let before = try FolderSnapshot(share)
    let outcome = try project.run("generate", "--only", "glen-test", "--output", share)
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("it is share 1/2 of a set"))
    #expect(try FolderSnapshot(share) == before)
  }

  /// Why a set of shares is not one.
  enum Fault: String, CaseIterable, CustomTestStringConvertible {
    case missing, twice, ofAnotherSet, ofOtherContent, changedFile, removedFile
    case changedManifest, noShare, noManifest, intoAShare

    var testDescription: String { rawValue }

    /// What the message must name.
    var message: String {
      switch self {
      case .missing: "these are missing: 2/3"
      case .twice: "it is share 1/3, and so is"
      case .ofAnotherSet: "it is share 2/2, and"
      case .ofOtherContent: "it is not of one set with"
      case .changedFile, .removedFile: "shares/1/packs/ashford-vale/pack.txt'"
      case .changedManifest: "its manifest.json is not as briefing wrote it"
      case .noShare: "it is no share: it holds all packs of its run"
      case .noManifest: "it holds no manifest.json"
      case .intoAShare: "is one of the shares"
      }
    }
  }

  @Test(arguments: Fault.allCases)
  func areRefusedWhenTheyAreNotAllOfOneSet(fault: Fault) throws {
    let project = try Project.small()
    var shares = try makeShares(3, of: project)
    try project.folder.write("as it was", to: "merged/.kept")
    switch fault {
    case .missing: shares.remove(at: 1)
    case .twice: shares[1] = shares[0]
    case .ofAnotherSet:
      _ = try project.run("generate", "--output", shares[1], "--shard", "2/2")
    case .ofOtherContent:
      try project.replace("issuer: Elections", with: "issuer: New", in: "Content/briefing.yml")
      _ = try project.run("generate", "--output", shares[1], "--shard", "2/3")
    case .changedFile: try project.folder.write("x", to: "shares/1/packs/ashford-vale/pack.txt")
    case .removedFile: try project.folder.remove("shares/1/packs/ashford-vale/pack.txt")
    case .changedManifest:
      let text = try project.folder.text("shares/2/manifest.json")
      try project.folder.write(
        text.replacing("Test Team", with: "Best Team").replacing("Vale", with: "Dale")
          .replacing("Glen", with: "Dale"), to: "shares/2/manifest.json")
    case .noShare:
      #expect(try project.run("generate", "--output", shares[1]).exitCode == 0)
    case .noManifest: try project.folder.remove("shares/2/manifest.json")
    case .intoAShare: break
    }
    let outcome =
      if fault == .intoAShare {
        try BriefingProcess.run(["merge", "--output", shares[0]] + shares)
      } else {
        try merge(shares, in: project)
      }
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains(fault.message), "\(outcome.errors)")
    #expect(outcome.errors.contains("  help: "))
    #expect(try FolderSnapshot(project.folder("merged")).paths == [".kept"])
  }

  @Test(arguments: [
    "0/3", "4/3", "3", "a/b", "1/0", "-1/3", "1/3/5", "99999999999999999999/3",
    "1/9223372036854775807", "4000000000000000000/4000000000000000000",
  ])
  func areRefusedWhenThereIsNoSuchShare(share: String) throws {
    let project = try Project.small()
    let outcome = try project.run("generate", "--shard=\(share)")
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.contains("'--shard' takes a share such as 3/16"), "\(outcome.errors)")
    #expect(!project.folder.exists("project/Output"))
  }

  @Test func areNotMixedWithSinglePacks() throws {
    let project = try Project.small()
    let outcome = try project.run(
      "generate", "--shard", "1/2", "--only", "glen-test", "--output", project.folder("share"))
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.contains("'--shard' and '--only' can't be used together"))
  }
}
